import { ChangeDetectionStrategy, Component, DestroyRef, computed, effect, inject, output, untracked } from '@angular/core';
import { httpResource } from '@angular/common/http';
import { CountPipe, Failed, TextPipe } from '#base/portal';
import type { Text } from '#base/contract';
import { demoAddresses } from './mail';

interface Ran {
  since: string | null;
  isBusy: boolean;
  items: { job: string; title: Text; done: number; open: number; setAside: number }[];
}

const LOOK_AGAIN_MS = 600;

/** What the last move of the clock set off, job by job; looks again as long as something is under way. */
@Component({
  selector: 'kv-jobs-ran',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CountPipe, Failed, TextPipe],
  styles: `
    :host { display: block; }
    .ran { border-top: 1px solid var(--k-rule); padding-top: .75rem; }
    table { width: 100%; margin-top: .375rem; border-collapse: collapse; font-size: var(--k-t-small); }
    th, td { padding: .375rem 0; border-bottom: 1px solid var(--k-rule); text-align: left; font-weight: 400; }
    td { text-align: right; font-variant-numeric: lining-nums tabular-nums; padding-left: 1rem; white-space: nowrap; }
  `,
  template: `
    @if (ran.error(); as error) {
      <kv-failed part [error]="error" (again)="ran.reload()" />
    } @else if (value(); as shown) {
      <div class="ran">
        <h3 class="h-small" id="ran-h" i18n="@@portal.mail.ran">Wat er toen gebeurde</h3>
        <p class="small dim" role="status">
          @if (shown.isBusy) {<ng-container i18n="@@portal.mail.ran-busy">{open(), plural, =1 {Nog 1 taak bezig.} other {Nog {{ open() | kvCount }} taken bezig.}}</ng-container>}
          @else if (!done()) {<ng-container i18n="@@portal.mail.ran-nothing">Er stond niets op de agenda.</ng-container>}
          @else {<ng-container i18n="@@portal.mail.ran-done">{done(), plural, =1 {1 taak gedaan.} other {{{ done() | kvCount }} taken gedaan.}}</ng-container>}
        </p>
        @if (rows().length) {
          <table aria-labelledby="ran-h">
            <tbody>
              @for (row of rows(); track row.job) {
                <tr>
                  <th scope="row">{{ row.title | kvText }}</th>
                  <td>{{ row.done | kvCount }}@if (row.setAside) {<ng-container>, </ng-container><b i18n="@@portal.mail.ran-aside">{{ row.setAside | kvCount }} opzij gezet</b>}</td>
                </tr>
              }
            </tbody>
          </table>
        }
      </div>
    }
  `,
})
export class JobsRan {
  /** Everything that was due is done. */
  readonly settled = output();
  protected readonly ran = httpResource<Ran>(() => demoAddresses.jobs);
  /** Null until the clock was moved for the first time. */
  protected readonly value = computed(() => {
    const ran = this.ran.hasValue() ? this.ran.value() : null;
    return ran?.since ? ran : null;
  });
  protected readonly rows = computed(() => this.value()?.items.filter(({ done, setAside }) => done + setAside > 0) ?? []);
  protected readonly done = computed(() => sum(this.value()?.items.map(({ done }) => done)));
  protected readonly open = computed(() => sum(this.value()?.items.map(({ open }) => open)));
  private wasBusy = false;

  constructor() {
    let timer: ReturnType<typeof setTimeout> | undefined;
    inject(DestroyRef).onDestroy(() => clearTimeout(timer));
    effect(() => {
      const shown = this.value();
      if (!shown) return;
      if (shown.isBusy && typeof window !== 'undefined') {
        this.wasBusy = true;
        timer = setTimeout(() => this.ran.reload(), LOOK_AGAIN_MS);
      } else if (this.wasBusy) {
        this.wasBusy = false;
        untracked(() => this.settled.emit());
      }
    });
  }

  /** The clock was moved: looks at what that sets off. */
  watch(): void {
    this.wasBusy = true;
    this.ran.reload();
  }
}

const sum = (figures: number[] = []) => figures.reduce((total, figure) => total + figure, 0);
