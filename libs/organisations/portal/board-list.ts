import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Facts } from '#base/portal';
import type { InstitutionProfile } from '#organisations/contract';

type Board = InstitutionProfile['boards'][number];

/** The boards that advise an institution, with the seats that are free; who wants one writes to who answers for the programme. */
@Component({
  selector: 'kv-board-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Facts],
  styles: `
    article { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); gap: .25rem var(--k-6); padding-block: var(--k-4); border-top: 1px solid var(--k-rule); }
    .free { font-weight: 650; margin-top: .25rem; }
    .about { white-space: pre-line; }
    @media (max-width: 59.99em) { article { grid-template-columns: minmax(0, 1fr); } }
  `,
  template: `
    <section class="section" aria-labelledby="boards">
      <div class="section__head"><h2 id="boards">{{ heading() }}</h2></div>
      @for (board of boards(); track board.name) {
        <article>
          <div><h3>{{ board.name }}</h3><kv-facts class="small" [items]="facts(board)" /></div>
          <div>
            @if (board.about) {<p class="about">{{ board.about }}</p>}
            @if (board.members.length) {<p class="small"><b i18n="@@organisations.board-list.members">Er zitten in:</b> {{ board.members.join(', ') }}</p>}
            @if (free(board); as count) {
              <p class="free" i18n="@@organisations.board-list.free">{count, plural, =1 {Eén plek is vrij.} other {{{ count }} plekken zijn vrij.}}</p>
              @if (mayAsk()) {<p><a [routerLink]="[]" [queryParams]="{ board: board.name }" fragment="reach"><ng-container i18n="@@organisations.board-list.ask">Schrijf dat je mee wilt doen</ng-container><span class="sr">: {{ board.name }}</span></a></p>}
            } @else {<p class="small dim" i18n="@@organisations.board-list.full">Alle plekken zijn bezet.</p>}
          </div>
        </article>
      }
    </section>
  `,
})
export class BoardList {
  readonly boards = input.required<readonly Board[]>();
  /** Whether the message can be written on this page. */
  readonly mayAsk = input.required<boolean>();
  protected readonly heading = computed(() => {
    const free = this.boards().reduce((sum, one) => sum + this.free(one), 0);
    if (free === 0) return $localize`:@@organisations.board-list.none-free:Hier praten werkgevers mee over het onderwijs`;
    return free === 1 ? $localize`:@@organisations.board-list.one:Eén plek om mee te praten over het onderwijs` : $localize`:@@organisations.board-list.some:${free}:count: plekken om mee te praten over het onderwijs`;
  });

  protected free = ({ seats, members }: Board) => seats - members.length;
  protected facts = ({ programme, meetings }: Board) => [
    programme ?? $localize`:@@organisations.board-list.whole:Alle ICT-opleidingen`,
    meetings === 1 ? $localize`:@@organisations.board-list.once:één keer per jaar` : $localize`:@@organisations.board-list.times:${meetings}:count: keer per jaar`,
  ];
}
