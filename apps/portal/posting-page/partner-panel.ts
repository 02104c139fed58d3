import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Busy, Dialog, FormErrors, Send, Sending, TextPipe, Toasts, allows } from '#base/portal';
import type { Posting, PostingPartner } from '#postings/contract';
import { postingAddresses } from '#postings/portal';

/** For who was asked to post along, or does: the answer, writing along, and the way out. */
@Component({
  selector: 'kv-partner-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Busy, Dialog, FormErrors, TextPipe],
  styles: `h2 { font-size: 1.5rem; }`,
  template: `
    @let it = posting();
    <section class="panel stack" aria-labelledby="partner-h">
      @if (place().status === 'invited') {
        <h2 id="partner-h" i18n="@@portal.partner.asked">{{ it.owner.name }} vraagt jullie mee te doen</h2>
        <p class="small dim" i18n="@@portal.partner.asked-text">Zeg je ja, dan staat {{ place().organisation.name }} erbij. {{ it.owner.name }} blijft penvoerder: die publiceert en antwoordt wie reageert. Jullie kunnen er later weer uit.</p>
        @if (why('confirm'); as why) {<p class="small">{{ why | kvText }}</p>}
        <kv-form-errors [sending]="sending" />
        @if (may('confirm')) {<button type="button" class="btn btn--primary btn--block" [kvBusy]="sending.isBusy()" (click)="step('confirmation')" i18n="@@portal.partner.yes">Ja, we doen mee</button>}
        @if (may('decline')) {<button type="button" class="btn btn--second btn--block" (click)="step('refusal')" i18n="@@portal.partner.no">Nee, nu niet</button>}
      } @else if (place().isAskedToLead) {
        <h2 id="partner-h" i18n="@@portal.partner.lead">{{ it.owner.name }} vraagt jullie penvoerder te worden</h2>
        <p class="small dim" i18n="@@portal.partner.lead-text">Zeg je ja, dan is deze plaatsing van {{ place().organisation.name }}: jullie publiceren en antwoorden wie reageert, en zij staat waar jullie zitten. {{ it.owner.name }} blijft meedoen. Voorstellen en samenwerkingen die al lopen, blijven bij wie ze begon.</p>
        @if (why('take-lead'); as why) {<p class="small">{{ why | kvText }}</p>}
        <kv-form-errors [sending]="sending" />
        @if (may('take-lead')) {<button type="button" class="btn btn--primary btn--block" [kvBusy]="sending.isBusy()" (click)="step('lead')" i18n="@@portal.partner.lead-yes">Ja, wij nemen het over</button>}
        @if (may('refuse-lead')) {<button type="button" class="btn btn--second btn--block" (click)="step('lead-refusal')" i18n="@@portal.partner.lead-no">Nee, laat het zo</button>}
      } @else {
        <h2 id="partner-h" i18n="@@portal.partner.in">Jullie doen mee</h2>
        <p class="small dim" i18n="@@portal.partner.in-text">{{ it.owner.name }} is penvoerder, publiceert en antwoordt wie reageert.</p>
        <kv-form-errors [sending]="sending" />
        @if (mayWrite()) {<a class="btn btn--second btn--block" [routerLink]="['/postings', it.id, 'edit']" i18n="@@portal.partner.write">Schrijf mee</a>}
        @if (may('leave')) {<button type="button" class="btn btn--quiet" (click)="leaves.set(true)" i18n="@@portal.partner.leave">Doe niet langer mee</button>}
      }
    </section>
    <kv-dialog heading="Doen jullie niet langer mee?" i18n-heading="@@portal.partner.leave-heading" [open]="leaves()" (closed)="leaves.set(false)">
      <p i18n="@@portal.partner.leave-text">{{ place().organisation.name }} staat er dan niet meer bij, en {{ it.owner.name }} hoort dat per mail. Terug kan als de penvoerder jullie opnieuw vraagt.</p>
      <ng-container actions>
        <button type="button" class="btn btn--danger" [kvBusy]="sending.isBusy()" (click)="step('departure')" i18n="@@portal.partner.leave">Doe niet langer mee</button>
        <button type="button" class="btn btn--quiet" (click)="leaves.set(false)" i18n="@@portal.posting.back">Terug</button>
      </ng-container>
    </kv-dialog>
  `,
})
export class PartnerPanel {
  readonly posting = input.required<Posting>();
  readonly place = input.required<PostingPartner>();
  readonly changed = output();
  /** The reader may no longer see it. */
  readonly gone = output();

  private readonly send = inject(Send);
  private readonly toasts = inject(Toasts);
  protected readonly sending = new Sending();
  protected readonly leaves = signal(false);

  protected may(act: string): boolean {
    return allows(this.place(), act);
  }

  protected why(act: string) {
    return this.place().can?.find((one) => one.do === act && !one.allowed)?.why ?? null;
  }

  protected mayWrite(): boolean {
    return allows(this.posting(), 'edit');
  }

  protected async step(what: 'confirmation' | 'refusal' | 'departure' | 'lead' | 'lead-refusal'): Promise<void> {
    const done = await this.sending.run(() => this.send.post<PostingPartner>(postingAddresses.partner(this.place().id, what)));
    this.leaves.set(false);
    if (!done) return;
    const lead = this.posting().owner.name;
    this.toasts.show({
      confirmation: $localize`:@@portal.partner.done-yes:Jullie doen mee. ${lead}:lead: krijgt bericht.`, refusal: $localize`:@@portal.partner.done-no:${lead}:lead: hoort dat jullie niet meedoen.`,
      departure: $localize`:@@portal.partner.done-left:Jullie doen niet langer mee. ${lead}:lead: krijgt bericht.`,
      lead: $localize`:@@portal.partner.done-lead:Jullie zijn nu penvoerder. ${lead}:lead: krijgt bericht.`, 'lead-refusal': $localize`:@@portal.partner.done-lead-no:${lead}:lead: blijft penvoerder en hoort dat.`,
    }[what]);
    if (what === 'confirmation' || what === 'lead' || what === 'lead-refusal' || this.posting().publishedAt !== null) this.changed.emit();
    else this.gone.emit();
  }
}
