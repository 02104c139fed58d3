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
    .wrap { overflow-x: auto; }
    .marks { display: grid; gap: .125rem; }
    .marks span { white-space: nowrap; }
    p { margin-top: .5rem; max-width: 40rem; }
  `,
  template: `
    <h3 i18n="@@check-ins.growth.heading">Waar de groep in groeit</h3>
    <div class="wrap" tabindex="0" role="region" [attr.aria-label]="label">
      <table class="tbl">
        <thead><tr><th scope="col" i18n="@@check-ins.growth.what">Wat ze oefenen</th>@for (one of stages(); track one.stage) {<th scope="col">{{ RUBRIC_STAGE[one.stage] | kvText }}</th>}</tr></thead>
        <tbody>
          @for (item of items; track item) {
            <tr>
              <th scope="row">{{ RUBRIC_ITEM[item] | kvText }}</th>
              @for (one of stages(); track one.stage) {
                <td class="small"><div class="marks">
                  @for (side of sides; track side) {@if (level(one.item, side, item); as found) {<span><span class="dim">{{ side === 'company' ? company() : institution() }}:</span> {{ RUBRIC_LEVEL[found] | kvText }}</span>}}
                  @if (!level(one.item, 'institution', item) && !level(one.item, 'company', item)) {<span class="dim" i18n="@@check-ins.growth.not-seen">niet gezien</span>}
                </div></td>
              }
            </tr>
          }
        </tbody>
      </table>
    </div>
    @if (where(); as words) {<p class="small"><ng-container i18n="@@check-ins.growth.where">Gezien</ng-container> {{ words }}.</p>}
    <p class="small dim" i18n="@@check-ins.growth.about">Dit gaat over de hele groep, nooit over een student. Bij minder dan vijf plaatsen lezen alleen jullie het. Bij één plaats gaat het een half jaar na afloop weg.</p>
  `,
})
export class Growth {
  readonly checkIns = input.required<readonly CheckIn[]>();
  readonly company = input.required<string>();
  readonly institution = input.required<string>();
  readonly locale = input.required<'nl' | 'en'>();
  protected readonly label = $localize`:@@check-ins.growth.heading:Waar de groep in groeit`;
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
