import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TextPipe } from '#base/portal';
import type { CollaborationDetail, JointPlan } from '#collaborations/contract';

/** What is only on paper: room for signatures, and for practice the data sheet of the agreement, with the lines of students empty. */
@Component({
  selector: 'kv-plan-sheet',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TextPipe],
  styles: `
    :host { display: none; }
    @media print { :host { display: block; break-before: page; } }
    .lines td { height: 11mm; border-bottom: 1px solid #777; }
    .sign { display: grid; grid-template-columns: 1fr 1fr; gap: 12mm; margin-top: 10mm; }
    .sign p { border-bottom: 1px solid #777; height: 16mm; }
  `,
  template: `
    @if (practice(); as practice) {
      <h2 i18n="@@collaborations.sheet.title">Gegevensblad bij de praktijkovereenkomst</h2>
      <table class="tbl">
        <tbody>
          <tr><th scope="row" i18n="@@collaborations.sheet.school">Onderwijsinstelling</th><td>{{ collaboration().institution.name }}</td></tr>
          <tr><th scope="row" i18n="@@collaborations.sheet.programme">Opleiding</th><td>{{ collaboration().programme.name }}</td></tr>
          <tr><th scope="row" i18n="@@collaborations.sheet.company">Bedrijf</th><td>{{ collaboration().company.name }}</td></tr>
          @for (row of practice; track row.slug) {<tr><th scope="row">{{ row.name | kvText }}</th><td>{{ row.says | kvText }}</td></tr>}
        </tbody>
      </table>
      <h3 i18n="@@collaborations.sheet.students">Studenten (in te vullen op papier)</h3>
      <table class="tbl lines">
        <thead><tr><th scope="col" i18n="@@collaborations.sheet.name">Naam</th><th scope="col" i18n="@@collaborations.sheet.born">Geboren op</th><th scope="col" i18n="@@collaborations.sheet.signature">Handtekening</th></tr></thead>
        <tbody>@for (line of seats(); track line) {<tr><td></td><td></td><td></td></tr>}</tbody>
      </table>
    }
    <div class="sign">
      <div><b>{{ collaboration().institution.name }}</b><p></p><span i18n="@@collaborations.sheet.sign">Naam, datum en handtekening</span></div>
      <div><b>{{ collaboration().company.name }}</b><p></p><span i18n="@@collaborations.sheet.sign">Naam, datum en handtekening</span></div>
    </div>
  `,
})
export class PlanSheet {
  readonly plan = input.required<JointPlan>();
  readonly collaboration = input.required<CollaborationDetail>();
  /** Only for mbo, where such an agreement is asked by law. */
  protected readonly practice = computed(() => {
    const { points } = this.plan();
    return this.collaboration().programme.level.startsWith('mbo') && points.some(({ slug }) => slug === 'practice') ? points.filter(({ slug }) => ['practice', 'time', 'roles'].includes(slug)) : null;
  });
  protected readonly seats = computed(() => Array.from({ length: Math.min(this.collaboration().seats, 12) }, (_, n) => n));
}
