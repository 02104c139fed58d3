import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { FormField, form, validateStandardSchema } from '@angular/forms/signals';
import { Busy, Field, FormErrors, Send, Sending, checksOf } from '#base/portal';
import { clauseDraft, clausePoint } from '#collaborations/contract';
import type { InstitutionClause, JointPlan } from '#collaborations/contract';
import { KindChoices } from '#organisations/portal';
import { addresses } from '../addresses';
import { PlanTable } from '../plan/plan-table';

interface ClauseForm { title: string; body: string; kinds: string[] }
const checks = checksOf(clauseDraft, (typed: ClauseForm) => typed);

/** Writing a standing agreement, with beside it how a plan shows it. */
@Component({
  selector: 'kv-clause-editor',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Busy, Field, FormErrors, FormField, KindChoices, PlanTable],
  styles: `
    form { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: var(--k-5) var(--k-7, 2.5rem); padding-block: var(--k-3); }
    .fields { display: grid; gap: var(--k-4); align-content: start; }
    .all { grid-column: 1 / -1; }
    aside h3 { font: italic 400 1.125rem/1.3 var(--k-serif); margin-bottom: .5rem; }
    aside p { margin-top: .75rem; }
    @media (max-width: 59.99em) { form { grid-template-columns: minmax(0, 1fr); } }
  `,
  template: `
    <form novalidate (submit)="save($event)">
      <kv-form-errors class="all" [sending]="sending" [form]="form" [labels]="labels" />
      @if (isOutdated()) {<p class="all small" i18n="@@collaborations.clause-editor.outdated">Iemand anders wijzigde deze afspraak. Wat je schreef staat er nog: bewaar nog een keer.</p>}
      <div class="fields">
        <kv-field [label]="labels.title" hint="Zo heet het punt in het plan." i18n-hint="@@collaborations.clause-editor.title-hint"><input class="input" autocomplete="off" [formField]="form.title" /></kv-field>
        <kv-field [label]="labels.body" hint="Schrijf het zo op dat het bedrijf er ja tegen kan zeggen." i18n-hint="@@collaborations.clause-editor.body-hint"><textarea class="area" rows="5" [formField]="form.body"></textarea></kv-field>
      </div>
      <aside>
        <h3 i18n="@@collaborations.clause-editor.preview">Zo staat het in het plan</h3>
        <kv-plan-table [plan]="preview()" />
        <p class="small dim" i18n="@@collaborations.clause-editor.preview-note">Beide kanten zeggen ja voordat een samenwerking begint. Samen kunnen ze de tekst nog aanpassen.</p>
      </aside>
      <kv-kind-choices class="all" [label]="labels.kinds" hint="Kies niets als hij in elk plan hoort." i18n-hint="@@collaborations.clause-editor.kinds-hint" [formField]="form.kinds" />
      <div class="all row btn-row">
        <button class="btn btn--primary" [kvBusy]="sending.isBusy()">@if (clause()) {<ng-container i18n="@@collaborations.clause-editor.save">Bewaar</ng-container>} @else {<ng-container i18n="@@collaborations.clause-editor.add">Voeg toe</ng-container>}</button>
        <button type="button" class="btn btn--quiet" (click)="left.emit()" i18n="@@collaborations.clause-editor.back">Terug</button>
      </div>
    </form>
  `,
})
export class ClauseEditor {
  readonly institutionId = input.required<string>();
  readonly clause = input<InstitutionClause | null>(null);
  readonly saved = output();
  readonly left = output();
  /** Somebody was faster: it must be read again before this can be sent. */
  readonly outdated = output();
  private readonly send = inject(Send);
  protected readonly sending = new Sending();
  protected readonly isOutdated = computed(() => this.sending.problem()?.status === 412);
  // Begun anew for another agreement only: when the list is read again, what was typed stays.
  private readonly model = linkedSignal<string | undefined, ClauseForm>({
    source: () => this.clause()?.id,
    computation: () => { const one = this.clause(); return { title: one?.title ?? '', body: one?.body ?? '', kinds: [...(one?.kinds ?? [])] }; },
  });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => checks), { name: 'clause' });
  protected readonly labels = {
    title: $localize`:@@collaborations.clause-editor.title:Naam`, body: $localize`:@@collaborations.clause-editor.body:Afspraak`, kinds: $localize`:@@collaborations.clause-editor.kinds:Voor welke soorten`,
  };
  protected readonly preview = computed((): JointPlan => {
    const { title, body } = this.model();
    const point = clausePoint(title.trim() || $localize`:@@collaborations.clause-editor.unnamed:Naam van de afspraak`);
    const text = body.trim() || $localize`:@@collaborations.clause-editor.unwritten:Hier komt de tekst.`;
    return {
      collaborationId: '', version: 0, agreed: 0, agreedAt: null, needsTrial: false, effort: 1, blockedBy: null, signature: null, side: null, can: [],
      points: [{ slug: 'clause-1', name: point.name, value: { text }, says: { nl: text, en: text }, isReady: true, agreed: { institution: null, company: null }, change: null }],
    };
  });

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const one = this.clause();
    const done = await this.sending.submit(this.form, () => (one
      ? this.send.patch(addresses.clause(one.id), this.model(), `"${one.version}"`)
      : this.send.create(addresses.clauses(this.institutionId()), this.model())));
    if (done) this.saved.emit();
    else if (this.isOutdated()) this.outdated.emit();
  }
}
