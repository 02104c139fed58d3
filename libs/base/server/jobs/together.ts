/** So many need not wait for more. */
const ENOUGH = 24;
const MOST = 500;

/**
 * Gathers what many callers want noted and notes it by one statement; while one is on its way the next gathers. A caller goes on
 * only after its own note is durable.
 */
export class Together<Wish, Answer> {
  private waiting: { wish: Wish; done: (answer: Answer) => void; fail: (error: unknown) => void }[] = [];
  private isBusy = false;
  private last = 0;
  private timer: NodeJS.Timeout | null = null;

  /** @param all answers every wish, in order; @param lingerMs how long the first waits for others */
  constructor(private readonly all: (wishes: Wish[]) => Promise<Answer[]>, private readonly lingerMs = 4) {}

  add(wish: Wish): Promise<Answer> {
    return new Promise((done, fail) => {
      this.waiting.push({ wish, done, fail });
      this.next();
    });
  }

  private next(): void {
    if (this.isBusy || this.waiting.length === 0) return;
    if (this.waiting.length >= ENOUGH) this.flush();
    // Who comes alone, one after the other, waits for nobody.
    else this.timer ??= setTimeout(() => this.flush(), this.last > 1 ? this.lingerMs : 0);
  }

  private flush(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    if (this.isBusy) return;
    this.isBusy = true;
    const batch = this.waiting.splice(0, MOST);
    this.last = batch.length;
    void this.all(batch.map(({ wish }) => wish)).then(
      (answers) => batch.forEach(({ done }, place) => done(answers[place] as Answer)),
      (error: unknown) => batch.forEach(({ fail }) => fail(error)),
    ).finally(() => { this.isBusy = false; this.next(); });
  }
}
