import type { Ground } from './factors';
import { matchScore } from './score';
import type { Asked, DayNumber, Present } from './shapes';

/** One change of a posting, and how many programmes would then match. */
export type Outlook = { programmes: number } & (
  | { change: 'level'; level: string }
  | { change: 'period' }
  | { change: 'remote' }
  | { change: 'language'; language: string }
);

/** What a posting that matches nothing could change, best first; nothing when no single change helps. */
export function outlookOf(ground: Ground, asked: Asked, programmes: readonly Present[], today: DayNumber, known: { levels: readonly string[]; languages: readonly string[] }): Outlook[] {
  const count = (change: Partial<Asked>) => {
    const other = { ...asked, ...change };
    return programmes.filter((programme) => (matchScore(ground, other, programme, today) ?? 0) >= ground.rule.bands.fair).length;
  };
  const changes: Outlook[] = known.levels.filter((level) => !asked.levels.includes(level))
    .map((level) => ({ change: 'level', level, programmes: count({ levels: [...asked.levels, level] }) }));
  if (asked.period !== null) changes.push({ change: 'period', programmes: count({ period: null }) });
  if (!asked.isRemote) changes.push({ change: 'remote', programmes: count({ isRemote: true }) });
  for (const language of known.languages.filter((one) => !asked.languages.includes(one))) {
    changes.push({ change: 'language', language, programmes: count({ languages: [...asked.languages, language] }) });
  }
  return changes.filter(({ programmes: n }) => n > 0).sort((a, b) => b.programmes - a.programmes).slice(0, 3);
}
