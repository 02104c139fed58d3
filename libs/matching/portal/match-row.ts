import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Params } from '@angular/router';
import { DayPipe, Facts, Fn, TextPipe } from '#base/portal';
import { BAND, DISMISS_REASON } from '#matching/contract';
import type { Standing } from '#matching/contract';
import { Glance } from './list/glance';
import { MatchExplained } from './match-explained';
import type { AnyMatch, Side } from './sides';

/** A match in a list: the score, who it is of, the reasons at a glance, what can be done (some of it projected), and why in full on request. */
@Component({
  selector: 'kv-match-row',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayPipe, Facts, Fn, Glance, MatchExplained, NgTemplateOutlet, RouterLink, TextPipe],
  template: `
    <article class="line" [class.new]="standing()?.state === 'new'">
      <div class="points">
        <p><b>{{ match().score }}</b><span class="small dim">{{ BAND[match().band] | kvText }}</span></p>
        @if (mayMark()) {
          <label class="pick"><input type="checkbox" [checked]="isChosen()" (click)="pick.emit($event)" /><span class="small" i18n="@@matching.row.pick">Kies</span><span class="sr">{{ title() }}</span></label>
        }
      </div>
      <div>
        <div class="top">
          <div>
            @if (kind() || standing()?.state === 'new') {<p class="kind">{{ kind() }}@if (standing()?.state === 'new') {<span class="fresh">@if (kind()) { · }<ng-container i18n="@@matching.row.new">nieuw</ng-container></span>}</p>}
            @if (level() === 2) {<h2 class="h"><ng-container [ngTemplateOutlet]="name" /></h2>} @else {<h3 class="h"><ng-container [ngTemplateOutlet]="name" /></h3>}
            <ng-template #name>@if (link(); as to) {<a [routerLink]="to" [queryParams]="params()" [fragment]="fragment()">{{ title() }}</a>} @else {{{ title() }}}</ng-template>
            <p class="posting__who">{{ who() }}@if (forWhom(); as forWhom) {<span class="dim" i18n="@@matching.row.for"> · voor {{ forWhom }}</span>}</p>
            <div class="row posting__facts">
              @for (fn of functions(); track fn.name) {<kv-fn [group]="fn.group" [name]="fn.name" />}
              <kv-facts [items]="facts()" />
            </div>
          </div>
          <div class="acts">
            <ng-content />
            @if (standing(); as it) {
              @if (it.state === 'responded' && it.proposalId && !saysProposal()) {
                <a class="small" [routerLink]="['/proposals', it.proposalId]" i18n="@@matching.row.proposal">Bekijk het voorstel</a>
              }
              @if (mayMark() && it.dismissal) {
                <button type="button" class="btn btn--second" (click)="takeBack.emit()"><ng-container i18n="@@matching.row.take-back">Haal terug</ng-container><span class="sr">: {{ title() }}</span></button>
              } @else if (mayMark() && it.state !== 'responded') {
                <button type="button" class="btn btn--quiet" (click)="dismiss.emit()"><ng-container i18n="@@matching.row.dismiss">Past nu niet</ng-container><span class="sr">: {{ title() }}</span></button>
              }
            }
          </div>
        </div>
        @if (standing()?.dismissal; as aside) {
          <p class="small aside"><b>{{ REASON[aside.reason] | kvText }}.</b>@if (aside.note) { “{{ aside.note }}”} <span class="dim">@if (aside.dismissedBy; as by) {<ng-container i18n="@@matching.row.aside-by">Opzij gelegd door {{ by }}, {{ aside.dismissedAt | kvDay: 'bare' }}.</ng-container>} @else {<ng-container i18n="@@matching.row.aside">Opzij gelegd op {{ aside.dismissedAt | kvDay: 'bare' }}.</ng-container>}</span></p>
        } @else {
          <kv-glance [match]="match()" />
        }
        <details class="twin" (toggle)="open($any($event.target).open)">
          <summary i18n="@@matching.row.why">Waarom dit past</summary>
          @if (isOpen()) {<kv-match-explained [match]="match()" [side]="side()" [hasScore]="false" />}
        </details>
      </div>
    </article>
  `,
  styles: `
    .line { display: grid; grid-template-columns: 5.5rem minmax(0, 1fr); gap: 0 1.25rem; padding-block: 1.25rem .75rem; border-bottom: 1px solid var(--k-rule); }
    .points b { display: block; font: 500 2.75rem/1 var(--k-serif); letter-spacing: -.02em; }
    .pick { display: inline-flex; align-items: center; gap: .5rem; min-height: var(--k-hit); cursor: pointer; color: var(--k-ink-2); margin-top: .5rem; }
    .h { font: 500 1.3125rem/1.22 var(--k-serif); margin: 0; }
    .fresh { color: var(--k-accent); }
    .top { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .25rem 1.5rem; }
    .top > :first-child { flex: 1 1 18rem; }
    .acts { display: grid; justify-items: end; align-content: start; gap: .25rem; }
    .top > :empty { display: none; }
    .acts .btn--quiet { padding-inline: .25rem; }
    .aside { margin-top: .75rem; max-width: 66ch; }
    .aside .dim { margin-left: .35em; }
    .twin { border: 0; margin-top: .25rem; }
    .twin[open] kv-match-explained { margin-top: .5rem; }
    @media (max-width: 40em) {
      .line { grid-template-columns: minmax(0, 1fr); }
      .points { display: flex; align-items: center; justify-content: space-between; }
      .points p { display: flex; align-items: baseline; gap: .5rem; }
      .pick { margin: 0; }
      .acts { justify-items: start; margin-left: -.25rem; }
    }
  `,
})
export class MatchRow {
  readonly match = input.required<AnyMatch>();
  readonly side = input.required<Side>();
  readonly title = input.required<string>();
  readonly who = input.required<string>();
  /** Of its heading, after what stands above it. */
  readonly level = input<2 | 3>(2);
  readonly kind = input('');
  readonly link = input<readonly unknown[] | null>(null);
  readonly params = input<Params | null>(null);
  readonly fragment = input<string | undefined>(undefined);
  readonly functions = input<readonly { group: string; name: string }[]>([]);
  readonly facts = input<readonly (string | null)[]>([]);
  readonly forWhom = input<string | null>(null);
  /** How it stands with the reader, in a list of theirs. */
  readonly standing = input<Standing | null>(null);
  /** Whether the reader chooses, puts aside and takes back. */
  readonly mayMark = input(false);
  readonly isChosen = input(false);
  /** Who composes the page says how a proposal stands. */
  readonly saysProposal = input(false);
  readonly pick = output<MouseEvent>();
  readonly dismiss = output();
  readonly takeBack = output();
  /** Its explanation was opened. */
  readonly opened = output();
  protected readonly BAND = BAND;
  protected readonly REASON = DISMISS_REASON;
  protected readonly isOpen = signal(false);

  protected open(isOpen: boolean): void {
    this.isOpen.set(isOpen);
    if (isOpen) this.opened.emit();
  }
}
