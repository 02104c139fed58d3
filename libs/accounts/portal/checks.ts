import type * as z from 'zod';

/** A contract's rules over a form whose empty fields hold texts: errors come at the fields, what is sent stays what was typed. */
export function checksOf<T>(schema: z.ZodType, sent: (value: T) => unknown = (value) => value) {
  return {
    '~standard': {
      version: 1 as const, vendor: 'koppelvlak',
      validate: (value: unknown) => {
        const outcome = schema.safeParse(sent(value as T), { reportInput: true });
        return outcome.success ? { value: value as T } : { issues: outcome.error.issues };
      },
    },
  };
}
