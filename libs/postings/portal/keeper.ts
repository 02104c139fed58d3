import { HttpClient } from '@angular/common/http';
import { InjectionToken, afterNextRender, computed, effect, inject, linkedSignal, signal, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import { Send, Session, problemOf } from '#base/portal';
import type { Answer } from '#base/portal';
import type { Posting } from '#postings/contract';
import { postingAddresses } from './addresses';
import { Autosave } from './autosave';
import { isOf } from './editor-text';
import { keptText } from './kept-text';
import type { KeptOf } from './kept-text';
import type { Manuscript } from './manuscript';
import type { Keeping } from './saved-line';

/** How long nothing is typed before a draft is saved; tests wait less. */
export const TYPING_PAUSE = new InjectionToken<number>('typing pause', { factory: () => 1_500 });

/** Keeps what somebody writes: a draft goes to the server by itself, and what did not get there stays on this device. */
export class Keeper {
  private readonly session = inject(Session);
  private readonly send = inject(Send);
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);

  private readonly keeps = linkedSignal<number, Keeping>({ source: () => this.text.turn(), computation: () => ({ is: 'nothing' }) });
  private readonly isKeeping = linkedSignal({ source: () => this.text.turn(), computation: () => false });
  /** What was typed and not saved came back. */
  readonly isRestored = linkedSignal({ source: () => this.text.turn(), computation: () => false });
  private readonly isLive = signal(false);
  private readonly isWaiting = computed(() => {
    const [id, saved, isNew] = [this.about.id() ?? null, this.text.saved()?.id ?? null, this.about.id() === undefined];
    return !this.session.isSignedIn() || id !== saved || (isNew && (!this.text.chosenKind() || this.text.given() === null));
  });
  private readonly keptOf = computed<KeptOf>(() => ({ personId: this.session.person()?.id ?? '', what: this.text.saved()?.id ?? `new:${this.text.subject().kind}` }));
  private readonly autosave = new Autosave({
    pause: inject(TYPING_PAUSE),
    // The text is looked at too: each key begins the pause anew.
    isDue: () => Boolean(this.text.model()) && this.isKeeping() && this.session.isSignedIn() && this.text.isDraft() && this.text.isChanged() && this.text.clashes().length === 0 && this.text.refusal() === null,
    save: () => this.saveQuietly(),
  });
  readonly keeping = computed<Keeping>(() => {
    if (this.autosave.isRunning() || this.about.isSending()) return { is: 'saving' };
    const [now, isChanged] = [this.keeps(), this.text.isChanged()];
    if (now.is === 'unreachable' || now.is === 'signed-out' || now.is === 'refused') return isChanged ? now : { is: 'nothing' };
    if (!isChanged) return now.is === 'saved' || !this.text.saved() ? now : { is: 'saved', at: null };
    return { is: 'unsaved' };
  });

  constructor(private readonly text: Manuscript, private readonly about: { id: () => string | undefined; isSending: () => boolean }) {
    afterNextRender(() => this.isLive.set(true));
    this.followKept();
  }

  /** Waits until what is on its way has arrived. */
  settled(): Promise<void> {
    return this.autosave.settled();
  }

  forget(): void {
    keptText.forget(this.keptOf());
  }

  /** The first time a draft comes to be, later only what changed is sent, to the version that was read. */
  async store(isAgain = false): Promise<Answer<Posting | { id: string }>> {
    const saved = this.text.saved();
    if (saved && Object.keys(this.text.changes()).length === 0) return { ok: true, status: 200, value: { id: saved.id }, etag: null };
    const answer = await this.write(this.text.changes());
    if (!answer.ok && answer.problem.status === 412 && !isAgain && (await this.catchUp()) === 'done' && this.text.clashes().length === 0) return this.store(true);
    return answer;
  }

  /** Saves what is right of what was typed; the rest waits until it is. */
  private async saveQuietly(): Promise<'done' | 'unreachable'> {
    const { rightNow } = await import('./editor-checks');
    const mine = this.text.model();
    const change = rightNow(this.text.changes(), mine, { ...this.text.subject(), today: this.session.today() });
    if (this.text.saved() && Object.keys(change).length === 0) return 'done';
    const answer = await this.write(change);
    if (answer.ok) return 'done';
    const { status, detail, errors } = answer.problem;
    if (status === 412) return this.catchUp();
    if (status === 0 || status >= 500 || status === 429) {
      this.keeps.set({ is: 'unreachable', here: keptText.write(this.keptOf(), { base: this.text.saved()?.text ?? null, mine: this.text.model() }) });
      return 'unreachable';
    }
    this.keeps.set(status === 401 ? { is: 'signed-out', here: true } : { is: 'refused', why: errors?.[0]?.detail ?? detail });
    return 'done';
  }

  private async write(change: object): Promise<Answer<Posting>> {
    const saved = this.text.saved();
    const before = this.keptOf();
    const answer = saved
      ? await this.send.patch<Posting>(postingAddresses.one(saved.id), change, `"${saved.version}"`)
      : await this.send.create<Posting>(postingAddresses.all, { kind: this.text.subject().kind, organisationId: this.text.owner()?.id, ...change });
    if (!answer.ok) return answer;
    this.text.store(answer.value);
    this.keeps.set({ is: 'saved', at: new Date() });
    if (!saved) {
      keptText.forget(before);
      await this.router.navigate(['/postings', answer.value.id, 'edit'], { replaceUrl: true, scroll: 'manual' });
    }
    return answer;
  }

  private async catchUp(): Promise<'done' | 'unreachable'> {
    const saved = this.text.saved();
    if (!saved) return 'done';
    try {
      this.text.takeIn(await firstValueFrom(this.http.get<Posting>(postingAddresses.one(saved.id))));
      return 'done';
    } catch (error) {
      this.keeps.set({ is: 'refused', why: problemOf(error).detail });
      return 'unreachable';
    }
  }

  /** What was typed and not saved comes back, and is kept from then on. */
  private followKept(): void {
    effect(() => {
      if (!this.isLive() || this.isWaiting()) return;
      const of = this.keptOf();
      untracked(() => {
        const kept = this.isKeeping() ? null : keptText.read(of);
        if (kept && isOf(kept.mine, this.text.subject())) {
          this.text.restore(kept.mine, kept.base);
          this.isRestored.set(this.text.isChanged());
        }
        this.isKeeping.set(true);
      });
    });
    effect(() => {
      const [saved, mine, isChanged, of] = [this.text.saved(), this.text.model(), this.text.isChanged(), this.keptOf()];
      if (!this.isKeeping() || !of.personId) return;
      if (isChanged) keptText.write(of, { base: saved?.text ?? null, mine });
      else keptText.forget(of);
    });
  }
}
