import type { Text } from '#base/contract';

/** What students practise where they work, of all that is called soft (B2-1). */
export const rubricItems = ['listening', 'explaining', 'resistance', 'together', 'priorities'] as const;
export type RubricItem = (typeof rubricItems)[number];
/** Where it shows (B2-2). */
export const rubricContexts = ['presentations', 'stakeholders', 'teamwork'] as const;
export type RubricContext = (typeof rubricContexts)[number];
/** When it is asked: at the start, in the middle and at the end of work by students. */
export const rubricStages = ['start', 'middle', 'end'] as const;
export type RubricStage = (typeof rubricStages)[number];

/** Smaller groups than this say too much about one of them: only the two parties read their rubric, no analyst and no figure. */
export const RUBRIC_GROUP = 5;
/** Days after the end that the rubric of a single seat is kept. */
export const RUBRIC_KEPT_DAYS = 180;

export const RUBRIC_ITEM: Record<RubricItem, Text> = {
  listening: { nl: 'Luisteren en doorvragen', en: 'Listening and asking on' },
  explaining: { nl: 'Iets moeilijks eenvoudig uitleggen', en: 'Explaining hard things simply' },
  resistance: { nl: 'Omgaan met weerstand', en: 'Handling resistance' },
  together: { nl: 'Samenwerken met andere vakken', en: 'Working with other fields' },
  priorities: { nl: 'Kiezen wat eerst moet, ook onder druk', en: 'Choosing what comes first, under pressure too' },
};
export const RUBRIC_LEVEL: Record<1 | 2 | 3 | 4, Text> = {
  1: { nl: 'Begint eraan', en: 'Beginning' },
  2: { nl: 'Lukt met hulp', en: 'With help' },
  3: { nl: 'Lukt zelfstandig', en: 'On their own' },
  4: { nl: 'Neemt anderen mee', en: 'Takes others along' },
};
export const RUBRIC_CONTEXT: Record<RubricContext, Text> = {
  presentations: { nl: 'bij presentaties', en: 'in presentations' },
  stakeholders: { nl: 'in gesprekken met belanghebbenden', en: 'in talks with stakeholders' },
  teamwork: { nl: 'in het werk met het team', en: 'in work with the team' },
};
export const RUBRIC_STAGE: Record<RubricStage, Text> = {
  start: { nl: 'Begin', en: 'Start' }, middle: { nl: 'Midden', en: 'Middle' }, end: { nl: 'Einde', en: 'End' },
};

/** At which of so many check-ins the rubric goes along: the first, the one in the middle and the last; a single one is the end. */
export function stageOf(place: number, count: number): RubricStage | null {
  if (place === count - 1) return 'end';
  if (place === 0) return 'start';
  return place === Math.floor(count / 2) ? 'middle' : null;
}
