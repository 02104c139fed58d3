import type { Issue } from '#base/contract';

/** What holds for the values of a form, as Angular's forms take it. */
export interface Checks<T> {
  readonly '~standard': { readonly version: 1; readonly vendor: string; readonly validate: (value: unknown) => { value: T } | { issues: readonly (Issue & { message: string })[] } };
}

/** Rules by a function that finds what is wrong. */
export function checksBy<T>(find: (value: T) => readonly Issue[]): Checks<T> {
  return {
    '~standard': {
      version: 1, vendor: 'koppelvlak',
      validate: (value) => {
        const issues = find(value as T).map((issue) => ({ ...issue, message: issue.message ?? issue.params?.text?.nl ?? '' }));
        return issues.length ? { issues } : { value: value as T };
      },
    },
  };
}

interface Schema {
  safeParse(value: unknown, options: { reportInput: true }): { success: boolean; error?: { issues: unknown } | undefined };
}

/** What a contract's schema finds wrong. */
export const issuesOf = (schema: Schema, value: unknown): readonly Issue[] => (schema.safeParse(value, { reportInput: true }).error?.issues ?? []) as readonly Issue[];

/** A contract's rules over a form whose empty fields hold texts: errors come at the fields, what is sent stays what was typed. */
export const checksOf = <T>(schema: Schema, sent: (value: T) => unknown = (value) => value): Checks<T> => checksBy((value) => issuesOf(schema, sent(value)));
