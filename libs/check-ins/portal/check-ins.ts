import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { DayPipe, Failed, Send, Skeleton, TextPipe, Toasts, injectLocale } from '#base/portal';
import type { Page } from '#base/contract';
import { LOW_MARK, MOMENT } from '#check-ins/contract';
import type { AnswerInput, CheckIn, Side } from '#check-ins/contract';
import { addresses } from './addresses';
import { AskedPart } from './asked-part';
import { SignalPart } from './signal-part';
import { AnswerForm } from './answer-form';
import { Given } from './given-answer';
import { Growth } from './growth';

/** The check-ins of one collaboration: what both sides said, what comes next, and the question that waits for the reader. */
@Component({
  selector: 'kv-check-ins',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AnswerForm, AskedPart, DayPipe, Failed, Given, Growth, SignalPart, Skeleton, TextPipe],
  templateUrl: './check-ins.html',
  styles: `
    .sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr)); gap: 2rem; }
    .side { font-size: 1.125rem; }
    .waits { max-width: 34rem; margin-top: 1.5rem; }
    .signals, .earlier, .form { display: block; margin-top: 1.5rem; }
    table.earlier { display: table; }
    .low { color: var(--k-alert); font-weight: 650; }
  `,
})
export class CheckIns {
  /** The collaboration's id. */
  readonly collaboration = input.required<string>();
  /** The names of both parties, for the heads of the columns. */
  readonly company = input.required<string>();
  readonly institution = input.required<string>();
  /** The reader answered: what else stands on the page may have changed. */
  readonly answered = output();

  private readonly send = inject(Send);
  private readonly toasts = inject(Toasts);
  protected readonly locale = injectLocale();
  protected readonly MOMENT = MOMENT;
  protected readonly LOW_MARK = LOW_MARK;
  protected readonly list = httpResource<Page<CheckIn>>(() => addresses.ofCollaboration(this.collaboration()));
  /** Everything asked and planned, in order; the timeline around it shows the same. */
  readonly items = computed(() => (this.list.hasValue() ? this.list.value().items : []));
  protected readonly next = computed(() => this.items().find(({ status }) => status === 'planned') ?? null);
  protected readonly past = computed(() => this.items().filter(({ answers }) => answers.length > 0).reverse());
  protected readonly newest = computed(() => this.past()[0] ?? null);
  protected readonly waiting = computed(() => this.items().find(({ answerFor }) => answerFor !== null) ?? null);
  /** Open ones first; an answered one stays to be read, and to be opened again. */
  protected readonly signals = computed(() => this.items().flatMap((item) => item.signals.map((raised) => ({ ...raised, moment: item.moment, reader: item.side }))).sort((one, other) => Number(other.isOpen) - Number(one.isOpen)));
  protected readonly open = computed(() => this.items().find(({ asked }) => asked.some(({ mayKeep }) => mayKeep)) ?? null);
  protected readonly hasGrowth = computed(() => this.items().some(({ answers }) => answers.some(({ rubric }) => rubric)));
  protected readonly own = computed(() => {
    const waiting = this.waiting();
    return waiting?.answers.find(({ side }) => side === waiting.answerFor) ?? null;
  });
  protected readonly isChanging = signal(false);
  protected readonly sides: readonly Side[] = ['institution', 'company'];

  protected readonly answer = (answer: AnswerInput) => this.send.post<CheckIn>(addresses.answer(this.waiting()?.id ?? ''), answer);

  /** Asks again: after the start they are planned. */
  reload(): void {
    this.list.reload();
  }

  protected refresh(): void {
    this.list.reload();
    this.answered.emit();
  }

  protected of(item: CheckIn, side: Side) {
    return item.answers.find((answer) => answer.side === side) ?? null;
  }

  protected name(side: Side): string {
    return side === 'company' ? this.company() : this.institution();
  }

  protected moment(item: CheckIn): string {
    return MOMENT[item.moment][this.locale];
  }

  protected done(): void {
    this.isChanging.set(false);
    this.toasts.show($localize`:@@check-ins.list.sent:Je antwoord is binnen.`);
    this.list.reload();
    this.answered.emit();
  }
}
