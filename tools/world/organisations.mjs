// Companies with branches and people, programmes with codes, periods and keepers, as rows by table.
import { DAY, dayOf, drawsOf, idAt, weights } from './draws.mjs';
import { functions } from './postings.mjs';
import { companyName, firstNames, lastNames, regionShares, sectors, technologies, towns } from './words.mjs';

const sizes = weights([['1-9', 46], ['10-49', 33], ['50-249', 15], ['250+', 6]]);
const branchesOf = { '1-9': 1, '10-49': 1, '50-249': 2, '250+': 4 };
const places = weights(regionShares);
const verified = weights([['verified', 92], ['waiting', 7], ['refused', 1]]);
const crebos = ['25998', '27016', '27015', '25999'];

const slugOf = (name) => name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
const person = (draws, id, at, place) => {
  const name = `${draws.one(firstNames)} ${draws.one(lastNames)}`;
  return { id, name, email: `${slugOf(name)}.${place}@wereld.example`, locale: draws.chance(0.1) ? 'en' : 'nl', created_at: new Date(at).toISOString() };
};

/** A company as postings need to know it, and its rows. Large companies post more: they stand in `owners` more often. */
export function companies(count, facts, today, seed) {
  const rows = { organisation: [], company: [], branch: [], recognition: [], person: [], membership: [] };
  const known = [];
  const owners = [];
  for (let n = 0; n < count; n += 1) {
    const draws = drawsOf(seed + 1, n);
    const at = today - draws.between(560, 1400) * DAY;
    const id = idAt(at, draws);
    const name = companyName(n);
    const size = draws.weighed(sizes);
    const created_at = new Date(at).toISOString();
    const kvk = String(1_000_000 + n).padStart(8, '0');
    rows.organisation.push({ id, type: 'company', name, slug: `wereld-${slugOf(name)}`, website: `https://${slugOf(name)}.example`, created_at });
    rows.company.push({ organisation_id: id, kvk, size_band: size, verification: draws.weighed(verified), sectors: [draws.skewed(sectors)] });
    const company = { id, branches: [], contact: null };
    for (let nth = 0; nth < branchesOf[size]; nth += 1) {
      const region = draws.weighed(places);
      const municipality = draws.skewed(towns[region]);
      const branch = { id: idAt(at, draws), region, municipality };
      company.branches.push(branch);
      rows.branch.push({ id: branch.id, company_id: id, name: municipality, branch_number: `${String(n).padStart(10, '0')}${String(nth).padStart(2, '0')}`, municipality, region, is_main: nth === 0 });
      for (const code of crebos.filter(() => draws.chance(0.45))) {
        rows.recognition.push({ id: idAt(at, draws), branch_id: branch.id, qualification_code: code, status: 'recognised', valid_from: dayOf(at), valid_until: dayOf(today + draws.between(30, 1400) * DAY) });
      }
    }
    for (let nth = 0; nth < (size === '1-9' ? 1 : 2); nth += 1) {
      const one = person(draws, idAt(at, draws), at, `c${n}x${nth}`);
      company.contact ??= one;
      rows.person.push(one);
      rows.membership.push({ id: idAt(at, draws), person_id: one.id, organisation_id: id, role: nth === 0 ? 'admin' : 'member', created_at });
    }
    // Drawn last: what stands above is the same in a world whose companies say nothing of themselves.
    Object.assign(rows.company.at(-1), {
      functions: [...new Set(Array.from({ length: draws.between(1, 3) }, () => draws.weighed(functions)))], languages: draws.chance(0.2) ? ['nl', 'en'] : ['nl'],
      technologies: [...new Set(Array.from({ length: draws.between(2, 6) }, () => draws.skewed(technologies)))], wanted_forms: draws.chance(0.4) ? null : facts.forms.filter(() => draws.chance(0.45)),
    });
    known.push(company);
    for (let turn = 0; turn < branchesOf[size]; turn += 1) owners.push(company);
  }
  return { rows, known, owners };
}

const modes = { mbo: ['bol', 'bol', 'bol', 'bbl'], hbo: ['full-time', 'full-time', 'part-time', 'dual'], wo: ['full-time'] };

/** Programmes at the institutions of today, each for a qualification of its sector. `facts` are what the database knows. */
export function programmes(count, facts, today, seed) {
  const rows = { programme: [], programme_code: [], programme_period: [], person: [], membership: [], programme_keeper: [] };
  const known = [];
  const keepers = new Map();
  const year = new Date(today).getUTCFullYear() - (new Date(today).getUTCMonth() < 7 ? 1 : 0);
  const semesters = [0, 1].flatMap((turn) => [[`${year + turn}-08-30`, `${year + turn + 1}-01-28`], [`${year + turn + 1}-01-31`, `${year + turn + 1}-07-08`]]);
  for (let n = 0; n < count; n += 1) {
    const draws = drawsOf(seed + 2, n);
    const { id: institution, sector, regions } = facts.institutions[n % facts.institutions.length];
    const { codeType, code, name, level } = draws.one(facts.qualifications.filter((each) => each.level.startsWith(sector)));
    const at = today - draws.between(560, 1400) * DAY;
    const created_at = new Date(at).toISOString();
    const region = draws.one(regions);
    const programme = { id: idAt(at, draws), institution, region, municipality: draws.skewed(towns[region]), level, contact: null };
    rows.programme.push({
      id: programme.id, institution_id: institution, name, level, mode: draws.one(modes[sector]), municipality: programme.municipality, region,
      languages: draws.chance(0.2) ? ['nl', 'en'] : ['nl'], technologies: [...new Set(Array.from({ length: draws.between(2, 6) }, () => draws.skewed(technologies)))],
      open_to_others: draws.chance(0.3), wanted_forms: draws.chance(0.25) ? null : facts.forms.filter(() => draws.chance(0.45)), created_at,
    });
    rows.programme_code.push({ programme_id: programme.id, code_type: codeType, code });
    for (const [from_on, until_on] of semesters) {
      if (draws.chance(0.9)) rows.programme_period.push({ id: idAt(at, draws), programme_id: programme.id, from_on, until_on, students: draws.chance(0.12) ? null : draws.between(0, 60) });
    }
    // One manager keeps about four programmes of an institution.
    const place = `${n % facts.institutions.length}x${Math.floor(n / facts.institutions.length / 4)}`;
    const keeper = keepers.get(place) ?? person(draws, idAt(at, draws), at, `p${place}`);
    if (!keepers.has(place)) {
      rows.person.push(keeper);
      rows.membership.push({ id: idAt(at, draws), person_id: keeper.id, organisation_id: institution, role: 'manager', created_at });
      keepers.set(place, keeper);
    }
    programme.contact = keeper;
    rows.programme_keeper.push({ programme_id: programme.id, person_id: keeper.id, role: 'manager' });
    known.push(programme);
  }
  return { rows, known };
}
