import { Injectable, computed, inject } from '@angular/core';
import { Router } from '@angular/router';
import { Session, Toasts } from '#base/portal';
import type { Membership } from '#base/portal';

/** Going on for another of one's organisations; the workspace shows what waits there. */
@Injectable({ providedIn: 'root' })
export class Switching {
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  private readonly router = inject(Router);

  /** The organisations one could go on for instead. */
  readonly others = computed(() => this.session.me()?.memberships.filter((one) => one !== this.session.membership()) ?? []);

  async workFor({ organisation }: Membership): Promise<void> {
    await this.session.workFor(organisation.id);
    await this.router.navigateByUrl('/workspace');
    this.toasts.show($localize`:@@portal.account.works-for:Je werkt nu voor ${organisation.name}:organisation:.`);
  }
}
