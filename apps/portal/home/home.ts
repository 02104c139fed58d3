import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { CountPipe, Icon, PUBLIC_ORIGIN, RegionMap, Session, TextPipe, Two, describePage, describeThing, injectLocale } from '#base/portal';
import { AskEffort } from '../wizard/ask';
import { HomeData } from './figures';
import { Latest } from './latest';

/** The front page: what this is, what is open now, and where. */
@Component({
  selector: 'kv-home',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, CountPipe, TextPipe, Icon, RegionMap, Two, Latest, AskEffort],
  templateUrl: './home.html',
})
export class Home {
  /** Who asks the first question of the wizard: `?side=education`. */
  readonly side = input<string>();

  protected readonly isCompany = computed(() => this.side() !== 'education');
  protected readonly data = new HomeData();
  protected readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly locale = injectLocale();

  /** Where the search leads without script. */
  protected readonly action = `/${this.locale}/postings`;

  protected readonly open = computed(() => {
    const figures = this.data.figures();
    return figures ? figures.offers + figures.requests : null;
  });
  protected readonly map = computed(() =>
    this.data.regions().map((region) => {
      const [name, value] = [region.name[this.locale], region.offers + region.requests];
      return { region: region.region, name, value, spoken: $localize`:@@portal.home.map-region:${name}:region:: ${value}:count: plaatsingen` };
    }),
  );

  constructor() {
    const origin = inject(PUBLIC_ORIGIN);
    describeThing('site', () => ({ '@type': 'WebSite', name: 'Koppelvlak', url: `${origin}/${this.locale}`, inLanguage: this.locale,
      potentialAction: { '@type': 'SearchAction', target: { '@type': 'EntryPoint', urlTemplate: `${origin}/${this.locale}/search?q={q}` }, 'query-input': 'required name=q' } }));
    describePage(() => ({
      title: $localize`:@@portal.home.title:Waar ICT-bedrijven en opleidingen samenwerking afspreken`,
      description: $localize`:@@portal.home.description:Koppelvlak is de open marktplaats waar ICT-bedrijven en mbo- en hbo-opleidingen elkaar vinden, afspraken maken en zien of het werkt.`,
    }));
  }

  protected search(event: Event, words: string): void {
    event.preventDefault();
    void this.router.navigate(['/postings'], { queryParams: words.trim() ? { q: words.trim() } : {} });
  }
}
