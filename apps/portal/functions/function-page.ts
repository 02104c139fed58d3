import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { FunctionView } from '#pathways/portal';
import { ProgrammeList } from '#organisations/portal';

/** One job function, and the programmes that train for it. */
@Component({
  selector: 'kv-function-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FunctionView, ProgrammeList],
  template: `
    <kv-function-view [slug]="slug()">
      <section class="section" aria-labelledby="programmes">
        <div class="section__head"><h2 id="programmes" i18n="@@portal.function.programmes">Waar je het kunt leren</h2></div>
        <kv-programme-list [function]="slug()">
          <p class="measure" i18n="@@portal.function.no-programmes">Nog geen opleiding op Koppelvlak leidt hiervoor op.</p>
        </kv-programme-list>
      </section>
    </kv-function-view>
  `,
})
export class FunctionPage {
  readonly slug = input.required<string>();
}
