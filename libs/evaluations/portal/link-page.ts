import { HttpErrorResponse, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, ElementRef, Injector, afterNextRender, computed, effect, inject, input, linkedSignal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DayPipe, Failed, Here, Send, Skeleton, describePage, injectLocale, injectPageStatus } from '#base/portal';
import { howWasIt } from '#evaluations/contract';
import type { EvaluationInput, LinkedEvaluation } from '#evaluations/contract';
import { addresses } from './addresses';
import { EvaluationForm } from './evaluation-form';
import { GivenLook } from './given-evaluation';
import { OpenEvaluation } from './open-evaluation';

/** What a link from a mail opens: looking back without signing in, the thanks, and both sides once they are open. */
@Component({
  selector: 'kv-evaluation-link',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayPipe, EvaluationForm, Failed, GivenLook, OpenEvaluation, RouterLink, Skeleton],
  templateUrl: './link-page.html',
  styles: `
    .letter { padding-block: 1.5rem 4rem; }
    .wide { max-width: 62rem; }
    .head { display: flex; justify-content: space-between; align-items: baseline; gap: 1rem; border-bottom: 1px solid var(--k-ink); padding-bottom: .75rem; margin-bottom: 1.5rem; }
    h1 { font-size: 2.125rem; margin-top: .5rem; }
    h1:focus { outline: none; }
    .about { margin-top: .75rem; }
    .after { margin-top: 1rem; }
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
  protected readonly link = httpResource<LinkedEvaluation>(() => addresses.behindLink(this.token()));
  protected readonly asked = computed(() => (this.link.hasValue() ? this.link.value() : null));
  protected readonly own = computed(() => {
    const asked = this.asked();
    return asked?.given.find(({ side }) => side === asked.side) ?? null;
  });
  protected readonly hasEnded = computed(() => {
    const error = this.link.error();
    return error instanceof HttpErrorResponse && (error.status === 404 || error.status === 400);
  });
  protected readonly isAsking = linkedSignal(() => this.own() === null);
  protected readonly other = { code: this.locale === 'nl' ? 'en' : 'nl', text: this.locale === 'nl' ? 'In English' : 'In het Nederlands' };
  protected readonly otherPage = computed(() => this.here.in(this.other.code));
  protected readonly partner = computed(() => {
    const asked = this.asked();
    return asked?.side === 'company' ? asked.institution : asked?.company ?? '';
  });
  protected readonly question = computed(() => {
    const asked = this.asked();
    return asked ? howWasIt(asked.kind, asked.ending, this.partner())[this.locale] : '';
  });
  protected readonly asks = computed(() => {
    const asked = this.asked();
    return asked && { ending: asked.ending, asksUse: asked.asksUse, asksStudents: asked.asksStudents, expected: asked.expected[asked.side], suggested: asked.suggested };
  });

  protected readonly give = async (given: EvaluationInput) => {
    const outcome = await this.send.post<LinkedEvaluation>(addresses.answerByLink(this.token()), given);
    if (outcome.ok) {
      this.link.set(outcome.value);
      this.isAsking.set(false);
      this.toHeading();
    } else if (outcome.problem.status === 409) this.link.reload();
    return outcome;
  };

  constructor() {
    const setStatus = injectPageStatus();
    effect(() => { if (this.hasEnded()) setStatus(404); });
    describePage(() => ({ title: this.hasEnded() ? $localize`:@@evaluations.link.ended:Deze link werkt niet meer` : this.question(), isPublic: false }));
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
