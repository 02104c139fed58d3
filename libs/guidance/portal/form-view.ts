import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Page } from '#base/contract';
import { Crumbs, Failed, PUBLIC_ORIGIN, Seam, Skeleton, Stars, TextPipe, describePage, describeThing, injectLocale } from '#base/portal';
import { FORMS_SHORT, KINDS, REASONS_SHORT, forms, ladderFrom, reasons } from '#guidance/contract';
import type { CollaborationForm, Form, GoldenTip, Kind, PostingKind } from '#guidance/contract';
import { guidance } from './addresses';

/** One form: how it works, what it asks, what it yields, what to watch and what comes after it. What others know of it is projected. */
@Component({
  selector: 'kv-form-view',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Crumbs, Failed, Seam, Skeleton, Stars, TextPipe],
  templateUrl: './form-view.html',
  styles: `
    .intro { margin-top: var(--k-4); }
    th .dim { font-weight: 400; }
    .after { margin-top: var(--k-3); }
    .stack > .texts { margin-top: var(--k-6); }
    .two-ways > div + div { margin-top: var(--k-4); }
    .watch { padding: 0; list-style: none; row-gap: var(--k-4); }
    .watch li { border-top: 1px solid var(--k-rule-strong); padding-top: var(--k-3); max-width: var(--k-measure); }
  `,
})
export class FormView {
  readonly slug = input.required<string>();
  protected readonly form = httpResource<CollaborationForm>(() => guidance.form(this.slug()));
  protected readonly kinds = httpResource<Page<PostingKind>>(() => guidance.kinds(this.slug()));
  protected readonly tips = httpResource<Page<GoldenTip>>(() => guidance.tipsOf(this.slug()));
  protected readonly locale = injectLocale();
  protected readonly names = FORMS_SHORT;
  protected readonly kindNames = KINDS;
  protected readonly trail = [{ text: $localize`:@@guidance.form.crumb:Vormen`, link: '/forms' }];

  protected readonly outcomes = computed(() => (this.form.hasValue()
    ? reasons.map((reason) => ({ label: REASONS_SHORT[reason][this.locale], stars: this.form.value()?.outcomes[reason] ?? 1 }))
    : []));
  /** The longest way up from a kind of this form. */
  protected readonly ladder = computed((): Kind[] => {
    const ways = this.form.hasValue() ? this.form.value().kinds.map((kind) => ladderFrom(kind)) : [];
    return ways.reduce((longest, way) => (way.length > longest.length ? way : longest), []);
  });
  protected readonly canUseCanvas = computed(() => ['education-format', 'education-content'].includes(this.slug()));
  /** The forms before and after it, from little to much effort. */
  protected readonly beside = computed((): { previous: Form | null; next: Form | null } => {
    const place = forms.findIndex((slug) => slug === this.slug());
    return { previous: forms[place - 1] ?? null, next: forms[place + 1] ?? null };
  });

  constructor() {
    const origin = inject(PUBLIC_ORIGIN);
    describeThing('form', () => {
      const one = this.form.hasValue() ? this.form.value() : null;
      return one && { '@type': 'WebPage', name: one.name[this.locale], description: one.explanation[this.locale], inLanguage: this.locale, url: `${origin}/${this.locale}/forms/${one.slug}`,
        about: { '@type': 'Thing', name: one.name[this.locale] } };
    });
    describePage(() => {
      const form = this.form.hasValue() ? this.form.value() : null;
      return { title: form?.name[this.locale] ?? '', ...(form ? { description: form.explanation[this.locale] } : {}) };
    });
  }
}
