import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { Page } from '#base/contract';
import { Failed, Skeleton, TextPipe, injectLocale } from '#base/portal';
import { REGIONS, regions, type Reach, type Region, type RegionFacts } from '#organisations/contract';
import { ProgrammeList } from '#organisations/portal';
import { PART_KINDS, type JobFunction } from '#pathways/contract';
import { Stay } from '#pathways/portal';
import { addresses, levelsWithout, levelsWritten, listed, programmesWritten, reachWritten, regionsWritten, taught, wayOf } from './reach';

/** Where a function can be learned: each region in a sentence, and of the chosen one its programmes and what can be done where there is none. */
@Component({
  selector: 'kv-near',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Failed, ProgrammeList, Skeleton, Stay, TextPipe],
  templateUrl: './near.html',
  styles: `
    .regions { list-style: none; padding: 0; }
    .regions li { display: grid; grid-template-columns: 9rem minmax(0, 1fr); gap: 0 var(--k-5); align-items: center; border-top: 1px solid var(--k-rule); min-height: var(--k-hit); }
    .regions a { display: inline-flex; align-items: center; gap: .5rem; min-height: var(--k-hit); font-weight: 600; }
    .regions .on a { color: var(--k-ink); text-decoration: none; }
    .regions .on a::before { content: ''; width: .5rem; height: 1.25rem; background: var(--k-accent); }
    .far > span { color: var(--k-ink-2); }
    .after { margin-top: var(--k-4); }
    h3 { margin-top: var(--k-6); }
    .chips { margin-block: var(--k-3); }
    .could { display: grid; list-style: disc; gap: var(--k-2); padding-left: 1.125rem; max-width: 44rem; margin-top: var(--k-3); }
    @media (max-width: 39.99em) { .regions li { grid-template-columns: minmax(0, 1fr); padding-bottom: var(--k-2); } }
  `,
})
export class Near {
  readonly slug = input.required<string>();
  readonly region = input<string>();
  readonly earning = input<string>();

  protected readonly reach = httpResource<Reach>(() => addresses.reach(this.slug()));
  private readonly fn = httpResource<JobFunction>(() => addresses.function(this.slug()));
  private readonly facts = httpResource<Page<RegionFacts>>(() => addresses.regions);
  private readonly locale = injectLocale();
  protected readonly regionNames = REGIONS;
  protected readonly written = reachWritten;
  private readonly rows = computed(() => (this.reach.hasValue() ? this.reach.value().items : []));
  protected readonly known = computed<Region | null>(() => regions.find((one) => one === this.region()) ?? null);
  protected readonly list = computed(() => this.rows().map((row) => ({ ...row, words: reachWritten(row), isFar: taught(row) === 0 })));
  protected readonly here = computed(() => this.rows().find(({ region }) => region === this.known()) ?? null);

  protected readonly heading = computed(() => {
    const rows = this.rows();
    const count = rows.filter((row) => taught(row) > 0).length;
    if (rows.length === 0) return $localize`:@@portal.near.heading:Waar je het kunt leren`;
    if (count === 0) return $localize`:@@portal.near.nowhere:In geen enkele regio staat hier een opleiding voor`;
    return count === rows.length
      ? $localize`:@@portal.near.everywhere:In elke regio kun je dit leren`
      : $localize`:@@portal.near.some:In ${count}:count: van de ${rows.length}:all: regio’s kun je dit leren`;
  });

  /** What is missing in the chosen region, or everywhere when none is chosen. */
  protected readonly missing = computed(() => {
    const here = this.here();
    const without = levelsWithout(here ? [here] : this.rows());
    const rows = here ? [here] : this.rows();
    if (rows.length === 0 || without.length === 0) return null;
    const levels = levelsWritten(without, this.locale);
    if (!here) return $localize`:@@portal.near.missing:Op het niveau ${levels}:levels: staat nergens een opleiding.`;
    const region = REGIONS[here.region][this.locale];
    return $localize`:@@portal.near.missing-here:Op het niveau ${levels}:levels: staat in ${region}:region: geen opleiding.`;
  });

  /** What can be done where there is none, nearest first. */
  protected readonly could = computed(() => {
    const here = this.here();
    if (!here && this.rows().some((row) => taught(row) > 0)) return [];
    if (here && wayOf(here) === 'here') return [];
    return [this.adjacent(), this.parts(), this.moves(), $localize`:@@portal.near.remote:Zoek een opleiding in deeltijd of op afstand: die volg je ook van buiten de regio.`].filter((line) => line !== null);
  });

  private adjacent(): string | null {
    const here = this.here();
    const next = this.facts.hasValue() && here ? this.facts.value().items.find(({ slug }) => slug === here.region)?.adjacent ?? [] : [];
    const there = this.rows().filter((row) => next.includes(row.region) && taught(row) > 0);
    if (there.length === 0) return null;
    const [programmes, names] = [programmesWritten(there.reduce((sum, row) => sum + taught(row), 0)), regionsWritten(there.map(({ region }) => region), this.locale)];
    return $localize`:@@portal.near.adjacent:Kijk in ${names}:regions:: daar staan ${programmes}:programmes:.`;
  }

  private parts(): string | null {
    const fn = this.fn.hasValue() ? this.fn.value() : null;
    const parts = fn ? [...fn.parts, ...fn.specialisations.flatMap((one) => one.parts)] : [];
    if (parts.length === 0) return null;
    const names = listed(parts.map(({ kind, name, code }) => `${PART_KINDS[kind][this.locale].toLowerCase()} ${name} (${code})`), this.locale);
    return $localize`:@@portal.near.parts:Een deel kan genoeg zijn: ${names}:parts:.`;
  }

  private moves(): string | null {
    const here = this.here();
    const count = here ? here.byMove : this.rows().reduce((sum, row) => sum + row.byMove, 0);
    if (count === 0) return null;
    const programmes = programmesWritten(count);
    return $localize`:@@portal.near.moves:Begin in een functie waaruit je doorstroomt: daarvoor vind je hier ${programmes}:programmes:.`;
  }
}
