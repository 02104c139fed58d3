import { addDays } from '#base/contract';
import type { Calendar } from './calendar';
import { demoId, drawn, known } from './ids';
import { partnershipParties } from './partnerships';
import type { DemoPerson } from './people';
import { programmeWords } from './programme-words';
import type { Row, Rows } from './rows';
import { knownColumns, kvkOf, siteOf, verificationRows } from './verification';
import type { DemoWorld } from './world';
import { wishesOf } from './wishes';

/** A company, an institution or HCA-ICT, as the rest of the demo needs to know it. */
export interface Party {
  id: string;
  name: string;
  domain: string;
}

/** A programme or branch with its place. */
export interface Place {
  id: string;
  municipality: string;
  region: string;
}

/** Everybody and every organisation, by key. */
export interface Cast {
  parties: Map<string, Party>;
  people: Map<string, DemoPerson & { id: string; email: string; locale: string }>;
  branches: Map<string, Place[]>;
  programmes: Map<string, Place & { institution: Party; manager: string }>;
}

const hca = { name: 'HCA-ICT', domain: 'hca-ict.example' };
/** Most came to Koppelvlak at the start, more than two years ago. */
const joined = (cal: Calendar, key: string, daysAgo = 850 - drawn(`joined ${key}`, 60)) => cal.moment(cal.day(-daysAgo), drawn(key, 400));

/** Gives everybody an id and an address. `todays` are the loaded institutions by name: where their programmes stand today. */
export function castOf(cal: Calendar, { companies, institutions, programmes, people }: DemoWorld, todays: ReadonlyMap<string, string>): Cast {
  const parties = new Map<string, Party>([['hca', { ...hca, id: demoId('organisation hca', joined(cal, 'hca')) }]]);
  for (const [key, { name, domain, joined: ago }] of Object.entries(companies)) parties.set(key, { id: demoId(`organisation ${key}`, joined(cal, key, ago)), name, domain });
  for (const [key, { name, domain }] of Object.entries(institutions)) parties.set(key, { id: known(todays, name), name, domain });
  for (const [key, party] of partnershipParties(cal)) parties.set(key, party);
  const cast: Cast = { parties, people: new Map(), branches: new Map(), programmes: new Map() };
  for (const [key, person] of Object.entries(people)) {
    const first = person.roles[0]?.[0] ?? '';
    const email = `${mailName(person.name, first in companies)}@${known(parties, first).domain}`;
    cast.people.set(key, { ...person, id: demoId(`person ${key}`, joined(cal, key, companies[first]?.joined)), email, locale: person.english ? 'en' : 'nl' });
  }
  for (const [key, { branches, joined: ago }] of Object.entries(companies)) {
    cast.branches.set(key, branches.map(({ municipality, region }) => ({ id: demoId(`branch ${key} ${municipality}`, joined(cal, key, ago)), municipality, region })));
  }
  for (const [key, { institution, municipality, region, managers }] of Object.entries(programmes)) {
    cast.programmes.set(key, {
      id: demoId(`programme ${key}`, joined(cal, key)), municipality, region, institution: known(parties, institution), manager: managers[0] ?? '',
    });
  }
  return cast;
}

/** At a small company everybody is on first names. */
function mailName(name: string, isCompany: boolean): string {
  const plain = name.replaceAll('ı', 'i').replaceAll('ł', 'l').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return isCompany ? plain.replace(/ .*/, '') : plain.replace(' ', '.').replaceAll(' ', '');
}

/** The rows of organisations, companies, programmes and people. */
export function organisationRows(cal: Calendar, cast: Cast, { companies, programmes, postings }: DemoWorld, passwordHash: string, password: string): Rows {
  const rows: Rows = {
    organisation: [], company: [], branch: [], recognition: [], programme: [], programme_code: [], programme_period: [], person: [], membership: [], programme_keeper: [], demo_sign_in: [],
  };
  const add = (table: string, row: Row) => rows[table]?.push(row);
  const organisation = (key: string, type: string, ago?: number) => {
    const { id, name, domain } = known(cast.parties, key);
    add('organisation', { id, type, name, slug: domain.replace('.example', ''), website: `https://www.${siteOf(key, domain)}`, created_at: joined(cal, key, ago) });
  };

  organisation('hca', 'hca');
  Object.entries(companies).forEach(([key, { size, sectors, about, branches, isWaiting, joined: ago }], place) => {
    organisation(key, 'company', ago);
    const { id } = known(cast.parties, key);
    const kvk = kvkOf(place);
    add('company', { organisation_id: id, kvk, size_band: size, sectors, about_nl: about.nl, about_en: about.en, version: 1, ...wishesOf(key, postings),
      ...knownColumns(cal, cast, key, { isWaiting: isWaiting ?? false, joinedAt: joined(cal, key, ago), kvk, ago, municipality: branches[0]?.municipality ?? '' }) });
    branches.forEach(({ municipality, region, recognised = [] }, nth) => {
      const branchId = known(cast.branches, key)[nth]?.id ?? '';
      add('branch', { id: branchId, company_id: id, name: municipality, branch_number: `0000${kvk.slice(2)}${String(nth).padStart(2, '0')}`, municipality, region, is_main: nth === 0, version: 1 });
      for (const [code, status, ends] of recognised) {
        add('recognition', {
          id: demoId(`recognition ${key} ${municipality} ${code}`, joined(cal, key, ago)), branch_id: branchId, qualification_code: code, status,
          valid_from: ends === undefined ? null : addDays(cal.day(ends), -4 * 365), valid_until: ends === undefined ? null : cal.day(ends), version: 1,
        });
      }
    });
  });

  for (const [key, programme] of Object.entries(programmes)) {
    const { id, institution } = known(cast.programmes, key);
    const said = programmeWords[key] ?? {};
    add('programme', {
      id, institution_id: institution.id, name: programme.name, level: programme.level, mode: programme.mode, municipality: programme.municipality, region: programme.region,
      languages: programme.english ? ['nl', 'en'] : ['nl'], technologies: programme.technologies ?? [], open_to_others: programme.openToOthers ?? false,
      wanted_forms: programme.wants, specialisations: programme.specialisations ?? [], created_at: joined(cal, key),
      target_groups: said.groups ?? [], themes: said.themes ?? [], current_work: said.working ?? '', class_interest: said.interest ?? '', partnering: said.partnering ?? null,
    });
    const codeType = programme.level.startsWith('mbo') ? 'crebo' : 'croho';
    for (const code of programme.codes) add('programme_code', { programme_id: id, code_type: codeType, code });
    for (let n = 0; n < 4; n++) {
      const { from, until } = cal.semester(n);
      // A first half of a school year starts in the summer.
      const students = programme.students[from.slice(5) > '07' ? 0 : 1];
      add('programme_period', { id: demoId(`period ${key} ${from}`, joined(cal, key)), programme_id: id, from_on: from, until_on: until, students });
    }
    for (const [role, keepers] of [['manager', programme.managers], ['coordinator', programme.coordinators ?? []]] as const) {
      for (const keeper of keepers) add('programme_keeper', { programme_id: id, person_id: known(cast.people, keeper).id, role });
    }
  }

  for (const [key, { id, name, email, locale, roles, door }] of cast.people) {
    const created = joined(cal, key, companies[roles[0]?.[0] ?? '']?.joined);
    add('person', { id, name, email, locale, password_hash: passwordHash, created_at: created });
    for (const [party, role, region] of roles) {
      add('membership', { id: demoId(`membership ${key} ${party}`, created), person_id: id, organisation_id: known(cast.parties, party).id, role, region: region ?? null, created_at: created });
    }
    if (door) add('demo_sign_in', { person_id: id, role: door[0], organisation: known(cast.parties, roles[0]?.[0] ?? '').name, password, place: door[1] });
  }
  const recognised = (rows['recognition'] ?? []).map((row) => ({ ...row, created: cal.moment(cal.day(-90), 30) }));
  return { ...rows, ...verificationRows(cal, cast, { companies }, (key) => joined(cal, key, companies[key]?.joined), recognised) };
}
