import type { Text } from '#base/contract';
import { targetGroups } from './labels';

/** What of an institution companies may use (faciliteit). */
export const facilityKinds = ['practical-room', 'innovation-lab', 'knowledge-lab', 'learning-lab', 'business-lab', 'equipment', 'meeting-place'] as const;
export type FacilityKind = (typeof facilityKinds)[number];

export const FACILITY_KINDS: Record<FacilityKind, Text> = {
  'practical-room': { nl: 'Praktijklokaal', en: 'Practical room' },
  'innovation-lab': { nl: 'Innovatielab', en: 'Innovation lab' },
  'knowledge-lab': { nl: 'Kennislab', en: 'Knowledge lab' },
  'learning-lab': { nl: 'Leerlab', en: 'Learning lab' },
  'business-lab': { nl: 'Bedrijvenlab', en: 'Business lab' },
  equipment: { nl: 'Apparatuur', en: 'Equipment' },
  'meeting-place': { nl: 'Ontmoetingsplek', en: 'Meeting place' },
};

/** Groups and schemes an institution knows how to help companies with (expertise). */
export const expertises = [...targetGroups, 'schemes'] as const;
export type Expertise = (typeof expertises)[number];
export const SCHEMES: Text = { nl: 'subsidies en regelingen', en: 'grants and schemes' };

/** A stretch of the school year: a quiet time without questions, or a holiday. */
export const spanKinds = ['quiet', 'holiday'] as const;
export type SpanKind = (typeof spanKinds)[number];

export const SPAN_KINDS: Record<SpanKind, Text> = { quiet: { nl: 'Rustige weken', en: 'Quiet weeks' }, holiday: { nl: 'Vakantie', en: 'Holiday' } };

/** What institutions are told apart by in the directory, in the order in which it is shown (wegwijzer). */
export const directoryFacets = ['region', 'sector', 'level', 'function', 'earning', 'form', 'targetGroup', 'open', 'facility', 'expertise', 'readBy'] as const;
export type DirectoryFacet = (typeof directoryFacets)[number];
