import { Inject, Injectable } from '@nestjs/common';
import { Clock, Db, newId, notFound, Refusal, general, requireVersion, type Actor, type Tx } from '#base/server';
import type { Side } from '#collaborations/contract';
import { storyState, type StoryReturn, type StoryTexts, type StoryYes } from '#evaluations/contract';
import { otherSide } from '#proposals/contract';
import { evaluationSideOf } from '../evaluation.policy';
import { storyFacts, storyOfCollaboration, standingOf, type StoryRow } from './reading';
import { Story, slugOf } from './story.entity';
import { StoryNews } from './story.news';
import { storyPolicy } from './story.policy';

type Act = Parameters<typeof storyPolicy.require>[1];
/** Who does something to a story, as it stood before. */
interface Turn { tx: Tx; row: StoryRow; story: Story | null; side: Side | null }

/** The life of a story: told by either side, agreed to by both, published by HCA-ICT, and off the site as soon as one takes its yes back. */
@Injectable()
export class Stories {
  constructor(private readonly db: Db, private readonly news: StoryNews, @Inject(Clock) private readonly clock: Clock) {}

  /** Another text: what was said of the one before counts no more. @throws Refusal 404, 403, 409 while it is too early, 412 */
  async write(actor: Actor, collaborationId: string, version: number, texts: StoryTexts): Promise<void> {
    await this.turn(actor, 'write', collaborationId, async ({ tx, row, story, side }) => {
      if (!side) throw notFound();
      requireVersion({ version: story?.revision ?? 0 }, version);
      const now = this.clock.now();
      const id = story?.id ?? newId();
      const told = story ?? Object.assign(new Story(), { id, collaborationId, slug: slugOf(texts.nl.title, id), createdAt: now });
      told.tell(texts, actor.personId, now);
      await tx.save(told);
      await this.news.toSide(tx, 'story-waits', row, otherSide(side), `${id}:${this.clock.today()}`);
    });
  }

  /** The yes of one's own side to the text that was read. @throws Refusal 409 when it was said or sent back, 412 when the text is another by now */
  async agree(actor: Actor, collaborationId: string, { revision, press, named }: StoryYes): Promise<void> {
    await this.turn(actor, 'agree', collaborationId, async ({ tx, row, story, side }) => {
      if (!story || !side) throw notFound();
      if (story.revision !== revision) throw new Refusal(general.stale);
      await tx.sql(`insert into story_consent (story_id, side, revision, given_at, given_by, press, named) values ($1, $2, $3, $4, $5, $6, $7)
        on conflict (story_id, side) do update set revision = excluded.revision, given_at = excluded.given_at, given_by = excluded.given_by, press = excluded.press, named = excluded.named`,
        [story.id, side, revision, this.clock.now(), actor.personId, press, named]);
      tx.hasSaved = true;
      const standing = standingOf(row);
      const after = standing && storyState({ ...standing, consents: { ...standing.consents, [side]: revision } });
      if (after === 'waiting') await this.news.toDesk(tx, 'story-to-publish', row, `${story.id}:${revision}:${this.clock.now().toISOString()}`);
      else if (after === 'writing' || after === 'withdrawn') await this.news.toSide(tx, 'story-waits', row, otherSide(side), `${story.id}:${this.clock.today()}`);
    });
  }

  /** Takes the yes of one's own side back, at any time: nobody reads the story any more. */
  async withdraw(actor: Actor, collaborationId: string): Promise<void> {
    await this.turn(actor, 'withdraw', collaborationId, async ({ tx, row, story, side }) => {
      if (!story || !side) throw notFound();
      const standing = standingOf(row);
      await tx.sql(`delete from story_consent where story_id = $1 and side = $2`, [story.id, side]);
      tx.hasSaved = true;
      if (!standing || storyState(standing) !== 'published') return;
      const key = `${story.id}:${this.clock.now().toISOString()}`;
      await this.news.toSide(tx, 'story-withdrawn', row, otherSide(side), key);
      await this.news.toDesk(tx, 'story-withdrawn', row, key);
    });
  }

  /** @throws Refusal 404 for who may not see it, 403 for who is no analyst, 409 when it does not wait */
  async publish(actor: Actor, id: string): Promise<string> {
    return this.moderate(actor, id, async ({ tx, row }, story) => {
      Object.assign(story, { publishedRevision: story.revision, publishedAt: this.clock.now(), publishedBy: actor.personId });
      await tx.save(story);
      for (const side of ['institution', 'company'] as const) await this.news.toSide(tx, 'story-published', row, side, `${story.id}:${story.revision}`);
    });
  }

  /** Back to both, with what to change. */
  async sendBack(actor: Actor, id: string, { sentence }: StoryReturn): Promise<string> {
    return this.moderate(actor, id, async ({ tx, row }, story) => {
      Object.assign(story, { returnedRevision: story.revision, returnedAt: this.clock.now(), returnedBy: actor.personId, returnedSentence: sentence });
      await tx.save(story);
      for (const side of ['institution', 'company'] as const) await this.news.toSide(tx, 'story-returned', row, side, `${story.id}:${story.revision}`);
    });
  }

  private async moderate(actor: Actor, id: string, work: (turn: Turn, story: Story) => Promise<void>): Promise<string> {
    const known = await this.db.transaction((tx) => tx.find(Story, { id }));
    if (!known) throw notFound();
    await this.turn(actor, 'publish', known.collaborationId, async (turn) => {
      if (!turn.story) throw notFound();
      await work(turn, turn.story);
    });
    return known.collaborationId;
  }

  /** The evaluation's row is what everybody who changes the story waits for: two that do so at once come one after the other. */
  private async turn(actor: Actor, act: Act, collaborationId: string, work: (turn: Turn) => Promise<void>): Promise<void> {
    await this.db.transaction(async (tx) => {
      await tx.sql(`select from evaluation where collaboration_id = $1 for no key update`, [collaborationId]);
      const [row] = await tx.sql<StoryRow & Record<string, unknown>>(storyOfCollaboration.sql, [collaborationId]);
      if (!row) throw notFound();
      storyPolicy.require(actor, act, storyFacts(row));
      const story = await tx.locked(Story, { collaborationId });
      await work({ tx, row, story, side: evaluationSideOf(actor, row) });
    });
  }
}
