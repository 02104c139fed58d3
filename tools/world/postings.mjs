// One posting as somebody might have written it, with everything that its kind asks.
import { DAY, dayOf, drawsOf, idAt, weights } from './draws.mjs';
import { actions, asides, clients, openings, qualities, sectors, technologies, things } from './words.mjs';

const kinds = weights([['internship', 300], ['graduation-project', 130], ['practical-assignment', 110], ['guest-lecture', 90], ['vacancy', 70], ['workshop', 50], ['company-visit', 45], ['dual-track-seat', 40],
  ['traineeship', 30], ['external-assessor', 25], ['job-fair-stand', 20], ['student-coaching', 18], ['hybrid-teacher', 15], ['hackathon', 12], ['teacher-placement', 10], ['teacher-workshop', 9], ['elective', 8],
  ['minor', 7], ['reskilling-track', 5], ['skills-dialogue', 3], ['teaching-material', 2], ['innovation-lab', 1]]);
export const functions = weights([['software-developer', 300], ['infrastructure-technician', 170], ['software-engineer', 150], ['infrastructure-operator', 130], ['ict-employee', 80], ['application-administrator', 60],
  ['infrastructure-engineer', 50], ['application-configurator', 30], ['software-architect', 20], ['infrastructure-architect', 10]]);
const levelsOf = {
  'ict-employee': ['mbo-2', 'mbo-3'], 'infrastructure-operator': ['mbo-3', 'mbo-4'], 'infrastructure-technician': ['mbo-4'], 'software-developer': ['mbo-4', 'hbo-ad'], 'application-administrator': ['hbo-ad', 'mbo-4'],
  'application-configurator': ['hbo-ad'], 'software-engineer': ['hbo-bachelor', 'wo-bachelor'], 'infrastructure-engineer': ['hbo-bachelor'], 'software-architect': ['wo-master', 'hbo-bachelor'], 'infrastructure-architect': ['wo-master'],
};
/** What the functions are called in a title. */
const functionNames = {
  'ict-employee': 'medewerker ICT', 'application-administrator': 'applicatiebeheerder', 'application-configurator': 'applicatieconfigurator', 'infrastructure-operator': 'infrastructuur operator',
  'infrastructure-technician': 'infrastructuur technicus', 'infrastructure-engineer': 'infrastructuur engineer', 'infrastructure-architect': 'infrastructuur architect', 'software-developer': 'software developer',
  'software-engineer': 'software engineer', 'software-architect': 'software architect',
};
const ended = weights([['expired', 55], ['closed', 20], ['filled', 18], ['withdrawn', 7]]);
const recent = weights([['draft', 60], ['paused', 25], ['in-review', 15]]);
const workplaces = weights([['on-site', 60], ['hybrid', 32], ['remote', 8]]);
const reasons = ['talent', 'network', 'innovation', 'society'];

const range = (from, days) => ({ period_kind: 'range', from_on: dayOf(from), until_on: dayOf(from + days * DAY), dates: null });

function periodOf(choice, from, draws) {
  if (choice === 'range') return range(from, draws.between(60, 170));
  if (choice === 'on-call') return { period_kind: 'on-call', from_on: null, until_on: null, dates: null };
  const dates = [0, 1].slice(0, draws.between(1, 2)).map((turn) => dayOf(from + turn * 14 * DAY));
  return { period_kind: 'dates', from_on: dates[0], until_on: dates.at(-1), dates };
}

/** The posting with a number, of `count` in order of time. `formOf` and `traits` say what the product knows of each kind. */
export function postingRow(n, { count, open, today, seed, owners, programmes, formOf, traits }) {
  const draws = drawsOf(seed + 3, n);
  // What is open was written in the last half year; what ended, in the year before.
  const old = Math.round(count * (1 - open));
  const isOld = n < old;
  const written = isOld ? today - (540 - 360 * n / Math.max(1, old)) * DAY : today - 180 * DAY * (1 - (n - old + 1) / Math.max(1, count - old));
  const status = isOld ? draws.weighed(ended) : open < 1 && draws.chance(0.02) ? draws.weighed(recent) : 'published';
  const isShown = status !== 'draft' && status !== 'in-review';
  const kind = draws.weighed(kinds);
  const { students, dates } = traits[kind];
  const programme = programmes.length > 0 && draws.chance(0.15) ? draws.one(programmes) : null;
  const company = programme ? null : draws.one(owners);
  const workplace = draws.weighed(workplaces);
  const branch = company && (workplace !== 'remote' || draws.chance(0.5)) ? draws.one(company.branches) : null;
  const place = programme ?? branch;
  const main = draws.weighed(functions);
  const others = draws.chance(0.35) ? [draws.weighed(functions)] : [];
  const wanted = [...new Set([main, ...others])];
  const thing = draws.skewed(things);
  const other = draws.skewed(things);
  const known = [...new Set(Array.from({ length: draws.between(1, 4) }, () => draws.skewed(technologies)))];
  const closes = isOld ? written + draws.between(14, 160) * DAY : today + draws.between(2, 90) * DAY;
  const seats = students ? draws.between(1, 8) : draws.between(1, 3);
  const taken = status === 'filled' ? seats : status === 'published' && seats > 1 && draws.chance(0.25) ? 1 : 0;
  const { contact } = programme ?? company;
  return {
    id: idAt(written - 3_600_000, draws), owner_id: programme?.institution ?? company.id, direction: programme ? 'request' : 'offer', kind, form: formOf[kind], status,
    branch_id: branch?.id ?? null, region: place?.region ?? null, municipality: place?.municipality ?? null,
    title: `${draws.one(openings[kind])}: ${draws.skewed(qualities)} ${thing} ${draws.skewed(actions)}${draws.chance(0.5) ? ` als ${functionNames[main]}` : ` met ${known[0]}`}`,
    summary: `Samen een ${draws.skewed(qualities)} ${thing} ${draws.skewed(actions)} voor ${draws.skewed(clients)}, ${draws.skewed(asides)}. Daarna komt de ${other} aan de beurt, die we willen ${draws.skewed(actions)} voor ${draws.skewed(clients)}.`,
    description: `Je werkt aan de ${thing} en aan de ${other}. We beginnen klein, laten elke week iets zien en praten met wie het gebruikt.\n\nWat je nodig hebt staat klaar: ${known.join(', ')}.`,
    reasons: [draws.skewed(reasons)], functions: wanted, technologies: known, levels: programme ? [programme.level] : levelsOf[main], languages: draws.chance(0.12) ? ['nl', 'en'] : ['nl'], workplace,
    ...periodOf(draws.one(dates), closes + draws.between(7, 120) * DAY, draws),
    seats, seats_taken: taken, allowance_euros: students && draws.chance(0.6) ? draws.between(6, 14) * 50 : null,
    learning_goals: students ? [`Een ${thing} van begin tot eind ${draws.skewed(actions)}`, 'Je werk laten zien aan wie het gebruikt'] : [],
    confidentiality: draws.chance(0.1) ? 'strict' : 'normal', difficulty: draws.between(1, 5), sector: draws.chance(0.5) ? draws.skewed(sectors) : null, open_to_others: draws.chance(0.2),
    closes_on: dayOf(closes), contact_name: contact.name, contact_email: contact.email,
    details: kind === 'internship' ? { assignment: `Je maakt de ${thing} voor ${draws.skewed(clients)}.`, daysPerWeek: draws.between(3, 5), supervisors: draws.between(1, 3), supervisionHours: draws.between(2, 8) / 2, travelReimbursed: draws.chance(0.7), hasResearch: draws.chance(0.3) } : traits[kind].example[programme ? 'request' : 'offer'],
    version: isShown ? 2 : 1, created_at: new Date(written - 3_600_000).toISOString(), created_by: contact.id, published_at: isShown ? new Date(written).toISOString() : null,
  };
}
