import { Injectable } from '@nestjs/common';
import { newId, Telling, type Tx } from '#base/server';
import { analysts } from '#organisations/server';

/** Tells HCA-ICT of an organisation that its last member left. */
@Injectable()
export class LeftAlone {
  constructor(private readonly news: Telling) {}

  async tell(tx: Tx, organisationId: string): Promise<void> {
    const [member] = await tx.sql(`select from membership where organisation_id = $1 limit 1`, [organisationId]);
    if (member) return;
    const key = newId();
    const [left] = await tx.sql<{ type: string; slug: string }>(`select type, slug from organisation where id = $1`, [organisationId]);
    const link = left ? pages[left.type]?.(left.slug) ?? '/desk' : '/desk';
    await this.news.tell(tx, (await analysts(tx)).map((to) => ({ topic: 'desk', template: 'left-alone', key, to, args: { organisationId }, link })));
  }
}

const pages: Record<string, (slug: string) => string> = { company: (slug) => `/companies/${slug}`, institution: (slug) => `/institutions/${slug}`, partnership: (slug) => `/partnerships/${slug}` };
