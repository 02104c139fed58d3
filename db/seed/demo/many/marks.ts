import { addDays, daysBetween } from '#base/contract';
import { LOW_MARK } from '#check-ins/contract';
import { KIND_FORM, type Form } from '#guidance/contract';
import type { Region, SizeBand } from '#organisations/contract';
import { traitsOf, type KindSlug } from '#postings/contract';
import type { Calendar } from '../calendar';
import { dueDays } from '../check-ins';
import type { DemoAnswer } from '../collaborations';
import { drawn } from '../ids';
import { chance, pick } from './draw';
import { remarksFor } from './remarks';

/** What the monitor has to find: where it goes better and where it does not. */
const byRegion: Record<Region, number> = { north: 0.5, east: 0.2, 'north-west': 0.15, 'south-west': 0.05, 'south-east': -0.5 };
const byForm: Partial<Record<Form, number>> = { 'company-awareness': -1.2, 'inspire-students': 0.25, 'hybrid-teacher': 0.3, 'teacher-development': 0.15, 'education-content': -0.1 };
const bySize: Record<SizeBand, number> = { '1-9': 0.25, '10-49': 0.1, '50-249': -0.1, '250+': -0.35 };
/** How far a mark lies from what one would expect, each as likely as the others. */
const spread = [-2.2, -1.3, -1, -0.6, -0.4, -0.2, 0, 0, 0.2, 0.4, 0.6, 0.8, 1, 1.6];

/** Days before a side answers: small companies in the north are the quickest, the largest take longest. */
export function paceOf(region: Region, size: SizeBand) {
  const bySize = { '1-9': 2, '10-49': 4, '50-249': 6, '250+': 9 }[size];
  const company = region === 'north' && size === '1-9' ? 0 : region === 'north' ? Math.max(1, bySize - 3) : bySize;
  return { company, institution: { north: 1, east: 2, 'north-west': 4, 'south-east': 4, 'south-west': 6 }[region] };
}

/** What both sides answered on every day that has come, as the demo's check-ins need it. */
export function answersOf(cal: Calendar, it: { key: string; kind: KindSlug; from: string; until: string | null; region: Region; size: SizeBand; ended?: string; goesWrong?: boolean }): DemoAnswer[] {
  const pace = paceOf(it.region, it.size);
  const expected = 7.2 + byRegion[it.region] + (byForm[KIND_FORM[it.kind]] ?? 0) + bySize[it.size];
  const missed = { company: false, institution: false };
  const due = dueDays(it.kind, it.from, it.until).filter(({ dueOn }) => dueOn < cal.today && !(it.ended && dueOn > it.ended));
  return due.map(({ dueOn }, place) => {
    const grown = Math.max(0, 1 - daysBetween(dueOn, cal.today) / 620) * 0.9;
    const last = it.goesWrong && place === due.length - 1;
    const markOf = (side: 'company' | 'institution') => {
      const isLate = addDays(dueOn, pace[side] + 2) >= cal.today;
      // Nobody here misses two in a row: that would be a signal.
      const isMissed = !isLate && !last && !missed[side] && chance(`missed ${it.key} ${place} ${side}`, side === 'company' ? 13 : 8);
      missed[side] = isMissed;
      if (isLate || isMissed) return null;
      const mark = Math.round(expected + grown + pick(spread, `mark ${it.key} ${place} ${side}`) + (last ? -2.4 : 0));
      return Math.min(10, Math.max(last ? 4 : LOW_MARK - (chance(`very low ${it.key} ${place}`, 20) ? 1 : 0), mark));
    };
    const [company, institution] = [markOf('company'), markOf('institution')];
    const says = (side: 'company' | 'institution', mark: number | null) =>
      mark === null || (mark > LOW_MARK && drawn(`says ${it.key} ${place} ${side}`, 100) >= 46) ? '' : pick(remarksFor(side, mark, traitsOf(it.kind).students), `remark ${it.key} ${place} ${side}`);
    return [company, institution, says('company', company), says('institution', institution)];
  });
}
