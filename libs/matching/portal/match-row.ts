import { ChangeDetectionStrategy, Component, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Params } from '@angular/router';
import { Facts, Fn, TextPipe } from '#base/portal';
import { BAND } from '#matching/contract';
import type { Match } from '#matching/contract';
import { MatchExplained } from './match-explained';

/** A match in a list: the score, what fits, who it is of, what can be done (projected), and why on request. */
@Component({
  selector: 'kv-match-row',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Facts, Fn, MatchExplained, RouterLink, TextPipe],
  template: `
    <article class="line">
      <p class="points"><b>{{ match().score }}</b><span class="small dim">{{ BAND[match().band] | kvText }}</span></p>
      <div>
        <div class="top">
          <div>
            @if (kind()) {<p class="kind">{{ kind() }}</p>}
            <h2>@if (link(); as to) {<a [routerLink]="to" [queryParams]="params()" [fragment]="fragment()">{{ title() }}</a>} @else {{{ title() }}}</h2>
            <p class="posting__who">{{ who() }}</p>
            <div class="row posting__facts">
              @for (fn of functions(); track fn.name) {<kv-fn [group]="fn.group" [name]="fn.name" />}
              <kv-facts [items]="facts()" />
            </div>
          </div>
          <div><ng-content /></div>
        </div>
        <details class="twin" (toggle)="isOpen.set($any($event.target).open)">
          <summary i18n="@@matching.row.why">Waarom dit past</summary>
          @if (isOpen()) {<kv-match-explained [match]="match()" [side]="side()" [hasScore]="false" />}
        </details>
      </div>
    </article>
  `,
  styles: `
    .line { display: grid; grid-template-columns: 6rem minmax(0, 1fr); gap: 0 1.5rem; padding-block: 1.25rem; border-bottom: 1px solid var(--k-rule); }
    .points b { display: block; font: 500 2.75rem/1 var(--k-serif); letter-spacing: -.02em; }
    h2 { font-size: 1.3125rem; line-height: 1.22; margin: 0; }
    .top { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .75rem 1.5rem; }
    .top > :first-child { flex: 1 1 18rem; }
    .top > :empty { display: none; }
    .twin { border: 0; margin-top: .25rem; }
    .twin[open] kv-match-explained { margin-top: .5rem; }
    @media (max-width: 40em) {
      .line { grid-template-columns: minmax(0, 1fr); }
      .points { display: flex; align-items: baseline; gap: .5rem; }
    }
  `,
})
export class MatchRow {
  readonly match = input.required<Match>();
  readonly side = input.required<'programme' | 'company'>();
  readonly title = input.required<string>();
  readonly who = input.required<string>();
  readonly kind = input('');
  readonly link = input<readonly unknown[] | null>(null);
  readonly params = input<Params | null>(null);
  readonly fragment = input<string | undefined>(undefined);
  readonly functions = input<readonly { group: string; name: string }[]>([]);
  readonly facts = input<readonly (string | null)[]>([]);
  protected readonly BAND = BAND;
  protected readonly isOpen = signal(false);
}
