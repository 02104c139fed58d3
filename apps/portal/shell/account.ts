import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ROLES } from '#accounts/contract';
import { Drop, Session, TextPipe } from '#base/portal';
import { SignOut } from './sign-out';

/** Who is signed in, for which organisation, and the way out. */
@Component({
  selector: 'kv-account',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Drop, TextPipe],
  template: `
    <details class="drop" kvDrop>
      <summary class="who">
        {{ session.person()?.name }}<span>{{ session.membership()?.organisation?.name }}</span>
      </summary>
      <div class="menu">
        <p class="menu__t"><b>{{ session.person()?.email }}</b>{{ role() | kvText }}</p>
        <hr />
        <a routerLink="/workspace" i18n="@@portal.account.workspace">Naar je werkplek</a>
        <a routerLink="/organisation" i18n="@@portal.account.organisation">Je organisatie</a>
        <button type="button" (click)="door.leave()" i18n="@@portal.account.sign-out">Log uit</button>
        <button type="button" (click)="door.leaveEverywhere()" i18n="@@portal.account.sign-out-everywhere">Log overal uit</button>
      </div>
    </details>
  `,
})
export class Account {
  protected readonly session = inject(Session);
  protected readonly door = inject(SignOut);

  protected readonly role = computed(() => {
    const role = this.session.membership()?.role;
    return role ? ROLES[role] : null;
  });
}
