import { ChangeDetectionStrategy, Component, model } from '@angular/core';

/** Around a field with a password: a button that shows what is typed. `<kv-secret [(shown)]="shows"><input …/></kv-secret>` */
@Component({
  selector: 'kv-secret',
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host { display: grid; grid-template-columns: 1fr auto; align-items: stretch; gap: .5rem; }
    button { min-width: 6.5rem; }
  `,
  template: `
    <ng-content />
    <button type="button" class="btn btn--quiet" [attr.aria-pressed]="shown()" (click)="shown.set(!shown())">
      @if (shown()) {<ng-container i18n="@@accounts.secret.hide">Verberg</ng-container>} @else {<ng-container i18n="@@accounts.secret.show">Toon</ng-container>}
      <span class="sr" i18n="@@accounts.secret.what">wachtwoord</span>
    </button>
  `,
})
export class Secret {
  readonly shown = model(false);
}
