import type { Calendar } from './calendar';
import { collaborationsOf, type DemoCollaboration } from './collaborations';
import { companies, type DemoCompany } from './companies';
import { manyCollaborations } from './many/collaborations';
import { companyOf, placedFirms } from './many/firms';
import { Fit } from './many/fit';
import { writtenOffers } from './many/offers';
import { manyPeople } from './many/people';
import { plannedOffers } from './many/plan';
import { manyProgrammes } from './many/programmes';
import { manyProposals } from './many/proposals';
import { writtenRequests } from './many/requests';
import { people, type DemoPerson } from './people';
import type { DemoPosting } from './posting';
import { internships } from './postings-internships';
import { lectures } from './postings-lectures';
import { pastOffers } from './postings-past';
import { requests } from './postings-requests';
import { institutions, programmes, type DemoProgramme } from './programmes';
import { openAndEndedProposals, type DemoProposal } from './proposals';

/** Everything in the demo by its key: the story, written by hand, and the many around it. */
export interface DemoWorld {
  companies: Record<string, DemoCompany>;
  institutions: Record<string, { name: string; domain: string }>;
  programmes: Record<string, DemoProgramme>;
  people: Record<string, DemoPerson>;
  postings: DemoPosting[];
  proposals: DemoProposal[];
  collaborations: DemoCollaboration[];
}

/** The demo as it stands on the calendar's day. */
export function demoWorld(cal: Calendar): DemoWorld {
  const firms = placedFirms();
  const taught = manyProgrammes();
  const everybody = { ...people, ...manyPeople(firms, taught.programmes, people) };
  const told = [...internships(cal), ...lectures(cal), ...requests(cal), ...pastOffers(cal)];
  const offers = writtenOffers(cal, plannedOffers(firms), told.map(({ title }) => title));
  const asked = writtenRequests(cal, taught.programmes);
  const fit = new Fit(taught.programmes, firms);
  const names = { firstNameOf: (key: string) => everybody[key]?.name.split(' ')[0] ?? '' };
  const collaborations = [...collaborationsOf(cal), ...manyCollaborations(cal, offers, asked, fit, names)];
  return {
    companies: { ...companies, ...Object.fromEntries(firms.map((firm) => [firm.key, companyOf(firm)])) },
    institutions: { ...institutions, ...taught.institutions },
    programmes: { ...programmes, ...Object.fromEntries(taught.programmes.map((programme) => [programme.key, programme])) },
    people: everybody,
    postings: [...told, ...offers.map(({ posting }) => posting), ...asked.map(({ posting }) => posting)],
    proposals: [...openAndEndedProposals(cal), ...manyProposals(cal, offers, asked, fit, names)],
    collaborations,
  };
}
