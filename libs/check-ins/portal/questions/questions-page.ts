import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Busy, Empty, Facts, Failed, FormErrors, More, Send, Sending, Session, Skeleton, Toasts, describePage, injectLocale, pages } from '#base/portal';
import { OWN_QUESTIONS, QUESTION_ANSWERS } from '#check-ins/contract';
import type { OwnQuestion } from '#check-ins/contract';
import { KINDS } from '#guidance/contract';
import { addresses } from '../addresses';
import { QuestionEditor } from './question-editor';

/** What an institution asks of its own in check-ins: read by who works there, written by administrators and programme managers. */
@Component({
  selector: 'kv-questions-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Busy, Empty, Facts, Failed, FormErrors, More, QuestionEditor, Skeleton],
  templateUrl: './questions-page.html',
  styles: `
    .lead { margin-top: .5rem; }
    ol { list-style: none; padding: 0; border-top: 1px solid var(--k-ink); margin-top: var(--k-5); }
    li { padding-block: var(--k-4); border-bottom: 1px solid var(--k-rule); }
    .head { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; justify-content: space-between; align-items: baseline; }
    .head > :first-child { flex: 1 1 20rem; min-width: 0; overflow-wrap: anywhere; }
    li h2 { font: 500 1.25rem/1.2 var(--k-serif); }
    p.row { margin-top: var(--k-5); }
  `,
})
export class QuestionsPage {
  private readonly session = inject(Session);
  private readonly send = inject(Send);
  private readonly toasts = inject(Toasts);
  protected readonly locale = injectLocale();
  protected readonly most = OWN_QUESTIONS;
  protected readonly id = computed(() => (this.session.worksAt('institution') ? this.session.membership()?.organisation.id : undefined));
  protected readonly mayWrite = computed(() => ['admin', 'manager'].includes(this.session.membership()?.role ?? ''));
  protected readonly sending = signal(new Sending());
  protected readonly open = signal<string | null>(null);
  protected readonly list = pages<OwnQuestion>(() => { const id = this.id(); return id && `${addresses.questions(id)}?limit=100`; });
  protected readonly asked = computed(() => this.list.items().filter(({ isAsked }) => isAsked).length);

  constructor() {
    describePage(() => ({ title: $localize`:@@check-ins.questions.title:Eigen vragen bij tussenstanden`, isPublic: false }));
  }

  protected facts = ({ kinds, answers, isAsked, en }: OwnQuestion): string[] => [
    ...(isAsked ? [] : [$localize`:@@check-ins.questions.off:Wordt nu niet gevraagd`]),
    ...(kinds.length ? kinds.map((kind) => KINDS[kind][this.locale]) : [$localize`:@@check-ins.questions.every:Bij elke soort`]),
    QUESTION_ANSWERS[answers][this.locale],
    ...(en ? [] : [$localize`:@@check-ins.questions.only-dutch:alleen in het Nederlands`]),
  ];

  protected done(): void {
    this.open.set(null);
    this.toasts.show($localize`:@@check-ins.questions.saved:Bewaard. Tussenstanden die vanaf nu gevraagd worden, hebben hem zo.`);
    this.list.reload();
  }

  protected async turn(one: OwnQuestion): Promise<void> {
    this.sending.set(new Sending());
    const done = await this.sending().run(() => this.send.patch(addresses.question(one.id), { isAsked: !one.isAsked }, `"${one.version}"`));
    this.list.reload();
    if (done) this.toasts.show(one.isAsked ? $localize`:@@check-ins.questions.stopped:We vragen dit niet meer. Wat beantwoord is, blijft staan.` : $localize`:@@check-ins.questions.started:We vragen dit vanaf nu weer.`);
  }

  protected async remove(one: OwnQuestion): Promise<void> {
    this.sending.set(new Sending());
    const done = await this.sending().run(() => this.send.remove(addresses.question(one.id), `"${one.version}"`));
    this.list.reload();
    if (!done) return;
    this.toasts.show($localize`:@@check-ins.questions.removed:De vraag is weg. Antwoorden blijven bij de samenwerking staan.`,
      () => void this.send.post(addresses.questionRestoration(one.id), {}).then(() => this.list.reload()));
  }
}
