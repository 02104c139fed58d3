import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { daysBetween } from '#base/contract';
import { Busy, DayPipe, Field, FormErrors, Send, Sending, Session, State, TextPipe, Toasts, dayOf, injectLocale } from '#base/portal';
import { REFUSAL_REASONS, VERIFICATION, VERIFICATION_STEPS, refusalReasons } from '#organisations/contract';
import type { DeskCompany, VerificationDecision } from '#organisations/contract';
import { companyAddresses } from '../companies/addresses';
import { VERIFICATION_LOOK } from '../companies/state-of';

type Act = VerificationDecision['decision'];

/** One company at the desk: the facts as they were, what was said, and what an analyst can decide. Facts, never a score. */
@Component({
  selector: 'kv-desk-row',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Busy, DayPipe, Field, FormErrors, State, TextPipe],
  templateUrl: './desk-row.html',
  styles: `
    :host { display: block; padding-block: var(--k-5); }
    h2 { font-size: var(--k-t-h3); }
    .head { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; justify-content: space-between; align-items: baseline; }
    .states { gap: .25rem 1.25rem; margin-top: .375rem; }
    .body { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: var(--k-5); margin-top: var(--k-3); }
    .acts { display: flex; flex-wrap: wrap; gap: .75rem; margin-top: var(--k-4); }
    form { max-width: 36rem; margin-top: var(--k-4); }
    .body .dlist { align-content: start; }
    @media (max-width: 39.99em) { .acts .btn--quiet { padding-inline: 0; } }
    @media (max-width: 59.99em) { .body { grid-template-columns: minmax(0, 1fr); } }
  `,
})
export class DeskRow {
  readonly company = input.required<DeskCompany>();
  readonly decided = output();
  private readonly session = inject(Session);
  private readonly send = inject(Send);
  private readonly toasts = inject(Toasts);
  private readonly locale = injectLocale();
  protected readonly sending = signal(new Sending());
  protected readonly act = signal<Act | null>(null);
  protected readonly reason = signal('');
  protected readonly text = signal('');
  protected readonly states = VERIFICATION;
  protected readonly steps = VERIFICATION_STEPS;
  protected readonly reasons = REFUSAL_REASONS;
  protected readonly looks = VERIFICATION_LOOK;
  protected readonly choices = refusalReasons.map((value) => ({ value, text: REFUSAL_REASONS[value][this.locale] }));
  protected readonly may = computed(() => new Set(this.company().can.filter(({ allowed }) => allowed).map((one) => one.do)));
  protected readonly isLate = computed(() => {
    const [today, by] = [this.session.today(), this.company().decideBy];
    return Boolean(today && by && today > by);
  });
  /** How long it stands here. */
  protected readonly since = computed(() => {
    const today = this.session.today();
    const days = today ? Math.max(0, daysBetween(dayOf(this.company().since), today)) : 0;
    if (days === 0) return $localize`:@@organisations.desk-row.since-today:Sinds vandaag`;
    return days === 1 ? $localize`:@@organisations.desk-row.since-yesterday:Sinds gisteren` : $localize`:@@organisations.desk-row.since-days:Al ${days}:count: dagen`;
  });
  protected readonly isKnownToAct = computed(() => this.act() === 'refuse' || this.act() === 'ask');

  protected likenessWhy(why: readonly string[]): string {
    const words: Record<string, string> = {
      number: $localize`:@@organisations.likeness.number:hetzelfde KvK-nummer`, site: $localize`:@@organisations.likeness.site:dezelfde website`, name: $localize`:@@organisations.likeness.name:bijna dezelfde naam`,
    };
    return why.map((one) => words[one] ?? one).join(', ');
  }

  /** A website as it is said: without what every address begins with. */
  protected hostOf = (website: string) => website.replace(/^https?:\/\/(www\.)?|\/$/g, '');

  protected begin(act: Act): void {
    this.sending.set(new Sending());
    this.act.set(act);
  }

  protected async decide(decision: Act, event?: Event): Promise<void> {
    event?.preventDefault();
    const body = { decision, text: this.text().trim(), ...(decision === 'refuse' ? { reason: this.reason() || null } : {}) };
    const done = await this.sending().run(() => this.send.post(companyAddresses.decision(this.company().id), body));
    if (!done) return;
    const { name } = this.company();
    const words: Record<Act, string> = {
      approve: $localize`:@@organisations.desk-row.approved:${name}:name: is goedgekeurd. Wat wachtte, gaat open.`, refuse: $localize`:@@organisations.desk-row.refused:${name}:name: kreeg bericht, met je reden.`,
      ask: $localize`:@@organisations.desk-row.asked:Vraag verstuurd aan ${name}:name:.`, seen: $localize`:@@organisations.desk-row.seen:${name}:name: is bekeken.`,
    };
    this.toasts.show(words[decision]);
    this.decided.emit();
  }
}
