import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session, State, Twin, injectLocale, writeDay, writePeriod } from '#base/portal';
import { COLLABORATION_STATUS } from '#collaborations/contract';
import { COLLABORATION_LOOKS } from '#collaborations/portal';
import { unitsOf } from '#postings/contract';
import type { KindSlug } from '#postings/contract';
import { kindName } from '#postings/portal';
import type { CourseRow } from '#workspace/contract';
import { isWithin, placeOf, schoolYearOf } from './school-year';

/** Every collaboration on the axis of one school year: done, to come, marks and check-ins, and where it stands. */
@Component({
  selector: 'kv-course',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, State, Twin],
  styles: `
    .gantt__h:last-of-type { padding-left: 1.25rem; }
    .item { display: contents; }
    .item > * { border-bottom: 1px solid var(--k-rule); }
    .track { background: none; }
    @media (max-width: 59.99em) { .item > * { border-bottom: 0; } }
    .gantt__n .history { font-weight: 400; margin-left: .5rem; white-space: nowrap; }
    .legend { margin-top: .875rem; }
    .legend .mark { width: 1.375rem; height: 1.375rem; min-width: 0; }
    .beyond { position: absolute; top: 50%; translate: 0 -50%; right: .5rem; font-size: var(--k-t-micro); color: var(--k-ink-2); }
    .past .beyond { right: auto; left: 0; }
  `,
  template: `
    <div class="gantt" role="list" [attr.aria-label]="spoken()">
      <div class="gantt__h" role="presentation" aria-hidden="true" i18n="@@portal.workspace.partner">Partner en soort</div>
      <div class="gantt__h track--h" role="presentation" aria-hidden="true" [style.--now]="now() + '%'">
        @for (month of months(); track month.at) {<span [style.left.%]="month.at">{{ month.text }}</span>}
        <span class="today__l" i18n="@@portal.workspace.now">vandaag</span><i class="today today--h"></i>
      </div>
      <div class="gantt__h" role="presentation" aria-hidden="true" i18n="@@portal.workspace.state">Stand</div>
      @for (row of rows(); track row.id) {
        <div role="listitem" class="item">
          <div class="gantt__n"><a [routerLink]="['/collaborations', row.id]">{{ row.partner }}</a><span>{{ row.what }}@if (hasHistory()) {<a class="history" [routerLink]="['/organisation/partners', row.partnerId]"><ng-container i18n="@@portal.workspace.history">Wat er was</ng-container><span class="sr">: {{ row.partner }}</span></a>}</span></div>
          <div class="track" [class.past]="row.isPast" [style.--now]="now() + '%'" aria-hidden="true">
            @if (row.bar; as bar) {<i class="track__bar" [class.track__bar--trial]="row.isTrial" [style.--a]="bar.a + '%'" [style.--b]="bar.b + '%'" [style.--p]="bar.p + '%'"></i>}
            @else if (row.beyond) {<span class="beyond">{{ row.beyond }}</span>}
            @for (mark of row.marks; track $index) {<b class="mark" [class.mark--open]="mark.value === null" [class.mark--low]="mark.value !== null && mark.value <= 5" [style.--x]="mark.x + '%'">{{ mark.value }}</b>}
            <i class="today"></i>
          </div>
          <div class="gantt__s"><kv-state [look]="row.look">{{ row.state }}</kv-state><span class="dim">{{ row.last }}</span></div>
        </div>
      }
    </div>
    <div class="legend" aria-hidden="true">
      <span><b class="mark mark--static">8</b> <ng-container i18n="@@portal.workspace.legend-mark">cijfer van de tussenstand, het laagste van de twee</ng-container></span>
      <span><b class="mark mark--open mark--static"></b> <ng-container i18n="@@portal.workspace.legend-open">gepland</ng-container></span>
    </div>
    <kv-twin [name]="spoken()">
      <table class="tbl">
        <thead>
          <tr>
            <th scope="col" i18n="@@portal.workspace.partner">Partner en soort</th>
            <th scope="col" i18n="@@portal.workspace.period">Periode</th>
            <th scope="col" i18n="@@portal.workspace.state">Stand</th>
            <th scope="col" class="r" i18n="@@portal.workspace.last">Laatste cijfer</th>
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track row.id) {
            <tr><th scope="row">{{ row.partner }}<br /><span class="dim">{{ row.what }}</span></th><td>{{ row.period }}</td><td>{{ row.state }}</td><td class="r">{{ row.mark ?? '–' }}</td></tr>
          }
        </tbody>
      </table>
    </kv-twin>
  `,
})
export class Course {
  readonly collaborations = input.required<readonly CourseRow[]>();
  /** Whether the reader’s organisation keeps what there was with each partner. */
  readonly hasHistory = input(false);

  private readonly session = inject(Session);
  private readonly locale = injectLocale();
  private readonly today = computed(() => this.session.today() ?? '');
  private readonly year = computed(() => schoolYearOf(this.today()));
  protected readonly now = computed(() => placeOf(this.today(), this.year()));
  protected readonly spoken = computed(() => $localize`:@@portal.workspace.spoken:Samenwerkingen in het schooljaar ${this.year().from.slice(0, 4)}:from:–${this.year().until.slice(0, 4)}:until:`);
  protected readonly months = computed(() => {
    const { from } = this.year();
    return Array.from({ length: 12 }, (_, index) => {
      const day = `${Number(from.slice(0, 4)) + (index > 4 ? 1 : 0)}-${String(((index + 7) % 12) + 1).padStart(2, '0')}-01`;
      return { at: placeOf(day, this.year()), text: writeDay(day, this.locale, 'short').split(' ')[1] ?? '' };
    }).filter(({ at }) => Math.abs(at - this.now() + 4) > 5);
  });
  protected readonly rows = computed(() => this.collaborations().map((one) => this.row(one)));

  private row(one: CourseRow) {
    const { from, until, status, lastMark, openSignals, plan, moments } = one;
    const [year, today] = [this.year(), this.today()];
    const isSeen = from !== null && until !== null && from <= year.until && until >= year.from;
    const [a, b] = isSeen ? [placeOf(from, year), placeOf(until, year)] : [0, 0];
    const done = ['completed', 'stopped'].includes(status) ? 100 : status === 'preparing' || b <= a ? 0 : Math.round(100 * Math.min(1, Math.max(0, (placeOf(today, year) - a) / (b - a))));
    return {
      id: one.id, partner: one.partner.name, partnerId: one.partner.id, what: `${kindName(one.kind, this.locale)}, ${unitsOf(one.kind as KindSlug, one.seats)[this.locale]}`,
      bar: isSeen ? { a, b: Math.max(b, a + 0.8), p: done } : null,
      beyond: from === null ? '' : from > year.until ? $localize`:@@portal.workspace.from:vanaf ${writeDay(from, this.locale, 'short')}:day:` : until ? $localize`:@@portal.workspace.until:tot ${writeDay(until, this.locale, 'short')}:day:` : '',
      isPast: until !== null && until < year.from, isTrial: status === 'trial',
      marks: moments.filter(({ on }) => isWithin(on, year)).map(({ on, mark }) => ({ x: placeOf(on, year), value: mark })),
      look: openSignals > 0 ? 'alert' as const : COLLABORATION_LOOKS[status],
      state: openSignals > 0 ? $localize`:@@portal.workspace.signal:Signaal open` : COLLABORATION_STATUS[status][this.locale],
      last: status === 'preparing' ? $localize`:@@portal.workspace.plan:plan: ${plan.agreed}:agreed: van ${plan.points}:points: akkoord` : lastMark === null ? '' : $localize`:@@portal.workspace.last-mark:laatste cijfer ${lastMark}:mark:`, mark: lastMark,
      period: from && until ? writePeriod(from, until, this.locale, 'short') : '',
    };
  }
}
