import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output } from '@angular/core';
import { FormField, form, max, maxLength, min, required, validate } from '@angular/forms/signals';
import type { FieldTree } from '@angular/forms/signals';
import { Busy, Field, FormErrors, Icon, Sending, TextPipe, controlId, errorText, injectLocale } from '#base/portal';
import type { Answer } from '#base/portal';
import { AGAIN, USE, agains, uses } from '#evaluations/contract';
import type { Achieved, Again, Ending, Evaluation, EvaluationInput, GivenEvaluation, Use } from '#evaluations/contract';
import { REASONS_SHORT, reasons } from '#guidance/contract';
import type { Outcomes, Reason } from '#guidance/contract';

/** What the form asks: after a stop less, use and students only where there are any. */
export interface Asks { ending: Ending; asksUse: boolean; asksStudents: boolean; expected: Outcomes; suggested: Evaluation['suggested'] }

/** Looking back for one side. Nothing is chosen beforehand; what is known already stands in its field. */
@Component({
  selector: 'kv-evaluation-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Busy, Field, FormErrors, FormField, Icon, NgTemplateOutlet, TextPipe],
  templateUrl: './evaluation-form.html',
  styles: `
    :host { display: block; max-width: 40rem; }
    .q__t { font: 500 1.5rem/1.2 var(--k-serif); letter-spacing: -.012em; text-wrap: balance; }
    .ans, .marks { margin-top: .875rem; }
    .ends { display: flex; justify-content: space-between; gap: 1rem; margin-top: .375rem; }
    .reason { border: 0; padding: 0; margin: 1.25rem 0 0; min-width: 0; }
    .reason legend { display: flex; justify-content: space-between; gap: 1rem; width: 100%; padding: 0; font-size: var(--k-t-small); }
    .reason legend b { font-weight: 600; }
    .reason .marks { grid-template-columns: repeat(6, 1fr); margin-top: .375rem; }
    .counts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr)); gap: 1rem 1.5rem; align-items: end; margin-top: 1rem; }
    .counts .input { max-width: 9rem; }
    .send { min-height: 3.25rem; font-size: 1.125rem; }
  `,
})
export class EvaluationForm {
  readonly asks = input.required<Asks>();
  readonly earlier = input<GivenEvaluation | null>(null);
  /** Sends it; the form shows what the server says against it. */
  readonly action = input.required<(given: EvaluationInput) => Promise<Answer<unknown>>>();
  readonly sent = output();

  private readonly locale = injectLocale();
  protected readonly sending = new Sending();
  protected readonly AGAIN = AGAIN;
  protected readonly USE = USE;
  protected readonly agains = agains;
  protected readonly uses = uses;
  protected readonly reasons = reasons;
  protected readonly isFull = computed(() => this.asks().ending === 'completed');
  protected readonly numbers = Array.from({ length: 10 }, (_, index) => String(index + 1));
  protected readonly stars = ['0', '1', '2', '3', '4', '5'];
  protected readonly labels = {
    mark: $localize`:@@evaluations.form.mark:Welk cijfer geef je de samenwerking?`, again: $localize`:@@evaluations.form.again:Zou je het nog een keer doen?`,
    keep: $localize`:@@evaluations.form.keep:Wat moet de ander vooral blijven doen?`, inUse: $localize`:@@evaluations.form.use:Wordt gebruikt wat er gemaakt is?`,
    hours: $localize`:@@evaluations.form.hours:Uren die jullie zelf besteedden`, students: $localize`:@@evaluations.form.students:Studenten die jullie bereikten`,
    employees: $localize`:@@evaluations.form.employees:Medewerkers of docenten die ervan leerden`, contracts: $localize`:@@evaluations.form.contracts:Contracten aangeboden aan wie meedeed`,
    ...(Object.fromEntries(reasons.map((reason) => [reason, REASONS_SHORT[reason][this.locale]])) as Record<Reason, string>),
  };

  // Radio buttons hold text; they become numbers when it is sent.
  protected readonly model = linkedSignal(() => {
    const [earlier, { suggested }] = [this.earlier(), this.asks()];
    const star = (reason: Reason) => (earlier?.stars ? String(earlier.stars[reason]) : '');
    return {
      mark: earlier ? String(earlier.mark) : '', again: earlier?.again ?? '', keep: earlier?.keep ?? '', inUse: earlier?.inUse ?? '',
      stars: { talent: star('talent'), innovation: star('innovation'), society: star('society'), network: star('network') },
      hours: earlier ? earlier.hours : suggested.hours, students: earlier ? earlier.students : suggested.students, employees: earlier?.employees ?? null, contracts: earlier?.contracts ?? null,
    } satisfies Record<string, unknown>;
  });
  protected readonly form = form(this.model, (path) => {
    const choose = $localize`:@@evaluations.form.choose:Kies een antwoord.`;
    required(path.mark, { message: $localize`:@@evaluations.form.choose-mark:Kies een cijfer van 1 tot 10.` });
    required(path.again, { message: choose });
    required(path.inUse, { message: choose, when: () => this.isFull() && this.asks().asksUse });
    for (const reason of reasons) required(path.stars[reason], { message: $localize`:@@evaluations.form.choose-stars:Kies 0 tot 5 sterren.`, when: () => this.isFull() });
    required(path.hours, { message: $localize`:@@evaluations.form.need-hours:Schat de uren; 0 mag ook.`, when: () => this.isFull() });
    required(path.students, { message: $localize`:@@evaluations.form.need-students:Vul in hoeveel studenten het waren.`, when: () => this.isFull() && this.asks().asksStudents });
    for (const count of [path.hours, path.students, path.employees, path.contracts]) {
      min(count, 0, { message: $localize`:@@evaluations.form.not-less:Vul 0 of meer in.` });
      max(count, 9999, { message: $localize`:@@evaluations.form.not-more:Vul hooguit 9.999 in.` });
    }
    validate(path.hours, ({ value }) => {
      const hours = value();
      return hours !== null && hours * 2 % 1 !== 0 ? { kind: 'halves', message: $localize`:@@evaluations.form.halves:Rond af op halve uren.` } : null;
    });
    maxLength(path.keep, 500, { message: $localize`:@@evaluations.form.keep-long:Gebruik hooguit 500 tekens.` });
  }, { name: 'evaluation' });

  protected id(field: FieldTree<unknown>): string {
    return controlId(field().name());
  }

  protected faults(field: FieldTree<unknown>): string[] {
    const state = field();
    return state.touched() ? state.errors().map((error) => errorText(error, this.locale)) : [];
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const done = await this.sending.submit(this.form, () => this.action()(this.body()));
    if (done) this.sent.emit();
  }

  private body(): EvaluationInput {
    const { mark, again, keep, inUse, stars, ...counts } = this.model();
    const isFull = this.isFull();
    return {
      mark: Number(mark), again: again as Again, keep, ...counts, inUse: isFull && this.asks().asksUse ? (inUse as Use) : null,
      stars: isFull ? Object.fromEntries(reasons.map((reason) => [reason, Number(stars[reason])])) as Achieved : null,
    };
  }
}
