import { marked, shownGroups } from './hits';

it('marks where a word begins as one that was asked, whatever its accents and capitals', () => {
  const text = (q: string) => marked('Patiënten plannen met C#, plan B', q).map(({ text: part, isMarked }) => (isMarked ? `[${part}]` : part)).join('');
  expect(text('patient plan')).toBe('[Patiënt]en [plan]nen met C#, [plan] B');
  expect(text('c#')).toBe('Patiënten plannen met [C#], plan B');
  expect(text('a z')).toBe('Patiënten plannen met C#, plan B');
});

it('leads each sort of thing to its own place', () => {
  const [group] = shownGroups({ meant: null, groups: [{ type: 'kind', total: null, hits: [{ type: 'kind', key: 'minor', name: { nl: 'Minor', en: 'Minor' }, about: null, called: null }] }] }, 'en');
  expect(group).toMatchObject({ title: 'Kinds of postings', hits: [{ link: '/postings', params: { kind: 'minor' }, name: 'Minor', about: '', called: '' }] });
});
