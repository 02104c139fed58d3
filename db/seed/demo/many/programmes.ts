import { formSlug } from '#guidance/contract';
import type { Form } from '#guidance/contract';
import type { Level } from '#pathways/contract';
import { institutions as told, type DemoProgramme } from '../programmes';
import { between, chance, pick, some } from './draw';
import { schools, type ShortName } from './schools';

interface Taught {
  name: string;
  level: Level;
  codes: string[];
  technologies: string[];
  students: [from: number, until: number];
}

const taught: Record<string, Taught> = {
  MI: { name: 'Medewerker ICT', level: 'mbo-2', codes: ['25999'], technologies: ['Windows', 'Microsoft 365'], students: [12, 26] },
  ST: { name: 'ICT support technician', level: 'mbo-3', codes: ['27015'], technologies: ['Windows', 'Microsoft 365', 'Intune', 'TOPdesk', 'Active Directory'], students: [14, 34] },
  SE: { name: 'ICT system engineer', level: 'mbo-4', codes: ['27016'], technologies: ['Linux', 'Azure', 'Windows Server', 'Cisco IOS', 'Ansible', 'Proxmox', 'VLAN'], students: [16, 44] },
  SD: { name: 'Software Developer', level: 'mbo-4', codes: ['25998'], technologies: ['C#', 'PHP', 'Laravel', 'JavaScript', 'React', 'Python', 'MySQL', 'PostgreSQL', 'Flutter'], students: [22, 58] },
  IS: { name: 'IT Service Management', level: 'hbo-ad', codes: ['80024'], technologies: ['TOPdesk', 'Power BI', 'ServiceNow', 'SQL'], students: [14, 30] },
  AS: { name: 'Software Development', level: 'hbo-ad', codes: ['80130'], technologies: ['JavaScript', 'Python', 'React', 'SQL', 'Java'], students: [20, 42] },
  HI: { name: 'HBO-ICT', level: 'hbo-bachelor', codes: ['30020'], technologies: ['Java', 'Python', 'TypeScript', 'Docker', 'Kubernetes', 'Azure', 'C#'], students: [58, 128] },
  TI: { name: 'Technische Informatica', level: 'hbo-bachelor', codes: ['34475'], technologies: ['C', 'C++', 'Rust', 'Python', 'MQTT', 'Linux'], students: [28, 58] },
  IN: { name: 'Informatica', level: 'hbo-bachelor', codes: ['34479'], technologies: ['Java', 'TypeScript', 'Python', 'PostgreSQL', 'Docker'], students: [44, 98] },
};

const likely: Form[] = ['assignments-and-internships', 'assignments-and-internships', 'inspire-students', 'inspire-students', 'hybrid-teacher', 'company-awareness', 'teacher-development', 'education-content'];
const specialisations: Record<string, string[]> = { SD: ['fullstack-developer', 'frontend-developer', 'backend-developer'], SE: ['cloud-technician', 'datacenter-technician'], ST: ['ict-support-operator', 'network-operator'] };

/** A programme of the many, with its short name. */
export interface ManyProgramme extends DemoProgramme {
  key: string;
  short: ShortName;
}

/** Programmes at every institution besides those of the story. Their managers are named by whoever names people. */
export function manyProgrammes(): { institutions: Record<string, { name: string; domain: string }>; programmes: ManyProgramme[] } {
  const institutions: Record<string, { name: string; domain: string }> = {};
  const programmes: ManyProgramme[] = [];
  for (const { name, domain, places } of schools) {
    const known = Object.entries(told).find(([, one]) => one.name === name)?.[0];
    const institution = known ?? domain.replace('.example', '');
    if (known === undefined) institutions[institution] = { name, domain };
    const all = places.flatMap(([municipality, region, list]) => list.split(' ').map((short) => ({ municipality, region, short })));
    all.forEach(({ municipality, region, short }, place) => {
      const key = `${institution}-${municipality}-${short}`;
      const base = short.slice(0, 2);
      const { name: title, level, codes, technologies, students: [least, most] } = taught[base] ?? taughtNowhere(short);
      const [suffix] = short.slice(2);
      const isMbo = level.startsWith('mbo');
      const few = suffix === 'b' || suffix === 'p' || suffix === 'd';
      const first = few ? between(8, 20, key) : between(least, most, key);
      programmes.push({
        key, short, institution, municipality, region, name: title, level, codes, mode: suffix === 'b' ? 'bbl' : suffix === 'p' ? 'part-time' : suffix === 'd' ? 'dual' : isMbo ? 'bol' : 'full-time',
        managers: [`${institution}-m${Math.floor(place / 4)}`], coordinators: isMbo && all.length > 3 ? [`${institution}-c`] : [],
        wants: chance(`wants ${key}`, 16) ? null : few ? ['education-format', ...(chance(`also ${key}`, 50) ? (['reskilling'] as const) : [])] : inOrder(some(likely, 3, `wants ${key}`)),
        technologies: some(technologies, between(2, Math.min(4, technologies.length), key), key), english: suffix === 'e', openToOthers: chance(`open ${key}`, base === 'MI' ? 45 : 12),
        specialisations: chance(`special ${key}`, 30) && specialisations[base] ? [pick(specialisations[base], key)] : [],
        students: [chance(`unknown ${key}`, 6) ? null : first, chance(`unknown later ${key}`, 12) ? null : Math.max(6, first + between(-5, 4, `later ${key}`))],
      });
    });
  }
  return { institutions, programmes };
}

/** Each once, in the handbook's order. */
const inOrder = (forms: Form[]) => formSlug.options.filter((form) => forms.includes(form));

function taughtNowhere(short: string): never {
  throw new Error(`The demo teaches no ${short}`);
}
