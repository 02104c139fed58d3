import { Inject, Injectable } from '@nestjs/common';
import type { Page } from '#base/contract';
import { Clock, Db, newId, notFound, pageFrom, policy, readCursor, Refusal, requireVersion, statement, type Actor, type Tx } from '#base/server';
import { organisationPolicy } from '#organisations/server';
import type { KindSlug, NewTemplate, PostingTemplate, TemplateChange } from '#postings/contract';
import { Copies } from './copies';
import { contentOf } from './copying';
import { factsOf } from './posting-facts';
import { Posting } from './posting.entity';
import { postingPolicy } from './posting.policy';
import { postingProblems } from './posting.problems';
import { Template } from './template.entity';

const onlyColleagues = { nl: 'Sjablonen zijn van de organisatie die ze maakte.', en: 'Templates belong to the organisation that made them.' };

/** Templates are for everybody who works for their organisation, and for nobody else. */
export const templatePolicy = policy<{ organisationId: string }>()({
  see: (actor, template) => actor.worksFor(template.organisationId) || onlyColleagues,
});

interface TemplateRow { id: string; version: number; organisationId: string; name: string; kind: KindSlug; title: string; createdAt: Date; createdBy: string | null; isRemoved: boolean }

const columns = `t.id, t.version, t.organisation_id as "organisationId", t.name, t.kind, coalesce(t.content->>'title', '') as title, t.created_at as "createdAt", n.name as "createdBy", t.removed_at is not null as "isRemoved"`;
const source = 'posting_template t left join person n on n.id = t.created_by';
const one = statement<TemplateRow>('postings.template', `select ${columns} from ${source} where t.id = $1`);
const ofOrganisation = statement<TemplateRow>('postings.templates',
  `select ${columns} from ${source} where t.organisation_id = $1 and t.removed_at is null and t.id < coalesce($2::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff') order by t.id desc limit $3`);

const present = ({ createdAt, ...row }: TemplateRow): PostingTemplate => ({ ...row, createdAt: createdAt.toISOString() });

/** What an organisation keeps to start postings from. */
@Injectable()
export class Templates {
  constructor(private readonly db: Db, private readonly copies: Copies, @Inject(Clock) private readonly clock: Clock) {}

  /** Keeps what stands in a posting under a name. */
  async keep(actor: Actor, { postingId, name }: NewTemplate): Promise<PostingTemplate> {
    const id = newId();
    await this.db.transaction(async (tx) => {
      const posting = await tx.find(Posting, { id: postingId });
      if (!posting) throw notFound();
      postingPolicy.require(actor, 'copy', factsOf(posting));
      const template = Object.assign(new Template(), { id, organisationId: posting.ownerId, name, kind: posting.kind, content: contentOf(posting), createdAt: this.clock.now(), createdBy: actor.personId });
      await this.requireFreeName(tx, template);
      await tx.save(template);
    });
    return this.one(actor, id);
  }

  rename(actor: Actor, id: string, version: number, { name }: TemplateChange): Promise<PostingTemplate> {
    return this.change(actor, id, async (tx, template) => {
      requireVersion(template, version);
      template.name = name;
      await this.requireFreeName(tx, template);
    });
  }

  remove(actor: Actor, id: string): Promise<PostingTemplate> {
    return this.change(actor, id, async (_, template) => { template.removedAt ??= this.clock.now(); });
  }

  restore(actor: Actor, id: string): Promise<PostingTemplate> {
    return this.change(actor, id, async (tx, template) => {
      template.removedAt = null;
      await this.requireFreeName(tx, template);
    });
  }

  /** A new draft of a template. Answers the posting's id. */
  async start(actor: Actor, id: string): Promise<string> {
    const template = await this.db.transaction((tx) => tx.find(Template, { id }));
    if (!template) throw notFound();
    templatePolicy.require(actor, 'see', template);
    return this.copies.draftOf(actor, template);
  }

  /** The templates of an organisation, newest first. @throws Refusal 404 for who does not work there */
  async ofOrganisation(actor: Actor, organisationId: string, { limit, cursor }: { limit: number; cursor?: string | undefined }): Promise<Page<PostingTemplate>> {
    organisationPolicy.require(actor, 'see', { id: organisationId });
    const rows = await this.db.query(ofOrganisation, [organisationId, readCursor(cursor, 1)?.[0] ?? null, limit + 1]);
    return pageFrom(rows, limit, (row) => [row.id], present);
  }

  private async one(actor: Actor, id: string): Promise<PostingTemplate> {
    const row = await this.db.one(one, [id]);
    if (!row) throw notFound();
    templatePolicy.require(actor, 'see', row);
    return present(row);
  }

  private async change(actor: Actor, id: string, work: (tx: Tx, template: Template) => Promise<void>): Promise<PostingTemplate> {
    await this.db.transaction(async (tx) => {
      const template = await tx.locked(Template, { id });
      if (!template) throw notFound();
      templatePolicy.require(actor, 'see', template);
      await work(tx, template);
      template.version += 1;
      await tx.save(template);
    });
    return this.one(actor, id);
  }

  /** One name for one template of an organisation; two who choose it at once wait for each other here. */
  private async requireFreeName(tx: Tx, { id, organisationId, name }: Template): Promise<void> {
    await tx.sql(`select pg_advisory_xact_lock(hashtextextended('template:' || $1 || ':' || lower($2), 0))`, [organisationId, name]);
    const [taken] = await tx.sql(`select id from posting_template where organisation_id = $1 and lower(name) = lower($2) and removed_at is null and id <> $3`, [organisationId, name, id]);
    if (taken) throw new Refusal(postingProblems['name-taken']);
  }
}
