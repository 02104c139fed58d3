import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TextPipe } from '#base/portal';
import { AUTHORITY } from '#collaborations/contract';

/** Who may do what in a collaboration: education keeps the lead. */
@Component({
  selector: 'kv-authority',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TextPipe],
  styles: `.tbl { margin-top: .5rem; }`,
  template: `
    <table class="tbl" aria-labelledby="lead">
      <thead><tr><th scope="col" i18n="@@collaborations.page.who-may">Wie mag</th><th scope="col" i18n="@@collaborations.page.school">School</th><th scope="col" i18n="@@collaborations.page.company">Bedrijf</th></tr></thead>
      <tbody>@for (row of rows; track row.act.en) {<tr><th scope="row">{{ row.act | kvText }}</th><td>{{ row.institution | kvText }}</td><td>{{ row.company | kvText }}</td></tr>}</tbody>
    </table>
  `,
})
export class Authority {
  protected readonly rows = AUTHORITY;
}
