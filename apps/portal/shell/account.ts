import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { ROLES } from '#accounts/contract';
import { Drop, Send, Session, TextPipe, Toasts } from '#base/portal';

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
        <button type="button" (click)="leave()" i18n="@@portal.account.sign-out">Log uit</button>
      </div>
    </details>
  `,
})
export class Account {
  protected readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly send = inject(Send);
  private readonly toasts = inject(Toasts);

  protected readonly role = computed(() => {
    const role = this.session.membership()?.role;
    return role ? ROLES[role] : null;
  });

  protected async leave(): Promise<void> {
    const gone = await this.send.remove('/v1/sessions/current');
    if (!gone.ok && gone.problem.status !== 401) return this.toasts.show(gone.problem.detail);
    await this.session.reload();
    await this.router.navigateByUrl('/');
    this.toasts.show($localize`:@@portal.account.signed-out:Je bent uitgelogd.`);
  }
}
