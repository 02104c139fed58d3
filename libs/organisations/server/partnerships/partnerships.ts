import { Inject, Injectable } from '@nestjs/common';
import { Clock, Db, general, invalid, newId, notFound, Refusal, requireVersion, Telling, type Actor, type Tx } from '#base/server';
import { partakerTypes, publishing, type PartakerType, type Partaking, type PartakingAnswer, type PartnershipChange, type PartnershipDraft, type Verification } from '#organisations/contract';
import { placeOf } from '../companies/places';
import { slugFor } from '../companies/slugs';
import { organisationProblems } from '../organisation.problems';
import { administratorsOf } from '../verification/people';
import { partnershipPolicy, type PartnershipFacts } from './partnership.policy';

const onlyAdmins = { nl: 'Alleen een beheerder van je organisatie doet dit. Vraag het een collega die beheerder is.', en: 'Only an administrator of your organisation does this. Ask a colleague who is one.' };

/** Partnerships: starting them, keeping them, and who takes part. */
@Injectable()
export class Partnerships {
  constructor(private readonly db: Db, private readonly news: Telling, @Inject(Clock) private readonly clock: Clock) {}

  /**
   * A new one. Who starts it takes part; whether somebody becomes its administrator is for whoever calls this.
   * @throws Refusal 404 for an organisation one does not work for, 403 for who does not decide there, 409 for a company that HCA-ICT does not know yet
   */
  async create(tx: Tx, actor: Actor, { organisationId, ...draft }: PartnershipDraft): Promise<{ id: string; isOfHca: boolean }> {
    const by = actor.memberships.find((m) => m.organisationId === organisationId);
    if (!by) throw notFound();
    const isOfHca = by.type === 'hca';
    if (!(isOfHca ? actor.isAnalyst : actor.isAdminOf(organisationId) && isPartaker(by.type))) throw new Refusal(general['not-allowed'], onlyAdmins);
    if (by.type === 'company') await this.requireKnown(tx, organisationId);
    const [id, now] = [newId(), this.clock.now()];
    await tx.sql(`insert into organisation (id, type, name, slug, website, created_at) values ($1, 'partnership', $2, $3, $4, $5)`, [id, draft.name, await slugFor(tx, draft.name), draft.website ?? null, now]);
    await tx.sql(`insert into partnership (organisation_id, kind, about_nl, about_en, themes, regions, municipality) values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, draft.kind, draft.about.nl, draft.about.en, draft.themes, draft.regions, await this.municipality(tx, draft.municipality ?? null)]);
    if (!isOfHca) await tx.sql(`insert into partnership_member (partnership_id, organisation_id, status, invited_at, answered_at) values ($1, $2, 'member', $3, $3)`, [id, organisationId, now]);
    tx.hasSaved = true;
    return { id, isOfHca };
  }

  /** Changes what is named. */
  async change(actor: Actor, id: string, version: number, { name, website, about, municipality, isEnded, ...fields }: PartnershipChange): Promise<void> {
    await this.db.transaction(async (tx) => {
      const partnership = await this.locked(tx, id);
      partnershipPolicy.require(actor, 'change', partnership);
      requireVersion(partnership, version);
      if (name !== undefined || website !== undefined) {
        await tx.sql(`update organisation set name = coalesce($2, name), website = case when $3 then $4 else website end where id = $1`, [id, name ?? null, website !== undefined, website ?? null]);
      }
      await tx.sql(
        `update partnership set kind = coalesce($2, kind), about_nl = coalesce($3, about_nl), about_en = coalesce($4, about_en), themes = coalesce($5, themes), regions = coalesce($6, regions),
           municipality = case when $7 then $8 else municipality end, ended_at = case when $9::boolean is null then ended_at when $9 then coalesce(ended_at, $10) end, version = version + 1
         where organisation_id = $1`,
        [id, fields.kind ?? null, about?.nl ?? null, about?.en ?? null, fields.themes ?? null, fields.regions ?? null,
          municipality !== undefined, await this.municipality(tx, municipality ?? null), isEnded ?? null, this.clock.now()]);
    });
  }

  /** Asks an organisation to take part; whom HCA-ICT adds takes part at once. Its administrators hear of it. @throws Refusal 400 for one that nobody knows, 409 when it was asked already */
  async ask(actor: Actor, id: string, organisationId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      partnershipPolicy.require(actor, 'ask', await this.locked(tx, id));
      const [asked] = await tx.sql<{ type: string }>(`select type from organisation where id = $1`, [organisationId]);
      if (!asked || !isPartaker(asked.type)) throw unknownPartaker();
      if (asked.type === 'company') await this.requireKnown(tx, organisationId, unknownPartaker());
      const standing = await this.standing(tx, id, organisationId);
      if (standing === 'invited' || standing === 'member') throw new Refusal(organisationProblems['asked-already']);
      const status: Partaking = actor.isAnalyst && !actor.isAdminOf(id) ? 'member' : 'invited';
      const now = this.clock.now();
      await tx.sql(
        `insert into partnership_member (partnership_id, organisation_id, status, invited_at, answered_at) values ($1, $2, $3, $4, $5)
         on conflict (partnership_id, organisation_id) do update set status = excluded.status, invited_at = excluded.invited_at, answered_at = excluded.answered_at`,
        [id, organisationId, status, now, status === 'member' ? now : null]);
      const people = await administratorsOf(tx, organisationId);
      await this.news.tell(tx, people.map((to) => ({ topic: 'organisation', template: 'partnership-asked', key: `${id}:${organisationId}:${status}:${now.toISOString()}`, to, args: { partnershipId: id, organisationId }, link: '/organisation/partnerships', organisationId })));
    });
  }

  /** Takes an organisation off: it no longer takes part, or need not answer. */
  async remove(actor: Actor, id: string, organisationId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      partnershipPolicy.require(actor, 'change', await this.locked(tx, id));
      const gone = await tx.sql(`delete from partnership_member where partnership_id = $1 and organisation_id = $2 returning 1 as gone`, [id, organisationId]);
      if (gone.length === 0) throw notFound();
    });
  }

  /** What an organisation says itself. @throws Refusal 404 for who was never asked, 409 when there is nothing to answer */
  async answer(actor: Actor, id: string, { organisationId, answer }: PartakingAnswer): Promise<void> {
    if (!actor.worksFor(organisationId)) throw notFound();
    await this.db.transaction(async (tx) => {
      await this.locked(tx, id);
      const standing = await this.standing(tx, id, organisationId);
      if (!standing) throw notFound();
      if (!actor.isAdminOf(organisationId)) throw new Refusal(general['not-allowed'], onlyAdmins);
      // Who stopped may think again, as long as the partnership did not take it off.
      const from: Record<PartakingAnswer['answer'], readonly Partaking[]> = { accept: ['invited', 'left'], decline: ['invited'], leave: ['member'] };
      if (!from[answer].includes(standing)) throw new Refusal(organisationProblems['not-asked']);
      const next: Record<PartakingAnswer['answer'], Partaking> = { accept: 'member', decline: 'declined', leave: 'left' };
      await tx.sql(`update partnership_member set status = $3, answered_at = $4 where partnership_id = $1 and organisation_id = $2`, [id, organisationId, next[answer], this.clock.now()]);
    });
  }

  private async locked(tx: Tx, id: string): Promise<PartnershipFacts & { version: number }> {
    const [row] = await tx.sql<PartnershipFacts & { version: number } & Record<string, unknown>>(
      `select organisation_id as id, ended_at is not null as "isEnded", version from partnership where organisation_id = $1 for no key update`, [id]);
    if (!row) throw notFound();
    return row;
  }

  private async standing(tx: Tx, id: string, organisationId: string): Promise<Partaking | null> {
    const [row] = await tx.sql<{ status: Partaking }>(`select status from partnership_member where partnership_id = $1 and organisation_id = $2`, [id, organisationId]);
    return row?.status ?? null;
  }

  private async requireKnown(tx: Tx, id: string, otherwise = new Refusal(organisationProblems['not-known-yet'])): Promise<void> {
    const [company] = await tx.sql<{ verification: Verification; isMerged: boolean }>(`select verification, merged_into is not null as "isMerged" from company where organisation_id = $1`, [id]);
    if (!company || company.isMerged || !publishing.includes(company.verification)) throw otherwise;
  }

  /** As the list of municipalities writes it. */
  private async municipality(tx: Tx, name: string | null): Promise<string | null> {
    return name === null ? null : (await placeOf(tx, name, null))?.municipality ?? name;
  }
}

const unknownPartaker = () => invalid([{ pointer: '/organisationId', code: 'unknown', text: { nl: 'Kies een bedrijf, een instelling of een gemeente die hier bekend is.', en: 'Choose a company, an institution or a municipality that is known here.' } }]);
const isPartaker = (type: string): type is PartakerType => (partakerTypes as readonly string[]).includes(type);
