import { Injectable } from '@nestjs/common';
import { Mails, newId, type Recipient, type Tx } from '#base/server';

/** Those at HCA-ICT who step in where nobody decides. */
export const analysts = (tx: Tx): Promise<(Recipient & Record<string, unknown>)[]> => tx.sql(
  `select distinct p.email as address, p.name, p.locale from membership m join organisation o on o.id = m.organisation_id and o.type = 'hca'
   join person p on p.id = m.person_id and p.closed_at is null where m.role = 'analyst' order by 1`);

/** Tells HCA-ICT of an organisation that its last member left. */
@Injectable()
export class LeftAlone {
  constructor(private readonly mails: Mails) {}

  async tell(tx: Tx, organisationId: string): Promise<void> {
    const [member] = await tx.sql(`select from membership where organisation_id = $1 limit 1`, [organisationId]);
    if (member) return;
    const key = newId();
    await this.mails.post(tx, (await analysts(tx)).map((to) => ({ template: 'left-alone', key: `${key} ${to.address}`, to, args: { organisationId } })));
  }
}
