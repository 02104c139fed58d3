import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { Busy, FormErrors, Send, Sending, Toasts } from '#base/portal';
import type { CheckIn, Side } from '#check-ins/contract';
import { addresses } from './addresses';

/** Who was asked by mail, and the link they have: to send again or to take back. */
@Component({
  selector: 'kv-asked-part',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Busy, FormErrors],
  styles: `
    summary { cursor: pointer; padding-block: .5rem; }
    li { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: .25rem 1rem; padding-block: .5rem; border-top: 1px solid var(--k-rule); }
    ul { list-style: none; padding: 0; margin: 0; }
    .acts { display: flex; flex-wrap: wrap; gap: .25rem 1rem; }
  `,
  template: `
    <details>
      <summary class="small" i18n="@@check-ins.asked.heading">Wie kreeg de vraag per mail?</summary>
      <kv-form-errors [sending]="sending" />
      <ul>
        @for (one of item().asked; track one.side) {
          <li>
            <span class="small">{{ one.name }}, {{ one.side === 'company' ? company() : institution() }}:
              @if (one.hasLink) {<ng-container i18n="@@check-ins.asked.live">de link werkt</ng-container>} @else {<ng-container i18n="@@check-ins.asked.ended">de link werkt niet meer</ng-container>}</span>
            @if (one.mayKeep) {
              <span class="acts">
                <button type="button" class="btn btn--quiet" [kvBusy]="busy() === one.side + 'links'" (click)="act('links', one.side)"><ng-container i18n="@@check-ins.asked.again">Stuur een nieuwe link</ng-container><span class="sr">: {{ one.name }}</span></button>
                @if (one.hasLink) {<button type="button" class="btn btn--quiet" [kvBusy]="busy() === one.side + 'withdraw'" (click)="act('withdraw', one.side)"><ng-container i18n="@@check-ins.asked.withdraw">Trek de link in</ng-container><span class="sr">: {{ one.name }}</span></button>}
              </span>
            }
          </li>
        }
      </ul>
    </details>
  `,
})
export class AskedPart {
  readonly item = input.required<CheckIn>();
  readonly company = input.required<string>();
  readonly institution = input.required<string>();
  readonly changed = output();
  private readonly send = inject(Send);
  private readonly toasts = inject(Toasts);
  protected readonly sending = new Sending();
  protected readonly busy = signal('');

  protected async act(what: 'links' | 'withdraw', side: Side): Promise<void> {
    this.busy.set(side + what);
    const done = await this.sending.run(() => this.send.post<CheckIn>(addresses[what](this.item().id), { side }));
    this.busy.set('');
    if (!done) return;
    this.toasts.show(what === 'links' ? $localize`:@@check-ins.asked.sent:Een nieuwe link is onderweg. De vorige werkt niet meer.` : $localize`:@@check-ins.asked.withdrawn:De link is ingetrokken. Met een nieuwe link kan het weer.`);
    this.changed.emit();
  }
}
