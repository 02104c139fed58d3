import { ChangeDetectionStrategy, Component, booleanAttribute, inject, input, output, signal } from '@angular/core';
import { FormField, form, minLength, required } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { Busy, DayPipe, Dialog, Field, FormErrors, Send, Sending, Toasts, allows } from '#base/portal';
import type { Posting } from '#postings/contract';
import { postingAddresses } from '#postings/portal';

/** What an institution entered for a company: the writer reads how it stands and hands it over, the company says that it is not right. */
@Component({
  selector: 'kv-entered-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Busy, DayPipe, Dialog, Field, FormErrors, FormField],
  styles: `h2 { font-size: 1.5rem; } blockquote { margin: 0; padding-left: 1rem; border-left: 1px solid var(--k-rule-strong); white-space: pre-line; }`,
  template: `
    @let it = posting();
    @if (isOwner()) {
      @if (may('refuse')) {
        <div class="note">
          <b i18n="@@portal.entered.theirs">{{ it.enteredBy?.name }} schreef dit voor jullie op</b>
          <p i18n="@@portal.entered.theirs-text">Klopt het, publiceer het dan. Iets anders? Pas het eerst aan.</p>
          <p><button type="button" class="linkish" (click)="asks.set(true)" i18n="@@portal.entered.refuse">Dit klopt niet</button></p>
        </div>
      }
    } @else {
      <section class="panel stack" id="respond" aria-labelledby="entered-h">
        @if (it.status === 'withdrawn' && it.standing?.refusal; as reason) {
          <h2 id="entered-h" i18n="@@portal.entered.refused">{{ it.owner.name }} neemt dit niet over</h2>
          <blockquote>{{ reason }}</blockquote>
        } @else if (it.status !== 'draft') {
          <h2 id="entered-h" i18n="@@portal.entered.taken">{{ it.owner.name }} nam dit over</h2>
          <p class="small dim" i18n="@@portal.entered.taken-text">Het bedrijf beheert de plaatsing verder zelf.</p>
        } @else if (it.standing?.handedOverAt; as at) {
          <h2 id="entered-h" i18n="@@portal.entered.waiting">{{ it.owner.name }} beslist</h2>
          <p class="small dim" i18n="@@portal.entered.waiting-text">Voorgelegd op {{ at | kvDay: 'bare' }}. Je krijgt een mail zodra er een antwoord is.</p>
        } @else {
          <h2 id="entered-h" i18n="@@portal.entered.writing">Je schrijft dit voor {{ it.owner.name }}</h2>
          <p class="small dim" i18n="@@portal.entered.writing-text">Is alles ingevuld? Leg het dan voor. Het bedrijf leest het, en alleen het bedrijf kan het publiceren.</p>
          <kv-form-errors [sending]="sending" />
          <button type="button" class="btn btn--primary btn--block" [kvBusy]="sending.isBusy()" (click)="handOver()" i18n="@@portal.entered.hand-over">Leg voor aan {{ it.owner.name }}</button>
          <a class="btn btn--second btn--block" [routerLink]="['/postings', it.id, 'edit']" i18n="@@portal.posting.edit">Bewerk</a>
        }
      </section>
    }
    <kv-dialog heading="Wat klopt er niet?" i18n-heading="@@portal.entered.refuse-heading" [open]="asks()" (closed)="asks.set(false)">
      <p i18n="@@portal.entered.refuse-text">{{ it.enteredBy?.name }} leest dit. De plaatsing gaat van jullie lijst; terugzetten kan.</p>
      <form class="stack" id="refusal" novalidate (submit)="refuse($event)">
        <kv-form-errors [sending]="sending" [form]="form" [labels]="labels" />
        <kv-field [label]="labels.reason"><textarea class="area" rows="3" [formField]="form.reason"></textarea></kv-field>
      </form>
      <ng-container actions>
        <button type="submit" form="refusal" class="btn btn--danger" [kvBusy]="sending.isBusy()" i18n="@@portal.entered.send">Neem dit niet over</button>
        <button type="button" class="btn btn--quiet" (click)="asks.set(false)" i18n="@@portal.posting.back">Terug</button>
      </ng-container>
    </kv-dialog>
  `,
})
export class EnteredPanel {
  readonly posting = input.required<Posting>();
  /** The reader works for the company; else for the institution that wrote. */
  readonly isOwner = input(false, { transform: booleanAttribute });
  readonly changed = output();

  private readonly send = inject(Send);
  private readonly toasts = inject(Toasts);
  protected readonly sending = new Sending();
  protected readonly asks = signal(false);
  protected readonly labels = { reason: $localize`:@@portal.entered.reason:Waarom neem je dit niet over?` };
  protected readonly model = signal({ reason: '' });
  protected readonly form = form(this.model, (path) => {
    minLength(path.reason, 3, { message: $localize`:@@portal.entered.needed:Schrijf kort waarom.` });
    required(path.reason, { message: $localize`:@@portal.entered.needed:Schrijf kort waarom.` });
  }, { name: 'refusal' });

  protected may(act: string): boolean {
    return allows(this.posting(), act);
  }

  protected async handOver(): Promise<void> {
    const name = this.posting().owner.name;
    if (!(await this.sending.run(() => this.send.post(postingAddresses.handover(this.posting().id))))) return;
    this.toasts.show($localize`:@@portal.entered.handed-over:${name}:company: krijgt een mail en beslist.`);
    this.changed.emit();
  }

  protected async refuse(event: Event): Promise<void> {
    event.preventDefault();
    if (!(await this.sending.submit(this.form, () => this.send.post(postingAddresses.refusal(this.posting().id), this.model())))) return;
    this.asks.set(false);
    this.toasts.show($localize`:@@portal.entered.was-refused:De opleiding leest waarom je dit niet overneemt.`);
    this.changed.emit();
  }
}
