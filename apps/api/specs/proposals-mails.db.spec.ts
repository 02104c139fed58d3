import { World } from '../testing/world';

let world: World;
beforeAll(async () => { world = await World.open(); });
afterAll(() => world.close());

/** A mail without what differs from run to run. */
const plain = (text: string) => text.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '<id>').replace(/(unsubscribe\/)[\w-]{43}/g, '$1<token>').replace(/(persoon|Persoon |Bedrijf |Instelling |Opleiding )\d+/g, '$1N');
const about = (address: string, template: string) => world.post.to(address).filter((mail) => mail.template === template);
const text = (address: string, template: string) => about(address, template).map((mail) => `${plain(mail.subject)}\n\n${plain(mail.text)}`);

describe.each(['nl', 'en'] as const)('mails about a proposal in %s', (locale) => {
  it('reach the administrators and a contact who works there, then the managers, then both, and nobody twice', async () => {
    const company = await world.company({ locale });
    const colleague = await world.person({ organisationId: company.id, role: 'admin', locale });
    const member = await world.person({ organisationId: company.id, role: 'member', locale });
    const posting = await world.posting({ company, contactEmail: company.admin.email, contactName: 'Jorrit Venema' });
    const programme = await world.programme({ locale });
    const coordinator = await world.keeper(programme, 'coordinator', locale);
    const id = await world.confirmed(posting, programme, 2);
    await world.work();
    // Answered before the mail went out: there is nothing left to say.
    expect(about(company.admin.email, 'proposal-received')).toEqual([]);
    expect(text(programme.manager.email, 'proposal-confirmed')).toMatchSnapshot();

    const invited = await world.programme({ locale });
    await world.as(company.admin).post('/v1/proposals', { postingId: posting.id, programmeId: invited.id, seats: 1, message: 'Kom gerust kijken.\nWe zitten in Hoogeveen.' });
    const contact = `los.contact.${locale}@bedrijf.example`;
    const second = await world.posting({ company, contactEmail: contact });
    await world.as(coordinator).post('/v1/proposals', { postingId: second.id, programmeId: programme.id, seats: 3, message: 'Drie studenten uit het tweede jaar.' });
    await world.work();
    expect(text(invited.manager.email, 'proposal-invitation')).toMatchSnapshot();
    expect(text(company.admin.email, 'proposal-received')).toMatchSnapshot();
    expect(about(colleague.email, 'proposal-received')).toHaveLength(1);
    // Who has no account there would only find a door that is closed.
    expect(about(contact, 'proposal-received')).toEqual([]);

    await world.as(programme.manager).post(`/v1/proposals/${id}/acceptance`);
    await world.work();
    expect(text(company.admin.email, 'collaboration-opened')).toMatchSnapshot();
    expect(text(programme.manager.email, 'collaboration-opened')).toHaveLength(1);
    expect(about(colleague.email, 'collaboration-opened')).toHaveLength(1);

    const rival = await world.programme({ locale });
    const full = await world.posting({ company, seats: 1 });
    await world.as(rival.manager).post('/v1/proposals', { postingId: full.id, programmeId: rival.id, seats: 1, message: 'Graag.' });
    await world.as(programme.manager).post(`/v1/proposals/${await world.confirmed(full, programme)}/acceptance`);
    await world.work();
    expect(text(rival.manager.email, 'proposal-lapsed')).toMatchSnapshot();
    for (const quiet of [member, coordinator]) {
      expect(world.post.to(quiet.email).filter((mail) => mail.template.startsWith('proposal') || mail.template.startsWith('collaboration'))).toEqual([]);
    }
  });
});
