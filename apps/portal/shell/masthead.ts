import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { Drop, Here, Icon, Session } from '#base/portal';
import { Bell } from '#notifications/portal';
import { SearchField } from '#search/portal';
import { Account } from './account';
import { Brand } from './brand';
import { Languages } from './languages';
import { SignOut } from './sign-out';
import { Switching } from './switching';
import { injectEntries } from './navigation';

/** Name, main menu, language and account; on small screens the menu opens below it. */
@Component({
  selector: 'kv-masthead',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, RouterLinkActive, Drop, Icon, Account, Bell, Brand, Languages, SearchField],
  styles: `@media (min-width: 72em) { .find { display: none; } }`,
  template: `
    <header class="mast">
      <div class="page mast__in">
        <kv-brand />
        <nav class="nav" aria-label="Hoofdmenu" i18n-aria-label="@@portal.nav.label">
          @for (entry of entries(); track entry.link) {
            <a
              [routerLink]="entry.link"
              routerLinkActive
              ariaCurrentWhenActive="page"
              >{{ entry.text }}</a
            >
          }
        </nav>
        <div class="mast__side">
          <kv-search-field />
          <a class="btn btn--icon find" routerLink="/search"><kv-icon name="search" /><span class="sr" i18n="@@portal.nav.search">Zoeken</span></a>
          <kv-languages />
          @if (session.isSignedIn()) {
            @defer {<kv-bell />}
            <kv-account />
          } @else {
            <a class="btn btn--second hide-s" routerLink="/sign-in" [queryParams]="next()" i18n="@@portal.nav.sign-in">Inloggen</a>
          }
          <details class="phone" kvDrop>
            <summary><kv-icon name="menu" /><span class="sr" i18n="@@portal.nav.menu">Menu</span></summary>
            <div class="phone__sheet">
              <nav aria-label="Menu" i18n-aria-label="@@portal.nav.menu">
                <ul class="phone__list">
                  @for (entry of entries(); track entry.link) {
                    <li>
                      <a
                        [routerLink]="entry.link"
                        routerLinkActive
                        ariaCurrentWhenActive="page"
                        >{{ entry.text }}</a
                      >
                    </li>
                  }
                  @if (session.isSignedIn()) {
                    @for (one of switching.others(); track one.organisation.id) {
                      <li><button type="button" (click)="switching.workFor(one)" i18n="@@portal.account.go-on-for">Ga verder voor {{ one.organisation.name }}</button></li>
                    }
                    <li><a routerLink="/organisation" i18n="@@portal.account.organisation">Je organisatie</a></li>
                    @if (!session.worksAt('hca')) {<li><a routerLink="/contacts" i18n="@@contacts.list.title">Contactverzoeken</a></li>}
                    <li><a routerLink="/account" i18n="@@portal.account.own">Je account</a></li>
                    <li><button type="button" (click)="door.leave()" i18n="@@portal.account.sign-out">Log uit</button></li>
                    <li><button type="button" (click)="door.leaveEverywhere()" i18n="@@portal.account.sign-out-everywhere">Log overal uit</button></li>
                  } @else {
                    <li><a routerLink="/sign-in" [queryParams]="next()" i18n="@@portal.nav.sign-in">Inloggen</a></li>
                  }
                </ul>
              </nav>
              <div class="split phone__foot">
                <p class="small dim">
                  @if (session.person(); as person) {{{ person.name }}, {{ session.membership()?.organisation?.name }}}
                </p>
                <kv-languages />
              </div>
            </div>
          </details>
        </div>
      </div>
    </header>
  `,
})
export class Masthead {
  protected readonly session = inject(Session);
  protected readonly door = inject(SignOut);
  protected readonly switching = inject(Switching);
  protected readonly entries = injectEntries();
  private readonly here = inject(Here);
  /** After signing in one comes back to the page one was on; from the front page to the workspace. */
  protected readonly next = computed(() => {
    const path = this.here.inner();
    return path === '/' || path.startsWith('/sign-in') ? {} : { next: path };
  });
}
