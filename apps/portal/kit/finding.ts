import { ChangeDetectionStrategy, Component, computed, signal } from '@angular/core';
import { Drop, FacetSheet, Icon, More, SideNav, facetOf } from '#base/portal';
import type { FacetChoice, Pages } from '#base/portal';

const choice = (name: string, value: string, text: string, count: number, more: Partial<FacetChoice> = {}): FacetChoice =>
  ({ name, value, text, count: String(count), isEmpty: count === 0, isOn: false, params: {}, ...more });
const places = ['Assen', 'Breda', 'Delft', 'Ede', 'Goes', 'Hoorn', 'Leiden', 'Meppel', 'Nijmegen', 'Oss'];

/** What leads to something: a search, filters, menus, the foot of a list. */
@Component({
  selector: 'kv-kit-finding',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Drop, FacetSheet, Icon, More, SideNav],
  styles: `:host { display: block; }`,
  template: `
    <section class="blk">
      <div><h2>Zoeken en filteren</h2><p class="small dim">Het veld voor de hele site staat in de kop: druk op /. Filters zijn links met hun aantal; wat niets oplevert staat er niet. Op een telefoon een vel.</p></div>
      <div class="stack">
        <form class="search" role="search" (submit)="$event.preventDefault()">
          <label class="sr" for="kit-q">Zoek een instelling</label>
          <input class="input" id="kit-q" autocomplete="off" placeholder="Friese Poort, Leeuwenborgh, NHTV…" />
          <button class="btn btn--primary"><kv-icon name="search" />Zoek</button>
        </form>
        <div class="chips"><a class="chip chip--on" href="#kit-q">Regio Oost <kv-icon name="cross" /><span class="sr">weghalen</span></a><button type="button" class="btn btn--quiet">Wis filters</button></div>
        <div class="narrow"><kv-facet-sheet [facets]="facets" [chosen]="1" found="Toon 38 plaatsingen" /></div>
      </div>
    </section>
    <section class="blk">
      <div><h2>Menu’s</h2><p class="small dim">Escape, een klik ernaast of een andere pagina sluit het.</p></div>
      <div class="stack">
        <div class="row"><details class="drop" kvDrop><summary class="btn btn--second">Meer <kv-icon name="down" /></summary><div class="menu"><button type="button">Maak een kopie</button><hr /><button type="button">Trek in</button></div></details></div>
        <div class="narrow"><kv-side-nav label="Kit" heading="Je organisatie" under="/dev" [entries]="entries" /></div>
      </div>
    </section>
    <section class="blk">
      <div><h2>Voet van een lijst</h2><p class="small dim">Toon meer, laden, en alles getoond.</p></div>
      <div class="stack"><kv-more [list]="list" /><kv-more [list]="loading" /><kv-more [list]="whole" /></div>
    </section>
  `,
})
export class KitFinding {
  protected readonly facets = [
    facetOf('kit-region', 'Regio', [choice('region', 'north', 'Noord', 24), choice('region', 'east', 'Oost', 38, { isOn: true }), choice('region', 'south', 'Zuid', 0)]),
    facetOf('kit-function', 'Functie', [choice('function', 'dev', 'Software developer', 12, { group: 'software-development' }), choice('function', 'net', 'Netwerkbeheerder', 7, { group: 'ict-infrastructure' })]),
    facetOf('kit-place', 'Plaats', places.map((name, at) => choice('place', name, name, 9 - (at % 8)))),
  ];
  protected readonly entries = [{ path: 'kit', text: 'Componentenblad' }, { path: 'mail', text: 'Verstuurde mails' }];

  private readonly count = signal(20);
  private readonly base = (count: () => number, most: number, isLoadingMore = false): Pages<unknown> => ({
    items: computed(() => Array.from({ length: count() })), first: signal(null), hasMore: computed(() => count() < most), isLoading: signal(false), isLoadingMore: signal(isLoadingMore), error: signal(null),
    more: () => Promise.resolve(this.count.update((shown) => Math.min(shown + 20, most))).then(() => undefined), reload: () => this.count.set(20),
  });
  protected readonly list = this.base(this.count, 60);
  protected readonly loading = this.base(() => 40, 60, true);
  protected readonly whole = this.base(() => 47, 47);
}
