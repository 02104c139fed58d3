/** The product's time. No domain rule asks the machine or the database what time it is. */
export abstract class Clock {
  abstract now(): Date;

  /** The calendar day in Amsterdam, `2027-03-18`. */
  today(): string {
    return dayIn(this.now());
  }
}

// Making one takes longer than asking it a hundred times.
const amsterdam = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', year: 'numeric', month: '2-digit', day: '2-digit' });
const amsterdamHour = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Amsterdam', hour: '2-digit', hourCycle: 'h23' });

/** The Amsterdam calendar day a moment falls on. */
export function dayIn(moment: Date): string {
  return amsterdam.format(moment);
}

/** The moment a clock in Amsterdam shows an hour and minute on a day, on either side of both clock changes. */
export function amsterdamAt(day: string, hour: number, minute = 0): Date {
  const guess = new Date(`${day}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00Z`);
  const shown = Number(amsterdamHour.format(guess));
  return new Date(guess.getTime() - (((shown - hour + 36) % 24) - 12) * 3_600_000);
}

/** The machine's own time. */
export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}

/** A clock that a test sets by hand; it stands still. */
export class ManualClock extends Clock {
  constructor(private moment: Date) {
    super();
  }

  now(): Date {
    return new Date(this.moment);
  }

  set(moment: Date | string): void {
    this.moment = new Date(moment);
  }
}
