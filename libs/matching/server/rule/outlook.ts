import type { Asked } from './shapes';

/** One change of a posting, and how many programmes, or companies, would then match. */
export type Outlook = { count: number } & (
  | { change: 'level'; level: string }
  | { change: 'period' }
  | { change: 'remote' }
  | { change: 'language'; language: string }
);

/** What a posting that matches nothing could change, best first; nothing when no single change helps. `matching` counts those that match. */
export function outlookOf(asked: Asked, matching: (asked: Asked) => number, known: { levels: readonly string[]; languages: readonly string[] }): Outlook[] {
  const count = (change: Partial<Asked>) => matching({ ...asked, ...change });
  const changes: Outlook[] = known.levels.filter((level) => !asked.levels.includes(level))
    .map((level) => ({ change: 'level', level, count: count({ levels: [...asked.levels, level] }) }));
  if (asked.period !== null) changes.push({ change: 'period', count: count({ period: null }) });
  if (!asked.isRemote) changes.push({ change: 'remote', count: count({ isRemote: true }) });
  for (const language of known.languages.filter((one) => !asked.languages.includes(one))) {
    changes.push({ change: 'language', language, count: count({ languages: [...asked.languages, language] }) });
  }
  return changes.filter(({ count: n }) => n > 0).sort((a, b) => b.count - a.count).slice(0, 3);
}
