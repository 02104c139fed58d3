import type { PartnershipKind, Partaking, Region } from '#organisations/contract';
import type { Calendar } from './calendar';
import { demoId, known } from './ids';
import type { Cast } from './organisations';
import type { Rows } from './rows';

interface DemoPartnership {
  name: string;
  domain: string;
  kind: PartnershipKind;
  about: [nl: string, en: string];
  themes: string[];
  regions: Region[];
  municipality: string | null;
  /** Companies, institutions and municipalities, by key. */
  members: [key: string, standing: Partaking][];
}

/** Municipalities that take part; what they do here is invented. */
export const municipalOrganisations: Record<string, { name: string; domain: string }> = {
  zwolle: { name: 'Gemeente Zwolle', domain: 'gemeente-zwolle.example' },
  bergen: { name: 'Gemeente Bergen op Zoom', domain: 'gemeente-bergen-op-zoom.example' },
};

/** Partnerships of the story, all invented. */
export const partnerships: Record<string, DemoPartnership> = {
  ijsselnet: {
    name: 'IJsselnet ICT', domain: 'ijsselnet-ict.example', kind: 'network', themes: ['softwareontwikkeling', 'zij-instroom'], regions: ['east'], municipality: 'Zwolle',
    about: ['ICT-bedrijven langs de IJssel delen opdrachten, gastsprekers en stageplekken met scholen in de regio.', 'ICT companies along the IJssel share assignments, guest speakers and internships with schools in the region.'],
    members: [['zorgdraad', 'member'], ['ijsselbyte', 'member'], ['windesheim', 'member'], ['saxion', 'member'], ['deltion', 'invited'], ['zwolle', 'member']],
  },
  wadlab: {
    name: 'Wadlab Digitaal', domain: 'wadlab-digitaal.example', kind: 'public-private', themes: ['cloud', 'cybersecurity', 'data'], regions: ['north'], municipality: 'Groningen',
    about: ['Mbo en hbo leiden hier samen met bedrijven op, in labs waar studenten aan echte vragen werken.', 'Vocational and higher education train here together with companies, in labs where students work on real questions.'],
    members: [['noorderpoort', 'member'], ['hanze', 'member'], ['firda', 'member'], ['wadwerk', 'member'], ['terpdata', 'member'], ['veenpoort', 'invited']],
  },
  brabantaan: {
    name: 'Brabant Aan', domain: 'brabant-aan.example', kind: 'campaign', themes: ['beroepskeuze', 'meisjes in ICT'], regions: ['south-west', 'south-east'], municipality: 'Bergen op Zoom',
    about: ['Elk najaar laten bedrijven in twee regio’s zien wat werken in ICT is: aan leerlingen, studenten en wie van baan wil wisselen.', 'Each autumn companies in two regions show what working in ICT is: to pupils, students and career switchers.'],
    members: [['markdal', 'member'], ['curio', 'member'], ['dommelstroom', 'member'], ['bergen', 'member']],
  },
};

/** The rows of partnerships and of the municipalities that take part. */
export function partnershipRows(cal: Calendar, cast: Cast): Rows {
  const rows: Rows = { organisation: [], partnership: [], partnership_member: [] };
  const at = cal.moment(cal.day(-400), 30);
  const organisation = (key: string, type: string, website: string | null) => {
    const { id, name, domain } = known(cast.parties, key);
    rows['organisation']?.push({ id, type, name, slug: domain.replace('.example', ''), website, created_at: at });
    return id;
  };
  for (const key of Object.keys(municipalOrganisations)) organisation(key, 'municipality', null);
  for (const [key, { domain, kind, about: [nl, en], themes, regions, municipality, members }] of Object.entries(partnerships)) {
    const id = organisation(key, 'partnership', `https://www.${domain}`);
    rows['partnership']?.push({ organisation_id: id, kind, about_nl: nl, about_en: en, themes, regions, municipality, version: 1 });
    for (const [member, status] of members) {
      rows['partnership_member']?.push({ partnership_id: id, organisation_id: known(cast.parties, member).id, status, invited_at: cal.moment(cal.day(-20), 30), answered_at: status === 'invited' ? null : cal.moment(cal.day(-18), 30) });
    }
  }
  return rows;
}

/** Their ids and names, as the rest of the demo needs to know them. */
export const partnershipParties = (cal: Calendar) => Object.entries({ ...partnerships, ...municipalOrganisations })
  .map(([key, { name, domain }]) => [key, { id: demoId(`organisation ${key}`, cal.moment(cal.day(-400), 30)), name, domain }] as const);
