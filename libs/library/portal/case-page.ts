import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Crumbs, Failed, Fn, PUBLIC_ORIGIN, Skeleton, TextPipe, describePage, describeThing, injectLocale } from '#base/portal';
import { FORMS_SHORT, KINDS } from '#guidance/contract';
import type { PracticeCase } from '#library/contract';
import { REGIONS, SIZE_BANDS } from '#organisations/contract';
import { FUNCTIONS, FUNCTION_GROUP } from '#pathways/contract';
import { library } from './addresses';
import { caseThing } from './library-things';

/** One example: what happened, what it asked, what it teaches, and how to do it oneself. */
@Component({
  selector: 'kv-case-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Crumbs, Failed, Fn, Skeleton, TextPipe],
  templateUrl: './case-page.html',
  styles: `
    .intro { margin-block: var(--k-4) var(--k-6); }
    .take { margin-top: var(--k-6); }
    .take p { margin-top: var(--k-2); }
    .tryit { list-style: none; padding: 0; }
  `,
})
export class CasePage {
  readonly slug = input.required<string>();
  protected readonly example = httpResource<PracticeCase>(() => library.case(this.slug()));
  protected readonly locale = injectLocale();
  protected readonly formNames = FORMS_SHORT;
  protected readonly kindNames = KINDS;
  protected readonly regionNames = REGIONS;
  protected readonly sizeNames = SIZE_BANDS;
  protected readonly functionNames = FUNCTIONS;
  protected readonly groups = FUNCTION_GROUP;
  protected readonly trail = [{ text: $localize`:@@library.case.crumb:Bibliotheek`, link: '/library' }];
  protected readonly paragraphs = computed(() => (this.example.hasValue() ? this.example.value().story[this.locale].split('\n\n') : []));
  /** The name of the site, as a reader knows it. */
  protected readonly host = computed(() => {
    const url = this.example.hasValue() ? this.example.value().url : null;
    return url ? new URL(url).host.replace(/^www\./, '') : '';
  });

  constructor() {
    const origin = inject(PUBLIC_ORIGIN);
    describeThing('case', () => caseThing(this.example.hasValue() ? this.example.value() : null, this.locale, origin));
    describePage(() => {
      const one = this.example.hasValue() ? this.example.value() : null;
      return { title: one?.title[this.locale] ?? '', ...(one ? { description: one.excerpt[this.locale] } : {}), isArticle: true };
    });
  }
}
