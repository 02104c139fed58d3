import type { ReadonlyFieldTree, ValidationError } from '@angular/forms/signals';
import { StandardSchemaValidationError } from '@angular/forms/signals';
import { faultText } from '#base/contract';
import type { Issue, Locale } from '#base/contract';

/** What is wrong with a field, in words: zod's issues through the contract's wording, the rest by its own message. */
export function errorText(error: ValidationError, locale: Locale): string {
  if (error instanceof StandardSchemaValidationError) return faultText(asIssue(error), locale);
  if (error.message) return error.message;
  return $localize`:@@base.field.wrong:Dit klopt niet.`;
}

function asIssue(error: StandardSchemaValidationError & { fieldTree?: ReadonlyFieldTree<unknown> }): Issue {
  const issue = error.issue as unknown as Partial<Issue>;
  // An empty field of a form holds null or '', where a request would lack the key: both mean "fill this in".
  const value = error.fieldTree?.().value();
  const isEmpty = value === '' || value === null || (typeof value === 'number' && Number.isNaN(value));
  if (isEmpty && !issue.params?.text) return { code: 'invalid_type', path: [], message: 'received undefined' };
  return { ...issue, code: issue.code ?? 'custom', path: issue.path ?? [] };
}
