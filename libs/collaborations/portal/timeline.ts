import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { Locale } from '#base/contract';
import { DayPipe, dayOf, injectLocale, writeDay } from '#base/portal';
import type { CollaborationDetail } from '#collaborations/contract';
import { pastWords } from './course/past-words';

/** Something on the timeline: what one side did, or what both share. */
export interface TimelineEntry {
  on: string;
  side: 'company' | 'institution' | 'both';
  title: string;
  text?: string;
}

/** What happened and what is still to come, in the seam between both parties: dates in the middle, acts on the actor's side. */
@Component({
  selector: 'kv-timeline',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayPipe],
  // What other domains add arrives after the first look at the page: it is drawn anew in the browser.
  host: { ngSkipHydration: 'true' },
  template: `
    <ol class="tl">
      <li class="tl__r tl__r--h" aria-hidden="true"><div class="tl__h tl__h--l">{{ institution() }}</div><div></div><div class="tl__h">{{ company() }}</div></li>
      @for (entry of entries(); track $index) {
        @if ($index === firstAhead() && today()) {<li class="tl__now"><span i18n="@@collaborations.timeline.today">Vandaag, {{ today() | kvDay: 'bare' }}</span></li>}
        @let future = $index >= firstAhead();
        @if (entry.side === 'both') {
          <li class="tl__r tl__r--both">
            <div class="tl__d" [class.future]="future"><span>{{ inSeam(entry.on) }}</span></div>
            <div class="tl__e--both" [class.future]="future"><div>@if (future) {{{ entry.title }}} @else {<b>{{ entry.title }}</b>}@if (entry.text) { {{ entry.text }}}</div></div>
          </li>
        } @else {
          <li class="tl__r">
            <div class="tl__d" [class.future]="future"><span>{{ inSeam(entry.on) }}</span></div>
            <div class="tl__e" [class]="entry.side === 'institution' ? 'tl__e--l' : 'tl__e--r'" [attr.data-by]="entry.side === 'institution' ? institution() : company()">
              <span class="sr">{{ entry.side === 'institution' ? institution() : company() }}: </span><b>{{ entry.title }}</b>{{ entry.text }}
            </div>
          </li>
        }
      }
      @if (firstAhead() === entries().length && today()) {<li class="tl__now"><span i18n="@@collaborations.timeline.today">Vandaag, {{ today() | kvDay: 'bare' }}</span></li>}
    </ol>
  `,
  styles: `.tl__h--l { text-align: right; }`,
})
export class Timeline {
  readonly institution = input.required<string>();
  readonly company = input.required<string>();
  readonly entries = input.required<readonly TimelineEntry[]>();
  readonly today = input<string | null>(null);
  private readonly locale = injectLocale();
  protected readonly firstAhead = computed(() => {
    const today = this.today();
    const place = today ? this.entries().findIndex(({ on }) => on > today) : -1;
    return place < 0 ? this.entries().length : place;
  });

  protected readonly inSeam = (day: string) => seamDay(day, this.today(), this.locale);
}

/** Narrow enough for the seam: "17 nov", and "17 nov 2026" when that is another year than today's. */
export function seamDay(day: string, today: string | null, locale: Locale): string {
  const written = writeDay(day, locale, 'short');
  return today?.slice(0, 4) === day.slice(0, 4) ? written.replace(/ \d{4}$/, '') : written;
}

/** A collaboration's own course with what others add, in order of date. */
export function timelineOf(collaboration: CollaborationDetail, today: string | null, more: readonly TimelineEntry[], locale: Locale): TimelineEntry[] {
  const { history, status, from, until, endedAt, course } = collaboration;
  const past = history.map((act): TimelineEntry => ({ on: dayOf(act.at), side: act.side === null || act.what === 'continued' || act.what === 'prolonged' || act.what === 'plan-complete' ? 'both' : act.side, ...pastWords(act, locale) }));
  const ahead: TimelineEntry[] = [];
  if (today && status === 'preparing' && from && from > today) ahead.push({ on: from, side: 'both', title: $localize`:@@collaborations.acts.begin:Afgesproken begin` });
  if (today && !endedAt && until && until > today) ahead.push({ on: until, side: 'both', title: $localize`:@@collaborations.acts.end:Afgesproken einde` });
  if (!endedAt) {
    for (const { dueOn, askedAt, settledAt } of course.decisions) if (!askedAt && !settledAt) ahead.push({ on: dueOn, side: 'both', title: $localize`:@@collaborations.acts.decide:Jullie beslissen: doorgaan, bijstellen of stoppen` });
    if (course.backOn) ahead.push({ on: course.backOn, side: 'both', title: $localize`:@@collaborations.acts.back-expected:Verwacht terug uit de pauze` });
  }
  // Sorting keeps the order of what falls on one day.
  return [...past, ...more, ...ahead].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
