import { ChangeDetectionStrategy, Component, booleanAttribute, computed, inject, input, linkedSignal, output, signal, untracked } from '@angular/core';
import { FormField, form, required } from '@angular/forms/signals';
import type { FieldTree, SchemaPathTree } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { Busy, DayPipe, Field, FormErrors, Send, Sending } from '#base/portal';
import type { Proposal, ProposalPeriod } from '#proposals/contract';
import { addresses } from './addresses';
import { TermsFields, emptyTerms, termsBody, termsLabels, termsRules } from './terms-fields';
import type { TermsModel } from './terms-fields';

/** A programme that a proposal can be sent for, or that can be invited. */
export interface Candidate {
  id: string;
  name: string;
}

/**
 * The form that starts a proposal: seats and a message. A programme responds with it to an offer; with `invite` a company
 * asks a programme. What was typed stays when the server refuses.
 */
@Component({
  selector: 'kv-respond',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Busy, DayPipe, Field, FormErrors, FormField, RouterLink, TermsFields],
  templateUrl: './respond.html',
})
export class Respond {
  readonly postingId = input.required<string>();
  readonly programmes = input.required<readonly Candidate[]>();
  readonly seatsLeft = input.required<number>();
  /** When it could be. */
  readonly within = input<ProposalPeriod | null>(null);
  /** The owner of the posting asks, the other answers. */
  readonly invite = input(false, { transform: booleanAttribute });
  /** On a request: which company takes part, and from which of its branches. */
  readonly company = input<{ id: string; branches?: readonly Candidate[] } | null>(null);
  /** What stands in the form already: who repeats something need not type it again. */
  readonly begin = input<Partial<TermsModel>>({});
  readonly sent = output<Proposal>();

  private readonly send = inject(Send);
  protected readonly sending = new Sending();
  protected readonly done = signal<Proposal | null>(null);
  protected readonly only = computed(() => (this.programmes().length === 1 ? this.programmes()[0] ?? null : null));
  protected readonly model = linkedSignal<string, TermsModel & { programmeId: string; branchId: string }>({
    source: () => this.only()?.id ?? '',
    // Another list of programmes leaves what was typed.
    computation: (programmeId, before) => ({ branchId: '', ...(before?.value ?? { ...emptyTerms(), ...untracked(this.begin) }), programmeId }),
  });
  protected readonly labels = { ...termsLabels, branchId: $localize`:@@proposals.respond.branch:Vestiging`, programmeId: $localize`:@@proposals.respond.programme:Opleiding` };
  protected readonly hint = computed(() => this.company()
    ? this.invite()
      ? $localize`:@@proposals.respond.ask-company-hint:Wat zoeken jullie, en waarom juist dit bedrijf? Noem geen namen van studenten.`
      : $localize`:@@proposals.respond.company-hint:Wat brengen jullie mee, en wie komt er van jullie kant?`
    : (this.invite()
    ? $localize`:@@proposals.respond.invite-hint:Wat doen studenten bij jullie, en waarom juist deze opleiding?`
    : $localize`:@@proposals.respond.message-hint:Wie komt er, en wat zoeken ze? Noem geen namen van studenten.`));
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.programmeId, { message: $localize`:@@proposals.respond.choose:Kies een opleiding.` });
      termsRules(path as unknown as SchemaPathTree<TermsModel>, () => this.seatsLeft());
    },
    { name: 'respond' },
  );

  protected readonly terms = this.form as unknown as FieldTree<TermsModel>;

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const { programmeId, branchId, ...terms } = this.model();
    const company = this.company();
    const done = await this.sending.submit(this.form, () =>
      this.send.create<Proposal>(addresses.send, { postingId: this.postingId(), programmeId, ...termsBody(terms), ...(company ? { companyId: company.id, ...(branchId ? { branchId } : {}) } : {}) }));
    if (!done) return;
    this.done.set(done.value);
    this.sent.emit(done.value);
  }
}
