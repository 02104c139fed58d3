import * as z from 'zod';

const tooMany = { params: { text: { nl: 'Noem er hooguit 30.', en: 'Name at most 30.' } } };

/** Several values of a filter with commas between them: `mbo-3,mbo-4`. */
export function several<T extends string>(value: z.ZodType<T>) {
  return z.string().min(1).max(1900).transform((written, context): T[] => {
    const values = [...new Set(written.split(','))];
    if (values.length > 30) context.addIssue({ code: 'custom', ...tooMany });
    return values.slice(0, 30).map((one) => {
      const outcome = value.safeParse(one, { reportInput: true });
      if (outcome.success) return outcome.data;
      context.addIssue({ code: 'custom', params: { text: { nl: `“${one.slice(0, 60)}” kennen we hier niet.`, en: `We do not know “${one.slice(0, 60)}” here.` } } });
      return z.NEVER;
    });
  });
}
