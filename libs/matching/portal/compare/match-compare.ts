import { HttpErrorResponse, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Page } from '#base/contract';
import { Crumbs, Empty, Facts, Failed, Points, PointsPipe, Session, Skeleton, TextPipe, describePage, injectLocale } from '#base/portal';
import { BAND, FACTOR } from '#matching/contract';
import type { Posting } from '#postings/contract';
import { addresses } from '../addresses';
import { keyOf, ofParty, ofPosting, type Listed } from '../list/line';
import { compared } from './comparison';

/** Whose matches are laid side by side. */
export type ComparedOf = 'programme' | 'posting' | 'organisation' | 'offers';

/** Two or three matches side by side, factor by factor, what tells them apart first. The address holds which. */
@Component({
  selector: 'kv-match-compare',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Crumbs, Empty, Facts, Failed, Points, PointsPipe, RouterLink, Skeleton, TextPipe],
  templateUrl: './match-compare.html',
  styleUrl: './match-compare.css',
})
export class MatchCompare {
  readonly of = input.required<ComparedOf>();
  readonly id = input('');
  /** Posting and party of each, as `keyOf` writes them. */
  readonly with = input<string>();

  private readonly locale = injectLocale();
  private readonly session = inject(Session);
  protected readonly BAND = BAND;
  protected readonly FACTOR = FACTOR;
  protected readonly stranger = new HttpErrorResponse({ status: 404 });
  private readonly keys = computed(() => [...new Set((this.with() ?? '').split(',').filter((key) => /^[0-9a-f-]{36}:[0-9a-f-]{36}$/.test(key)))].slice(0, 3));
  private readonly postings = computed(() => [...new Set(this.keys().map((key) => key.slice(0, 36)))].join(','));
  private readonly parties = computed(() => [...new Set(this.keys().map((key) => key.slice(37)))].join(','));
  private readonly posting = httpResource<Posting>(() => (this.of() === 'posting' ? addresses.posting(this.id()) : undefined));
  private readonly own = computed(() => this.session.membership()?.organisation ?? null);
  protected readonly isStranger = computed(() => this.session.isKnown() && (this.of() === 'organisation' && !['institution', 'company'].includes(this.own()?.type ?? '') || this.of() === 'offers' && this.own()?.type !== 'company'));

  private readonly address = computed(() => {
    if (this.keys().length < 2) return null;
    const [own, all] = [this.own(), 'state=new,seen,responded,dismissed&limit=30'];
    switch (this.of()) {
      case 'programme': return `${addresses.ofProgramme(this.id())}?${all}&postingId=${this.postings()}`;
      case 'posting': {
        const posting = this.posting.hasValue() ? this.posting.value() : null;
        return posting && (posting.direction === 'request' ? `${addresses.ofRequest(this.id())}?${all}&companyId=${this.parties()}` : `${addresses.ofPosting(this.id())}?${all}&programmeId=${this.parties()}`);
      }
      case 'offers': return own?.type === 'company' ? `${addresses.ofOffers(own.id)}?${all}&postingId=${this.postings()}&programmeId=${this.parties()}` : null;
      case 'organisation':
        if (own?.type === 'company') return `${addresses.ofCompany(own.id)}?${all}&postingId=${this.postings()}`;
        return own?.type === 'institution' ? `${addresses.ofInstitution(own.id)}?${all}&postingId=${this.postings()}&programmeId=${this.parties()}` : null;
    }
  });
  protected readonly page = httpResource<Page<Listed>>(() => this.address() ?? undefined);
  protected readonly error = computed(() => (this.isStranger() ? this.stranger : this.posting.error() ?? this.page.error()));
  private readonly matches = computed(() => (this.page.hasValue() ? this.page.value().items.filter((match) => this.keys().includes(keyOf(match))) : []));
  protected readonly columns = computed(() => this.matches().map((match) => ({
    ...(this.of() === 'posting' || this.of() === 'offers' ? ofParty(match, this.locale, { naming: this.of() === 'offers' }) : ofPosting(match, this.locale, this.session.today(), { naming: this.of() === 'organisation' })), match,
    raise: [...match.explanation.factors].sort((a, b) => (b.weight - b.points) - (a.weight - a.points)).find(({ raise }) => raise)?.raise ?? null,
  })));
  protected readonly isTooFew = computed(() => this.keys().length < 2 || this.page.hasValue() && this.matches().length < 2);
  protected readonly rows = computed(() => compared(this.matches()));
  protected readonly hasRecognition = computed(() => this.matches().some(({ explanation }) => explanation.recognition));
  protected readonly scale = computed(() => Math.max(1, ...[...this.rows().differ, ...this.rows().same].flatMap(({ cells }) => cells.map((cell) => cell?.weight ?? 0))));
  protected readonly heading = $localize`:@@matching.compare.heading:Naast elkaar`;
  /** What tells them apart, in a sentence. */
  protected readonly finding = computed(() => {
    const names = this.rows().differ.filter(({ spread }) => spread > 0).slice(0, 2).map(({ name }) => FACTOR[name][this.locale].toLowerCase());
    if (names.length === 0) return $localize`:@@matching.compare.alike:Ze scoren op alles gelijk`;
    return names.length === 1 ? $localize`:@@matching.compare.one:Het verschil zit in ${names[0]}:first:` : $localize`:@@matching.compare.two:Het verschil zit vooral in ${names[0]}:first: en ${names[1]}:second:`;
  });
  protected readonly back = computed(() => {
    switch (this.of()) {
      case 'programme': return ['/programmes', this.id(), 'matches'];
      case 'posting': return ['/postings', this.id(), 'matches'];
      case 'organisation': return ['/organisation/matches'];
      case 'offers': return ['/organisation/fits'];
    }
  });
  protected readonly trail = computed(() => [{ text: $localize`:@@matching.compare.list:Matches`, link: this.back() }]);

  constructor() {
    describePage(() => ({ title: this.heading, isPublic: false }));
  }
}
