import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Crumbs, Failed, Icon, Session, Skeleton, TextPipe, describePage, injectLocale } from '#base/portal';
import { EFFORT_BANDS, KINDS, REASONS, REASONS_SHORT, kindsBeside, rank, reasons } from '#guidance/contract';
import type { CollaborationForm, Form, Ranked } from '#guidance/contract';
import { readAnswers, withForm, withReason, writeAnswers } from './answers';
import type { Answers, AskingSide } from './answers';
import { AskEffort, AskReason } from './ask';
import { Compare } from './compare';
import { WizardData } from './data';
import { PostingLinks } from './posting-links';
import { RankRow } from './rank-row';
import { finding, why } from './reading';

type Param = string | string[] | undefined;

/** Which form of collaboration fits: two questions, an answer with its reasons, and a posting that is half filled in. */
@Component({
  selector: 'kv-wizard',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, AskEffort, AskReason, Compare, Crumbs, Failed, Icon, RankRow, Skeleton, TextPipe],
  templateUrl: './wizard.html',
})
export class Wizard {
  readonly side = input<Param>();
  readonly effort = input<Param>();
  readonly reasons = input<Param>();
  readonly forms = input<Param>();

  protected readonly data = new WizardData();
  protected readonly links = inject(PostingLinks);
  protected readonly session = inject(Session);
  protected readonly locale = injectLocale();
  protected readonly bandNames = EFFORT_BANDS;
  protected readonly reasonNames = REASONS;
  protected readonly shortNames = REASONS_SHORT;
  protected readonly kindNames = KINDS;
  protected readonly write = writeAnswers;

  protected readonly answers = computed(() => readAnswers({ side: this.side(), effort: this.effort(), reasons: this.reasons(), forms: this.forms() }));
  protected readonly isCompany = computed(() => this.answers().side === 'company');
  protected readonly step = computed(() => (!this.answers().effort ? 1 : this.answers().reasons.length === 0 ? 2 : 3));
  protected readonly ranked = computed((): readonly Ranked[] => {
    const { effort, reasons: wanted } = this.answers();
    return effort ? rank(effort, wanted, this.data.forms(), this.data.cells()) : [];
  });
  protected readonly rows = computed(() => this.ranked().flatMap((ranked) => {
    const form = this.data.form(ranked.form);
    return form ? [{ ranked, form, tips: this.data.tipsOf(form.slug).slice(0, 4), cases: this.data.casesOf(form.slug), why: why(ranked, this.ranked(), this.data.forms(), this.answers().reasons, this.locale) }] : [];
  }));
  /** Kinds that cost less or more than their form, and so fit where the form does not. */
  protected readonly besideForms = computed(() => {
    const { effort } = this.answers();
    return effort ? kindsBeside(effort, this.data.kinds(), this.data.forms()).map((kind) => ({ kind, form: this.data.form(kind.form) })) : [];
  });
  protected readonly compared = computed((): readonly CollaborationForm[] => {
    const chosen: readonly Form[] = this.answers().forms.length ? this.answers().forms : this.ranked().slice(0, 3).map(({ form }) => form);
    return chosen.flatMap((slug) => this.data.form(slug) ?? []);
  });
  /** Reasons that may count as well. */
  protected readonly others = computed(() => reasons.filter((reason) => reason !== this.answers().reasons[0]).map((reason) => ({
    reason, isIn: this.answers().reasons.includes(reason), params: writeAnswers(withReason(this.answers(), reason)),
  })));
  protected readonly also = computed(() => this.answers().reasons.slice(1).map((reason) => REASONS_SHORT[reason][this.locale]).join(', '));
  protected readonly heading = computed(() => (this.step() === 3 ? finding(this.ranked(), this.locale) : this.question()));
  /** The lessons that say most about what came out first. */
  protected readonly lessons = computed(() => {
    const [best] = this.ranked();
    return best ? this.data.tipsOf(best.form).slice(0, 3) : [];
  });
  protected readonly first = computed(() => this.rows()[0]?.form.kinds[0] ?? null);
  protected readonly trail = [{ text: $localize`:@@wizard.crumb.home:Voorpagina`, link: '/' }];
  protected readonly here = $localize`:@@wizard.crumb.here:Keuzehulp`;

  constructor() {
    describePage(() => ({
      title: this.step() === 3 ? this.heading() : $localize`:@@wizard.title:Welke samenwerking past bij je?`,
      description: $localize`:@@wizard.description:Zeg hoeveel tijd en geld je hebt en wat je wilt bereiken. Je ziet welke vorm van samenwerken met het onderwijs past, wat die kost en wat die oplevert.`,
    }));
  }

  private question(): string {
    if (this.step() === 1) {
      return this.isCompany() ? $localize`:@@wizard.ask.effort:Hoeveel tijd en geld kun je vrijmaken?` : $localize`:@@wizard.ask.effort-education:Hoeveel vraag je van een bedrijf?`;
    }
    return this.isCompany() ? $localize`:@@wizard.ask.reason:Waarom wil je samenwerken?` : $localize`:@@wizard.ask.reason-education:Wat wil het bedrijf ermee bereiken?`;
  }

  protected to(changes: Partial<Answers>) {
    return writeAnswers({ ...this.answers(), ...changes });
  }

  protected toSide(side: AskingSide) {
    return writeAnswers({ ...this.answers(), side });
  }

  protected beside(form: Form) {
    return writeAnswers(withForm(this.answers(), this.compared().map(({ slug }) => slug), form));
  }

  protected isBeside(form: Form): boolean {
    return this.compared().some(({ slug }) => slug === form);
  }
}
