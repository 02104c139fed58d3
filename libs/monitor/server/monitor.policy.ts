import { general, Refusal, type Actor } from '#base/server';

/** The overview is HCA-ICT's: its analysts and its regional coordinators. */
export const seesMonitor = (actor: Actor): boolean =>
  actor.memberships.some(({ type, role }) => type === 'hca' && (role === 'analyst' || role === 'regional-coordinator'));

/** @throws Refusal 403 for everybody else */
export function requireMonitor(actor: Actor): void {
  if (seesMonitor(actor)) return;
  throw new Refusal(general['not-allowed'], {
    nl: 'De monitor is voor analisten en regiocoördinatoren van HCA-ICT.', en: 'The monitor is for analysts and regional coordinators of HCA-ICT.',
  });
}
