import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { DayPipe, TextPipe, injectLocale } from '#base/portal';
import { COURSE, GUIDANCE, LOW_MARK, ownAnswerText } from '#check-ins/contract';
import type { AskedQuestion, Course, Guidance } from '#check-ins/contract';

/** One answer as both sides see it: the mark, what was said, when. */
@Component({
  selector: 'kv-given-answer',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayPipe, TextPipe],
  template: `
    <div class="head">
      <b class="big" [class.low]="isLow()"><span class="sr" i18n="@@check-ins.given.mark">Cijfer </span>{{ answer().mark }}</b>
      <span class="small dim">@if (moment()) {{{ moment() }}, }{{ answer().answeredAt | kvDay: 'bare' }}</span>
    </div>
    <p class="small said">{{ COURSE[answer().onCourse] | kvText }}.@if (answer().guidance; as guidance) {&ngsp;<ng-container i18n="@@check-ins.given.guidance">Begeleiding: {{ GUIDANCE[guidance] | kvText }}.</ng-container>}</p>
    @if (ownAnswer(); as own) {<p class="small said"><span class="dim">{{ own.question }}</span> {{ own.text }}</p>}
    @if (answer().remark) {<p class="small said">“{{ answer().remark }}”</p>}
  `,
  styles: `
    .head { display: flex; align-items: baseline; gap: 1rem; margin-top: .25rem; }
    .big { font: 450 3.25rem/1 var(--k-serif); }
    .low { color: var(--k-alert); }
    .said { margin-top: .5rem; white-space: pre-line; }
  `,
})
export class Given {
  readonly answer = input.required<{ onCourse: Course; mark: number; guidance: Guidance | null; remark: string; own: string | null; answeredAt: string }>();
  readonly question = input<AskedQuestion | null>(null);
  readonly moment = input('');
  private readonly locale = injectLocale();
  protected readonly ownAnswer = computed(() => {
    const [asked, own] = [this.question(), this.answer().own];
    return asked && own !== null ? { question: (this.locale === 'en' ? asked.en : null) ?? asked.nl, text: ownAnswerText(asked.answers, own)[this.locale] } : null;
  });
  protected readonly COURSE = COURSE;
  protected readonly GUIDANCE = GUIDANCE;
  protected readonly isLow = computed(() => this.answer().mark <= LOW_MARK);
}
