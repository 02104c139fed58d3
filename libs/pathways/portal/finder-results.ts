import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Empty, Fn, injectLocale } from '#base/portal';
import { RECOGNITIONS } from '#pathways/contract';
import type { JobFunction, Recognition } from '#pathways/contract';
import { find, type Found } from './finder';

/** What a search of the Ontwikkelpad found, and by which name. */
@Component({
  selector: 'kv-finder-results',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Empty, Fn],
  template: `
    <h2 class="sr" i18n="@@pathways.finder.results">Gevonden functies</h2>
    @if (found().length) {
      <p class="small dim" role="status" i18n="@@pathways.finder.count">{found().length, plural, =1 {1 functie of richting past} other {{{ found().length }} functies en richtingen passen}}</p>
      <ul class="found">
        @for (one of rows(); track one.key) {
          <li>
            <a [routerLink]="one.link" [fragment]="one.fragment">{{ one.name }}</a>
            <kv-fn [group]="one.group" [name]="one.within" />
            @if (one.why) {<span class="small">{{ one.why }}</span>}
          </li>
        }
      </ul>
    } @else {
      <kv-empty heading="Onder die naam kent het Ontwikkelpad geen functie" i18n-heading="@@pathways.finder.none">
        <ng-container i18n="@@pathways.finder.none-text">Probeer een deel van het woord, de naam van een opleiding of een code. Tien functies dekken niet elk beroep in de ICT.</ng-container>
        <a actions class="btn btn--second" routerLink="/functions" i18n="@@pathways.finder.all">Toon alle functies</a>
      </kv-empty>
    }
  `,
  styles: `
    .found { list-style: none; padding: 0; max-width: 46rem; }
    .found li { display: flex; flex-wrap: wrap; gap: .125rem var(--k-4); align-items: baseline; padding-block: var(--k-2); border-top: 1px solid var(--k-rule); }
    .found a { font: 500 1.3125rem/1.3 var(--k-serif); }
  `,
})
export class FinderResults {
  readonly functions = input.required<readonly JobFunction[]>();
  readonly asked = input('');
  readonly recognition = input<Recognition | null>(null);
  private readonly locale = injectLocale();

  protected readonly found = computed(() => find(this.functions(), this.asked(), this.recognition()));
  protected readonly rows = computed(() => this.found().map((one) => ({
    key: `${one.fn.slug} ${one.specialisation?.slug ?? ''}`,
    link: ['/functions', one.fn.slug], fragment: one.specialisation?.slug,
    name: (one.specialisation ?? one.fn).name[this.locale],
    group: one.fn.group.slug,
    within: one.specialisation ? one.fn.name[this.locale] : one.fn.group.name[this.locale],
    why: this.why(one),
  })));

  private why({ by, specialisation }: Found): string {
    const text = by?.text ?? '';
    switch (by?.kind) {
      case 'alias': return $localize`:@@pathways.finder.alias:heet ook ${text}:name:`;
      case 'esco': return $localize`:@@pathways.finder.esco:in ESCO ${text}:name:`;
      case 'qualification': return $localize`:@@pathways.finder.qualification:met de kwalificatie ${text}:name:`;
      case 'part': return $localize`:@@pathways.finder.part:met het onderdeel ${text}:name:`;
      case 'sector': return $localize`:@@pathways.finder.sector:met branchewaardering: ${text}:name:`;
      default: {
        const course = specialisation?.sectorValuedCourse;
        if (this.recognition() === 'sector' && course) return $localize`:@@pathways.finder.sector:met branchewaardering: ${course}:name:`;
        return this.recognition() ? RECOGNITIONS[this.recognition() ?? 'state'][this.locale] : '';
      }
    }
  }
}
