import { HttpErrorResponse, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, ElementRef, Injector, afterNextRender, computed, effect, inject, input, linkedSignal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DayPipe, Failed, Here, Send, Skeleton, describePage, injectLocale, injectPageStatus } from '#base/portal';
import { MOMENT, howIsIt } from '#check-ins/contract';
import type { AnswerInput, LinkedCheckIn } from '#check-ins/contract';
import { addresses } from './addresses';
import { AnswerForm } from './answer-form';
import { Given } from './given-answer';

/** What a link from a mail opens: the questions, or the thanks. Nobody has to sign in, and opening changes nothing. */
@Component({
  selector: 'kv-check-in-link',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AnswerForm, DayPipe, Failed, Given, RouterLink, Skeleton],
  templateUrl: './link-page.html',
  styles: `
    .letter { padding-block: 1.5rem 4rem; }
    .head { display: flex; justify-content: space-between; align-items: baseline; gap: 1rem; border-bottom: 1px solid var(--k-ink); padding-bottom: .75rem; margin-bottom: 1.5rem; }
    .head .lang { flex: none; }
    h1 { font-size: 2.125rem; margin-top: .5rem; }
    .about { margin-top: .75rem; }
    .after { margin-top: 1rem; }
    h1:focus { outline: none; }
    .form { margin-top: 1.75rem; }
    .given { border-block: 1px solid var(--k-rule); padding-block: 1rem; margin-block: 1.5rem; }
  `,
})
export class LinkPage {
  readonly token = input.required<string>();

  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');
  private readonly injector = inject(Injector);
  private readonly send = inject(Send);
  private readonly here = inject(Here);
  private readonly locale = injectLocale();
  protected readonly link = httpResource<LinkedCheckIn>(() => addresses.behindLink(this.token()));
  protected readonly asked = computed(() => (this.link.hasValue() ? this.link.value() : null));
  protected readonly hasEnded = computed(() => {
    const error = this.link.error();
    return error instanceof HttpErrorResponse && (error.status === 404 || error.status === 400);
  });
  /** The questions stand open until they are answered; changing opens them again. */
  protected readonly isAsking = linkedSignal(() => this.asked()?.answer === null);
  protected readonly other = { code: this.locale === 'nl' ? 'en' : 'nl', text: this.locale === 'nl' ? 'In English' : 'In het Nederlands' };
  protected readonly otherPage = computed(() => this.here.in(this.other.code));
  protected readonly question = computed(() => {
    const asked = this.asked();
    return asked ? howIsIt(asked.kind, asked.moment === 'after', asked.other)[this.locale] : '';
  });
  protected readonly moment = computed(() => {
    const asked = this.asked();
    return asked ? MOMENT[asked.moment][this.locale] : '';
  });

  protected readonly answer = async (answer: AnswerInput) => {
    const outcome = await this.send.post<LinkedCheckIn>(addresses.answerByLink(this.token()), answer);
    if (outcome.ok) {
      this.link.set(outcome.value);
      this.toHeading();
    }
    return outcome;
  };

  constructor() {
    const setStatus = injectPageStatus();
    effect(() => { if (this.hasEnded()) setStatus(404); });
    describePage(() => ({ title: this.hasEnded() ? $localize`:@@check-ins.link.ended:Deze link werkt niet meer` : this.question(), isPublic: false }));
  }

  protected change(): void {
    this.isAsking.set(true);
    this.toHeading();
  }

  /** What the focus stood on is gone: it goes to the new words, so that they are read out too. */
  private toHeading(): void {
    afterNextRender(() => this.heading()?.nativeElement.focus(), { injector: this.injector });
  }
}
