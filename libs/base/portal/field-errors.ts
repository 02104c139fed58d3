import type { ValidationError } from '@angular/forms/signals';
import { StandardSchemaValidationError } from '@angular/forms/signals';
import { faultText } from '#base/contract';
import type { Issue, Locale } from '#base/contract';

/** What is wrong with a field, in words: zod's issues through the contract's wording, the rest by its own message. */
export function errorText(error: ValidationError, locale: Locale): string {
  if (error instanceof StandardSchemaValidationError) return faultText(asIssue(error), locale);
  return error.message ?? $localize`:@@base.field.wrong:Dit klopt niet.`;
}

function asIssue(error: StandardSchemaValidationError): Issue {
  const issue = error.issue as unknown as Partial<Issue>;
  // An empty field of a form holds null or '', where a request would lack the key: both mean "fill this in".
  const isEmpty = issue.code === 'invalid_type' && /received (null|undefined|NaN)/.test(issue.message ?? '');
  return { ...issue, code: issue.code ?? 'custom', path: issue.path ?? [], ...(isEmpty ? { message: 'received undefined' } : {}) };
}
