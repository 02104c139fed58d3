import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output, untracked } from '@angular/core';
import { form } from '@angular/forms/signals';
import type { FieldTree } from '@angular/forms/signals';
import { Busy, FormErrors, Send, Sending, injectLocale } from '#base/portal';
import { clausePoint, planPoints } from '#collaborations/contract';
import type { CollaborationDetail, JointPlan, PlanField } from '#collaborations/contract';
import { OwnFieldInput, textsOf, valuesOf } from '#postings/portal';
import type { OwnTexts } from '#postings/portal';
import { addresses } from '../addresses';
import { other } from './standing';

/** Writing points of a plan: the fields that are one's own or shared; what the other side fills in stands below as it is. */
@Component({
  selector: 'kv-plan-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Busy, FormErrors, OwnFieldInput],
  styles: `
    form { max-width: 46rem; padding-block: var(--k-3) var(--k-6); }
    section + section { margin-top: var(--k-6); border-top: 1px solid var(--k-rule); padding-top: var(--k-5); }
    h3 { font: 500 1.375rem/1.2 var(--k-serif); }
    .fields { display: grid; grid-template-columns: repeat(auto-fill, minmax(14rem, 1fr)); gap: var(--k-4); margin-top: var(--k-4); }
    .theirs { margin-top: var(--k-3); }
    .btn-row { margin-top: var(--k-5); }
  `,
  template: `
    <form novalidate (submit)="save($event)">
      <kv-form-errors [sending]="sending" [form]="form" [labels]="labels()" />
      @if (isOutdated()) {<p class="small" i18n="@@collaborations.plan-form.outdated">Wat je schreef staat er nog. Het plan is opnieuw gelezen: bewaar nog een keer.</p>}
      @for (point of points(); track point.slug) {
        <section [attr.aria-labelledby]="'p-' + point.slug">
          <h3 [id]="'p-' + point.slug">{{ point.name[locale] }}</h3>
          <p class="small dim">{{ point.about[locale] }}</p>
          <div class="fields">@for (field of point.fields; track field.name) {<kv-own-field [field]="field" [tree]="tree(point.slug, field.name)" direction="offer" />}</div>
          @if (point.theirs) {<p class="small dim theirs" i18n="@@collaborations.plan-form.theirs">{{ partner() }} vult zelf in: {{ point.theirs }}.</p>}
        </section>
      }
      <div class="row btn-row">
        <button class="btn btn--primary" [kvBusy]="sending.isBusy()" i18n="@@collaborations.plan-form.save">Bewaar en zeg akkoord</button>
        <button type="button" class="btn btn--quiet" (click)="left.emit()" i18n="@@collaborations.plan-form.back">Terug</button>
      </div>
      <p class="small dim" i18n="@@collaborations.plan-form.then">{{ partner() }} krijgt bericht en zegt ja, of stelt iets anders voor.</p>
    </form>
  `,
})
export class PlanForm {
  readonly plan = input.required<JointPlan>();
  readonly collaboration = input.required<CollaborationDetail>();
  /** The points that are written. */
  readonly slugs = input.required<readonly string[]>();
  readonly saved = output<JointPlan>();
  readonly left = output();
  /** Somebody was faster: the plan must be read again before this can be sent. */
  readonly outdated = output();
  private readonly send = inject(Send);
  protected readonly locale = injectLocale();
  protected readonly sending = new Sending();

  protected readonly isOutdated = computed(() => this.sending.problem()?.status === 412);
  protected readonly partner = computed(() => this.collaboration()[other(this.plan().side ?? 'institution')].name);
  protected readonly points = computed(() => {
    const { points, side } = this.plan();
    return points.filter(({ slug }) => this.slugs().includes(slug)).map(({ slug, name, value }) => {
      const { about, fields } = planPoints.find((point) => point.slug === slug) ?? clausePoint(name.nl);
      const isTheirs = ({ by }: PlanField) => by !== 'both' && by !== side;
      return { slug, name, about, value, fields: fields.filter((field) => !isTheirs(field)), theirs: new Intl.ListFormat(this.locale).format(fields.filter(isTheirs).map(({ label }) => label[this.locale].toLowerCase())) };
    });
  });
  protected readonly labels = computed(() => Object.fromEntries(this.points().flatMap(({ fields }) => fields.map((field) => [field.name, field.label[this.locale]]))));
  // Begun anew for other points only: when the plan is read again, what was typed stays.
  private readonly model = linkedSignal<readonly string[], { points: Record<string, OwnTexts> }>({
    source: this.slugs,
    computation: () => untracked(() => ({ points: Object.fromEntries(this.points().map(({ slug, fields, value }) => [slug, textsOf(fields, 'offer', value)])) })),
  });
  protected readonly form = form(this.model, { name: 'plan' });

  protected tree(slug: string, name: string): FieldTree<unknown> {
    const point = (this.form.points as unknown as Record<string, Record<string, FieldTree<unknown>>>)[slug];
    return point?.[name] as FieldTree<unknown>;
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const { collaborationId, version } = this.plan();
    const texts = this.model().points;
    const points = Object.fromEntries(this.points().map(({ slug, fields }) => {
      const values = valuesOf(fields, texts[slug] ?? {});
      // What was emptied is said so.
      return [slug, Object.fromEntries(fields.map(({ name }) => [name, values[name] ?? null]))];
    }));
    const done = await this.sending.submit(this.form, () => this.send.patch<JointPlan>(addresses.plan(collaborationId), { points }, `"${version}"`));
    if (done) this.saved.emit(done.value);
    else if (this.isOutdated()) this.outdated.emit();
  }
}
