import { addDays } from '#base/contract';

/** Days after the start on which a trial is decided where all days of the plan have passed by then. */
const LATE_START_DAYS = 28;

/** The days on which both decide, as a plan names them and as they can still be held on `today`; where all have passed, one that gives the trial some weeks, within its dates. */
export function momentsFrom(planned: readonly string[], today: string, until: string | null): string[] {
  const ahead = [...new Set(planned)].filter((day) => day > today).sort();
  if (ahead.length > 0 || planned.length === 0) return ahead;
  const late = addDays(today, LATE_START_DAYS);
  return [until !== null && until > today && until < late ? until : late];
}

/** The first day from `day` on that is not quiet. */
export function firstLoud(day: string, quiet: readonly { from: string; until: string }[]): string {
  let open = day;
  for (let rest = quietAt(open); rest; rest = quietAt(open)) open = addDays(rest.until, 1);
  return open;
  function quietAt(on: string) {
    return quiet.find(({ from, until }) => from <= on && on <= until);
  }
}
