import { ChangeDetectionStrategy, Component, inject, output, signal } from '@angular/core';
import { Busy, Dialog, Field, FormErrors, Send, Sending } from '#base/portal';
import { accountAddresses } from '../addresses';

/** Closing one's account: asked once, with the password; it cannot be undone. */
@Component({
  selector: 'kv-closing',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Busy, Dialog, Field, FormErrors],
  template: `
    <div class="stack">
      <p i18n="@@accounts.closing.text">Je naam en adres verdwijnen meteen. Plaatsingen en samenwerkingen van je organisatie blijven, zonder je naam.</p>
      <div class="row btn-row"><button type="button" class="btn btn--danger" (click)="asks.set(true)" i18n="@@accounts.closing.open">Sluit mijn account</button></div>
    </div>
    <kv-dialog alert heading="Sluit je account voorgoed?" i18n-heading="@@accounts.closing.heading" [open]="asks()" (closed)="asks.set(false)">
      <p i18n="@@accounts.closing.sure">Dit kan niet ongedaan worden gemaakt. Ben je ergens de enige beheerder, draag dat dan eerst over.</p>
      <kv-form-errors [sending]="sending" />
      <kv-field label="Je huidige wachtwoord" i18n-label="@@accounts.account.current" for="f-closing-password">
        <input class="input" type="password" autocomplete="current-password" [value]="password()" (input)="password.set($any($event.target).value)" />
      </kv-field>
      <button actions type="button" class="btn btn--danger" [kvBusy]="sending.isBusy()" (click)="close()" i18n="@@accounts.closing.open">Sluit mijn account</button>
      <button actions type="button" class="btn btn--quiet" (click)="asks.set(false)" i18n="@@accounts.back">Terug</button>
    </kv-dialog>
  `,
})
export class Closing {
  readonly done = output();
  private readonly send = inject(Send);
  protected readonly sending = new Sending();
  protected readonly asks = signal(false);
  protected readonly password = signal('');

  protected async close(): Promise<void> {
    if (!await this.sending.run(() => this.send.post(accountAddresses.closure, { password: this.password() }))) return this.password.set('');
    this.asks.set(false);
    this.done.emit();
  }
}
