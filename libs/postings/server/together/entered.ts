import { Injectable } from '@nestjs/common';
import type { Text } from '#base/contract';
import { Db, general, invalid, notFound, Refusal, type Actor, type Tx } from '#base/server';
import { publishing } from '#organisations/contract';
import { Companies, mailDomain } from '#organisations/server';
import type { EnteredPosting } from '#postings/contract';
import { Postings } from '../postings';
import { deciders } from './deciders';
import { publicOrganisation } from './organisation-names';

const onlyEducation = { nl: 'Wie een opleiding vertegenwoordigt, vult in voor een bedrijf.', en: 'Whoever speaks for a programme enters for a company.' };
const fault = (pointer: string, code: string, text: Text) => invalid([{ pointer, code, text }]);

/** What an institution enters for a company: nothing is public before the company says so. */
@Injectable()
export class Entered {
  constructor(private readonly db: Db, private readonly postings: Postings, private readonly companies: Companies) {}

  /** A draft of a company's offer, for the institution to write on until it is handed over. A company that is not here yet comes to be, unknown to others. */
  async enter(actor: Actor, { kind, companyId, company, institutionId, email }: EnteredPosting): Promise<string> {
    const own = actor.memberships.filter((m) => m.type === 'institution' && (institutionId === undefined || m.organisationId === institutionId));
    const speaks = own.find(({ role }) => ['admin', 'manager', 'coordinator'].includes(role));
    if (own.length === 0 && institutionId !== undefined) throw notFound();
    if (!speaks) throw new Refusal(general['not-allowed'], onlyEducation);
    return this.db.transaction(async (tx) => {
      const id = companyId ? await this.known(tx, companyId) : await this.called(tx, company ?? { name: '', municipality: '' }, actor);
      const asked = await this.whomToAsk(tx, id, email ?? null);
      return this.postings.write(tx, actor, { organisationId: id, type: 'company' }, { kind, ...(asked ? { contactEmail: asked } : {}) }, (posting) => {
        Object.assign(posting, { enteredBy: speaks.organisationId, handoverEmail: asked });
      });
    });
  }

  private async known(tx: Tx, id: string): Promise<string> {
    const [found] = await tx.sql<{ id: string }>(`select o.id from organisation o where o.id = $1 and o.type = 'company' and ${publicOrganisation}`, [id]);
    if (!found) throw fault('/companyId', 'unknown', { nl: 'Dit bedrijf kennen we niet.', en: 'We do not know this company.' });
    return found.id;
  }

  /** The company of this name in this place, made when there is none: a list that was imported may have brought it. */
  private async called(tx: Tx, { name, municipality, website = null }: NonNullable<EnteredPosting['company']>, actor: Actor): Promise<string> {
    await tx.sql(`select pg_advisory_xact_lock(hashtextextended('entered:' || company_name_key($1), 0))`, [name]);
    const [only, other] = await tx.sql<{ id: string }>(
      `select o.id from organisation o join company c on c.organisation_id = o.id and c.merged_into is null
       where o.type = 'company' and company_name_key(o.name) = company_name_key($1) and exists (select from branch b where b.company_id = o.id and lower(b.municipality) = lower($2)) limit 2`, [name, municipality]);
    if (other) throw fault('/company/name', 'ambiguous', { nl: 'Er zijn hier meer bedrijven die zo heten. Kies er een uit de lijst.', en: 'There are several companies of this name here. Choose one from the list.' });
    if (only) return only.id;
    const [place] = await tx.sql(`select name from municipality where lower(name) = lower(replace($1, '''', '’'))`, [municipality]);
    if (!place) throw fault('/company/municipality', 'unknown', { nl: 'Deze gemeente kennen we niet. Schrijf de naam van de gemeente, niet van het dorp.', en: 'We do not know this municipality. Write the name of the municipality, not of the village.' });
    return this.companies.create(tx, { name, municipality, website, kvk: null, sizeBand: null, sectors: [], about: { nl: '', en: '' } }, { personId: actor.personId });
  }

  /** The address to write to where nobody decides for the company here; null where somebody does. */
  private async whomToAsk(tx: Tx, companyId: string, email: string | null): Promise<string | null> {
    if ((await deciders(tx, companyId)).length > 0) return null;
    if (!email) throw fault('/email', 'required', { nl: 'Bij dit bedrijf werkt hier nog niemand. Geef het e-mailadres van wie erover beslist.', en: 'Nobody works for this company here yet. Give the email address of who decides.' });
    const [company] = await tx.sql<{ site: string | null; verification: string }>(`select site_domain as site, verification from company where organisation_id = $1`, [companyId]);
    // A company that HCA-ICT knows is not given to just any address.
    if (company?.site && publishing.some((one) => one === company.verification) && mailDomain(email) !== company.site) {
      throw fault('/email', 'custom', { nl: `Geef een adres van ${company.site}.`, en: `Give an address at ${company.site}.` });
    }
    return email;
  }
}
