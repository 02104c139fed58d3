import { LOCALE_ID, Pipe, inject } from '@angular/core';
import type { PipeTransform } from '@angular/core';
import { localeOf } from '#base/contract';
import type { Locale, Text } from '#base/contract';

/** The language of this build of the portal. */
export function injectLocale(): Locale {
  return localeOf(inject(LOCALE_ID));
}

/** The words of a bilingual text in the reader's language: `{{ kind.name | kvText }}`. */
@Pipe({ name: 'kvText' })
export class TextPipe implements PipeTransform {
  private readonly locale = injectLocale();

  transform(text: Text | null | undefined): string {
    return text?.[this.locale] ?? '';
  }
}
