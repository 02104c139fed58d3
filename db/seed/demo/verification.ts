import { addDays } from '#base/contract';
import type { Calendar } from './calendar';
import { job } from './check-ins';
import { demoId, known } from './ids';
import type { Cast } from './organisations';
import type { Row, Rows } from './rows';
import type { DemoWorld } from './world';

interface Said { daysAgo: number; side: 'company' | 'desk'; by: string; what: string; reason?: string; text: string }

/** Companies with which something is the matter: how they stand, the website their mail is not of, and what was said. */
const special: Record<string, { verification: string; site?: string; alike?: [key: string, why: string[]]; said?: Said[] }> = {
  // Refused, answered, and in the queue again.
  rietkraag: {
    verification: 'waiting', site: 'rietkraag-netwerken.example',
    said: [
      { daysAgo: 9, side: 'desk', by: 'sanne', what: 'refused', reason: 'unknown', text: 'We vinden geen bedrijf met deze naam in Almere, en het mailadres hoort niet bij de website. Heb je een adres dat daar wel bij hoort?' },
      { daysAgo: 2, side: 'company', by: 'freek', what: 'answered', text: 'We zijn in maart verhuisd van Lelystad. De mail van onze website komt binnen twee weken; het KvK-nummer klopt.' },
    ],
  },
  goirlegrafisch: { verification: 'waiting', site: 'grafischgoirle.example' },
  hattemsehelpdesk: { verification: 'waiting' },
  sleutelnegen: {
    verification: 'asked', site: 'negensleutels.example',
    said: [{ daysAgo: 4, side: 'desk', by: 'daan', what: 'asked', text: 'Op de website zie ik vooral trainingen. Welk ICT-werk doen studenten bij jullie?' }],
  },
  veenpoortit: { verification: 'waiting', alike: ['veenpoort', ['name']] },
};

/** The domain of a company's website. */
export const siteOf = (key: string, domain: string): string => special[key]?.site ?? domain;

/** A company's number: so low that nobody takes it for a real one. */
export const kvkOf = (place: number): string => `000${41_000 + place * 37}`;

/** How HCA-ICT knows a company, with the facts as they would have been gathered. */
export function knownColumns(cal: Calendar, cast: Cast, key: string, { isWaiting, joinedAt, kvk, ago, municipality }: { isWaiting: boolean; joinedAt: string; kvk: string; ago: number | undefined; municipality: string }): Row {
  const { domain, name } = known(cast.parties, key);
  const { verification = isWaiting ? 'waiting' : ago !== undefined && ago < 160 ? 'trusted' : 'verified', alike, said } = special[key] ?? {};
  const site = siteOf(key, domain);
  const at = said ? cal.moment(cal.day(-Math.min(...said.map(({ daysAgo }) => daysAgo))), 60) : joinedAt;
  const other = alike && known(cast.parties, alike[0]);
  return {
    verification, branch_number: `0000${kvk.slice(2)}00`, site_domain: site, queued_at: verification === 'verified' ? null : at, verified_at: verification === 'verified' ? joinedAt : null,
    evidence: {
      at, kvk, site, mail: domain, isOwnMail: site === domain, isPublicMail: false,
      register: { isChecked: true, entries: key === 'veenpoortit' ? [] : [{ kvk, branchNumber: `0000${kvk.slice(2)}00`, name, municipality, website: `https://www.${site}` }] },
      likenesses: other ? [{ id: other.id, slug: other.domain.replace('.example', ''), name: other.name, municipality, why: alike[1] }] : [],
    },
  };
}

/** The steps of every company, a report, and what recognitions were and will be warned of. */
export function verificationRows(cal: Calendar, cast: Cast, { companies }: Pick<DemoWorld, 'companies'>, joinedOf: (key: string) => string, recognitions: readonly Row[]): Rows {
  const rows: Rows = { verification_event: [], report: [], recognition_event: [], outbox: [] };
  const event = (key: string, at: string, nth: number, row: Row) => rows['verification_event']?.push({
    id: demoId(`verification ${key} ${nth}`, at), company_id: known(cast.parties, key).id, at, side: 'rule', by_id: null, reason: null, text: '', ...row });
  const person = (key: string) => known(cast.people, key).id;
  for (const [key, { isWaiting, joined }] of Object.entries(companies)) {
    event(key, joinedOf(key), 0, { side: 'company', what: 'registered' });
    for (const [nth, { daysAgo, by, ...said }] of (special[key]?.said ?? []).entries()) {
      event(key, cal.moment(cal.day(-daysAgo), 60), nth + 1, { ...said, reason: said.reason ?? null, by_id: person(by) });
    }
    if (isWaiting) continue;
    const isTrusted = joined !== undefined && joined < 160;
    event(key, joinedOf(key), 1, isTrusted ? { what: 'trusted' } : { side: 'desk', what: 'approved', by_id: person('sanne') });
  }
  const reported = cal.moment(cal.day(-3), 200);
  rows['report']?.push({
    id: demoId('report kadewerk', reported), organisation_id: known(cast.parties, 'kadewerk').id, by_id: person('ruben'), reason: 'conduct', created_at: reported,
    text: 'Twee studenten kregen in de derde week te horen dat hun begeleider was vertrokken. Daarna was er drie weken niemand.',
  });
  for (const { id, status, valid_from: from, valid_until: until, created } of recognitions as { id: string; status: string; valid_from: string | null; valid_until: string | null; created: string }[]) {
    rows['recognition_event']?.push({ id: demoId(`recognised ${id}`, created), recognition_id: id, at: created, by_id: null, status, valid_from: from, valid_until: until });
    if (status !== 'recognised' || !until || until > cal.day(400)) continue;
    for (const days of [60, 14, -1]) {
      const on = addDays(until, -days);
      if (on > cal.today) rows['outbox']?.push(job('recognition-ends', { recognitionId: id, validUntilOn: until, days }, `${id}:${until}:${days}`, `${on} 08:00 Europe/Amsterdam`));
    }
  }
  return rows;
}
