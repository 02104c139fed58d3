import { Pipe } from '@angular/core';
import type { PipeTransform } from '@angular/core';
import { writeAgo, writeCount, writeDay, writeEuro, writeMark, writePeriod, writePoints, writeTime } from './format';
import type { DayStyle } from './format';
import { injectLocale } from './locale';

/** `{{ posting.closesOn | kvDay }}`, `| kvDay: 'short'`; takes a day or a moment. */
@Pipe({ name: 'kvDay' })
export class DayPipe implements PipeTransform {
  private readonly locale = injectLocale();
  transform(value: string | null | undefined, style: DayStyle = 'long'): string {
    return value ? writeDay(value, this.locale, style) : '';
  }
}

/** The time of day in the Netherlands: "14:00". */
@Pipe({ name: 'kvTime' })
export class TimePipe implements PipeTransform {
  private readonly locale = injectLocale();
  transform(value: string | null | undefined): string {
    return value ? writeTime(value, this.locale) : '';
  }
}

/** `{{ from | kvPeriod: until }}`. */
@Pipe({ name: 'kvPeriod' })
export class PeriodPipe implements PipeTransform {
  private readonly locale = injectLocale();
  transform(from: string | null | undefined, until: string | null | undefined, style: 'long' | 'short' = 'long'): string {
    return from && until ? writePeriod(from, until, this.locale, style) : '';
  }
}

/** `{{ publishedAt | kvAgo: session.now() }}`. */
@Pipe({ name: 'kvAgo' })
export class AgoPipe implements PipeTransform {
  private readonly locale = injectLocale();
  transform(value: string | null | undefined, now: string | null): string {
    return value ? writeAgo(value, now, this.locale) : '';
  }
}

@Pipe({ name: 'kvCount' })
export class CountPipe implements PipeTransform {
  private readonly locale = injectLocale();
  transform(value: number | null | undefined): string {
    return value == null ? '–' : writeCount(value, this.locale);
  }
}

@Pipe({ name: 'kvMark' })
export class MarkPipe implements PipeTransform {
  private readonly locale = injectLocale();
  transform(value: number | null | undefined): string {
    return value == null ? '–' : writeMark(value, this.locale);
  }
}

@Pipe({ name: 'kvPoints' })
export class PointsPipe implements PipeTransform {
  private readonly locale = injectLocale();
  transform(value: number): string {
    return writePoints(value, this.locale);
  }
}

@Pipe({ name: 'kvEuro' })
export class EuroPipe implements PipeTransform {
  private readonly locale = injectLocale();
  transform(value: number | null | undefined): string {
    return value == null ? '–' : writeEuro(value, this.locale);
  }
}
