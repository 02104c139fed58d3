import type { FactorFinding } from './findings';

/** The one change that would give a factor the most, and how many points that is. */
export type Raise = { gain: number } & (
  | { change: 'train-for'; functions: string[] }
  | { change: 'same-specialisation'; specialisations: string[] }
  | { change: 'remote' }
  | { change: 'want-form'; form: string; isSilent: boolean }
  | { change: 'say-period'; from: string; until: string; isDates: boolean }
  | { change: 'start-on'; day: string }
  | { change: 'go-on-until'; day: string }
  | { change: 'whole-period'; from: string; until: string }
  | { change: 'all-dates' }
  | { change: 'say-students'; students: number }
  | { change: 'more-students'; students: number }
  | { change: 'language'; languages: string[] }
  | { change: 'technologies'; technologies: string[] }
  | { change: 'work-well' }
);

/** What would raise a factor most; null when it has all it can have, or nothing can change it. */
export function raiseOf(finding: FactorFinding): Raise | null {
  const missing = Math.round((finding.weight - finding.points) * 10) / 10;
  if (missing <= 0) return null;
  switch (finding.name) {
    case 'function': {
      // The same function and another specialisation: only that is left. Otherwise the function gives most.
      if (finding.how === 'same' && finding.otherSpecialisation) {
        return { gain: missing, change: 'same-specialisation', specialisations: finding.otherSpecialisation.asked };
      }
      const gain = Math.round((missing - (finding.otherSpecialisation ? finding.loss : 0)) * 10) / 10;
      return { gain, change: 'train-for', functions: finding.asked };
    }
    case 'region': return { gain: missing, change: 'remote' };
    case 'form': return { gain: missing, change: 'want-form', form: finding.form, isSilent: finding.how === 'silent' };
    case 'period': {
      const { asked, shared } = finding;
      if (!asked) return null;
      if (!finding.isKnown) return { gain: missing, change: 'say-period', ...asked, isDates: finding.how === 'dates' };
      if (finding.how === 'dates') return { gain: missing, change: 'all-dates' };
      if (shared && shared.until === asked.until && shared.from > asked.from) return { gain: missing, change: 'start-on', day: asked.from };
      if (shared && shared.from === asked.from && shared.until < asked.until) return { gain: missing, change: 'go-on-until', day: asked.until };
      return { gain: missing, change: 'whole-period', ...asked };
    }
    case 'seats': return { gain: missing, change: finding.students === null ? 'say-students' : 'more-students', students: finding.seatsLeft };
    case 'language': return { gain: missing, change: 'language', languages: finding.asked };
    case 'technologies': return { gain: missing, change: 'technologies', technologies: finding.missing };
    case 'earlier': return { gain: missing, change: 'work-well' };
  }
}
