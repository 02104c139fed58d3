import { Inject, Injectable } from '@nestjs/common';
import { Clock, type Tx } from '#base/server';
import { kvkFault, type Evidence } from '#organisations/contract';
import { isOwnMail, isPublicMail, mailDomain, siteDomain } from '../companies/domains';
import { LikenessQueries } from '../companies/likenesses';
import { Register } from '../register/register';

interface Known { name: string; website: string | null; kvk: string | null; municipality: string | null; mails: string[] }

/** Gathers what is known of a company. */
@Injectable()
export class Assessment {
  constructor(private readonly likenesses: LikenessQueries, private readonly register: Register, @Inject(Clock) private readonly clock: Clock) {}

  /** The facts as they are now. `personId` counts as an administrator: who makes a company becomes one a moment later. */
  async of(tx: Tx, companyId: string, personId: string | null): Promise<Evidence> {
    const [known] = await tx.sql<Known & Record<string, unknown>>(
      `select o.name, o.website, c.kvk, b.municipality, array(
         select p.email from person p where p.closed_at is null and (p.id = $2::uuid or exists (
           select from membership m where m.person_id = p.id and m.organisation_id = $1 and m.role = 'admin')) order by p.email) as mails
       from organisation o join company c on c.organisation_id = o.id
       left join lateral (select municipality from branch b where b.company_id = o.id order by not is_main, id limit 1) b on true
       where o.id = $1`, [companyId, personId]);
    if (!known) throw new Error('There is no such company');
    const { name, website, kvk, municipality, mails } = known;
    const site = siteDomain(website);
    const own = mails.find((mail) => isOwnMail(mail, website));
    const shown = own ?? mails[0] ?? null;
    const entries = kvk ? await this.register.byNumber(kvk) : await this.register.byName(name);
    return {
      at: this.clock.now().toISOString(), kvk, register: { isChecked: entries !== null, entries: entries ?? [] }, site,
      mail: shown && mailDomain(shown), isOwnMail: own !== undefined, isPublicMail: shown !== null && isPublicMail(shown),
      likenesses: await this.likenesses.within(tx, { name, kvk, site, municipality, except: companyId }),
    };
  }
}

/**
 * Whether a company publishes at once: the mail of an administrator is that of its website, its number has the right form and is
 * one the register knows where one is connected, and no company here is like it. Everything else waits for an analyst.
 */
export const isTrusted = ({ kvk, register, isOwnMail: isOwn, likenesses }: Evidence): boolean =>
  isOwn && kvk !== null && !kvkFault(kvk) && likenesses.length === 0 && (!register.isChecked || register.entries.length > 0);
