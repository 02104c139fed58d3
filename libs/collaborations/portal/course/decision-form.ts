import { ChangeDetectionStrategy, Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { FormField, form, required } from '@angular/forms/signals';
import { Busy, Choice, DayPipe, Field, FormErrors, Send, Sending, TextPipe, Toasts, injectLocale } from '#base/portal';
import { CHOICE, choices } from '#collaborations/contract';
import type { CollaborationDetail, DecisionMoment } from '#collaborations/contract';
import { addresses } from '../addresses';

/** What a side wants after a trial: go on, adjust or stop; and what the other side said. */
@Component({
  selector: 'kv-decision-form',
  styles: `:host { display: block; margin-top: var(--k-2); } form { margin-top: var(--k-4); }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Busy, Choice, DayPipe, Field, FormErrors, FormField, TextPipe],
  template: `
    @if (theirs(); as said) {
      <p class="small"><ng-container i18n="@@collaborations.decision.theirs">{{ other() }} kiest:</ng-container>&ngsp;<b>{{ CHOICE[said.choice] | kvText }}</b>@if (said.on) {&ngsp;<ng-container i18n="@@collaborations.decision.until">tot {{ said.on | kvDay }}</ng-container>}.
        @if (said.sentence) {<br /><span class="quote">“{{ said.sentence }}”</span>}</p>
    }
    <form class="stack" novalidate (submit)="save($event)">
      <kv-form-errors [sending]="sending" [form]="form" [labels]="labels" />
      <kv-choice list [label]="labels.choice" [options]="options" [formField]="form.choice" />
      @if (form.choice().value() === 'adjust') {
        <kv-field [label]="labels.on" hint="Noemen jullie dezelfde dag, dan gaat de proef tot dan door." i18n-hint="@@collaborations.decision.on-hint"><input class="input" type="date" [formField]="form.on" /></kv-field>
      }
      <kv-field [optional]="form.choice().value() !== 'adjust'" [label]="labels.sentence"><textarea class="area" rows="3" [formField]="form.sentence"></textarea></kv-field>
      <button class="btn btn--primary btn--block" [kvBusy]="sending.isBusy()" i18n="@@collaborations.decision.send">Geef door</button>
    </form>
  `,
})
export class DecisionForm {
  readonly collaboration = input.required<CollaborationDetail>();
  readonly moment = input.required<DecisionMoment>();
  readonly done = output<CollaborationDetail>();
  private readonly send = inject(Send);
  private readonly toasts = inject(Toasts);
  private readonly locale = injectLocale();
  protected readonly sending = new Sending();
  protected readonly CHOICE = CHOICE;
  protected readonly options = choices.map((value) => ({ value, text: CHOICE[value][this.locale] }));
  protected readonly theirs = computed(() => this.moment()[this.collaboration().course.side === 'company' ? 'institution' : 'company']);
  protected readonly other = computed(() => (this.collaboration().course.side === 'company' ? this.collaboration().institution.name : this.collaboration().company.name));
  protected readonly labels = { choice: $localize`:@@collaborations.decision.choice:Wat willen jullie?`, on: $localize`:@@collaborations.decision.on:De proef gaat door tot`, sentence: $localize`:@@collaborations.decision.sentence:Wat moet de ander weten?` };
  private readonly model = signal({ choice: '', on: '', sentence: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.choice, { message: $localize`:@@collaborations.decision.choose:Kies doorgaan, bijstellen of stoppen.` });
    required(path.on, { when: () => this.model().choice === 'adjust', message: $localize`:@@collaborations.decision.need-day:Kies tot wanneer de proef dan doorgaat.` });
    required(path.sentence, { when: () => this.model().choice === 'adjust', message: $localize`:@@collaborations.decision.need-sentence:Schrijf op wat er anders moet.` });
  }, { name: 'decision' });

  constructor() {
    // Whoever agrees to adjust names the same day: it stands there already.
    effect(() => {
      const { on } = this.theirs() ?? { on: null };
      if (on) untracked(() => this.model.update((known) => ({ ...known, on: known.on || on })));
    });
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const { choice, on, sentence } = this.model();
    const done = await this.sending.submit(this.form, () => this.send.post<CollaborationDetail>(addresses.act(this.collaboration().id, 'decide'), { choice, on: choice === 'adjust' ? on : null, sentence }));
    if (!done) return;
    this.toasts.show($localize`:@@collaborations.decision.done:Doorgegeven. De ander krijgt bericht.`);
    this.done.emit(done.value);
  }
}
