import { Injectable, inject } from '@angular/core';
import { Router } from '@angular/router';
import { Send, Session, Toasts } from '#base/portal';

/** Ends the session and goes to the front page. */
@Injectable({ providedIn: 'root' })
export class SignOut {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly send = inject(Send);
  private readonly toasts = inject(Toasts);

  leave(): Promise<void> {
    return this.end('/v1/sessions/current', $localize`:@@portal.account.signed-out:Je bent uitgelogd.`);
  }

  /** Ends the sessions on all devices. */
  leaveEverywhere(): Promise<void> {
    return this.end('/v1/sessions', $localize`:@@portal.account.signed-out-everywhere:Je bent op al je apparaten uitgelogd.`);
  }

  private async end(url: string, said: string): Promise<void> {
    const gone = await this.send.remove(url);
    if (!gone.ok && gone.problem.status !== 401) return this.toasts.show(gone.problem.detail);
    await this.session.reload();
    await this.router.navigateByUrl('/');
    this.toasts.show(said);
  }
}
