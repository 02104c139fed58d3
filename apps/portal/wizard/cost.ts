import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Crumbs, EuroPipe, Field, describePage, injectLocale, writeEuro, writePoints } from '#base/portal';
import { addUp, numbers, readCosts, writeCosts } from './costs';
import type { Fault, NumberOf } from './costs';

type Param = string | string[] | undefined;

/** What each number is, in the words of the form. */
const WORDS: Record<NumberOf, { label: string; hint: string }> = {
  hires: { label: $localize`:@@wizard.cost.hires:Nieuwe collega’s per jaar via werving`, hint: $localize`:@@wizard.cost.hires-hint:Alleen ICT’ers die net beginnen.` },
  fees: { label: $localize`:@@wizard.cost.fees:Advertenties en bureaus per jaar, in euro`, hint: $localize`:@@wizard.cost.fees-hint:Voor al deze collega’s samen.` },
  hours: { label: $localize`:@@wizard.cost.hours:Uren werven per nieuwe collega`, hint: $localize`:@@wizard.cost.hours-hint:Lezen, gesprekken en overleg van je eigen mensen.` },
  onboarding: { label: $localize`:@@wizard.cost.onboarding:Extra uren inwerken`, hint: $localize`:@@wizard.cost.onboarding-hint:De uren die iemand méér nodig heeft dan een stagiair die blijft.` },
  rate: { label: $localize`:@@wizard.cost.rate:Wat een uur van je mensen kost, in euro`, hint: $localize`:@@wizard.cost.rate-hint:Loonkosten of tarief; gebruik voor beide kanten hetzelfde.` },
  money: { label: $localize`:@@wizard.cost.money:Kosten van samenwerken per jaar, in euro`, hint: $localize`:@@wizard.cost.money-hint:Vergoedingen, bijdragen, reizen.` },
  time: { label: $localize`:@@wizard.cost.time:Uren samenwerken per jaar`, hint: $localize`:@@wizard.cost.time-hint:Begeleiding, lessen, voorbereiding en overleg samen.` },
  stay: { label: $localize`:@@wizard.cost.stay:Studenten die per jaar bij je blijven`, hint: $localize`:@@wizard.cost.stay-hint:Schat liever te laag. Nul mag.` },
};

const FAULTS: Record<Fault, string> = {
  'not-a-number': $localize`:@@wizard.cost.not-a-number:Vul een getal in, zoals 1250 of 12,50.`,
  negative: $localize`:@@wizard.cost.negative:Vul nul of meer in.`,
  'too-much': $localize`:@@wizard.cost.too-much:Dit is meer dan een bedrijf in een jaar kwijt is. Kijk de nullen na.`,
  'not-whole': $localize`:@@wizard.cost.not-whole:Vul een heel getal in.`,
};

/** What recruiting costs beside what collaborating costs: somebody's own numbers, an open formula, and the outcome whichever way it falls. */
@Component({
  selector: 'kv-cost',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Crumbs, EuroPipe, Field],
  templateUrl: './cost.html',
  styles: `
    .sums { display: grid; gap: 0 clamp(2rem, 5vw, 4rem); grid-template-columns: repeat(2, minmax(0, 1fr)); }
    fieldset { border: 0; padding: 0; margin: 0; min-width: 0; }
    legend { font: 500 var(--k-t-h3)/1.2 var(--k-serif); padding: 0; margin-bottom: var(--k-4); }
    kv-field { display: block; }
    kv-field + kv-field { margin-top: var(--k-5); }
    .input { max-width: 12rem; text-align: right; }
    .formula { font-variant-numeric: lining-nums tabular-nums; }
    @media (max-width: 59.99em) { .sums { grid-template-columns: minmax(0, 1fr); row-gap: var(--k-6); } }
  `,
})
export class Cost {
  readonly hires = input<Param>();
  readonly fees = input<Param>();
  readonly hours = input<Param>();
  readonly onboarding = input<Param>();
  readonly rate = input<Param>();
  readonly money = input<Param>();
  readonly time = input<Param>();
  readonly stay = input<Param>();

  private readonly router = inject(Router);
  private readonly locale = injectLocale();
  protected readonly action = `/${this.locale}/wizard/cost`;
  protected readonly columns = [
    { title: $localize`:@@wizard.cost.recruiting:Werven`, names: ['hires', 'fees', 'hours', 'onboarding', 'rate'] },
    { title: $localize`:@@wizard.cost.collaborating:Samenwerken`, names: ['money', 'time', 'stay'] },
  ] as const;
  protected readonly words = WORDS;
  protected readonly faultWords = FAULTS;
  protected readonly trail = [{ text: $localize`:@@wizard.cost.crumb:Keuzehulp`, link: '/wizard' }];
  protected readonly here = $localize`:@@wizard.cost.here:Wat werven kost`;

  protected readonly filled = computed(() => readCosts(Object.fromEntries(numbers.map((name) => [name, this[name]()]))));
  protected readonly outcome = computed(() => addUp(this.filled()));
  protected readonly isBegun = computed(() => numbers.some((name) => this.filled().typed[name] !== ''));
  protected readonly missing = computed(() => numbers.filter((name) => this.filled().typed[name] === '').length);
  protected readonly faulty = computed(() => numbers.filter((name) => this.filled().faults[name]));
  protected readonly heading = computed(() => {
    const sum = this.outcome();
    if (!sum) return $localize`:@@wizard.cost.heading:Wat kost werven je nu, en wat kost samenwerken?`;
    const euro = (value: number) => writeEuro(Math.round(value), this.locale);
    if (sum.perStay === null) return $localize`:@@wizard.cost.nobody:Samenwerken kost je ${euro(sum.collaborating)}:sum: per jaar, en levert zo geen nieuwe collega op.`;
    if (sum.recruiting === null) return $localize`:@@wizard.cost.no-hires:Samenwerken kost je ${euro(sum.perStay)}:sum: per collega. Met werving kwam er niemand.`;
    const gap = Math.round(sum.difference ?? 0);
    if (gap === 0) return $localize`:@@wizard.cost.same:Werven en samenwerken kosten je per collega evenveel.`;
    return gap > 0 ? $localize`:@@wizard.cost.less:Samenwerken kost je ${euro(gap)}:sum: minder per nieuwe collega.` : $localize`:@@wizard.cost.more:Samenwerken kost je ${euro(-gap)}:sum: meer per nieuwe collega.`;
  });

  constructor() {
    describePage(() => ({
      title: $localize`:@@wizard.cost.title:Wat werven kost naast samenwerken`,
      description: $localize`:@@wizard.cost.description:Reken met je eigen cijfers uit wat een nieuwe collega kost via werving en via samenwerken met het onderwijs. De formule staat erbij.`,
    }));
  }

  /** A number in a formula, as it was understood. */
  protected number(name: NumberOf): string {
    return writePoints(this.filled().values[name] ?? 0, this.locale);
  }

  protected round(value: number): number {
    return Math.round(value);
  }

  protected count(event: Event): void {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const typed = Object.fromEntries(numbers.map((name) => [name, String(form.get(name) ?? '')])) as Record<NumberOf, string>;
    void this.router.navigate(['/wizard/cost'], { queryParams: writeCosts(typed) });
  }
}
