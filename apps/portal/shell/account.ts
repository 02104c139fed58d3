import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ROLES } from '#accounts/contract';
import { Drop, Session, TextPipe } from '#base/portal';
import { SignOut } from './sign-out';
import { Switching } from './switching';

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
        @if (switching.others().length) {
          <p class="menu__t" i18n="@@portal.account.for-whom">Je werkt voor</p>
          @for (one of session.me()?.memberships; track one.organisation.id) {
            <button type="button" [attr.aria-current]="one === session.membership() || null" (click)="switching.workFor(one)">{{ one.organisation.name }}@if (one === session.membership()) {&ngsp;<span class="small dim" i18n="@@portal.account.now">nu</span>}</button>
          }
          <hr />
        }
        <a routerLink="/workspace" i18n="@@portal.account.workspace">Naar je werkplek</a>
        <a routerLink="/organisation" i18n="@@portal.account.organisation">Je organisatie</a>
        @if (!session.worksAt('hca')) {<a routerLink="/contacts" i18n="@@contacts.list.title">Contactverzoeken</a>}
        <a routerLink="/account" i18n="@@portal.account.own">Je account</a>
        <button type="button" (click)="door.leave()" i18n="@@portal.account.sign-out">Log uit</button>
        <button type="button" (click)="door.leaveEverywhere()" i18n="@@portal.account.sign-out-everywhere">Log overal uit</button>
      </div>
    </details>
  `,
})
export class Account {
  protected readonly session = inject(Session);
  protected readonly door = inject(SignOut);

  protected readonly switching = inject(Switching);

  protected readonly role = computed(() => {
    const role = this.session.membership()?.role;
    return role ? ROLES[role] : null;
  });
}
