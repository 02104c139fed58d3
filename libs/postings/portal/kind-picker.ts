import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Page } from '#base/contract';
import { Stars, injectLocale } from '#base/portal';
import { FORMS_SHORT, KINDS as NAMES, KIND_FORM, forms } from '#guidance/contract';
import type { PostingKind } from '#guidance/contract';
import { kindOf, kindSlugs } from '#postings/contract';
import type { Direction } from '#postings/contract';
import { postingAddresses } from './addresses';

/** What can be posted, under the eight forms from little to much effort: what it is, and what it asks of a company. */
@Component({
  selector: 'kv-kind-picker',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Stars],
  styles: `
    section { display: grid; grid-template-columns: minmax(0, 15rem) minmax(0, 1fr); gap: 0 var(--k-6); border-top: 1px solid var(--k-ink); padding-block: var(--k-3) var(--k-5); }
    h2 { font-size: 1.25rem; }
    ul { list-style: none; padding: 0; margin: 0; }
    li + li { border-top: 1px solid var(--k-rule); }
    .choice { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .125rem 1.5rem; align-items: start; padding-block: .75rem; color: inherit; text-decoration: none; }
    li:first-child .choice { padding-top: .125rem; }
    .choice b { font: 500 1.1875rem/1.25 var(--k-serif); color: var(--k-accent); text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .18em; }
    .choice:hover b { text-decoration-thickness: 2px; }
    .choice span { color: var(--k-ink-2); max-width: var(--k-measure); grid-column: 1; }
    kv-stars { grid-column: 2; grid-row: 1; padding-top: .2rem; }
    .why { font-size: var(--k-t-small); color: var(--k-ink-3); }
    @media (max-width: 59.99em) { section { grid-template-columns: minmax(0, 1fr); row-gap: .75rem; } }
  `,
  template: `
    @for (group of groups(); track group.form) {
      <section [attr.aria-labelledby]="'k-' + group.form">
        <h2 [id]="'k-' + group.form">{{ group.name }}</h2>
        <ul>
          @for (kind of group.kinds; track kind.slug) {
            <li>
              <a class="choice" [routerLink]="[]" [queryParams]="{ kind: kind.slug }" queryParamsHandling="merge">
                <b>{{ kind.name }}</b>
                @if (kind.effort) {<kv-stars effort [value]="kind.effort" label="Inzet van het bedrijf" i18n-label="@@postings.picker.effort" />}
                <span>{{ kind.says }}</span>
                @if (kind.why) {<span class="why">{{ kind.why }}</span>}
              </a>
            </li>
          }
        </ul>
      </section>
    }
  `,
})
export class KindPicker {
  readonly direction = input.required<Direction>();

  private readonly locale = injectLocale();
  private readonly facts = httpResource<Page<PostingKind>>(() => postingAddresses.kinds);
  protected readonly groups = computed(() => {
    const facts = this.facts.hasValue() ? this.facts.value().items : [];
    return forms.map((form) => ({
      form, name: FORMS_SHORT[form][this.locale],
      kinds: kindSlugs.filter((slug) => KIND_FORM[slug] === form).map((slug) => {
        const fact = facts.find((one) => one.slug === slug);
        return { slug, name: NAMES[slug][this.locale], says: kindOf(slug).says[this.direction()][this.locale], effort: fact?.effort ?? kindOf(slug).effort?.stars ?? 0, why: fact?.effortWhy?.[this.locale] ?? '' };
      }),
    }));
  });
}
