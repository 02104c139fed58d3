import { addDays } from '#base/contract';
import { checksBy, issuesOf } from '#base/portal';
import type { Form } from '#guidance/contract';
import { programmeChange, programmeFaults, schoolYearOf, yearOn } from '#organisations/contract';
import type { Language, Mode, Partnering, ProgrammeChange, ProgrammeSettings, Region, TargetGroup } from '#organisations/contract';
import type { CodeType, JobFunctionSlug, Level } from '#pathways/contract';

/** A period as it is typed: days are texts, the number is null while it is empty. */
export interface PeriodForm {
  from: string;
  until: string;
  students: number | null;
}

/** What is typed about a programme. */
export interface ProgrammeForm {
  name: string;
  level: string;
  mode: string;
  municipality: string;
  region: string;
  codes: { codeType: string; code: string }[];
  functionsAdded: string[];
  functionsRemoved: string[];
  specialisations: string[];
  languages: string[];
  technologies: string[];
  /** Whether it has said which forms it wants: none is an answer too. */
  hasSaid: string;
  wantedForms: string[];
  openToOthers: boolean;
  targetGroups: string[];
  themes: string[];
  currentWork: string;
  classInterest: string;
  partnering: string;
  periods: PeriodForm[];
}

export const emptyProgramme = (): ProgrammeForm => ({
  name: '', level: '', mode: '', municipality: '', region: '', codes: [{ codeType: 'crebo', code: '' }], functionsAdded: [], functionsRemoved: [], specialisations: [],
  languages: ['nl'], technologies: [], hasSaid: 'no', wantedForms: [], openToOthers: false, targetGroups: [], themes: [], currentWork: '', classInterest: '', partnering: '', periods: [],
});

export function fromSettings(one: ProgrammeSettings): ProgrammeForm {
  return {
    ...emptyProgramme(),
    name: one.name, level: one.level, mode: one.mode, municipality: one.municipality, region: one.region, codes: one.codes.map(({ codeType, code }) => ({ codeType, code })),
    functionsAdded: one.functionsAdded, functionsRemoved: one.functionsRemoved, specialisations: one.specialisations, languages: one.languages, technologies: one.technologies,
    hasSaid: one.wantedForms === null ? 'no' : 'yes', wantedForms: one.wantedForms ?? [], openToOthers: one.openToOthers, targetGroups: one.targetGroups, themes: one.themes,
    currentWork: one.currentWork, classInterest: one.classInterest, partnering: one.partnering ?? '', periods: one.periods.map((period) => ({ ...period })),
  };
}

/** A copy to write on: everything but the numbers of students, which are another programme's. */
export const copyOf = (one: ProgrammeSettings): ProgrammeForm => ({ ...fromSettings(one), periods: one.periods.map((period) => ({ ...period, students: null })) });

export function toProgramme(form: ProgrammeForm) {
  return {
    name: form.name, level: form.level as Level, mode: form.mode as Mode, municipality: form.municipality, region: form.region as Region,
    codes: form.codes.map(({ codeType, code }) => ({ codeType: codeType as CodeType, code: code.trim().toUpperCase() })),
    functionsAdded: form.functionsAdded as JobFunctionSlug[], functionsRemoved: form.functionsRemoved as JobFunctionSlug[], specialisations: form.specialisations,
    languages: form.languages as Language[], technologies: form.technologies, wantedForms: form.hasSaid === 'yes' ? form.wantedForms as Form[] : null, openToOthers: form.openToOthers,
    targetGroups: form.targetGroups as TargetGroup[], themes: form.themes, currentWork: form.currentWork, classInterest: form.classInterest,
    partnering: (form.partnering || null) as Partnering | null, periods: form.periods,
  } satisfies ProgrammeChange;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Only what differs from what is kept: two people who change different things do not undo each other's. */
export function programmeChanges(base: ProgrammeForm, mine: ProgrammeForm): ProgrammeChange {
  const before = toProgramme(base);
  return Object.fromEntries(Object.entries(toProgramme(mine)).filter(([name, value]) => !same(before[name as keyof typeof before], value)));
}

/** Somebody else kept something meanwhile: what I changed stays, the rest becomes what they made of it. */
export function mergedProgramme(mine: ProgrammeForm, base: ProgrammeForm, fresh: ProgrammeForm): ProgrammeForm {
  return Object.fromEntries(Object.entries(fresh).map(([name, value]) => {
    const key = name as keyof ProgrammeForm;
    return [name, same(mine[key], base[key]) ? value : mine[key]];
  })) as unknown as ProgrammeForm;
}

/** The periods of the newest school year, a year on; those that would meet one that is there are left out. */
export function nextYearsPeriods(periods: readonly PeriodForm[]): PeriodForm[] {
  const dated = periods.filter(({ from, until }) => from && until);
  const newest = dated.map(({ from }) => schoolYearOf(from).from).toSorted().at(-1);
  return dated.filter(({ from }) => schoolYearOf(from).from === newest)
    .map(({ from, until, students }) => ({ from: yearOn(from), until: yearOn(until), students }))
    .filter((one) => !dated.some((other) => other.from <= one.until && one.from <= other.until));
}

/** An empty row that starts where the last period ended. */
export function followingPeriod(periods: readonly PeriodForm[]): PeriodForm {
  const last = periods.map(({ until }) => until).filter(Boolean).toSorted().at(-1);
  return { from: last ? addDays(last, 1) : '', until: '', students: null };
}

/** The contract's rules over what is typed, each fault at its field. Who plans only is not asked about the rest. */
export const programmeChecks = (isPlanner: boolean) => checksBy<ProgrammeForm>((value) => {
  const typed = toProgramme(value);
  const whole = wholePeriods(typed.periods);
  return [
    ...issuesOf(programmeChange, isPlanner ? { periods: typed.periods } : typed),
    ...programmeFaults(isPlanner ? { periods: whole } : { ...typed, codes: typed.codes.filter(({ code }) => code), periods: whole }),
  ].filter((issue, place, all) => all.findIndex((other) => other.path.join() === issue.path.join()) === place);
});

/** Rows that are typed half get their own fault; they meet no other. */
const wholePeriods = (periods: PeriodForm[]) => periods.map((one) => (one.from && one.until ? one : { ...one, from: '9999-12-30', until: '9999-12-31' }));
