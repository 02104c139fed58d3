import { HttpClient, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, DestroyRef, afterRenderEffect, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import type { Page } from '#base/contract';
import { Busy, Crumbs, Empty, Failed, FormErrors, More, Send, Sending, Skeleton, State, TextPipe, allows, describePage, injectLocale, pages } from '#base/portal';
import { IMPORT_SORTS, ROW_STATUS, rowStatuses } from '#imports/contract';
import type { ImportRow, ImportView, RowStatus } from '#imports/contract';
import { importAddresses } from './addresses';
import { ROW_LOOK, countsLine } from './import-words';
import { sheetOf } from './sheet';

/** How often one looks how far it is. */
const LOOK_MS = 1000;

/** One list: what each row would do, what is wrong with the faulty ones, and the button that takes the others in. */
@Component({
  selector: 'kv-import-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Busy, Crumbs, Empty, Failed, FormErrors, More, Skeleton, State, TextPipe],
  styles: `
    .lead { margin-block: var(--k-3) var(--k-4); }
    progress { width: min(30rem, 100%); accent-color: var(--k-accent); }
    .acts { margin-block: var(--k-4); }
    .seg { flex-wrap: wrap; }
    .rows { margin-top: var(--k-4); }
    td { vertical-align: top; }
    td ul { list-style: none; padding: 0; display: grid; gap: .25rem; }
    .cells { overflow-wrap: anywhere; }
    li b { display: inline-block; }
    li b::first-letter { text-transform: uppercase; }
    .line { display: none; }
    @media (max-width: 39.99em) {
      table, tbody, tr, td, th { display: block; }
      thead { display: none; }
      tr { padding-block: .75rem; border-bottom: 1px solid var(--k-rule); }
      .tbl :is(td, tbody th) { border: 0; padding: .125rem 0 !important; text-align: left; }
      .line { display: inline; }
    }
  `,
  template: `
    <kv-crumbs [trail]="trail" [here]="list()?.name ?? ''" />
    @if (read.error(); as error) {
      <kv-failed [error]="error" (again)="read.reload()" />
    } @else if (list()) {
      @let one = list()!;
      <h1>{{ heading() }}</h1>
      <p class="lead">{{ lead() }}</p>
      @if (progress(); as progress) {
        <div role="status">
          <progress [value]="progress.done" [max]="progress.of" [attr.aria-label]="heading()"></progress>
          <p class="small" i18n="@@imports.one.progress">{{ progress.done }} van {{ progress.of }} rijen</p>
        </div>
      }
      @if (one.unused.length) {<p class="small dim" i18n="@@imports.one.unused">Met deze kolommen deden we niets: {{ one.unused.join(', ') }}.</p>}
      <div class="row btn-row acts">
        @if (may('run') && one.rows?.ready) {<button type="button" class="btn btn--primary" [kvBusy]="sending.isBusy()" (click)="act('run')" i18n="@@imports.one.run">{one.rows.ready, plural, =1 {Neem 1 rij over} other {Neem {{ one.rows.ready }} rijen over}}</button>}
        @if (partners()) {<a class="btn btn--primary" routerLink="/organisation/partners" i18n="@@imports.one.partners">Bekijk jullie partners</a>}
        @if (faults()) {<button type="button" class="btn btn--second" [kvBusy]="saving.isBusy()" (click)="save()" i18n="@@imports.one.save">Download wat niet klopt</button>}
        @if (isOver()) {<a class="btn btn--quiet" routerLink="/organisation/import" i18n="@@imports.one.another">Breng nog een lijst mee</a>}
        @if (may('cancel')) {<button type="button" class="btn btn--quiet" [kvBusy]="sending.isBusy()" (click)="act('cancellation')" i18n="@@imports.one.cancel">Stop met deze lijst</button>}
      </div>
      <kv-form-errors [sending]="sending" />
      <kv-form-errors [sending]="saving" />
      @if (one.rows) {
        <nav class="seg" aria-label="Rijen" i18n-aria-label="@@imports.one.rows">
          <a [routerLink]="[]" [attr.aria-current]="shown() === undefined ? 'true' : null" i18n="@@imports.one.all">Alles</a>
          @for (choice of choices(); track choice.status) {
            <a [routerLink]="[]" [queryParams]="{ status: choice.status }" [attr.aria-current]="shown() === choice.status ? 'true' : null">{{ choice.text }} ({{ choice.count }})</a>
          }
        </nav>
        <div class="rows">
          @if (rows.error(); as error) {
            <kv-failed part [error]="error" (again)="rows.reload()" />
          } @else if (rows.isLoading() && !rows.items().length) {
            <kv-skeleton [rows]="4" />
          } @else if (!rows.items().length) {
            <kv-empty heading="Geen rijen" i18n-heading="@@imports.one.none"><ng-container i18n="@@imports.one.none-text">Kies hierboven andere rijen.</ng-container></kv-empty>
          } @else {
            <table class="tbl">
              <thead><tr><th scope="col" i18n="@@imports.one.line">Regel</th><th scope="col" i18n="@@imports.one.who">Wat er staat</th><th scope="col" i18n="@@imports.one.becomes">Wat ermee gebeurt</th></tr></thead>
              <tbody>
                @for (row of rows.items(); track row.number) {
                  <tr>
                    <th scope="row"><span class="line" i18n="@@imports.one.line">Regel</span> {{ row.number }}</th>
                    <td class="cells">{{ cells(row) }}</td>
                    <td>
                      <kv-state [look]="look[row.status]">{{ statuses[row.status] | kvText }}</kv-state>
                      <ul class="small">
                        @for (remark of row.says; track $index) {<li>@if (remark.column) {<b>{{ column(remark.column) }}:</b>&ngsp;}{{ remark.text | kvText }}</li>}
                      </ul>
                    </td>
                  </tr>
                }
              </tbody>
            </table>
            <kv-more [list]="rows" />
          }
        </div>
      }
    } @else {
      <kv-skeleton [rows]="5" />
    }
  `,
})
export class ImportPage {
  readonly id = input.required<string>();
  readonly status = input<string>();

  private readonly http = inject(HttpClient);
  private readonly send = inject(Send);
  private readonly locale = injectLocale();
  protected readonly sending = new Sending();
  protected readonly saving = new Sending();
  protected readonly look = ROW_LOOK;
  protected readonly statuses = ROW_STATUS;
  protected readonly trail = [{ text: $localize`:@@imports.page.title:Breng mee wat je al hebt`, link: '/organisation/import' }];

  protected readonly read = httpResource<ImportView>(() => importAddresses.one(this.id()));
  private readonly answered = signal<ImportView | null>(null);
  protected readonly list = computed(() => {
    const answered = this.answered();
    // What the last act said, until something newer was read.
    return answered?.id === this.id() ? answered : this.read.hasValue() ? this.read.value() : null;
  });
  protected readonly shown = computed(() => rowStatuses.find((status) => status === this.status()));
  protected readonly rows = pages<ImportRow>(() => (this.list()?.rows ? importAddresses.rows(this.id(), this.shown()) : undefined));
  private readonly isMoving = computed(() => ['checking', 'running'].includes(this.list()?.status ?? ''));
  protected readonly isOver = computed(() => ['done', 'refused', 'cancelled'].includes(this.list()?.status ?? ''));
  /** Whether there are partners now to look at. */
  protected readonly partners = computed(() => {
    const { kind, status, rows } = this.list() ?? {};
    return status === 'done' && (kind === 'partners' || kind === 'collaborations') && Boolean(rows && rows.done + rows.same);
  });
  protected readonly faults = computed(() => {
    const rows = this.list()?.rows;
    return rows ? rows.faulty + rows.overtaken : 0;
  });
  protected readonly choices = computed(() => rowStatuses.flatMap((status) => {
    const count = this.list()?.rows?.[status] ?? 0;
    return count > 0 ? [{ status, count, text: ROW_STATUS[status][this.locale] }] : [];
  }));
  protected readonly progress = computed(() => {
    const { rows, status } = this.list() ?? {};
    if (!rows || (status !== 'checking' && status !== 'running')) return null;
    const of = Object.values(rows).reduce((sum, count) => sum + count, 0);
    return status === 'checking' ? { done: of - rows.waiting, of } : { done: rows.done + rows.overtaken, of: rows.done + rows.overtaken + rows.ready };
  });

  protected readonly heading = computed(() => {
    const { status, rows } = this.list() ?? {};
    switch (status) {
      case 'sending': return $localize`:@@imports.one.sending:De lijst is nog niet helemaal verstuurd`;
      case 'checking': return $localize`:@@imports.one.checking:We kijken de lijst na`;
      case 'checked': return rows?.ready ? (rows.ready === 1 ? $localize`:@@imports.one.ready-one:Er kan 1 rij bij` : $localize`:@@imports.one.ready:Er kunnen ${rows.ready}:count: rijen bij`) : $localize`:@@imports.one.nothing:Er kan niets bij`;
      case 'running': return $localize`:@@imports.one.running:We nemen de lijst over`;
      case 'done': return rows?.done === 1 ? $localize`:@@imports.one.done-one:1 rij is overgenomen` : $localize`:@@imports.one.done:${rows?.done ?? 0}:count: rijen zijn overgenomen`;
      case 'refused': return $localize`:@@imports.one.refused:Deze lijst kunnen we niet lezen`;
      case 'cancelled': return $localize`:@@imports.one.cancelled:Je bent met deze lijst gestopt`;
      default: return '';
    }
  });
  protected readonly lead = computed(() => {
    const list = this.list();
    if (!list) return '';
    if (list.refusal) return list.refusal[this.locale];
    const counts = list.rows ? `${countsLine(list)}.` : '';
    switch (list.status) {
      case 'sending': return $localize`:@@imports.one.sending-text:Kies het bestand nog een keer: dan beginnen we opnieuw.`;
      case 'checked': return $localize`:@@imports.one.checked-text:${counts}:counts: Er is nog niets veranderd.`;
      case 'running': return $localize`:@@imports.one.running-text:Je kunt deze pagina verlaten, het gaat door.`;
      case 'done': return this.faults() ? $localize`:@@imports.one.done-text:${counts}:counts: Verbeter wat niet klopt en stuur alleen die rijen opnieuw.` : counts;
      default: return counts;
    }
  });

  constructor() {
    describePage(() => ({ title: this.list()?.name ?? $localize`:@@imports.one.title:Lijst`, isPublic: false }));
    let timer: ReturnType<typeof setTimeout> | undefined;
    inject(DestroyRef).onDestroy(() => clearTimeout(timer));
    afterRenderEffect(() => {
      this.list();
      clearTimeout(timer);
      if (this.isMoving()) timer = setTimeout(() => void this.lookAgain(), LOOK_MS);
    });
  }

  protected may(what: string): boolean {
    return allows(this.list(), what);
  }

  protected column(key: string): string {
    return IMPORT_SORTS[this.list()?.kind ?? 'partners'].columns.find((one) => one.key === key)?.headings[0] ?? key;
  }

  /** The cells that are filled, in the order of the sheet. */
  protected cells({ data }: ImportRow): string {
    return IMPORT_SORTS[this.list()?.kind ?? 'partners'].columns.flatMap(({ key }) => data[key] || []).join(', ');
  }

  protected async act(what: 'run' | 'cancellation'): Promise<void> {
    const done = await this.sending.run(() => this.send.post<ImportView>(importAddresses[what](this.id())));
    if (done) this.answered.set(done.value);
    else this.answered.set(null);
  }

  /** Every faulty row with what is wrong, as a sheet to mend and send again. */
  protected async save(): Promise<void> {
    const done = await this.saving.run(async () => {
      const rows: ImportRow[] = [];
      for (const status of ['faulty', 'overtaken'] satisfies RowStatus[]) {
        let next: string | null = '';
        while (next !== null) {
          const page: Page<ImportRow> = await firstValueFrom(this.http.get<Page<ImportRow>>(importAddresses.rows(this.id(), status, 100) + (next ? `&cursor=${encodeURIComponent(next)}` : '')));
          rows.push(...page.items);
          next = page.next;
        }
      }
      return { ok: true, status: 200, etag: null, value: rows };
    });
    const list = this.list();
    if (!done || !list) return;
    const { columns } = IMPORT_SORTS[list.kind];
    const heading = [...columns.map(({ headings }) => headings[0]), $localize`:@@imports.one.fault:wat er niet klopt`];
    const lines = done.value.map(({ data, says }) => [...columns.map(({ key }) => data[key] ?? ''), says.map((one) => `${one.column ? `${this.column(one.column)}: ` : ''}${one.text[this.locale]}`).join(' ')]);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([sheetOf([heading, ...lines])], { type: 'text/csv;charset=utf-8' }));
    link.download = list.name.replace(/(\.\w+)?$/, '-fouten.csv');
    link.click();
    URL.revokeObjectURL(link.href);
  }

  private async lookAgain(): Promise<void> {
    try {
      this.answered.set(await firstValueFrom(this.http.get<ImportView>(importAddresses.one(this.id()))));
      if (!this.isMoving()) this.rows.reload();
    } catch {
      // Away for a moment: what was read stays, and one looks again.
      this.answered.update((list) => list && { ...list });
    }
  }
}
