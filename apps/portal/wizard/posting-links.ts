import { Injectable, inject } from '@angular/core';
import { Router } from '@angular/router';
import type { Params } from '@angular/router';
import { Session } from '#base/portal';
import type { Kind } from '#guidance/contract';
import { postingParams } from './answers';
import type { Answers } from './answers';

/** Where a link to a posting that is half filled in leads: to it, or first past the door. */
@Injectable({ providedIn: 'root' })
export class PostingLinks {
  private readonly session = inject(Session);
  private readonly router = inject(Router);

  to(answers: Pick<Answers, 'side' | 'reasons'>, kind: Kind): { path: string; params: Params } {
    const params = postingParams(answers, kind);
    return this.session.isSignedIn() ? { path: '/postings/new', params } : { path: '/sign-up', params: { next: this.address(params) } };
  }

  /** For somebody who has an account and is not signed in. */
  signIn(answers: Pick<Answers, 'side' | 'reasons'>, kind: Kind): Params {
    return { next: this.address(postingParams(answers, kind)) };
  }

  private address(params: Params): string {
    return this.router.serializeUrl(this.router.createUrlTree(['/postings/new'], { queryParams: params }));
  }
}
