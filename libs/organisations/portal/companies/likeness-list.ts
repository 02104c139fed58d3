import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { Facts } from '#base/portal';
import type { Likeness, LikenessReason } from '#organisations/contract';

const why: Record<LikenessReason, string> = {
  number: $localize`:@@organisations.likeness.number:hetzelfde KvK-nummer`,
  site: $localize`:@@organisations.likeness.site:dezelfde website`,
  name: $localize`:@@organisations.likeness.name:bijna dezelfde naam`,
};

/** Companies that are here already: one of them may be meant. */
@Component({
  selector: 'kv-likeness-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Facts],
  styles: `
    li { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; justify-content: space-between; align-items: center; padding-block: var(--k-3); border-bottom: 1px solid var(--k-rule); }
    ul { margin-block: var(--k-2) var(--k-3); }
    .name { font: 500 1.25rem/1.2 var(--k-serif); display: block; }
  `,
  template: `
    <section class="callout" aria-labelledby="alike">
      <h2 id="alike" class="h-small" i18n="@@organisations.likeness.heading">{companies().length, plural, =1 {Dit bedrijf staat hier al. Is het van jou?} other {Deze bedrijven staan hier al. Is er een van jou?}}</h2>
      <p class="small" i18n="@@organisations.likeness.text">Eén bedrijf staat hier één keer, met al zijn vestigingen en afdelingen. Zo zien scholen jullie samenwerking bij elkaar.</p>
      <ul class="plainlist">
        @for (one of companies(); track one.id) {
          <li>
            <span><span class="name">{{ one.name }}</span><kv-facts class="small" [items]="facts(one)" /></span>
            <button type="button" class="btn btn--second" (click)="meant.emit(one)"><ng-container i18n="@@organisations.likeness.mine">Dit is mijn bedrijf</ng-container><span class="sr">: {{ one.name }}</span></button>
          </li>
        }
      </ul>
      <button type="button" class="btn btn--quiet" (click)="pass.emit()" i18n="@@organisations.likeness.other">Nee, ga door</button>
    </section>
  `,
})
export class LikenessList {
  readonly companies = input.required<readonly Likeness[]>();
  readonly meant = output<Likeness>();
  readonly pass = output();
  protected facts = (one: Likeness) => [one.municipality, ...one.why.map((reason) => why[reason])];
}
