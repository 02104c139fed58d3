import fc from 'fast-check';
import { isPublic, storyState, type StoryStanding } from './story-standing';

const acts = fc.array(fc.constantFrom('write', 'yes institution', 'yes company', 'no institution', 'no company', 'publish', 'return'), { maxLength: 30 });

describe('a story', () => {
  it('is public only with the yes of both, and of HCA-ICT, to the very text that stands there', () => {
    fc.assert(fc.property(acts, (all) => {
      // The naive book-keeping: what each of the three said of the text as it is, and what a change wipes out.
      const yes = { institution: false, company: false, desk: false };
      let standing: StoryStanding = { revision: 1, consents: { institution: null, company: null }, publishedRevision: null, returnedRevision: null };
      for (const act of all) {
        const state = storyState(standing);
        const [what, side] = act.split(' ') as [string, 'institution' | 'company'];
        if (what === 'write') {
          standing = { ...standing, revision: standing.revision + 1 };
          Object.assign(yes, { institution: false, company: false, desk: false });
        } else if (what === 'yes' && state !== 'returned') {
          standing = { ...standing, consents: { ...standing.consents, [side]: standing.revision } };
          yes[side] = true;
        } else if (what === 'no') {
          standing = { ...standing, consents: { ...standing.consents, [side]: null } };
          yes[side] = false;
        } else if (state === 'waiting') {
          standing = what === 'publish' ? { ...standing, publishedRevision: standing.revision } : what === 'return' ? { ...standing, returnedRevision: standing.revision } : standing;
          if (what === 'publish') yes.desk = true;
        }
        expect(isPublic(standing)).toBe(yes.institution && yes.company && yes.desk);
      }
    }), { numRuns: 400 });
  });

  it.each([
    [{ revision: 1, consents: { institution: 1, company: null } }, 'writing'], [{ revision: 1, consents: { institution: 1, company: 1 } }, 'waiting'], [{ revision: 2, consents: { institution: 1, company: 2 } }, 'writing'],
    [{ revision: 1, consents: { institution: 1, company: 1 }, returnedRevision: 1 }, 'returned'], [{ revision: 2, consents: { institution: 2, company: 2 }, returnedRevision: 1 }, 'waiting'],
    [{ revision: 1, consents: { institution: 1, company: null }, publishedRevision: 1 }, 'withdrawn'], [{ revision: 2, consents: { institution: 2, company: 2 }, publishedRevision: 1 }, 'waiting'],
  ])('%j is %s', (standing, state) => {
    expect(storyState({ publishedRevision: null, returnedRevision: null, ...standing })).toBe(state);
  });
});
