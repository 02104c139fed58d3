import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, ElementRef, Injector, afterNextRender, computed, inject, input, linkedSignal, viewChild } from '@angular/core';
import { Crumbs, DayPipe, Failed, Send, Skeleton, TextPipe, Toasts, describePage, injectLocale } from '#base/portal';
import { howWasIt } from '#evaluations/contract';
import type { Evaluation, EvaluationInput } from '#evaluations/contract';
import { KINDS } from '#guidance/contract';
import { addresses } from './addresses';
import { EvaluationForm } from './evaluation-form';
import { GivenLook } from './given-evaluation';
import { Onward } from './onward';
import { OpenEvaluation } from './open-evaluation';

/** Looking back on a collaboration: giving one's own, waiting, and then both side by side with thanks and what comes next. */
@Component({
  selector: 'kv-evaluation-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Crumbs, DayPipe, EvaluationForm, Failed, GivenLook, Onward, OpenEvaluation, Skeleton, TextPipe],
  templateUrl: './evaluation-page.html',
  styles: `
    .lead { margin-top: 1rem; max-width: var(--k-measure); }
    .form, .spread, .open { margin-top: 2rem; }
    .mine { max-width: 34rem; margin-top: 1.5rem; }
    h1:focus { outline: none; }
    .stars-mean { margin-top: 1.5rem; }
  `,
})
export class EvaluationPage {
  readonly id = input.required<string>();
  private readonly send = inject(Send);
  private readonly toasts = inject(Toasts);
  private readonly injector = inject(Injector);
  private readonly locale = injectLocale();
  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');
  protected readonly KINDS = KINDS;
  protected readonly evaluation = httpResource<Evaluation>(() => addresses.one(this.id()));
  protected readonly known = computed(() => (this.evaluation.hasValue() ? this.evaluation.value() : null));
  /** One's own, before it is open. */
  protected readonly own = computed(() => {
    const known = this.known();
    return known?.given.find(({ side }) => side === known.side) ?? null;
  });
  /** The questions stand open until they are answered; changing opens them again. */
  protected readonly isAsking = linkedSignal(() => this.own() === null);
  protected readonly view = computed(() => {
    const known = this.known();
    if (!known) return null;
    const { side, company, institution, ending, kind, releasedAt, given } = known;
    const other = side === 'company' ? institution.name : side === 'institution' ? company.name : `${institution.name} | ${company.name}`;
    const marks = given.map(({ mark }) => mark);
    return {
      other, question: howWasIt(kind, ending, other)[this.locale], mayGive: known.can.some(({ do: act, allowed }) => act === 'give' && allowed), isOpen: releasedAt !== null,
      heading: marks.length === 2 && marks[0] === marks[1] ? $localize`:@@evaluations.page.both-mark:Jullie geven allebei een ${marks[0]}:mark:` : marks.length === 2
        ? $localize`:@@evaluations.page.two-marks:De opleiding geeft een ${marks[0]}:school:, het bedrijf een ${marks[1]}:firm:` : $localize`:@@evaluations.page.one-mark:Eén van jullie keek terug`,
      asks: side && { ending, asksUse: known.asksUse, asksStudents: known.asksStudents, expected: known.expected[side], suggested: known.suggested },
      thanks: side === 'company' ? $localize`:@@evaluations.page.thanks-company:Dank je wel. Studenten leren van wat jullie laten zien, en ${institution.name}:school: weet wat die tijd waard is.`
        : side === 'institution' ? $localize`:@@evaluations.page.thanks-school:Dank je wel. Zonder docenten die dit dragen was het er niet gekomen. ${company.name}:firm: weet dat ook.` : '',
      trail: [{ text: $localize`:@@evaluations.page.collaborations:Samenwerkingen`, link: '/collaborations' }, { text: $localize`:@@evaluations.page.with:${KINDS[kind][this.locale]}:kind: met ${other}:partner:`, link: `/collaborations/${known.collaborationId}` }],
    };
  });

  protected readonly give = async (given: EvaluationInput) => {
    const known = this.known();
    const answer = await this.send.put<Evaluation>(addresses.one(this.id()), given, `"${known?.version ?? 0}"`);
    if (answer.ok) {
      this.evaluation.set(answer.value);
      this.isAsking.set(false);
      this.toasts.show($localize`:@@evaluations.page.sent:Je evaluatie is binnen.`);
      afterNextRender(() => this.heading()?.nativeElement.focus(), { injector: this.injector });
      // Somebody was faster: what stands here is no longer so.
    } else if (answer.problem.status === 409 || answer.problem.status === 412) this.evaluation.reload();
    return answer;
  };

  constructor() {
    describePage(() => {
      const view = this.view();
      return { title: view ? $localize`:@@evaluations.page.title-with:Evaluatie met ${view.other}:partner:` : $localize`:@@evaluations.page.title:Evaluatie`, isPublic: false };
    });
  }
}
