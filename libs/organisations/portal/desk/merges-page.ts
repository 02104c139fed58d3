import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Busy, DayPipe, Empty, Failed, FormErrors, More, Send, Sending, Skeleton, TextPipe, Toasts, allows, describePage, pages } from '#base/portal';
import { VERIFICATION } from '#organisations/contract';
import type { CompanyMerge, CompanyPair, MergePreview } from '#organisations/contract';
import { companyAddresses } from '../companies/addresses';

/** Two companies that may be one: choose which stays, see exactly what moves, merge, and undo it. */
@Component({
  selector: 'kv-merges',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Busy, DayPipe, Empty, Failed, FormErrors, More, Skeleton, TextPipe],
  templateUrl: './merges-page.html',
  styles: `
    ol { border-top: 1px solid var(--k-ink); margin-top: var(--k-4); }
    .lead { margin-top: var(--k-3); }
    ol > li { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; justify-content: space-between; align-items: center; padding-block: var(--k-4); border-bottom: 1px solid var(--k-rule); }
    .pair { font: 500 1.25rem/1.3 var(--k-serif); }
    .two { display: grid; grid-template-columns: minmax(0, 1fr) 1px minmax(0, 1fr); gap: 0 var(--k-5); margin-block: var(--k-4); }
    .two > i { background: var(--k-ink); }
    .moves { margin-block: var(--k-3); }
    .moves li { display: flex; gap: 1rem; justify-content: space-between; padding-block: .375rem; border-bottom: 1px solid var(--k-rule); max-width: 32rem; }
    .moves span { display: block; }
    .moves span::first-letter, .why::first-letter { text-transform: uppercase; }
    .moves b { font-variant-numeric: tabular-nums; }
    .way { color: var(--k-alert); font-weight: 600; }
    @media (max-width: 39.99em) { .two { grid-template-columns: minmax(0, 1fr); gap: var(--k-4); } .two > i { display: none; } }
  `,
})
export class MergesPage {
  /** The company that stays, and the one that goes on as part of it. */
  readonly kept = input<string>();
  readonly merged = input<string>();
  private readonly send = inject(Send);
  private readonly toasts = inject(Toasts);
  private readonly router = inject(Router);
  protected readonly states = VERIFICATION;
  protected readonly sending = signal(new Sending());
  protected readonly undoing = signal(new Sending());
  protected readonly pairs = pages<CompanyPair>(() => `${companyAddresses.pairs}?limit=50`);
  protected readonly merges = pages<CompanyMerge>(() => companyAddresses.merges);
  protected readonly preview = httpResource<MergePreview>(() => {
    const [kept, merged] = [this.kept(), this.merged()];
    return kept && merged ? companyAddresses.preview(kept, merged) : undefined;
  });
  protected readonly mayMerge = computed(() => this.preview.hasValue() && allows(this.preview.value(), 'merge'));
  protected readonly sides = computed(() => (this.preview.hasValue() ? [this.preview.value().kept, this.preview.value().merged] : []));

  constructor() {
    describePage(() => ({ title: $localize`:@@organisations.merges.title:Dubbele bedrijven`, isPublic: false }));
  }

  protected why(why: readonly string[]): string {
    const words: Record<string, string> = {
      number: $localize`:@@organisations.likeness.number:hetzelfde KvK-nummer`, site: $localize`:@@organisations.likeness.site:dezelfde website`, name: $localize`:@@organisations.likeness.name:bijna dezelfde naam`,
    };
    return why.map((one) => words[one] ?? one).join(', ');
  }

  protected undoable = (one: CompanyMerge) => allows(one, 'undo');

  protected async merge(): Promise<void> {
    this.sending.set(new Sending());
    const done = await this.sending().run(() => this.send.create<CompanyMerge>(companyAddresses.merges, { keptId: this.kept(), mergedId: this.merged() }));
    if (!done) return;
    const { kept, merged } = done.value;
    await this.router.navigate(['/desk/merges']);
    this.toasts.show($localize`:@@organisations.merges.done:${merged.name}:merged: hoort nu bij ${kept.name}:kept:.`, () => void this.undo(done.value));
    this.pairs.reload();
    this.merges.reload();
  }

  protected async undo(one: CompanyMerge): Promise<void> {
    this.undoing.set(new Sending());
    if (!await this.undoing().run(() => this.send.post(companyAddresses.undo(one.id)))) return;
    this.toasts.show($localize`:@@organisations.merges.undone:Ongedaan gemaakt: het zijn weer twee bedrijven.`);
    this.pairs.reload();
    this.merges.reload();
  }
}
