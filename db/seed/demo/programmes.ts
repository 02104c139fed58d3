import type { Form } from '#guidance/contract';
import type { Mode, Region } from '#organisations/contract';
import type { Level } from '#pathways/contract';

/** A programme at a real institution; its figures and people are invented. */
export interface DemoProgramme {
  institution: string;
  name: string;
  level: Level;
  mode: Mode;
  codes: string[];
  municipality: string;
  region: Region;
  /** People who answer for it; the first manages it. */
  managers: string[];
  coordinators?: string[];
  /** Null: it has said nothing. */
  wants: Form[] | null;
  technologies?: string[];
  english?: boolean;
  openToOthers?: boolean;
  specialisations?: string[];
  /** Students in the first and in the second half of a school year; null when unknown. */
  students: [number | null, number | null];
}

/** Institutions with live programmes, by the key that the rest of the demo uses. */
export const institutions: Record<string, { name: string; domain: string }> = {
  deltion: { name: 'ROC Deltion College', domain: 'deltion.example' },
  noorderpoort: { name: 'Noorderpoort', domain: 'noorderpoort.example' },
  alfa: { name: 'ROC Alfa-college', domain: 'alfa-college.example' },
  firda: { name: 'Firda', domain: 'firda.example' },
  hanze: { name: 'Hanzehogeschool Groningen', domain: 'hanze.example' },
  nhlstenden: { name: 'NHL Stenden', domain: 'nhlstenden.example' },
  twente: { name: 'ROC van Twente', domain: 'rocvantwente.example' },
  graafschap: { name: 'ROC Graafschap College', domain: 'graafschapcollege.example' },
  saxion: { name: 'Saxion Hogescholen', domain: 'saxion.example' },
  windesheim: { name: 'Christelijke Hogeschool Windesheim', domain: 'windesheim.example' },
  midden: { name: 'ROC Midden Nederland', domain: 'rocmn.example' },
  hva: { name: 'Hogeschool van Amsterdam', domain: 'hva.example' },
  hu: { name: 'Hogeschool Utrecht', domain: 'hu.example' },
  kw1c: { name: 'Koning Willem I College', domain: 'kw1c.example' },
  summa: { name: 'Summa College', domain: 'summacollege.example' },
  fontys: { name: 'Fontys Hogescholen', domain: 'fontys.example' },
  curio: { name: 'Curio', domain: 'curio.example' },
  tcr: { name: 'Techniek College Rotterdam', domain: 'tcrotterdam.example' },
  hr: { name: 'Hogeschool Rotterdam', domain: 'hr.example' },
  buas: { name: 'Breda University of Applied Sciences', domain: 'buas.example' },
};

const software = (more: Omit<DemoProgramme, 'name' | 'level' | 'mode' | 'codes'>): DemoProgramme =>
  ({ name: 'Software Developer', level: 'mbo-4', mode: 'bol', codes: ['25998'], ...more });
const systems = (more: Omit<DemoProgramme, 'name' | 'level' | 'mode' | 'codes'> & { mode?: Mode }): DemoProgramme =>
  ({ name: 'ICT system engineer', level: 'mbo-4', mode: 'bol', codes: ['27016'], ...more });
const support = (more: Omit<DemoProgramme, 'name' | 'level' | 'mode' | 'codes'> & { mode?: Mode }): DemoProgramme =>
  ({ name: 'ICT support technician', level: 'mbo-3', mode: 'bol', codes: ['27015'], ...more });
const bachelor = (more: Omit<DemoProgramme, 'level' | 'mode' | 'name' | 'codes'> & { name?: string; codes?: string[] }): DemoProgramme =>
  ({ name: 'HBO-ICT', level: 'hbo-bachelor', mode: 'full-time', codes: ['30020'], ...more });

/** The thirty programmes, by key. */
export const programmes: Record<string, DemoProgramme> = {
  'deltion-sd': software({
    institution: 'deltion', municipality: 'Zwolle', region: 'east', managers: ['marit'], coordinators: ['bilal'],
    wants: ['assignments-and-internships', 'inspire-students', 'hybrid-teacher'], technologies: ['C#', 'PostgreSQL', 'Git', 'JavaScript'], students: [31, 34],
  }),
  'deltion-se': systems({
    institution: 'deltion', municipality: 'Zwolle', region: 'east', managers: ['marit'], coordinators: ['bilal'],
    wants: ['assignments-and-internships', 'hybrid-teacher', 'education-content'], technologies: ['Linux', 'Azure', 'Ansible'], students: [24, 22],
  }),
  'deltion-mi': {
    institution: 'deltion', name: 'Medewerker ICT', level: 'mbo-2', mode: 'bol', codes: ['25999'], municipality: 'Zwolle', region: 'east', managers: ['marit'],
    wants: ['assignments-and-internships', 'inspire-students'], openToOthers: true, students: [18, 16],
  },
  'noorderpoort-sd': software({
    institution: 'noorderpoort', municipality: 'Groningen', region: 'north', managers: ['sietske'], coordinators: ['ruben'],
    wants: ['assignments-and-internships', 'inspire-students'], technologies: ['C#', 'Angular', 'PostgreSQL'], students: [42, 38],
  }),
  'noorderpoort-st': support({
    institution: 'noorderpoort', municipality: 'Groningen', region: 'north', managers: ['sietske'], wants: null, technologies: ['Windows', 'Microsoft 365'], students: [26, 21],
  }),
  'alfa-se': systems({
    institution: 'alfa', mode: 'bbl', municipality: 'Hoogeveen', region: 'north', managers: ['gerrit'],
    wants: ['education-format', 'assignments-and-internships'], technologies: ['Windows Server', 'Azure'], students: [14, 14],
  }),
  'firda-sd': software({
    institution: 'firda', municipality: 'Leeuwarden', region: 'north', managers: ['froukje'], coordinators: ['tom'],
    wants: ['assignments-and-internships', 'inspire-students'], technologies: ['PHP', 'JavaScript', 'Laravel'], specialisations: ['fullstack-developer'], students: [36, 33],
  }),
  'firda-se': systems({ institution: 'firda', municipality: 'Heerenveen', region: 'north', managers: ['froukje'], wants: null, technologies: ['Linux', 'Proxmox'], students: [19, null] }),
  'hanze-ict': bachelor({
    institution: 'hanze', municipality: 'Groningen', region: 'north', managers: ['jelle'], english: true, openToOthers: true,
    wants: ['assignments-and-internships', 'education-content', 'company-awareness'], technologies: ['Java', 'Python', 'Kubernetes'], students: [88, 94],
  }),
  'nhlstenden-inf': bachelor({
    institution: 'nhlstenden', name: 'Informatica', codes: ['34479'], municipality: 'Emmen', region: 'north', managers: ['imke'], english: true,
    wants: ['assignments-and-internships', 'inspire-students'], technologies: ['Java', 'TypeScript'], students: [41, 37],
  }),
  'twente-sd': software({
    institution: 'twente', municipality: 'Hengelo', region: 'east', managers: ['harm'],
    wants: ['assignments-and-internships'], technologies: ['C#', 'React', 'SQL Server'], students: [28, 30],
  }),
  'twente-st': support({ institution: 'twente', mode: 'bbl', municipality: 'Almelo', region: 'east', managers: ['harm'], wants: ['education-format'], students: [12, 12] }),
  'graafschap-sd': software({
    institution: 'graafschap', municipality: 'Doetinchem', region: 'east', managers: ['annelies'],
    wants: ['hybrid-teacher', 'assignments-and-internships'], technologies: ['Java', 'Playwright'], students: [21, 19],
  }),
  'saxion-ict': bachelor({
    institution: 'saxion', codes: ['30020', '34475'], municipality: 'Enschede', region: 'east', managers: ['yasemin'], english: true,
    wants: ['assignments-and-internships', 'teacher-development', 'education-content'], technologies: ['Python', 'C++', 'Docker'], students: [76, 81],
  }),
  'saxion-ad': {
    institution: 'saxion', name: 'Software Development', level: 'hbo-ad', mode: 'part-time', codes: ['80130'], municipality: 'Deventer', region: 'east', managers: ['yasemin'],
    wants: ['assignments-and-internships', 'reskilling'], technologies: ['JavaScript', 'Python'], students: [23, null],
  },
  'windesheim-ict': bachelor({
    institution: 'windesheim', municipality: 'Zwolle', region: 'east', managers: ['wouter'],
    wants: ['assignments-and-internships', 'inspire-students'], technologies: ['TypeScript', 'Python', 'PostgreSQL'], students: [64, 70],
  }),
  'windesheim-sm': {
    institution: 'windesheim', name: 'IT Service Management', level: 'hbo-ad', mode: 'dual', codes: ['80024'], municipality: 'Zwolle', region: 'east', managers: ['wouter'],
    wants: ['education-format', 'reskilling'], technologies: ['TOPdesk', 'Power BI'], students: [17, 17],
  },
  'midden-sd': software({
    institution: 'midden', municipality: 'Utrecht', region: 'north-west', managers: ['nadia'],
    wants: ['assignments-and-internships', 'company-awareness'], technologies: ['PHP', 'Vue', 'MySQL'], students: [47, 44],
  }),
  'midden-mi': {
    institution: 'midden', name: 'Medewerker ICT', level: 'mbo-2', mode: 'bol', codes: ['25999'], municipality: 'Amersfoort', region: 'north-west', managers: ['nadia'],
    wants: ['assignments-and-internships'], openToOthers: true, students: [22, 20],
  },
  'hva-ict': bachelor({
    institution: 'hva', municipality: 'Amsterdam', region: 'north-west', managers: ['sanjay'], english: true,
    wants: ['education-content', 'assignments-and-internships'], technologies: ['Java', 'Angular', 'Kubernetes'], students: [112, 105],
  }),
  'hu-sm': {
    institution: 'hu', name: 'IT Service Management', level: 'hbo-ad', mode: 'part-time', codes: ['80024'], municipality: 'Utrecht', region: 'north-west', managers: ['eva'],
    wants: null, technologies: ['ServiceNow'], students: [25, 25],
  },
  'hu-ad': {
    institution: 'hu', name: 'Software Development', level: 'hbo-ad', mode: 'full-time', codes: ['80130'], municipality: 'Amersfoort', region: 'north-west', managers: ['eva'],
    wants: ['assignments-and-internships'], technologies: ['Python', 'React'], students: [29, 27],
  },
  'kw1c-sd': software({
    institution: 'kw1c', municipality: '’s-Hertogenbosch', region: 'south-east', managers: ['bas'],
    wants: ['assignments-and-internships', 'inspire-students'], technologies: ['C#', 'Unity', 'Blazor'], students: [33, 35],
  }),
  'summa-se': systems({
    institution: 'summa', municipality: 'Eindhoven', region: 'south-east', managers: ['loes'],
    wants: ['teacher-development', 'assignments-and-internships', 'education-content'], technologies: ['Kubernetes', 'Linux', 'Terraform'], specialisations: ['cloud-technician'], students: [37, 32],
  }),
  'summa-st': support({ institution: 'summa', municipality: 'Eindhoven', region: 'south-east', managers: ['loes'], wants: ['assignments-and-internships'], technologies: ['Windows', 'Intune'], students: [28, 26] }),
  'fontys-inf': bachelor({
    institution: 'fontys', name: 'Informatica', codes: ['34479'], municipality: 'Eindhoven', region: 'south-east', managers: ['pieter'], english: true,
    wants: ['assignments-and-internships', 'education-format', 'education-content'], technologies: ['C', 'C++', 'Rust', 'Python'], students: [97, 91],
  }),
  'curio-sd': software({
    institution: 'curio', municipality: 'Breda', region: 'south-west', managers: ['joyce'],
    wants: ['assignments-and-internships', 'company-awareness'], technologies: ['PHP', 'Laravel', 'Flutter'], students: [39, 36],
  }),
  'tcr-se': systems({
    institution: 'tcr', municipality: 'Rotterdam', region: 'south-west', managers: ['rachid'],
    wants: ['assignments-and-internships', 'education-format'], technologies: ['Azure', 'Cisco IOS'], students: [45, 40],
  }),
  'hr-ti': bachelor({
    institution: 'hr', name: 'Technische Informatica', codes: ['34475'], municipality: 'Rotterdam', region: 'south-west', managers: ['mirjam'],
    wants: ['inspire-students', 'assignments-and-internships', 'hybrid-teacher'], technologies: ['C', 'Python', 'MQTT'], students: [52, 49],
  }),
  'buas-ad': {
    institution: 'buas', name: 'Software Development', level: 'hbo-ad', mode: 'full-time', codes: ['80130'], municipality: 'Breda', region: 'south-west', managers: ['caoimhe'], english: true,
    wants: ['assignments-and-internships', 'education-format'], technologies: ['Unity', 'C#', 'Python'], students: [34, null],
  },
};
