import { httpResource } from '@angular/common/http';
import { computed } from '@angular/core';
import type { Page } from '#base/contract';
import type { CollaborationForm, DecisionCell, EffortFacts, Form, GoldenTip, PostingKind, Reason, ReasonFacts } from '#guidance/contract';
import { guidance } from '#guidance/portal';
import type { CaseSummary } from '#library/contract';
import { library } from '#library/portal';

interface Asked {
  error(): unknown;
  value(): unknown;
  reload(): boolean;
}

/** What the handbook says, as the wizard needs it. */
export class WizardData {
  private readonly formList = httpResource<Page<CollaborationForm>>(() => guidance.forms);
  private readonly kindList = httpResource<Page<PostingKind>>(() => guidance.allKinds);
  private readonly cellList = httpResource<Page<DecisionCell>>(() => guidance.decisions);
  private readonly reasonList = httpResource<Page<ReasonFacts>>(() => guidance.reasons);
  private readonly effortList = httpResource<Page<EffortFacts>>(() => guidance.efforts);
  private readonly tipList = httpResource<Page<GoldenTip>>(() => guidance.tips);
  private readonly caseList = httpResource<Page<CaseSummary>>(() => library.cases());
  private readonly all: readonly Asked[] = [this.formList, this.kindList, this.cellList, this.reasonList, this.effortList, this.tipList];

  readonly error = computed(() => this.all.map((one) => one.error()).find(Boolean));
  readonly isReady = computed(() => this.all.every((one) => !one.error() && one.value() !== undefined));
  readonly forms = computed(() => (this.formList.hasValue() ? this.formList.value().items : []));
  readonly kinds = computed(() => (this.kindList.hasValue() ? this.kindList.value().items : []));
  readonly cells = computed(() => (this.cellList.hasValue() ? this.cellList.value().items : []));
  readonly efforts = computed(() => (this.effortList.hasValue() ? this.effortList.value().items : []));
  readonly tips = computed(() => (this.tipList.hasValue() ? this.tipList.value().items : []));
  readonly reasons = computed(() => (this.reasonList.hasValue() ? this.reasonList.value().items : []));

  form(slug: Form): CollaborationForm | null {
    return this.forms().find((form) => form.slug === slug) ?? null;
  }

  reason(slug: Reason): ReasonFacts | null {
    return this.reasons().find((reason) => reason.slug === slug) ?? null;
  }

  tipsOf(form: Form): GoldenTip[] {
    // What is about a few forms says more about this one than what is about all.
    return this.tips().filter((tip) => tip.forms.includes(form)).sort((a, b) => a.forms.length - b.forms.length);
  }

  /** Examples with this form; without any the wizard does as well. */
  casesOf(form: Form): CaseSummary[] {
    return this.caseList.hasValue() ? this.caseList.value().items.filter((one) => one.forms.includes(form)) : [];
  }

  reload(): void {
    for (const one of this.all) if (one.error()) one.reload();
  }
}
