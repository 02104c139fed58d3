import { DiscoveryService } from '@nestjs/core';
import type * as z from 'zod';
import type { Text } from '#base/contract';

/** What waits for others has a lane of its own, so that it holds up nothing else. */
export type Lane = 'work' | 'mail' | 'outside';

/** A kind of work done later: its name, what it is told (ids only) and on which lane it runs. */
export interface Job<P extends z.ZodType = z.ZodType> {
  readonly name: string;
  /** What has happened when it is done, for people who look at what ran. */
  readonly title: Text;
  readonly payload: P;
  readonly lane: Lane;
  /** Tries before it is set aside as failed. */
  readonly tries: number;
}

const declared = new Map<string, Job>();

/** Declares a job. */
export function job<P extends z.ZodType>(options: { name: string; title: Text; payload: P; lane?: Lane; tries?: number }): Job<P> {
  const made: Job<P> = { lane: 'work', tries: 12, ...options };
  if (declared.has(made.name)) throw new Error(`Two jobs are called ${made.name}`);
  declared.set(made.name, made as unknown as Job);
  return made;
}

export const declaredJobs = (): ReadonlyMap<string, Job> => declared;

/** Does a job. It reads again what the ids point at, may find nothing to do, and may run twice without harm. */
export interface JobHandler<P extends z.ZodType> {
  run(payload: z.output<P>): Promise<void>;
}

/** Marks a provider as the one handler of a job. */
export const Handles = DiscoveryService.createDecorator<{ readonly name: string }>();
