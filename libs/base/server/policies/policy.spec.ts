import { Refusal, problems } from '../problems/problem';
import { Actor } from './actor';
import { policy } from './policy';

const late = problems('policy-spec', { late: { status: 409, title: { nl: 'Te laat', en: 'Too late' } } }).late;
const rules = policy<{ owner: string; isOpen: boolean }>()({
  see: (actor, thing) => actor.worksFor(thing.owner) || { nl: 'Niet van jou.', en: 'Not yours.' },
  edit: (_, thing) => thing.isOpen || new Refusal(late),
  publish: (actor, thing) => actor.isAdminOf(thing.owner) || { nl: 'Alleen een beheerder.', en: 'Administrators only.' },
});
const actor = (role: 'admin' | 'member') => new Actor('p', 's', [{ organisationId: 'o', type: 'company', role, programmeIds: [], managedIds: [] }]);
const statusOf = (act: () => void) => {
  try {
    act();
    return 200;
  } catch (error) {
    return error instanceof Refusal ? error.kind.status : 500;
  }
};

it('answers 404 for what one may not see, 403 for what one may not do, the rule\'s own refusal else', () => {
  const open = { owner: 'o', isOpen: true };
  expect(statusOf(() => rules.require(actor('admin'), 'publish', open))).toBe(200);
  expect(statusOf(() => rules.require(actor('member'), 'publish', open))).toBe(403);
  expect(statusOf(() => rules.require(actor('admin'), 'publish', { ...open, owner: 'x' }))).toBe(404);
  expect(statusOf(() => rules.require(actor('admin'), 'edit', { ...open, isOpen: false }))).toBe(409);
});

it('tells the portal what may be done, and why not', () => {
  expect(rules.permissions(actor('member'), { owner: 'o', isOpen: false })).toEqual([
    { do: 'edit', allowed: false, why: { nl: 'Te laat', en: 'Too late' } },
    { do: 'publish', allowed: false, why: { nl: 'Alleen een beheerder.', en: 'Administrators only.' } },
  ]);
});

it('tells who speaks for a programme from who decides about it', () => {
  const keeper = (role: 'manager' | 'coordinator') => new Actor('p', 's', [{ organisationId: 'school', type: 'institution', role: 'manager', programmeIds: ['one'], managedIds: role === 'manager' ? ['one'] : [] }]);
  expect([keeper('manager').manages('one', 'school'), keeper('coordinator').manages('one', 'school')]).toEqual([true, false]);
  expect([keeper('coordinator').speaksFor('one', 'school'), keeper('coordinator').speaksFor('two', 'school')]).toEqual([true, false]);
  const admin = new Actor('p', 's', [{ organisationId: 'school', type: 'institution', role: 'admin', programmeIds: [], managedIds: [] }]);
  expect([admin.manages('two', 'school'), admin.manages('two', 'elsewhere')]).toEqual([true, false]);
});
