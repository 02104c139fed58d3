import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output } from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import type { FieldTree } from '@angular/forms/signals';
import { Busy, FormErrors, Icon, Sending, TextPipe, controlId, errorText, injectLocale } from '#base/portal';
import type { Answer } from '#base/portal';
import { COURSE, GUIDANCE, YES_NO, courses, guidances } from '#check-ins/contract';
import type { AnswerInput, AskedQuestion, Course, Guidance, Rubric } from '#check-ins/contract';
import { RubricFields, emptyRubric } from './rubric-fields';

/** What was answered before, when somebody changes it. */
export interface Earlier {
  onCourse: Course;
  mark: number;
  guidance: Guidance | null;
  remark: string;
  own: string | null;
  rubric: Rubric | null;
}

/** The questions of a check-in. Nothing is chosen beforehand, unless it is one's own earlier answer. */
@Component({
  selector: 'kv-answer-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Busy, FormErrors, FormField, Icon, NgTemplateOutlet, RubricFields, TextPipe],
  templateUrl: './answer-form.html',
  styles: `
    :host { display: block; }
    .q__t { font: 500 1.5rem/1.2 var(--k-serif); letter-spacing: -.012em; text-wrap: balance; }
    .ans, .marks { margin-top: .875rem; }
    .ends { display: flex; justify-content: space-between; gap: 1rem; margin-top: .375rem; }
    summary { cursor: pointer; font: 500 1.25rem/1.2 var(--k-serif); min-height: 2.75rem; padding-block: .5rem; }
    .send { min-height: 3.25rem; font-size: 1.125rem; }
  `,
})
export class AnswerForm {
  readonly hasGuidance = input.required<boolean>();
  /** What the institution asks of its own, in the third place. */
  readonly question = input<AskedQuestion | null>(null);
  /** In which language that question is shown; the reader's, unless it is a preview. */
  readonly questionLanguage = input<'nl' | 'en'>();
  /** The rubric about the group goes along. */
  readonly hasRubric = input(false);
  readonly earlier = input<Earlier | null>(null);
  /** Sends the answer; the form shows what the server says against it. */
  readonly action = input.required<(answer: AnswerInput) => Promise<Answer<unknown>>>();
  readonly sent = output();

  protected readonly sending = new Sending();
  protected readonly COURSE = COURSE;
  protected readonly GUIDANCE = GUIDANCE;
  protected readonly courses = courses;
  protected readonly guidances = guidances;
  protected readonly YES_NO = YES_NO;
  protected readonly yesNo = ['yes', 'partly', 'no'] as const;
  protected readonly numbers = Array.from({ length: 10 }, (_, index) => String(index + 1));
  protected readonly labels = {
    onCourse: $localize`:@@check-ins.form.course:Loopt het zoals afgesproken?`,
    mark: $localize`:@@check-ins.form.mark:Welk cijfer geef je nu?`,
    guidance: $localize`:@@check-ins.form.guidance:Hebben de studenten genoeg begeleiding?`,
    remark: $localize`:@@check-ins.form.remark:Wil je nog iets kwijt?`,
  };
  private readonly locale = injectLocale();
  protected readonly count = computed(() => (this.hasGuidance() || this.question() ? 3 : 2));
  protected readonly own = computed(() => {
    const asked = this.question();
    const language = this.questionLanguage() ?? this.locale;
    return asked && { text: (language === 'en' ? asked.en : null) ?? asked.nl, answers: asked.answers, isOnlyDutch: language === 'en' && asked.en === null };
  });
  protected readonly seen = linkedSignal<Rubric>(() => this.earlier()?.rubric ?? emptyRubric);

  // Radio buttons hold text; the mark becomes a number when it is sent.
  protected readonly model = linkedSignal(() => {
    const earlier = this.earlier();
    return { onCourse: earlier?.onCourse ?? '', mark: earlier ? String(earlier.mark) : '', guidance: earlier?.guidance ?? '', own: earlier?.own ?? '', remark: earlier?.remark ?? '' } satisfies Record<string, string>;
  });
  protected readonly form = form(
    this.model,
    (path) => {
      const choose = $localize`:@@check-ins.form.choose:Kies een antwoord.`;
      required(path.onCourse, { message: choose });
      required(path.mark, { message: $localize`:@@check-ins.form.choose-mark:Kies een cijfer van 1 tot 10.` });
      required(path.guidance, { message: choose, when: () => this.hasGuidance() });
      required(path.own, { message: choose, when: () => this.question()?.answers === 'yes-no' });
      maxLength(path.own, 300, { message: $localize`:@@check-ins.form.own-long:Gebruik hooguit 300 tekens.` });
      maxLength(path.remark, 1000, { message: $localize`:@@check-ins.form.remark-long:Gebruik hooguit 1.000 tekens.` });
    },
    { name: 'check-in' },
  );

  protected id(field: FieldTree<unknown>): string {
    return controlId(field().name());
  }

  protected faults(field: FieldTree<unknown>): string[] {
    const state = field();
    return state.touched() ? state.errors().map((error) => errorText(error, this.locale)) : [];
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const done = await this.sending.submit(this.form, () => {
      const { onCourse, mark, guidance, own, remark } = this.model();
      return this.action()({ onCourse: onCourse as Course, mark: Number(mark), guidance: this.hasGuidance() ? (guidance as Guidance) : null, own: this.question() ? own.trim() || null : null, rubric: this.hasRubric() ? this.seen() : null, remark });
    });
    if (done) this.sent.emit();
  }
}
