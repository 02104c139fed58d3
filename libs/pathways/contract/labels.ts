import type { Text } from '#base/contract';

/** A level of education, from vocational level 2 to a master (niveau). In the order of the ladder. */
export const levels = ['mbo-2', 'mbo-3', 'mbo-4', 'hbo-ad', 'hbo-bachelor', 'wo-bachelor', 'wo-master'] as const;
export type Level = (typeof levels)[number];

/** What a level is called. */
export const LEVELS: Record<Level, Text> = {
  'mbo-2': { nl: 'mbo 2', en: 'mbo level 2' },
  'mbo-3': { nl: 'mbo 3', en: 'mbo level 3' },
  'mbo-4': { nl: 'mbo 4', en: 'mbo level 4' },
  'hbo-ad': { nl: 'associate degree', en: 'associate degree' },
  'hbo-bachelor': { nl: 'hbo-bachelor', en: 'bachelor (hbo)' },
  'wo-bachelor': { nl: 'wo-bachelor', en: 'bachelor (university)' },
  'wo-master': { nl: 'wo-master', en: 'master (university)' },
};

/** The levels in a word, for axes and narrow columns. */
export const LEVELS_SHORT: Record<Level, Text> = {
  'mbo-2': { nl: 'mbo 2', en: 'mbo 2' },
  'mbo-3': { nl: 'mbo 3', en: 'mbo 3' },
  'mbo-4': { nl: 'mbo 4', en: 'mbo 4' },
  'hbo-ad': { nl: 'Ad', en: 'Ad' },
  'hbo-bachelor': { nl: 'bachelor', en: 'bachelor' },
  'wo-bachelor': { nl: 'bachelor', en: 'bachelor' },
  'wo-master': { nl: 'master', en: 'master' },
};

/** A group of job functions that move into each other (groep). */
export const groups = ['ict-support', 'ict-infrastructure', 'software-development'] as const;
export type FunctionGroup = (typeof groups)[number];

export const GROUPS: Record<FunctionGroup, Text> = {
  'ict-support': { nl: 'ICT support', en: 'ICT support' },
  'ict-infrastructure': { nl: 'ICT-infrastructuur', en: 'ICT infrastructure' },
  'software-development': { nl: 'Software ontwikkeling', en: 'Software development' },
};

/** A job function of the Ontwikkelpad: what somebody does (functie). By group, from entry to top. */
export const jobFunctions = [
  'ict-employee', 'application-administrator', 'application-configurator',
  'infrastructure-operator', 'infrastructure-technician', 'infrastructure-engineer', 'infrastructure-architect',
  'software-developer', 'software-engineer', 'software-architect',
] as const;
export type JobFunctionSlug = (typeof jobFunctions)[number];

/** What a job function is called. */
export const FUNCTIONS: Record<JobFunctionSlug, Text> = {
  'ict-employee': { nl: 'Medewerker ICT', en: 'ICT support employee' },
  'application-administrator': { nl: 'Applicatiebeheerder', en: 'Application administrator' },
  'application-configurator': { nl: 'Applicatieconfigurator', en: 'Application configurator' },
  'infrastructure-operator': { nl: 'ICT-infrastructuur operator', en: 'ICT infrastructure operator' },
  'infrastructure-technician': { nl: 'ICT-infrastructuur technicus', en: 'ICT infrastructure technician' },
  'infrastructure-engineer': { nl: 'ICT-infrastructuur engineer', en: 'ICT infrastructure engineer' },
  'infrastructure-architect': { nl: 'ICT-infrastructuur architect', en: 'ICT infrastructure architect' },
  'software-developer': { nl: 'Software developer', en: 'Software developer' },
  'software-engineer': { nl: 'Software engineer', en: 'Software engineer' },
  'software-architect': { nl: 'Software architect', en: 'Software architect' },
};

/** Directions within a job function, by slug; the facts have them with what they are about. */
export const SPECIALISATIONS: Readonly<Record<string, Text>> = {
  'servicedesk-employee': { nl: 'ICT servicedeskmedewerker', en: 'ICT service desk employee' },
  'ict-support-operator': { nl: 'ICT support operator', en: 'ICT support operator' },
  'network-operator': { nl: 'Netwerk operator', en: 'Network operator' },
  'datacenter-operator': { nl: 'Datacenter operator', en: 'Data centre operator' },
  'datacenter-technician': { nl: 'Datacenter technicus', en: 'Data centre technician' },
  'cloud-technician': { nl: 'Cloud technicus', en: 'Cloud technician' },
  'fullstack-developer': { nl: 'Fullstack developer', en: 'Full-stack developer' },
  'frontend-developer': { nl: 'Frontend developer', en: 'Front-end developer' },
  'backend-developer': { nl: 'Backend developer', en: 'Back-end developer' },
};

/** What a job function is called where its group stands beside it. */
export const FUNCTIONS_SHORT: Record<JobFunctionSlug, Text> = {
  'ict-employee': { nl: 'Medewerker ICT', en: 'ICT support employee' },
  'application-administrator': { nl: 'Applicatiebeheerder', en: 'Application administrator' },
  'application-configurator': { nl: 'Applicatieconfigurator', en: 'Application configurator' },
  'infrastructure-operator': { nl: 'Operator', en: 'Operator' },
  'infrastructure-technician': { nl: 'Technicus', en: 'Technician' },
  'infrastructure-engineer': { nl: 'Engineer', en: 'Engineer' },
  'infrastructure-architect': { nl: 'Architect', en: 'Architect' },
  'software-developer': { nl: 'Developer', en: 'Developer' },
  'software-engineer': { nl: 'Engineer', en: 'Engineer' },
  'software-architect': { nl: 'Architect', en: 'Architect' },
};

/** The group each job function stands in. */
export const FUNCTION_GROUP: Record<JobFunctionSlug, FunctionGroup> = {
  'ict-employee': 'ict-support',
  'application-administrator': 'ict-support',
  'application-configurator': 'ict-support',
  'infrastructure-operator': 'ict-infrastructure',
  'infrastructure-technician': 'ict-infrastructure',
  'infrastructure-engineer': 'ict-infrastructure',
  'infrastructure-architect': 'ict-infrastructure',
  'software-developer': 'software-development',
  'software-engineer': 'software-development',
  'software-architect': 'software-development',
};

/** A register that gives out codes: crebo for mbo, croho for hbo and wo, rio for programmes. */
export const codeTypes = ['crebo', 'croho', 'rio'] as const;
export type CodeType = (typeof codeTypes)[number];

/** Who says that a course is worth something: the state, or the sector alone (overheidserkenning, branchewaardering). */
export const recognitions = ['state', 'sector'] as const;
export type Recognition = (typeof recognitions)[number];

export const RECOGNITIONS: Record<Recognition, Text> = {
  state: { nl: 'Erkend door de overheid', en: 'Recognised by the state' },
  sector: { nl: 'Gewaardeerd door de sector', en: 'Valued by the sector' },
};

/** Whether a part of a qualification is a certificate (C) or an elective (K). */
export const partKinds = ['certificate', 'elective'] as const;
export type PartKind = (typeof partKinds)[number];

export const PART_KINDS: Record<PartKind, Text> = {
  certificate: { nl: 'Certificaat', en: 'Certificate' },
  elective: { nl: 'Keuzedeel', en: 'Elective' },
};
