import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Params } from '@angular/router';
import { Busy } from '#base/portal';

/** What can be done with what is chosen; stays in sight while one chooses on. */
@Component({
  selector: 'kv-choice-bar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Busy, RouterLink],
  template: `
    <div class="bar" role="group" aria-label="Wat je koos" i18n-aria-label="@@matching.bar.label">
      <p class="small" role="status"><b class="num" i18n="@@matching.bar.chosen">{{ chosen() }} gekozen</b></p>
      <div class="acts">
        @if (showsAside()) {
          <button type="button" class="btn btn--primary" (click)="takeBack.emit()" i18n="@@matching.bar.take-back">Haal terug</button>
        } @else {
          @if (mayRespond() && aside()) {<button type="button" class="btn btn--primary" (click)="respond.emit()" i18n="@@matching.bar.respond">Reageer op {{ aside() }}</button>}
          @if (aside()) {<button type="button" class="btn btn--second" (click)="dismiss.emit()" i18n="@@matching.bar.dismiss">Leg {{ aside() }} opzij</button>}
        }
        @if (compare(); as to) {<a class="btn btn--second" [routerLink]="to" [queryParams]="params()" i18n="@@matching.bar.compare">Vergelijk</a>}
        @if (total(); as n) {@if (n > chosen()) {<button type="button" class="btn btn--quiet" [kvBusy]="isGathering()" (click)="all.emit()" i18n="@@matching.bar.all">Kies alle {{ n }}</button>}}
        <button type="button" class="btn btn--quiet" (click)="none.emit()" i18n="@@matching.bar.none">Wis keuze</button>
      </div>
    </div>
  `,
  styles: `
    :host { position: sticky; bottom: 0; z-index: 5; display: block; margin-top: 1rem; }
    .bar { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .25rem 1.5rem; padding: .75rem 0; background: var(--k-paper); border-top: 2px solid var(--k-ink); }
    .acts { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; }
    @media (max-width: 40em) { .bar { gap: .25rem; } .acts { gap: .25rem .375rem; } .btn { padding-inline: .75rem; } }
  `,
})
export class ChoiceBar {
  readonly chosen = input.required<number>();
  readonly total = input.required<number | null>();
  /** How many of them can be put aside or answered: not those about which a proposal is open. */
  readonly aside = input.required<number>();
  readonly showsAside = input(false);
  readonly compare = input<string | readonly unknown[] | null>(null);
  readonly params = input<Params | null>(null);
  readonly mayRespond = input(false);
  readonly isGathering = input(false);
  readonly all = output();
  readonly none = output();
  readonly dismiss = output();
  readonly takeBack = output();
  readonly respond = output();
}
