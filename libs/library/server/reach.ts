/** What a look at somebody else's page gave: a status, or no answer at all. */
export type Reached = { status: number } | { status: null };

/** The way to pages outside. A test and a house without a network put something else in its place. */
export abstract class Reach {
  abstract look(url: string): Promise<Reached>;
}

/** Looks over HTTP: asks for the head first, and for the page where the head is refused. Reads no body and never waits long. */
export class FetchReach extends Reach {
  constructor(private readonly milliseconds: number, private readonly about: string) {
    super();
  }

  async look(url: string): Promise<Reached> {
    const head = await this.ask(url, 'HEAD');
    return head.status === null || head.status >= 400 ? this.ask(url, 'GET') : head;
  }

  private async ask(url: string, method: 'HEAD' | 'GET'): Promise<Reached> {
    try {
      const answer = await fetch(url, { method, redirect: 'follow', signal: AbortSignal.timeout(this.milliseconds), headers: { 'user-agent': `Koppelvlak (+${this.about})`, accept: '*/*' } });
      await answer.body?.cancel();
      return { status: answer.status };
    } catch {
      return { status: null };
    }
  }
}
