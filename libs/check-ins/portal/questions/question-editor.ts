import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { FormField, form, validateStandardSchema } from '@angular/forms/signals';
import { Busy, Field, FormErrors, Send, Sending, TextPipe, checksOf, injectLocale } from '#base/portal';
import type { Answer } from '#base/portal';
import { QUESTION_ANSWERS, ownQuestionDraft, questionAnswers } from '#check-ins/contract';
import type { AskedQuestion, OwnQuestion } from '#check-ins/contract';
import { KindChoices } from '#organisations/portal';
import { addresses } from '../addresses';
import { AnswerForm } from '../answer-form';

interface QuestionForm { nl: string; en: string; answers: string; kinds: string[] }
const bodyOf = ({ nl, en, answers, kinds }: QuestionForm) => ({ nl: nl.trim(), en: en.trim() || null, answers, kinds });
const checks = checksOf(ownQuestionDraft, bodyOf);

/** Writing a question of one's own, with beside it the form as who answers sees it. */
@Component({
  selector: 'kv-question-editor',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AnswerForm, Busy, Field, FormErrors, FormField, KindChoices, TextPipe],
  styles: `
    :host { display: block; }
    .both { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: var(--k-5) 2.5rem; padding-block: var(--k-3); }
    form { display: contents; }
    .fields { display: grid; gap: var(--k-4); align-content: start; }
    aside { grid-column: 2; grid-row: 2; }
    .fields { grid-column: 1; grid-row: 2; }
    .all { grid-column: 1 / -1; }
    aside h3 { font: italic 400 1.125rem/1.3 var(--k-serif); }
    .sheet { border: 1px solid var(--k-ink); padding: 1rem; margin-top: .75rem; max-width: 24.5rem; }
    .lang [aria-pressed='true'] { text-decoration: none; color: inherit; font-weight: 650; }
    .lang { margin-top: .5rem; }
    @media (max-width: 59.99em) { .both { grid-template-columns: minmax(0, 1fr); } aside, .fields, .all { grid-column: 1; grid-row: auto; } kv-form-errors { order: 1; } .outdated { order: 2; } .fields { order: 3; } aside { order: 4; } kv-kind-choices { order: 5; } .btn-row.all { order: 6; } }
  `,
  template: `
    <div class="both">
      <form novalidate (submit)="save($event)">
        <kv-form-errors class="all" [sending]="sending" [form]="form" [labels]="labels" />
        @if (isOutdated()) {<p class="all small outdated" i18n="@@check-ins.question-editor.outdated">Iemand anders wijzigde deze vraag. Wat je schreef staat er nog: bewaar nog een keer.</p>}
        <div class="fields">
        <kv-field [label]="labels.nl" hint="Vraag naar de hele groep, nooit naar één student." i18n-hint="@@check-ins.question-editor.nl-hint"><textarea class="area" rows="2" [formField]="form.nl"></textarea></kv-field>
        <kv-field [label]="labels.en" optional hint="Wie Engels leest, ziet anders het Nederlands." i18n-hint="@@check-ins.question-editor.en-hint"><textarea class="area" rows="2" lang="en" [formField]="form.en"></textarea></kv-field>
        <kv-field [label]="labels.answers"><select class="select" [formField]="form.answers">@for (one of answerKinds; track one) {<option [value]="one">{{ QUESTION_ANSWERS[one] | kvText }}</option>}</select></kv-field>
        </div>
        <kv-kind-choices class="all" [label]="labels.kinds" hint="Kies niets als je het bij alles vraagt." i18n-hint="@@check-ins.question-editor.kinds-hint" [formField]="form.kinds" />
        <div class="all row btn-row">
          <button class="btn btn--primary" [kvBusy]="sending.isBusy()">@if (question()) {<ng-container i18n="@@check-ins.question-editor.save">Bewaar</ng-container>} @else {<ng-container i18n="@@check-ins.question-editor.add">Vraag dit vanaf nu</ng-container>}</button>
          <button type="button" class="btn btn--quiet" (click)="left.emit()" i18n="@@check-ins.question-editor.back">Terug</button>
        </div>
      </form>
      <aside>
        <h3 i18n="@@check-ins.question-editor.preview">Zo ziet wie antwoordt het</h3>
        <p class="lang row btn-row">
          <button type="button" class="btn btn--quiet" [attr.aria-pressed]="language() === 'nl'" (click)="language.set('nl')" i18n="@@check-ins.question-editor.in-nl">In het Nederlands</button>
          <button type="button" class="btn btn--quiet" [attr.aria-pressed]="language() === 'en'" (click)="language.set('en')" i18n="@@check-ins.question-editor.in-en">In het Engels</button>
        </p>
        <div class="sheet" inert><kv-answer-form [hasGuidance]="false" [question]="preview()" [questionLanguage]="language()" [action]="nothing" /></div>
      </aside>
    </div>
  `,
})
export class QuestionEditor {
  readonly institutionId = input.required<string>();
  readonly question = input<OwnQuestion | null>(null);
  readonly saved = output();
  readonly left = output();
  /** Somebody was faster: it must be read again before this can be sent. */
  readonly outdated = output();
  private readonly send = inject(Send);
  protected readonly QUESTION_ANSWERS = QUESTION_ANSWERS;
  protected readonly answerKinds = questionAnswers;
  protected readonly sending = new Sending();
  protected readonly language = signal(injectLocale());
  protected readonly isOutdated = computed(() => this.sending.problem()?.status === 412);
  // Begun anew for another question only: when the list is read again, what was typed stays.
  private readonly model = linkedSignal<string | undefined, QuestionForm>({
    source: () => this.question()?.id,
    computation: () => { const one = this.question(); return { nl: one?.nl ?? '', en: one?.en ?? '', answers: one?.answers ?? 'yes-no', kinds: [...(one?.kinds ?? [])] }; },
  });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => checks), { name: 'own-question' });
  protected readonly labels = {
    nl: $localize`:@@check-ins.question-editor.nl:De vraag`, en: $localize`:@@check-ins.question-editor.en:De vraag in het Engels`,
    answers: $localize`:@@check-ins.question-editor.answers:Hoe je het antwoord krijgt`, kinds: $localize`:@@check-ins.question-editor.kinds:Bij welke soorten`,
  };
  protected readonly preview = computed((): AskedQuestion => {
    const { nl, en, answers } = this.model();
    return { nl: nl.trim() || $localize`:@@check-ins.question-editor.unwritten:Hier komt jullie vraag.`, en: en.trim() || null, answers: answers as AskedQuestion['answers'] };
  });
  /** The preview sends nothing. */
  protected readonly nothing = async (): Promise<Answer<unknown>> => ({ ok: true, status: 200, value: null, etag: null });

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const one = this.question();
    const done = await this.sending.submit(this.form, () => (one
      ? this.send.patch(addresses.question(one.id), bodyOf(this.model()), `"${one.version}"`)
      : this.send.create(addresses.questions(this.institutionId()), bodyOf(this.model()))));
    if (done) this.saved.emit();
    else if (this.isOutdated()) this.outdated.emit();
  }
}
