import { ChangeDetectionStrategy, Component, computed, input, viewChild } from '@angular/core';
import { More, pages } from '#base/portal';
import { ContactPanel } from '#contacts/portal';
import { InstitutionView } from '#organisations/portal';
import { PostingLine } from '#postings/portal';
import type { PostingSummary } from '#postings/contract';
import { ResponseTimeLine } from '#proposals/portal';

/** One institution, with what it asks of companies and writing to who answers for its programmes. */
@Component({
  selector: 'kv-institution-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ContactPanel, InstitutionView, More, PostingLine, ResponseTimeLine],
  template: `
    <kv-institution-view #view [slug]="slug()">
      @if (view.loaded() && open()) {
        <section open class="section" aria-labelledby="open">
          <div class="section__head"><h2 id="open" i18n="@@portal.institution.open">{postings.items().length, plural, =1 {Eén vraag aan bedrijven staat open} other {{{ postings.items().length }} vragen aan bedrijven staan open}}</h2></div>
          @for (posting of postings.items(); track posting.id) {<kv-posting-line [posting]="posting" />}
          <kv-more [list]="postings" />
        </section>
      }
      @if (view.loaded(); as one) {<kv-response-time reach [organisation]="one.id" />}
      @if (view.loaded(); as one) {<kv-contact-panel reach [institution]="one" [start]="start()" />}
    </kv-institution-view>
  `,
})
export class InstitutionPage {
  readonly slug = input.required<string>();
  /** The board that somebody would like a seat on. */
  readonly board = input<string>();
  private readonly view = viewChild.required(InstitutionView);
  protected readonly start = computed(() => {
    const board = this.view().profile()?.boards.find(({ name }) => name === this.board());
    return board ? { purpose: 'content' as const, programmeId: board.programmeId ?? '', message: $localize`:@@portal.institution.seat:We willen graag meedoen in ${board.name}:board:.` } : null;
  });
  protected readonly postings = pages<PostingSummary>(() => `/v1/institutions/${encodeURIComponent(this.slug())}/postings?limit=20`);
  protected readonly open = computed(() => this.postings.items().length > 0);
}
