import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '#base/contract';
import { BASE_OPTIONS, Db, invalid, KnowsTheWayOut, notFound, statement, type Leave, type WayOut } from '#base/server';
import type { Topic, UnsubscribeInput, UnsubscribeLink } from '#notifications/contract';
import { LinkTokens, type Scope } from './link-tokens';
import { Settings } from './settings';

const open = statement<{ id: string }>('notifications.open-person', `select id from person where id = $1 and closed_at is null`);

/** Getting less mail from a link in one, without signing in. */
@Injectable()
export class Unsubscribing {
  constructor(private readonly db: Db, private readonly tokens: LinkTokens, private readonly settings: Settings) {}

  /** What a link is about; reading it changes nothing. @throws Refusal 404 */
  async read(token: string): Promise<UnsubscribeLink> {
    const { personId, scope } = await this.known(token);
    const { topics } = await this.settings.of(personId);
    return { isDigest: scope === 'all', topics: scope === 'all' ? topics : topics.filter(({ topic }) => topic === scope) };
  }

  /** @throws Refusal 404; 400 for a topic that the mail was not about */
  async choose(token: string, { topics, frequency }: UnsubscribeInput): Promise<UnsubscribeLink> {
    const { personId, scope } = await this.known(token);
    if (scope !== 'all' && topics.some((topic) => topic !== scope)) {
      throw invalid([{ pointer: '/topics', code: 'invalid_value', text: { nl: 'Over dit onderwerp ging de mail niet.', en: 'The mail was not about this topic.' } }]);
    }
    await this.settings.choose(personId, topics, frequency);
    return this.read(token);
  }

  /** One click in a mail program: no more mail like this one. @throws Refusal 404 */
  async stop(token: string): Promise<void> {
    const { personId, scope } = await this.known(token);
    await this.settings.choose(personId, scope === 'all' ? await this.inDigests(personId) : [scope], 'off');
  }

  private async inDigests(personId: string): Promise<Topic[]> {
    return (await this.settings.of(personId)).topics.filter(({ frequency }) => frequency === 'daily' || frequency === 'weekly').map(({ topic }) => topic);
  }

  private async known(token: string): Promise<{ personId: string; scope: Scope }> {
    const link = await this.tokens.read(token);
    if (!link || !await this.db.one(open, [link.personId])) throw notFound();
    return link;
  }
}

/** Puts the way out into mails. */
@Injectable()
@KnowsTheWayOut()
export class MailWayOut implements WayOut {
  constructor(private readonly tokens: LinkTokens, @Inject(BASE_OPTIONS) private readonly options: { publicUrl: string }) {}

  async of(personId: string, topic: string, locale: Locale): Promise<Leave> {
    const token = await this.tokens.of(personId, topic as Scope);
    const { publicUrl } = this.options;
    return {
      label: { nl: 'Minder vaak of geen mail hierover', en: 'Less mail about this, or none' }[locale],
      page: `${publicUrl}/${locale}/unsubscribe/${token}`, oneClick: `${publicUrl}/unsubscribe/${token}`,
    };
  }
}
