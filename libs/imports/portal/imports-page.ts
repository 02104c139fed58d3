import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { DomSanitizer } from '@angular/platform-browser';
import { Router, RouterLink } from '@angular/router';
import { Empty, Failed, FormErrors, More, Send, Sending, Session, Skeleton, State, TextPipe, TimePipe, describePage, injectLocale, pages } from '#base/portal';
import type { Answer } from '#base/portal';
import { IMPORT_SORTS, IMPORT_STATUS, MOST_PARTS, importKinds, templateOf } from '#imports/contract';
import type { ImportKind, ImportView } from '#imports/contract';
import { importAddresses } from './addresses';
import { IMPORT_LOOK, countsLine } from './import-words';
import { isWorkbook, partsOf, textOf } from './sheet';

/** Bringing along what one has in spreadsheets: choose what it is, fill in or adapt, send. Nothing changes before one has seen what would. */
@Component({
  selector: 'kv-imports-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Empty, Failed, FormErrors, More, Skeleton, State, TextPipe, TimePipe],
  styles: `
    .lead { margin-block: var(--k-3) var(--k-5); }
    .blank { display: inline-flex; align-items: center; min-height: var(--k-hit); }
    .drop-zone { display: grid; gap: .75rem; justify-items: start; border: 1px dashed var(--k-rule-strong); border-radius: var(--k-r-control); padding: var(--k-5); margin-top: var(--k-2); }
    .drop-zone.over { border-color: var(--k-accent); background: var(--k-accent-soft); }
    .drop-zone { position: relative; }
    .drop-zone input:focus-visible + .btn { outline: 3px solid var(--k-focus); outline-offset: 2px; }
    .drop-zone input:disabled + .btn { background: var(--k-well); color: var(--k-ink-3); }
    .sort { display: flex; gap: .75rem; align-items: start; padding-block: .75rem; border-bottom: 1px solid var(--k-rule); cursor: pointer; }
    .sort:first-of-type { border-top: 1px solid var(--k-rule); margin-top: .5rem; }
    .sort input { flex: none; margin-top: .125rem; }
    .sort b { font: 500 1.25rem/1.25 var(--k-serif); }
    .sort small { display: block; font-size: var(--k-t-small); color: var(--k-ink-2); }
    legend { font-weight: 600; }
    .columns { margin-top: 0; border-top: 0; }
    .drop-zone [role=status] { justify-self: stretch; }
    progress { width: min(24rem, 100%); accent-color: var(--k-accent); }
    .one { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .25rem 1.5rem; padding-block: var(--k-3); border-top: 1px solid var(--k-rule); }
    .section__head + .one { border-top: 0; padding-top: 0; }
    .one p { overflow-wrap: anywhere; }
    .one kv-state { align-self: start; }
    @media (max-width: 39.99em) { .one { grid-template-columns: minmax(0, 1fr); } }
  `,
  template: `
    <h1 i18n="@@imports.page.title">Breng mee wat je al hebt</h1>
    <p class="lead" i18n="@@imports.page.lead">Stuur een lijst uit je spreadsheet. Je ziet eerst per rij wat er zou gebeuren; er verandert pas iets als jij dat zegt.</p>
    @if (sorts().length) {
      <form (submit)="$event.preventDefault()">
        <fieldset class="sorts">
          <legend class="lab" i18n="@@imports.page.what">Wat staat erin?</legend>
          @for (sort of sorts(); track sort.kind) {
            <label class="sort"><input type="radio" name="kind" [value]="sort.kind" [checked]="sort.kind === kind()" (change)="kind.set(sort.kind)" /><span><b>{{ sort.name | kvText }}</b><small>{{ sort.about | kvText }}</small></span></label>
          }
        </fieldset>
        <details class="columns twin">
          <summary i18n="@@imports.page.columns">Welke kolommen herkennen we?</summary>
          <div class="scroll" tabindex="0" role="region" [attr.aria-label]="sort().name | kvText">
            <table class="tbl">
              <thead><tr><th scope="col" i18n="@@imports.page.column">Kolom</th><th scope="col" i18n="@@imports.page.about">Wat erin staat</th><th scope="col" i18n="@@imports.page.example">Voorbeeld</th></tr></thead>
              <tbody>
                @for (column of sort().columns; track column.key) {
                  <tr><th scope="row">{{ column.headings[0] }}@if (column.isRequired) {<span class="dim"> (<ng-container i18n="@@imports.page.required">nodig</ng-container>)</span>}</th><td>{{ column.about | kvText }}</td><td>{{ column.example }}</td></tr>
                }
              </tbody>
            </table>
          </div>
        </details>
        <p class="small"><a class="blank" [href]="template()" [attr.download]="kind() + '.csv'" i18n="@@imports.page.template">Download een lijst om in te vullen</a></p>
        <div class="drop-zone" [class.over]="isOver()" (dragover)="$event.preventDefault(); isOver.set(true)" (dragleave)="isOver.set(false)" (drop)="dropped($event)">
          <input id="file" class="sr" type="file" accept=".csv,.txt,text/csv,text/plain" [disabled]="sending.isBusy()" aria-describedby="file-hint" (change)="chosen($event)" />
          <label class="btn btn--primary" for="file" i18n="@@imports.page.file">Kies het bestand (CSV)</label>
          <p class="small dim" id="file-hint">@if (sending.isBusy()) {<ng-container i18n="@@imports.page.stay">Laat deze pagina open tot alles verstuurd is.</ng-container>} @else {<ng-container i18n="@@imports.page.file-hint">Of sleep het hierheen. In Excel: Opslaan als, CSV UTF-8.</ng-container>}</p>
          @if (sent(); as sent) {
            <div role="status">
              <progress [value]="sent.done" [max]="sent.of" aria-label="Versturen" i18n-aria-label="@@imports.page.sending"></progress>
              <p class="small" i18n="@@imports.page.sent">Deel {{ sent.done }} van {{ sent.of }} is verstuurd.</p>
            </div>
            @if (!sending.isBusy() && waiting()) {<button type="button" class="btn btn--second" (click)="goOn()" i18n="@@imports.page.go-on">Ga verder met versturen</button>}
          }
        </div>
        @if (fault(); as text) {<p class="err" role="alert">{{ text }}</p>}
        <kv-form-errors [sending]="sending" />
      </form>
    } @else if (session.isKnown()) {
      <kv-empty heading="Voor jou valt hier niets mee te brengen" i18n-heading="@@imports.page.none" [level]="2">
        <ng-container i18n="@@imports.page.none-text">Instellingen brengen hun partners, samenwerkingen en opleidingen mee.</ng-container>
      </kv-empty>
    }
    @if (list.error(); as error) {
      <kv-failed under [error]="error" (again)="list.reload()" />
    } @else if (list.isLoading() && !list.items().length) {
      <kv-skeleton [rows]="2" />
    } @else if (list.items().length) {
      <section class="section" aria-labelledby="past">
        <div class="section__head"><h2 id="past" i18n="@@imports.page.past">Eerder meegebracht</h2></div>
        @for (one of list.items(); track one.id) {
          <div class="one">
            <div><p><a [routerLink]="one.id"><b>{{ one.name }}</b></a></p><p class="small dim">{{ name(one.kind) }}, {{ one.createdAt | kvTime }}@if (one.createdBy) {, {{ one.createdBy }}}</p><p class="small">{{ line(one) }}</p></div>
            <kv-state [look]="look[one.status]">{{ status[one.status] | kvText }}</kv-state>
          </div>
        }
        <kv-more [list]="list" />
      </section>
    }
  `,
})
export class ImportsPage {
  protected readonly session = inject(Session);
  private readonly send = inject(Send);
  private readonly router = inject(Router);
  private readonly sanitizer = inject(DomSanitizer);
  private readonly locale = injectLocale();
  protected readonly sending = new Sending();
  protected readonly isOver = signal(false);
  protected readonly fault = signal<string | null>(null);
  /** The list that is on its way: what is left of it can still be sent after the line broke. */
  protected readonly waiting = signal<{ id: string; parts: readonly string[] } | null>(null);
  protected readonly sent = signal<{ done: number; of: number } | null>(null);
  protected readonly status = IMPORT_STATUS;
  protected readonly look = IMPORT_LOOK;

  protected readonly list = pages<ImportView>(() => {
    const organisation = this.session.membership()?.organisation;
    return organisation ? importAddresses.ofOrganisation(organisation.id) : undefined;
  });
  /** What this person may bring. */
  protected readonly sorts = computed(() => {
    const { organisation, role } = this.session.membership() ?? {};
    const mine = importKinds.filter((kind) => (IMPORT_SORTS[kind].by === 'hca' ? organisation?.type === 'hca' && role === 'analyst' : organisation?.type === 'institution' && (kind !== 'programmes' || role === 'admin')));
    return mine.map((kind) => ({ kind, ...IMPORT_SORTS[kind] }));
  });
  private readonly picked = signal<ImportKind | null>(null);
  protected readonly kind = Object.assign(computed(() => this.picked() ?? this.sorts()[0]?.kind ?? 'partners'), { set: (kind: ImportKind) => this.picked.set(kind) });
  protected readonly sort = computed(() => IMPORT_SORTS[this.kind()]);
  /** A file of our own making, so that it needs no round trip. */
  protected readonly template = computed(() => this.sanitizer.bypassSecurityTrustUrl(`data:text/csv;charset=utf-8,${encodeURIComponent(templateOf(this.kind()))}`));

  constructor() {
    describePage(() => ({ title: $localize`:@@imports.page.title:Breng mee wat je al hebt`, isPublic: false }));
  }

  protected name = (kind: ImportKind) => IMPORT_SORTS[kind].name[this.locale];
  protected line = (one: ImportView) => countsLine(one);

  protected async chosen(event: Event): Promise<void> {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    // Choosing the same file again, mended, is a choice too.
    if (file) await this.take(file);
    input.value = '';
  }

  protected async dropped(event: DragEvent): Promise<void> {
    event.preventDefault();
    this.isOver.set(false);
    const file = event.dataTransfer?.files[0];
    if (file) await this.take(file);
  }

  protected async goOn(): Promise<void> {
    await this.sending.run(() => this.rest());
    await this.show();
  }

  private async take(file: File): Promise<void> {
    const organisation = this.session.membership()?.organisation;
    if (!organisation || this.sending.isBusy()) return;
    this.fault.set(null);
    const bytes = await file.arrayBuffer();
    const parts = isWorkbook(bytes) ? [] : partsOf(textOf(bytes));
    if (isWorkbook(bytes)) this.fault.set($localize`:@@imports.page.workbook:Dit is een werkmap. Sla het blad op als CSV en kies dat bestand.`);
    else if (parts.length === 0) this.fault.set($localize`:@@imports.page.empty-file:Dit bestand is leeg.`);
    else if (parts.length > MOST_PARTS) this.fault.set($localize`:@@imports.page.too-large:Dit bestand is te groot. Deel de lijst op in kleinere.`);
    if (this.fault()) return;
    await this.sending.run(async () => {
      const opened = await this.send.create<ImportView>(importAddresses.all, { organisationId: organisation.id, kind: this.kind(), name: file.name.slice(0, 200) || 'lijst.csv', parts: parts.length });
      if (!opened.ok) return opened;
      this.waiting.set({ id: opened.value.id, parts });
      this.sent.set({ done: 0, of: parts.length });
      return this.rest();
    });
    await this.show();
  }

  /** Sends the parts that did not arrive yet, then asks for the check. */
  private async rest(): Promise<Answer<ImportView>> {
    const { id, parts } = this.waiting() ?? { id: '', parts: [] };
    for (let at = this.sent()?.done ?? 0; at < parts.length; at += 1) {
      const answer = await this.send.post<ImportView>(importAddresses.parts(id), { number: at + 1, text: parts[at] });
      if (!answer.ok) return answer;
      this.sent.set({ done: at + 1, of: parts.length });
    }
    const checked = await this.send.post<ImportView>(importAddresses.check(id));
    if (checked.ok) this.waiting.update((waiting) => waiting && { ...waiting, parts: [] });
    return checked;
  }

  private async show(): Promise<void> {
    const waiting = this.waiting();
    if (waiting?.parts.length === 0) await this.router.navigate(['/organisation/import', waiting.id]);
  }
}
