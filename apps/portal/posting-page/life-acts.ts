import { Injectable, inject } from '@angular/core';
import { Router } from '@angular/router';
import { Send, Toasts, injectLocale } from '#base/portal';
import type { Sending } from '#base/portal';
import { moveOf } from '#postings/contract';
import type { Posting, PostingAct } from '#postings/contract';
import { postingAddresses } from '#postings/portal';

/** Does what can be done with a posting, says that it is done, and offers the way back where there is one. */
@Injectable({ providedIn: 'root' })
export class LifeActs {
  private readonly send = inject(Send);
  private readonly toasts = inject(Toasts);
  private readonly router = inject(Router);
  private readonly locale = injectLocale();

  /** The act with what it needs; `changed` also when it was taken back. True when it was done. */
  async run(act: PostingAct, posting: Posting, sending: Sending, changed: () => void, body: unknown = {}): Promise<boolean> {
    const done = await sending.run(() => this.ask(act, posting, body));
    if (done) this.told(act, posting, done.value, changed);
    return done !== null;
  }

  ask(act: PostingAct, { id }: Posting, body: unknown = {}) {
    return this.send.post<Posting>(postingAddresses.act(id, act), body);
  }

  /** Says that it is done, with its undo. */
  told(act: PostingAct, before: Posting, now: Posting, changed: () => void): void {
    const text = now.status === 'in-review' ? $localize`:@@portal.posting.to-review:Je plaatsing wacht op controle door HCA-ICT.` : moveOf(act).done?.[this.locale] ?? '';
    this.toasts.show(text, this.undoOf(act, before, changed));
    changed();
  }

  /** A draft with the same words; opens where it is written on. */
  async copy(posting: Posting, sending: Sending): Promise<void> {
    const done = await sending.run(() => this.send.create<Posting>(postingAddresses.copies(posting.id), {}));
    if (!done) return;
    this.toasts.show($localize`:@@portal.posting.copied:Er staat een kopie klaar als concept. Kijk de data na.`);
    await this.router.navigate(['/postings', done.value.id, 'edit']);
  }

  private undoOf(act: PostingAct, before: Posting, changed: () => void): (() => void) | null {
    const undo = moveOf(act).undo as PostingAct | undefined;
    // What is full cannot be opened by itself.
    if (!undo || (undo === 'reopen' && before.seatsLeft === 0)) return null;
    return () => void this.ask(undo, before, undo === 'reopen' ? { closesOn: before.closesOn } : {}).then((answer) => {
      this.toasts.show(answer.ok ? $localize`:@@portal.posting.undone:Ongedaan gemaakt.` : answer.problem.detail ?? answer.problem.title);
      changed();
    });
  }
}
