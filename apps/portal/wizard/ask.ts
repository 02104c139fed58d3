import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Stars, TextPipe } from '#base/portal';
import { EFFORT_BANDS, REASONS, reasons } from '#guidance/contract';
import type { EffortFacts, Reason, ReasonFacts } from '#guidance/contract';
import { readAnswers, writeAnswers } from './answers';
import type { Answers, AskingSide } from './answers';

/** The first question: how much time and money. One press is an answer; it works as plain links. */
@Component({
  selector: 'kv-ask-effort',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Stars, TextPipe],
  template: `
    <ul class="opts">
      @for (effort of efforts(); track effort.slug) {
        <li class="opt">
          <a routerLink="/wizard" [queryParams]="to(effort)"><b>{{ names[effort.slug] | kvText }}</b></a>
          <kv-stars effort [value]="effort.untilStars" label="Inzet tot" i18n-label="@@wizard.ask.stars" />
          <small>{{ effort.about | kvText }}</small>
        </li>
      }
    </ul>
  `,
})
export class AskEffort {
  readonly efforts = input.required<readonly EffortFacts[]>();
  readonly side = input<AskingSide>('company');
  readonly answers = input<Answers | null>(null);
  protected readonly names = EFFORT_BANDS;

  protected to(effort: EffortFacts) {
    return writeAnswers({ ...(this.answers() ?? readAnswers({})), side: this.side(), effort: effort.slug });
  }
}

/** The second question: why. The one pressed is the primary reason; others can be added afterwards. */
@Component({
  selector: 'kv-ask-reason',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, TextPipe],
  template: `
    <ul class="opts opts--reasons">
      @for (row of rows(); track row.slug) {
        <li class="opt">
          <div class="opt__t">
            <a routerLink="/wizard" [queryParams]="to(row.slug)"><b>{{ names[row.slug] | kvText }}</b></a>
            <small>{{ row.facts?.about | kvText }}</small>
          </div>
          @if (row.facts; as facts) {
            <dl class="opt__more">
              @for (benefit of facts.benefits; track benefit.slug) {
                <div><dt>{{ benefit.name | kvText }}</dt><dd>{{ benefit.about | kvText }}@if (benefit.slug === 'insight-for-transformation') {&ngsp;<a routerLink="/forms/reskilling" i18n="@@wizard.ask.reskilling">Of laat je eigen mensen omscholen</a>}</dd></div>
              }
            </dl>
          }
        </li>
      }
    </ul>
  `,
})
export class AskReason {
  readonly answers = input.required<Answers>();
  readonly facts = input.required<readonly ReasonFacts[]>();
  protected readonly names = REASONS;
  protected readonly rows = computed(() => reasons.map((slug) => ({ slug, facts: this.facts().find((one) => one.slug === slug) ?? null })));

  protected to(reason: Reason) {
    const { reasons: chosen, ...rest } = this.answers();
    return writeAnswers({ ...rest, reasons: [reason, ...chosen.filter((one) => one !== reason)] });
  }
}
