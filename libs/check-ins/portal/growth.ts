import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TextPipe } from '#base/portal';
import { RUBRIC_CONTEXT, RUBRIC_ITEM, RUBRIC_LEVEL, RUBRIC_STAGE, rubricItems } from '#check-ins/contract';
import type { CheckIn, RubricItem, RubricStage, Side } from '#check-ins/contract';

/** How the group grows in what it practises, as both sides saw it at the start, in the middle and at the end. */
@Component({
  selector: 'kv-growth',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TextPipe],
  styles: `
    :host { display: block; }
    ul { list-style: none; padding: 0; margin: .75rem 0 0; }
    li { display: grid; grid-template-columns: minmax(0, 13rem) minmax(0, 1fr); gap: .25rem 1.5rem; padding-block: .625rem; border-top: 1px solid var(--k-rule); }
    .stages { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: .5rem 1.25rem; margin: 0; }
    dd { margin: 0; }
    p { margin-top: .5rem; max-width: 40rem; }
    @media (max-width: 47.99em) { li, .stages { grid-template-columns: minmax(0, 1fr); } .stages > div { display: grid; grid-template-columns: 4.5rem minmax(0, 1fr); } }
  `,
  template: `
    <h3 i18n="@@check-ins.growth.heading">Waar de groep in groeit</h3>
    <ul>
      @for (item of items; track item) {
        <li>
          <b>{{ RUBRIC_ITEM[item] | kvText }}</b>
          <dl class="stages small">
            @for (one of stages(); track one.stage) {
              <div>
                <dt class="dim">{{ RUBRIC_STAGE[one.stage] | kvText }}</dt>
                <dd>
                  @for (side of sides; track side) {@if (level(one.item, side, item); as found) {<div>{{ RUBRIC_LEVEL[found] | kvText }}<span class="dim">, {{ side === 'company' ? company() : institution() }}</span></div>}}
                  @if (!level(one.item, 'institution', item) && !level(one.item, 'company', item)) {<span class="dim" i18n="@@check-ins.growth.not-seen">niet gezien</span>}
                </dd>
              </div>
            }
          </dl>
        </li>
      }
    </ul>
    @if (where(); as words) {<p class="small"><ng-container i18n="@@check-ins.growth.where">Gezien</ng-container> {{ words }}.</p>}
    <p class="small dim" i18n="@@check-ins.growth.about">Dit gaat over de hele groep, nooit over een student. Bij minder dan vijf plaatsen lezen alleen jullie het. Bij één plaats gaat het een half jaar na afloop weg.</p>
  `,
})
export class Growth {
  readonly checkIns = input.required<readonly CheckIn[]>();
  readonly company = input.required<string>();
  readonly institution = input.required<string>();
  readonly locale = input.required<'nl' | 'en'>();
  protected readonly items = rubricItems;
  protected readonly sides: readonly Side[] = ['institution', 'company'];
  protected readonly RUBRIC_ITEM = RUBRIC_ITEM;
  protected readonly RUBRIC_LEVEL = RUBRIC_LEVEL;
  protected readonly RUBRIC_STAGE = RUBRIC_STAGE;
  protected readonly stages = computed(() => this.checkIns().flatMap((item): { stage: RubricStage; item: CheckIn }[] => (item.rubric && item.answers.some(({ rubric }) => rubric) ? [{ stage: item.rubric, item }] : [])));
  protected readonly where = computed(() => {
    const seen = new Set(this.stages().flatMap(({ item }) => item.answers.flatMap(({ rubric }) => rubric?.contexts ?? [])));
    return seen.size === 0 ? '' : new Intl.ListFormat(this.locale()).format([...seen].map((one) => RUBRIC_CONTEXT[one][this.locale()]));
  });

  protected level(item: CheckIn, side: Side, of: RubricItem): 1 | 2 | 3 | 4 | null {
    return (item.answers.find((answer) => answer.side === side)?.rubric?.[of] ?? null) as 1 | 2 | 3 | 4 | null;
  }
}
