import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, LOCALE_ID, RESPONSE_INIT, computed, effect, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Failed, More, Session, Skeleton, describePage, pages } from '#base/portal';
import type { CompanyRecord } from '#collaborations/contract';
import { CompanyView, companyAddresses } from '#organisations/portal';
import type { Company } from '#organisations/contract';
import { PostingLine } from '#postings/portal';
import type { PostingSummary } from '#postings/contract';
import { ResponseTimeLine } from '#proposals/portal';

/** A company with what it has open and how often it worked with education. The name of one that was merged leads on. */
@Component({
  selector: 'kv-company-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CompanyView, Failed, More, PostingLine, ResponseTimeLine, RouterLink, Skeleton],
  template: `
    <div class="page">
      @if (company.error(); as error) {
        <kv-failed [error]="error" (again)="company.reload()" />
      } @else if (shown(); as one) {
        <kv-company-view [company]="one">
          <section aria-labelledby="open">
            <div class="section__head"><h2 id="open" i18n="@@portal.company.open">{postings.items().length, plural, =0 {Nu staat hier niets open} =1 {Eén plaatsing staat open} other {{{ postings.items().length }} plaatsingen staan open}}</h2></div>
            @for (posting of postings.items(); track posting.id) {<kv-posting-line [posting]="posting" />} @empty {<p class="measure" i18n="@@portal.company.none">Heb je toch een idee? Plaats zelf een vraag: bedrijven die passen, zien haar.</p>}
            <kv-more [list]="postings" />
          </section>
          @if (session.worksAt('institution')) {
            <div record class="note"><b i18n="@@portal.company.partner">Werken jullie samen?</b><p><a [routerLink]="['/organisation/partners', one.id]" i18n="@@portal.company.to-partner">Bekijk wat er was en wie je er kent</a></p></div>
          }
          @if (counts(); as counts) {
            <div record class="note">
              <b i18n="@@portal.company.record">Samenwerken met onderwijs</b>
              @if (counts.running + counts.completed) {
                <p i18n="@@portal.company.running">{counts.running, plural, =0 {Nu geen samenwerking} =1 {Nu 1 samenwerking} other {Nu {{ counts.running }} samenwerkingen}}</p>
                <p i18n="@@portal.company.completed">{counts.completed, plural, =0 {Nog geen afgerond} =1 {1 afgerond} other {{{ counts.completed }} afgerond}}</p>
              } @else {
                <p i18n="@@portal.company.first">Nog geen samenwerking via Koppelvlak.</p>
              }
              <kv-response-time [organisation]="one.id" />
            </div>
          }
        </kv-company-view>
      } @else {
        <kv-skeleton label="Bedrijf laden" i18n-label="@@portal.company.loading" />
      }
    </div>
  `,
})
export class CompanyPage {
  readonly slug = input.required<string>();
  protected readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly response = inject(RESPONSE_INIT, { optional: true });
  private readonly locale = inject(LOCALE_ID);
  protected readonly company = httpResource<Company>(() => companyAddresses.company(this.slug()));
  protected readonly shown = computed(() => (this.company.hasValue() && !this.company.value().mergedInto ? this.company.value() : null));
  protected readonly postings = pages<PostingSummary>(() => `${companyAddresses.company(this.slug())}/postings?limit=20`);
  protected readonly record = httpResource<CompanyRecord>(() => `${companyAddresses.company(this.slug())}/record`);

  protected readonly counts = computed(() => (this.record.hasValue() ? this.record.value() : null));

  constructor() {
    describePage(() => {
      const one = this.shown();
      const about = one && (one.about[this.locale === 'en' ? 'en' : 'nl'] || one.about.nl);
      return { title: one?.name ?? $localize`:@@portal.company.title:Bedrijf`, ...(about ? { description: about.slice(0, 200) } : {}), isPublic: one === null || one.knownBy !== null };
    });
    effect(() => {
      const merged = this.company.hasValue() ? this.company.value().mergedInto : null;
      if (!merged) return;
      if (this.response) {
        this.response.status = 301;
        this.response.headers = { ...(this.response.headers as Record<string, string> | undefined), location: `/${this.locale}/companies/${merged.slug}` };
      } else void this.router.navigate(['/companies', merged.slug], { replaceUrl: true });
    });
  }
}
