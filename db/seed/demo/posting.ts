import type { TargetGroup } from '#organisations/contract';
import type { Level } from '#pathways/contract';
import type { Confidentiality, Details, KindSlug, Period, PostingStatus, Workplace } from '#postings/contract';
import type { JobFunctionSlug } from '#pathways/contract';
import type { Reason } from '#guidance/contract';
import type { Span } from './calendar';

/** An offer of a demo company or a request of a demo institution. What is left out takes the plainest value. */
export interface DemoPosting {
  key: string;
  /** A company, or the programme that asks. */
  owner: string;
  by: string;
  kind: KindSlug;
  status?: PostingStatus;
  /** Which branch of the company; the main one when left out. */
  branch?: number;
  title: string;
  summary: string;
  description: string;
  reasons: Reason[];
  functions?: JobFunctionSlug[];
  specialisations?: string[];
  technologies?: string[];
  levels: Level[];
  workplace?: Workplace;
  languages?: string[];
  period: Period | null;
  seats: number | null;
  hours?: number;
  euros?: number;
  allowance?: number;
  goals?: string[];
  commercial?: number;
  confidentiality?: Confidentiality;
  difficulty?: number;
  sector?: string;
  openToOthers?: boolean;
  targetGroups?: TargetGroup[];
  closes: string | null;
  /** The own fields of its kind; drawn for it when left out. */
  details?: Details;
  created: string;
  /** Companies that post along, and those that were asked to. */
  partners?: { [company: string]: 'confirmed' | 'invited' };
  /** For the institutions of these regions only. */
  forRegions?: string[];
  /** The institution that entered it for the company and left it to decide. */
  enteredBy?: string;
  /** Null: never published. */
  published: string | null;
}

/** A period from one day until another. */
export const range = ({ from, until }: Span): Period => ({ kind: 'range', from, until });
/** A period that the parties agree on later. */
export const onCall: Period = { kind: 'on-call' };
