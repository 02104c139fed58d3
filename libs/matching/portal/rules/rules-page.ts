import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Busy, CountPipe, DayPipe, Failed, FormErrors, More, Scroll, Send, Sending, Skeleton, describePage, injectLocale, pages, writeDay } from '#base/portal';
import type { MatchRule, MatchRuleDraft, MatchSweep } from '#matching/contract';
import { addresses } from '../addresses';
import { differences, weightsLine } from './words';

const NIGHTS = 14;

/** The match rule: which version is in force, what each changed, drafts, and what the last nights found wrong. */
@Component({
  selector: 'kv-rules-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Busy, CountPipe, DayPipe, Failed, FormErrors, More, RouterLink, Scroll, Skeleton],
  styles: `
    section { border-top: 1px solid var(--k-ink); padding-top: var(--k-3); margin-top: var(--k-6); }
    h2 { font-size: 1.5rem; margin-bottom: var(--k-3); }
    li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .125rem 1rem; padding-block: .75rem; border-top: 1px solid var(--k-rule); }
    li:first-child { border-top: 0; }
    li p { grid-column: 1; font-size: var(--k-t-small); }
    li .btn { grid-column: 2; grid-row: 1 / span 2; align-self: start; }
    .row { margin-top: var(--k-3); }
    .state { margin-left: .75rem; }
    .drift { color: var(--k-alert); font-weight: 600; }
    @media (max-width: 39.99em) { li { grid-template-columns: minmax(0, 1fr); } li .btn { grid-column: 1; grid-row: auto; justify-self: start; padding-inline: 0; } }
  `,
  templateUrl: './rules-page.html',
})
export class RulesPage {
  private readonly send = inject(Send);
  private readonly router = inject(Router);
  private readonly locale = injectLocale();
  protected readonly acting = new Sending();
  protected readonly rules = pages<MatchRule>(() => addresses.rules);
  protected readonly drafts = pages<MatchRuleDraft>(() => addresses.ruleDrafts);
  protected readonly nights = pages<MatchSweep>(() => addresses.sweeps('night', NIGHTS));
  private readonly walks = pages<MatchSweep>(() => addresses.sweeps('rule', 1));
  protected readonly active = computed(() => this.rules.items().find(({ isActive }) => isActive));
  /** The walk that makes all matches follow the version in force, while it goes on. */
  protected readonly walk = computed(() => this.walks.items().find(({ endedAt, ruleVersion }) => endedAt === null && ruleVersion === this.active()?.version));
  protected readonly heading = computed(() => {
    const active = this.active();
    if (!active) return $localize`:@@matching.rules.title:Matchregel`;
    return active.activatedAt === null ? $localize`:@@matching.rules.first:Versie 1 van de matchregel geldt, vanaf het begin`
      : $localize`:@@matching.rules.active:Versie ${active.version}:version: van de matchregel geldt sinds ${writeDay(active.activatedAt, this.locale)}:day:`;
  });
  protected readonly drift = ({ missing, wrong, superfluous }: MatchSweep) => missing + wrong + superfluous;
  protected readonly nightsFound = computed(() => {
    const drifted = this.nights.items().filter((night) => this.drift(night) > 0).length;
    const nights = this.nights.items().length;
    if (nights === 0) return $localize`:@@matching.rules.nights:Nachtelijke controle`;
    return drifted === 0 ? $localize`:@@matching.rules.no-drift:De laatste nachten klopte alles` : $localize`:@@matching.rules.drift:In ${drifted}:count: van de laatste ${nights}:nights: nachten klopte iets niet`;
  });

  constructor() {
    describePage(() => ({ title: $localize`:@@matching.rules.title:Matchregel`, isPublic: false }));
  }

  /** What a version changed of the one before it; the first has its weights. */
  protected told(rule: MatchRule, at: number): string {
    const before = this.rules.items()[at + 1];
    if (!before) return weightsLine(rule, this.locale);
    return differences(before, rule, this.locale).join(' · ') || $localize`:@@matching.rules.same:Dezelfde getallen als de versie ervoor`;
  }

  protected toldOf(draft: MatchRuleDraft): string {
    const active = this.active();
    return (active && differences(active, draft, this.locale).join(' · ')) || $localize`:@@matching.rules.same-now:Nog dezelfde getallen als nu gelden`;
  }

  protected async start(from: number): Promise<void> {
    const done = await this.acting.run(() => this.send.create<MatchRuleDraft>(addresses.ruleDraftStart, { from }));
    if (done) await this.router.navigateByUrl(`/desk/matching/${done.value.id}`);
  }
}
