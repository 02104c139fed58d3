import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Advice, Crumbs, Facts, Failed, PUBLIC_ORIGIN, Session, Skeleton, TextPipe, describePage, describeThing, injectLocale } from '#base/portal';
import { PARTNERSHIP_KINDS, REGIONS, partakerTypes } from '#organisations/contract';
import type { PartakerType, Partnership } from '#organisations/contract';
import { partnershipThing } from '../party-things';
import { partnershipAddresses } from './addresses';

const WHERE: Record<PartakerType, string | null> = { company: '/companies', institution: '/institutions', municipality: null };

/** One partnership: what it does, where, and who takes part, on either side of the seam. */
@Component({
  selector: 'kv-partnership-view',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Advice, Crumbs, Facts, Failed, Skeleton, TextPipe],
  styles: `
    .intro { margin-top: var(--k-3); }
    .about { margin-top: var(--k-4); max-width: var(--k-measure); white-space: pre-line; }
    .ended { margin-top: var(--k-5); max-width: var(--k-measure); }
    .sides { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); }
    .sides > div:first-child { padding-right: clamp(1rem, 3vw, 2.5rem); border-right: 1px solid var(--k-ink); }
    .sides > div + div { padding-left: clamp(1rem, 3vw, 2.5rem); }
    h3 { font: italic 500 1.0625rem/1.3 var(--k-serif); color: var(--k-ink-2); }
    h3:not(:first-child) { margin-top: var(--k-5); }
    li { padding-block: .375rem; border-bottom: 1px solid var(--k-rule); }
    li a { display: inline-flex; align-items: center; min-height: 1.75rem; }
    @media (max-width: 39.99em) {
      .sides { grid-template-columns: minmax(0, 1fr); gap: var(--k-5); }
      .sides > div:first-child { padding-right: 0; border-right: 0; }
      .sides > div + div { padding-left: 0; }
    }
  `,
  template: `
    <div class="page">
      @if (partnership.error(); as error) {
        <kv-failed [error]="error" (again)="partnership.reload()" />
      } @else if (partnership.hasValue()) {
        @let one = partnership.value();
        <kv-crumbs [trail]="trail" [here]="one.name" />
        <h1>{{ one.name }}</h1>
        <div class="intro"><kv-facts [items]="facts()" /></div>
        @if (one.about | kvText; as words) {<p class="lead about">{{ words }}</p>}
        @if (one.website; as site) {<p class="row"><a [href]="site" rel="noopener noreferrer nofollow">{{ site }}</a></p>}
        @if (one.isEnded) {
          <div class="ended"><kv-advice heading="Dit samenwerkingsverband is gestopt" i18n-heading="@@organisations.partnership.ended"><p><a routerLink="/partnerships" i18n="@@organisations.partnership.ended-link">Kijk wat er nu in je regio is</a></p></kv-advice></div>
        }
        <div class="spread section">
          <section aria-labelledby="members">
            <div class="section__head"><h2 id="members">{{ heading() }}</h2></div>
            <div class="sides">
              <div>
                <h3 i18n="@@organisations.partnership.companies">Bedrijven en gemeenten</h3>
                <ul class="plainlist">
                  @for (member of sides().left; track member.id) {<li>@if (where[member.type]; as path) {<a [routerLink]="[path, member.slug]">{{ member.name }}</a>} @else {{{ member.name }}}</li>}
                  @empty {<li class="dim" i18n="@@organisations.partnership.nobody">Nog niemand</li>}
                </ul>
              </div>
              <div>
                <h3 i18n="@@organisations.partnership.institutions">Instellingen</h3>
                <ul class="plainlist">
                  @for (member of sides().right; track member.id) {<li><a [routerLink]="['/institutions', member.slug]">{{ member.name }}</a></li>}
                  @empty {<li class="dim" i18n="@@organisations.partnership.nobody">Nog niemand</li>}
                </ul>
              </div>
            </div>
          </section>
          <div class="notes">
            @if (one.themes.length) {<div class="note"><b i18n="@@organisations.partnership.themes">Waar het over gaat</b><p>{{ one.themes.join(', ') }}</p></div>}
            <div class="note">
              <b i18n="@@organisations.partnership.join">Meedoen</b>
              <p i18n="@@organisations.partnership.join-text">Een samenwerkingsverband vraagt zelf wie erbij past. Ken je iemand die al meedoet? Begin daar.</p>
            </div>
            @if (keeps()) {<div class="note"><b i18n="@@organisations.partnership.keep">Jij beheert dit</b><p><a [routerLink]="keeps()" i18n="@@organisations.partnership.edit">Wijzig en vraag anderen</a></p></div>}
          </div>
        </div>
      } @else {
        <kv-skeleton label="Samenwerkingsverband laden" i18n-label="@@organisations.partnership.loading" />
      }
    </div>
  `,
})
export class PartnershipView {
  readonly slug = input.required<string>();
  private readonly session = inject(Session);
  private readonly locale = injectLocale();
  protected readonly where = WHERE;
  protected readonly partnership = httpResource<Partnership>(() => partnershipAddresses.one(this.slug()));
  private readonly shown = computed(() => (this.partnership.hasValue() ? this.partnership.value() : null));
  protected readonly trail = [{ text: $localize`:@@organisations.partnership.crumb:Samenwerkingsverbanden`, link: '/partnerships' }];
  protected readonly facts = computed(() => {
    const one = this.shown();
    return one ? [PARTNERSHIP_KINDS[one.kind][this.locale], one.regions.map((region) => REGIONS[region][this.locale]).join(', '), ...(one.municipality ? [one.municipality] : [])] : [];
  });
  protected readonly sides = computed(() => {
    const members = this.shown()?.members ?? [];
    return { left: members.filter(({ type }) => type !== 'institution').toSorted((a, b) => partakerTypes.indexOf(a.type) - partakerTypes.indexOf(b.type)), right: members.filter(({ type }) => type === 'institution') };
  });
  protected readonly heading = computed(() => {
    const { left, right } = this.sides();
    const count = left.length + right.length;
    if (count === 0) return $localize`:@@organisations.partnership.none:Nog niemand doet mee`;
    return count === 1 ? $localize`:@@organisations.partnership.one:Eén organisatie doet mee` : $localize`:@@organisations.partnership.many:${count}:count: organisaties doen mee`;
  });
  /** Where the reader keeps it; null for who does not. */
  protected readonly keeps = computed(() => {
    const one = this.shown();
    if (!one) return null;
    if (this.session.me()?.memberships.some(({ organisation, role }) => organisation.id === one.id && role === 'admin')) return ['/organisation/partnerships', one.id];
    return this.session.worksAt('hca') && this.session.isA('analyst') ? ['/desk/partnerships', one.id] : null;
  });

  constructor() {
    const origin = inject(PUBLIC_ORIGIN);
    describePage(() => {
      const one = this.shown();
      const words = one && (one.about[this.locale] || one.about.nl);
      return { title: one?.name ?? $localize`:@@organisations.partnership.title:Samenwerkingsverband`, ...(words ? { description: words.slice(0, 200) } : {}) };
    });
    describeThing('partnership', () => partnershipThing(this.shown(), this.locale, origin));
  }
}
