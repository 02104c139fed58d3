import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { DayPipe, TextPipe } from '#base/portal';
import type { Edition, Referral } from '#pathways/contract';
import { addresses } from './addresses';

/** Where this comes from and in which edition, what it is for, and who helps on outside Koppelvlak. */
@Component({
  selector: 'kv-source-notes',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayPipe, TextPipe],
  host: { class: 'notes' },
  template: `
    <div class="note">
      <b i18n="@@pathways.source.purpose">Een hulp bij een goed gesprek</b>
      <p i18n="@@pathways.source.purpose-text">Wat iemand precies doet, verschilt per bedrijf. Welke scholing nodig is, hangt af van wat iemand al kan en heeft gedaan. Daarom rekent Koppelvlak hier niemand iets voor.</p>
      <p i18n="@@pathways.source.parts">Een hele opleiding is niet altijd nodig: een certificaat of keuzedeel kan genoeg zijn.</p>
    </div>
    @if (edition.hasValue()) {
      @let source = edition.value();
      <div class="note">
        <b i18n="@@pathways.source.help">Wie verder helpt</b>
        @for (one of providers(); track one.url) {
          <p><a [href]="one.url" rel="noopener">{{ one.name | kvText }}</a>&ngsp;<ng-container i18n="@@pathways.source.providers">toont welke opleiders dit in de buurt geven, ook buiten Koppelvlak.</ng-container></p>
        }
        @for (one of advice(); track one.url) {
          <p><a [href]="one.url" rel="noopener">{{ one.name | kvText }}</a>&ngsp;<ng-container i18n="@@pathways.source.advice">in je regio helpt kiezen: welke scholing, en wat er te regelen is.</ng-container></p>
        }
      </div>
      <div class="note">
        <b i18n="@@pathways.source.source">Waar dit vandaan komt</b>
        <p><a [href]="source.website" rel="noopener">{{ source.title }}</a>, <ng-container i18n="@@pathways.source.edition">versie {{ source.version }} van {{ source.publishedOn | kvDay }}.</ng-container></p>
        <p>{{ source.scope | kvText }}</p>
        <p i18n="@@pathways.source.ours">De teksten en de koppeling met ESCO zijn van ons.</p>
      </div>
    }
  `,
})
export class SourceNotes {
  /** A region's own site goes before the national one. */
  readonly region = input<string | null>(null);
  protected readonly edition = httpResource<Edition>(() => addresses.edition);
  protected readonly providers = computed(() => this.of('providers'));
  protected readonly advice = computed(() => this.of('advice'));

  private of(kind: Referral['kind']): Referral[] {
    const all = this.edition.hasValue() ? this.edition.value().referrals.filter((one) => one.kind === kind) : [];
    const own = all.filter(({ region }) => region !== null && region === this.region());
    return own.length ? own : all.filter(({ region }) => region === null);
  }
}
