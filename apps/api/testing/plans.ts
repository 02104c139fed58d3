import type { World } from './world';

export interface Step { 'Node Type': string; 'Relation Name'?: string; 'Index Name'?: string; 'Actual Rows': number; 'Actual Loops': number; 'Rows Removed by Filter'?: number; 'Rows Removed by Index Recheck'?: number; Plans?: Step[] }

export const stepsOf = (step: Step): Step[] => [step, ...(step.Plans ?? []).flatMap(stepsOf)];

/** What Postgres did for a statement, step by step, on a connection as reads have it. */
export async function explain(world: World, sql: string, values: readonly unknown[]): Promise<Step[]> {
  const [explained] = await world.db.compose<{ 'QUERY PLAN': [{ Plan: Step }] }>(`explain (analyze, timing off, format json) ${sql}`, values);
  return stepsOf(explained!['QUERY PLAN'][0].Plan);
}

/** The steps that went through a whole table. */
export const readThrough = (steps: Step[], table: string) => steps.filter((step) => step['Node Type'] === 'Seq Scan' && step['Relation Name'] === table);
/** Rows of a table that were fetched at all, with those that were looked at and thrown away. */
export const touched = (steps: Step[], table: string) => steps.filter((step) => step['Relation Name'] === table).reduce((most, step) =>
  Math.max(most, (step['Actual Rows'] + (step['Rows Removed by Filter'] ?? 0) + (step['Rows Removed by Index Recheck'] ?? 0)) * step['Actual Loops']), 0);
