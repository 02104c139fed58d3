import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { FormField, form, validateStandardSchema } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { Busy, Empty, Failed, Field, FormErrors, Send, Sending, Skeleton, Toasts, describePage, injectLocale, pages } from '#base/portal';
import { BAND, FACTOR, POINT, bands, factorNames, matchRuleActivation, pointNames, ruleValues } from '#matching/contract';
import type { MatchRule, MatchRuleDraft, RuleValues } from '#matching/contract';
import { addresses } from '../addresses';
import { RulePreview } from './rule-preview';
import { differences, valuesOf } from './words';

const zeros = <Name extends string>(names: readonly Name[]) => Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;
const reasonRule = matchRuleActivation.pick({ reason: true });

/** A draft of the match rule: its numbers, what they would do, and putting it in force. */
@Component({
  selector: 'kv-draft-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Busy, Empty, Failed, Field, FormErrors, FormField, RouterLink, RulePreview, Skeleton],
  templateUrl: './draft-page.html',
  styles: `
    .changes { border-left: 3px solid var(--k-accent); padding-left: var(--k-3); margin-block: var(--k-3); }
    .part { border: 0; border-top: 1px solid var(--k-ink); padding: var(--k-3) 0 0; margin: var(--k-6) 0 0; min-width: 0; }
    legend, .part h2 { font: 500 1.5rem/1.25 var(--k-serif); }
    legend { float: left; width: 100%; padding: 0; } legend + * { clear: both; }
    .why { max-width: var(--k-measure); margin-block: .375rem var(--k-4); color: var(--k-ink-2); }
    .numbers { display: grid; grid-template-columns: repeat(auto-fill, minmax(12rem, 1fr)); gap: 1rem 1.5rem; align-items: end; }
    .numbers .input { max-width: 7rem; }
    form > .row { margin-top: var(--k-5); }
    .activate { display: grid; gap: 1rem; justify-items: start; max-width: var(--k-measure); margin-top: var(--k-4); }
    .activate kv-field { width: 100%; }
  `,
})
export class DraftPage {
  readonly id = input.required<string>();

  private readonly send = inject(Send);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly locale = injectLocale();
  protected readonly sending = new Sending();
  protected readonly activating = new Sending();
  protected readonly rules = pages<MatchRule>(() => addresses.rules);
  protected readonly drafts = pages<MatchRuleDraft>(() => addresses.ruleDrafts);
  protected readonly active = computed(() => this.rules.items().find(({ isActive }) => isActive));
  protected readonly draft = computed(() => this.drafts.items().find(({ id }) => id === this.id()));
  protected readonly factorNames = factorNames;
  protected readonly pointNames = pointNames;
  protected readonly bands = bands;
  protected readonly labels: Record<string, string> = {
    ...Object.fromEntries([...factorNames.map((name) => [name, FACTOR[name]] as const), ...pointNames.map((name) => [name, POINT[name]] as const), ...bands.map((name) => [name, BAND[name]] as const)]
      .map(([name, label]) => [name, label[this.locale].charAt(0).toUpperCase() + label[this.locale].slice(1)])),
    weights: $localize`:@@matching.draft.weights:Gewichten`, reason: $localize`:@@matching.draft.reason:Waarom deze versie`,
  };
  protected readonly model = signal<RuleValues>({ weights: zeros(factorNames), points: zeros(pointNames), bands: zeros(bands) });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => ruleValues), { name: 'rule' });
  protected readonly reasonModel = signal({ reason: '' });
  protected readonly reason = form(this.reasonModel, (path) => validateStandardSchema(path, () => reasonRule), { name: 'activation' });
  protected readonly isChanged = computed(() => { const draft = this.draft(); return draft !== undefined && same(draft) !== same(this.model()); });
  protected readonly preview = computed(() => (this.form().valid() ? this.model() : null));
  protected readonly changes = computed(() => { const active = this.active(); return active && this.form().valid() ? differences(active, this.model(), this.locale) : []; });
  /** Nothing would be different: the same numbers already apply. */
  protected readonly isInForce = computed(() => this.form().valid() && this.active() !== undefined && this.changes().length === 0);

  constructor() {
    describePage(() => ({ title: $localize`:@@matching.draft.heading:Concept van de matchregel`, isPublic: false }));
    let before: string | null = null;
    effect(() => {
      const draft = this.draft();
      if (!draft) return;
      untracked(() => {
        // What I typed stays when somebody else kept something meanwhile.
        if (before === null || same(this.model()) === before) this.model.set(valuesOf(draft));
        before = same(draft);
      });
    });
  }

  protected now(value: number | undefined): string {
    return value === undefined ? '' : $localize`:@@matching.draft.now:nu ${value.toLocaleString(this.locale)}:value:`;
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    if (await this.keep()) this.toasts.show($localize`:@@matching.draft.saved:Het concept is bewaard.`);
  }

  /** Keeps what was typed; the draft as it is then. */
  private async keep(): Promise<MatchRuleDraft | null> {
    const draft = this.draft();
    if (!draft) return null;
    if (!this.isChanged()) return draft;
    const done = await this.sending.submit(this.form, () => this.send.put<MatchRuleDraft>(addresses.ruleDraft(draft.id), this.model(), `"${draft.version}"`));
    this.drafts.reload();
    return done?.value ?? null;
  }

  protected async discard(): Promise<void> {
    const draft = this.draft();
    if (!draft) return;
    const done = await this.sending.run(() => this.send.remove(addresses.ruleDraft(draft.id), `"${draft.version}"`));
    if (!done) return;
    await this.router.navigateByUrl('/desk/matching');
    this.toasts.show($localize`:@@matching.draft.discarded:Het concept is weg.`, () => void this.again(draft));
  }

  /** A draft with the same numbers, after all. */
  private async again(draft: MatchRuleDraft): Promise<void> {
    const made = await this.send.create<MatchRuleDraft>(addresses.ruleDraftStart, { from: draft.from });
    if (!made.ok) return;
    await this.send.put(addresses.ruleDraft(made.value.id), valuesOf(draft), `"${made.value.version}"`);
    await this.router.navigateByUrl(`/desk/matching/${made.value.id}`);
  }

  protected async activate(event: Event): Promise<void> {
    event.preventDefault();
    const active = this.active();
    if (!active) return;
    const done = await this.activating.submit(this.reason, async () => {
      const draft = await this.keep();
      if (!draft) return { ok: false as const, problem: this.sending.problem() ?? { type: 'about:blank', title: this.unkept, detail: this.unkept, status: 400, instance: '', code: 'failed' } };
      return this.send.post<MatchRule>(addresses.ruleActivation(draft.id), { draftVersion: draft.version, replaces: active.version, reason: this.reasonModel().reason });
    });
    if (!done) return this.rules.reload();
    await this.router.navigateByUrl('/desk/matching');
    this.toasts.show($localize`:@@matching.draft.activated:Versie ${done.value.version}:version: geldt nu.`);
  }

  private readonly unkept = $localize`:@@matching.draft.unkept:Verbeter eerst de getallen hierboven`;
}

/** Numbers as text, whatever else stands beside them, to see whether they differ. */
const same = (values: RuleValues) => JSON.stringify([factorNames.map((name) => values.weights[name]), pointNames.map((name) => values.points[name]), bands.map((name) => values.bands[name])]);
