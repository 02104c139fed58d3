import { Inject, Injectable } from '@nestjs/common';
import type { Text } from '#base/contract';
import { Clock, Db, statement } from '#base/server';
import { Words, type NoticeWords, type NoticeWriter } from '#notifications/server';
import { isMeantFor } from '#postings/server';
import { levelName } from './wording/words';

interface Told { postingId: string; partyId: string; score: number; title: string; owner: string; party: string; level: string | null }
type Args = { postingId: string; programmeId: string } | { postingId: string; companyId: string };

/** Open and a match today; of what no longer is, there is nothing to say. */
const offers = statement<Told>('matching.told-offers',
  `select m.posting_id as "postingId", g.id as "partyId", m.score, p.title, o.name as owner, g.name as party, g.level
   from unnest($1::uuid[], $2::uuid[]) a(posting_id, programme_id) join match m using (posting_id, programme_id) join posting p on p.id = m.posting_id
   join organisation o on o.id = p.owner_id join programme g on g.id = m.programme_id where p.status = 'published' and p.closes_on >= $3::text::date and ${isMeantFor}`);
const requests = statement<Told>('matching.told-requests',
  `select m.posting_id as "postingId", c.id as "partyId", m.score, p.title, o.name as owner, c.name as party, null as level
   from unnest($1::uuid[], $2::uuid[]) a(posting_id, company_id) join request_match m using (posting_id, company_id) join posting p on p.id = m.posting_id
   join organisation o on o.id = p.owner_id join organisation c on c.id = m.company_id
   where p.status = 'published' and p.closes_on >= $3::text::date and (p.audience is null or m.company_id = any(p.audience))`);

/** What the inbox and the digest say about what fits. */
@Injectable()
@Words(['posting-match', 'request-match'])
export class MatchNotices implements NoticeWriter<Args> {
  constructor(private readonly db: Db, @Inject(Clock) private readonly clock: Clock) {}

  async word(template: string, all: readonly Args[]): Promise<(NoticeWords | null)[]> {
    const parties = all.map((args) => ('programmeId' in args ? args.programmeId : args.companyId));
    const rows = await this.db.query(template === 'posting-match' ? offers : requests, [all.map(({ postingId }) => postingId), parties, this.clock.today()]);
    const found = new Map(rows.map((row) => [`${row.postingId} ${row.partyId}`, row]));
    return all.map(({ postingId }, nth) => {
      const row = found.get(`${postingId} ${parties[nth]}`);
      return row ? words(row) : null;
    });
  }
}

function words({ title, owner, party, level, score }: Told): { title: Text; line: Text } {
  const of = (language: 'nl' | 'en') => (level ? `${party}, ${levelName(level)[language]}` : party);
  return {
    title: { nl: `“${title}” past bij ${of('nl')}`, en: `“${title}” fits ${of('en')}` },
    line: { nl: `Van ${owner}. ${score} van 100.`, en: `By ${owner}. ${score} of 100.` },
  };
}
