import { ChangeDetectionStrategy, Component, booleanAttribute, input } from '@angular/core';
import { FormField, max, maxLength, min, required, validate } from '@angular/forms/signals';
import type { FieldTree, SchemaPathTree } from '@angular/forms/signals';
import { Field, PeriodPipe } from '#base/portal';
import { ANSWER_DAYS, ANSWER_DAYS_WITHIN } from '#proposals/contract';
import type { ProposalPeriod } from '#proposals/contract';

/** What a version asks, as it is typed. */
export interface TermsModel {
  seats: number | null;
  message: string;
  period: { from: string; until: string };
  answerDays: number | null;
}

export const emptyTerms = (): TermsModel => ({ seats: 1, message: '', period: { from: '', until: '' }, answerDays: ANSWER_DAYS });

/** As the API takes it. */
export const termsBody = ({ seats, message, period, answerDays }: TermsModel) => ({ seats, message, period: period.from && period.until ? period : null, answerDays });

export function termsRules(path: SchemaPathTree<TermsModel>, seatsLeft: () => number): void {
  required(path.seats, { message: $localize`:@@proposals.respond.at-least:Vul 1 of meer plaatsen in.` });
  min(path.seats, 1, { message: $localize`:@@proposals.respond.at-least:Vul 1 of meer plaatsen in.` });
  max(path.seats, seatsLeft, { message: () => $localize`:@@proposals.respond.at-most:Vul hooguit ${seatsLeft()}:count: in.` });
  required(path.message, { message: $localize`:@@proposals.respond.say:Schrijf een paar woorden.` });
  maxLength(path.message, 2000, { message: $localize`:@@proposals.respond.shorter:Gebruik hooguit 2.000 tekens.` });
  validate(path.period.until, ({ value, valueOf }) => {
    const [from, until] = [valueOf(path.period.from), value()];
    if (Boolean(from) !== Boolean(until)) return { kind: 'half', message: $localize`:@@proposals.terms.both:Vul beide dagen in, of geen van beide.` };
    return until < from ? { kind: 'order', message: $localize`:@@proposals.terms.order:De laatste dag komt na de eerste.` } : null;
  });
  const within = $localize`:@@proposals.terms.days-within:Kies ${ANSWER_DAYS_WITHIN.least}:least: tot ${ANSWER_DAYS_WITHIN.most}:most: dagen.`;
  required(path.answerDays, { message: within });
  min(path.answerDays, ANSWER_DAYS_WITHIN.least, { message: within });
  max(path.answerDays, ANSWER_DAYS_WITHIN.most, { message: within });
}

export const termsLabels = {
  seats: $localize`:@@proposals.respond.seats:Aantal plaatsen`, message: $localize`:@@proposals.respond.message:Bericht`, from: $localize`:@@proposals.terms.from:Vanaf`,
  until: $localize`:@@proposals.terms.until:Tot en met`, answerDays: $localize`:@@proposals.terms.days:Dagen om te antwoorden`,
};

/** The fields of a version: seats and message, and behind a word the period and the deadline that few change. */
@Component({
  selector: 'kv-terms-fields',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Field, FormField, PeriodPipe],
  template: `
    @let form = of();
    <kv-field [label]="labels.seats" hint="Nog {{ seatsLeft() }} vrij" i18n-hint="@@proposals.respond.left"><input class="input" type="number" inputmode="numeric" [formField]="form.seats" /></kv-field>
    <kv-field [label]="labels.message" [hint]="hint()"><textarea class="area" rows="5" [formField]="form.message"></textarea></kv-field>
    <details class="more" [open]="open()">
      <summary i18n="@@proposals.terms.more">Periode en termijn</summary>
      <div class="stack">
        <p class="small">
          @if (within(); as whole) {<ng-container i18n="@@proposals.terms.whole">Leeg laten is de hele periode: {{ whole.from | kvPeriod: whole.until }}.</ng-container>}
          @else {<ng-container i18n="@@proposals.terms.open">Deze plaatsing is op afroep. Spreek hier dagen af, of laat het open.</ng-container>}
        </p>
        <div class="pair">
          <kv-field [label]="labels.from" optional><input class="input" type="date" [min]="within()?.from ?? ''" [max]="within()?.until ?? ''" [formField]="form.period.from" /></kv-field>
          <kv-field [label]="labels.until" optional><input class="input" type="date" [min]="within()?.from ?? ''" [max]="within()?.until ?? ''" [formField]="form.period.until" /></kv-field>
        </div>
        <kv-field [label]="labels.answerDays" [hint]="daysHint"><input class="input days" type="number" inputmode="numeric" [formField]="form.answerDays" /></kv-field>
      </div>
    </details>
  `,
  styles: `
    :host { display: grid; gap: var(--k-4); }
    .pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 9rem), 1fr)); gap: var(--k-4); align-items: start; }
    .more > .stack { margin-top: var(--k-4); }
    .days { max-width: 7rem; }
  `,
})
export class TermsFields {
  readonly of = input.required<FieldTree<TermsModel>>();
  readonly seatsLeft = input.required<number>();
  readonly within = input<ProposalPeriod | null>(null);
  readonly hint = input('');
  readonly open = input(false, { transform: booleanAttribute });
  protected readonly labels = termsLabels;
  protected readonly daysHint = $localize`:@@proposals.terms.days-hint:${ANSWER_DAYS_WITHIN.least}:least: tot ${ANSWER_DAYS_WITHIN.most}:most: dagen. Daarna verloopt het voorstel.`;
}
