import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Busy, FormErrors, Send, Sending, TextPipe, Toasts, injectLocale } from '#base/portal';
import type { Evaluation, Repetition } from '#evaluations/contract';
import { KINDS, ladderFrom } from '#guidance/contract';
import type { Posting } from '#postings/contract';
import { Respond, periodWithin } from '#proposals/portal';
import { addresses } from './addresses';

/** How it goes on: once more, or a step up the ladder. */
@Component({
  selector: 'kv-onward',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Busy, FormErrors, Respond, RouterLink, TextPipe],
  styles: `
    .ways { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr)); gap: 2rem; }
    h3 { font: 500 1.375rem/1.2 var(--k-serif); }
    .ways p { margin-block: .5rem 1rem; }
    .ladderline { display: flex; flex-wrap: wrap; gap: .25rem .5rem; list-style: none; padding: 0; margin: 0 0 1rem; font-size: var(--k-t-small); }
    .ladderline li + li::before { content: '→'; margin-right: .5rem; color: var(--k-ink-3); }
    .ladderline .here { font-weight: 650; }
  `,
  template: `
    @let e = evaluation();
    <section class="section" aria-labelledby="onward">
      <div class="section__head"><h2 id="onward" i18n="@@evaluations.onward.heading">Hoe nu verder?</h2></div>
      <kv-form-errors [sending]="sending" />
      <div class="ways">
        <div>
          <h3 i18n="@@evaluations.onward.repeat">Nog een keer</h3>
          @if (e.side === e.owner) {
            @if (e.repeatedBy; as draft) {
              @if (again(); as again) {
                <p i18n="@@evaluations.onward.invite">Het staat open. Nodig {{ partner() }} weer uit: het bericht staat al klaar.</p>
                <kv-respond invite [postingId]="again.id" [programmes]="[e.programme]" [seatsLeft]="again.seatsLeft ?? 1" [within]="periodWithin(again)" [company]="e.owner === 'institution' ? { id: e.company.id } : null" [begin]="begin()" />
              } @else {<p i18n="@@evaluations.onward.repeated">Het concept staat klaar. Plaats het; daarna nodig je {{ partner() }} hier weer uit.</p>}
              <a class="btn btn--second" [routerLink]="['/postings', draft.postingId]" i18n="@@evaluations.onward.to-draft">Naar het concept</a>
            } @else {
              <p i18n="@@evaluations.onward.repeat-text">Eén klik maakt een concept met dezelfde tekst en de data van volgend jaar. Na het plaatsen nodig je {{ partner() }} weer uit.</p>
              <button type="button" class="btn btn--primary" [kvBusy]="sending.isBusy()" (click)="repeat()" i18n="@@evaluations.onward.repeat-go">Herhaal dit</button>
            }
          } @else {
            <p i18n="@@evaluations.onward.ask-text">{{ partner() }} plaatste dit. Laat weten dat jullie het nog eens willen; daar staat met één klik een concept klaar.</p>
            <button type="button" class="btn btn--primary" [kvBusy]="sending.isBusy()" (click)="repeat()" i18n="@@evaluations.onward.ask-go">Vraag om een herhaling</button>
          }
        </div>
        @if (e.story) {
          <div>
            <h3>@if (e.story === 'offered') {<ng-container i18n="@@evaluations.onward.story">Dit is een verhaal waard</ng-container>} @else {<ng-container i18n="@@evaluations.onward.small">Ook een klein succes telt</ng-container>}</h3>
            <p i18n="@@evaluations.onward.story-text">Vertel samen wat er gelukt is. Het komt in de bibliotheek als jullie allebei ja zeggen en HCA-ICT het plaatst.</p>
            <a class="btn btn--second" [routerLink]="['/collaborations', e.collaborationId, 'story']" i18n="@@evaluations.onward.tell">Naar het verhaal</a>
          </div>
        }
        @if (e.next; as next) {
          <div>
            <h3 i18n="@@evaluations.onward.next">Een stap verder: {{ KINDS[next] | kvText }}</h3>
            <ol class="ladderline">@for (rung of rungs(); track rung) {<li [class.here]="rung === next">{{ KINDS[rung] | kvText }}</li>}</ol>
            <p i18n="@@evaluations.onward.next-text">Studenten blijven bij bedrijven die ze eerder zagen. Het formulier begint met wat jullie al deden.</p>
            <a class="btn btn--second" routerLink="/postings/new" [queryParams]="{ kind: next, direction: e.side === 'company' ? 'offer' : 'request', functions: e.functions.join(','), levels: e.levels.join(',') }">@if (e.side === 'company') {<ng-container i18n="@@evaluations.onward.offer">Bied dit aan</ng-container>} @else {<ng-container i18n="@@evaluations.onward.request">Vraag dit</ng-container>}</a>
          </div>
        }
      </div>
    </section>
  `,
})
export class Onward {
  readonly evaluation = input.required<Evaluation>();
  readonly partner = input.required<string>();
  readonly changed = output();
  private readonly send = inject(Send);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly sending = new Sending();
  protected readonly KINDS = KINDS;
  protected readonly locale = injectLocale();
  protected readonly periodWithin = periodWithin;
  private readonly repeated = httpResource<Posting>(() => {
    const draft = this.evaluation().repeatedBy;
    return draft && this.evaluation().side === this.evaluation().owner ? `/v1/postings/${draft.postingId}` : undefined;
  });
  /** What repeats it, once it is open. */
  protected readonly again = computed(() => (this.repeated.hasValue() && this.repeated.value().status === 'published' ? this.repeated.value() : null));
  protected readonly begin = computed(() => ({
    seats: Math.max(1, Math.min(this.evaluation().suggested.students ?? 1, this.again()?.seatsLeft ?? 1)), message: $localize`:@@evaluations.onward.message:Vorige keer beviel goed. Doen jullie weer mee?` }));
  protected readonly rungs = computed(() => ladderFrom(this.evaluation().kind));

  protected async repeat(): Promise<void> {
    const done = await this.sending.run(() => this.send.post<Repetition>(addresses.repetition(this.evaluation().collaborationId)));
    if (!done) return;
    if (done.value.postingId) {
      await this.router.navigate(['/postings', done.value.postingId, 'edit']);
      return;
    }
    this.toasts.show($localize`:@@evaluations.onward.asked:${this.partner()}:partner: krijgt je vraag.`);
    this.changed.emit();
  }
}
