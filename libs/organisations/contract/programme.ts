import * as z from 'zod';
import { day, id, line, pageOf, permissions, prose, slug, whole } from '#base/contract';
import type { Issue, Text } from '#base/contract';
import { formSlug } from '#guidance/contract';
import { codeType, jobFunctionSlug, level, type CodeType, type Level } from '#pathways/contract';
import { languages, modes, partnerings, regions, targetGroups } from './labels';
import { programme } from './organisations';

/** How a register writes its codes. */
const codeShapes: Record<CodeType, RegExp> = { crebo: /^\d{5}$/, croho: /^\d{5}$/, rio: /^\d{4}O\d{4}$/ };
const codeWords: Record<CodeType, Text> = {
  crebo: { nl: 'Een crebo heeft vijf cijfers, zoals 25998.', en: 'A crebo has five digits, such as 25998.' },
  croho: { nl: 'Een croho heeft vijf cijfers, zoals 34479.', en: 'A croho has five digits, such as 34479.' },
  rio: { nl: 'Een code uit RIO ziet eruit als 1003O5678.', en: 'A RIO code looks like 1003O5678.' },
};

/** The code of what a programme teaches, in the register that gave it. */
export const programmeCode = z.strictObject({ codeType, code: z.string().trim().toUpperCase().min(1).max(10) });

/** When students are there, as it is written; the number is null while it is not known. */
export const periodDraft = z.strictObject({ from: day, until: day, students: whole(0, 5000).nullable() });
export type PeriodDraft = z.infer<typeof periodDraft>;

const unique = (values: readonly string[]) => new Set(values).size === values.length;
const twice = { params: { text: { nl: 'Dit staat er twee keer.', en: 'This stands here twice.' } } };

const fields = {
  name: line(1, 160),
  level,
  mode: z.enum(modes),
  municipality: line(1, 80),
  region: z.enum(regions),
  codes: z.array(programmeCode).min(1).max(8),
  functionsAdded: z.array(jobFunctionSlug).max(10).refine(unique, twice),
  functionsRemoved: z.array(jobFunctionSlug).max(10).refine(unique, twice),
  specialisations: z.array(slug).max(20).refine(unique, twice),
  languages: z.array(z.enum(languages)).min(1).max(2).refine(unique, twice),
  technologies: z.array(line(1, 40)).max(30),
  /** Null: we have said nothing. Empty: none at the moment. */
  wantedForms: z.array(formSlug).max(8).refine(unique, twice).nullable(),
  openToOthers: z.boolean(),
  targetGroups: z.array(z.enum(targetGroups)).max(6).refine(unique, twice),
  themes: z.array(line(1, 80)).max(10),
  currentWork: prose(0, 1000),
  classInterest: prose(0, 1000),
  partnering: z.enum(partnerings).nullable(),
  periods: z.array(periodDraft).max(24),
};

/** A programme as somebody writes it down. */
export const programmeDraft = z.strictObject({ institutionId: id, ...fields }).partial({
  functionsAdded: true, functionsRemoved: true, specialisations: true, languages: true, technologies: true, wantedForms: true, openToOthers: true,
  targetGroups: true, themes: true, currentWork: true, classInterest: true, partnering: true, periods: true,
});
export type ProgrammeDraft = z.infer<typeof programmeDraft>;

interface Checked {
  level?: Level | undefined;
  mode?: string | undefined;
  codes?: { codeType: CodeType; code: string }[] | undefined;
  periods?: PeriodDraft[] | undefined;
}

/** What must be right between the fields: codes and mode belong to the level, periods do not meet. Each fault at its own place. */
export function programmeFaults({ level: at, mode, codes = [], periods = [] }: Checked): Issue[] {
  const faults: Issue[] = [];
  const say = (path: (string | number)[], text: Text) => faults.push({ code: 'custom', path, params: { text } });
  codes.forEach(({ codeType: type, code }, place) => {
    if (!codeShapes[type].test(code)) say(['codes', place, 'code'], codeWords[type]);
    if (codes.findIndex((one) => one.codeType === type && one.code === code) < place) say(['codes', place, 'code'], twice.params.text);
    const isMbo = at?.startsWith('mbo');
    if (at && type !== 'rio' && (type === 'crebo') !== isMbo) {
      say(['codes', place, 'codeType'], isMbo
        ? { nl: 'Een mbo-opleiding heeft een crebo.', en: 'A programme at mbo level has a crebo.' }
        : { nl: 'Een opleiding in hbo of wo heeft een croho.', en: 'A programme at hbo or university level has a croho.' });
    }
  });
  if (at && mode && (mode === 'bol' || mode === 'bbl') && !at.startsWith('mbo')) {
    say(['mode'], { nl: 'Bol en bbl zijn leerwegen van het mbo.', en: 'Bol and bbl are paths of the mbo.' });
  }
  periods.forEach((period, place) => {
    if (period.until < period.from) {
      say(['periods', place, 'until'], { nl: 'Het einde ligt voor het begin.', en: 'The end lies before the beginning.' });
      return;
    }
    const other = periods.findIndex((one, earlier) => earlier < place && one.from <= period.until && period.from <= one.until);
    if (other >= 0) say(['periods', place, 'from'], { nl: `Deze periode loopt door periode ${other + 1} heen.`, en: `This period overlaps period ${other + 1}.` });
  });
  return faults;
}

/** What is changed of a programme; what is not named stays. */
export const programmeChange = z.strictObject(fields).partial();
export type ProgrammeChange = z.infer<typeof programmeChange>;

/** A code with what it stands for; without a name when the Ontwikkelpad does not know it. */
export const knownCode = z.object({ codeType, code: z.string(), name: z.string().nullable(), functions: z.array(jobFunctionSlug) });

/** A programme as those who answer for it arrange it. */
export const programmeSettings = programme.omit({ codes: true }).extend({
  codes: z.array(knownCode),
  /** What its codes say; what was added and removed stands beside it. */
  functionsOfCodes: z.array(jobFunctionSlug),
  functionsAdded: z.array(jobFunctionSlug),
  functionsRemoved: z.array(jobFunctionSlug),
  keepers: z.array(z.object({ role: z.enum(['manager', 'coordinator']), people: z.int() })),
  version: z.int(),
  can: permissions,
});
export type ProgrammeSettings = z.infer<typeof programmeSettings>;
export const programmeSettingsPage = pageOf(programmeSettings);
