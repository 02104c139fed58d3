import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Here, injectLocale } from '#base/portal';

/** The same page in the other language. Another language is another build, so these are plain links. */
@Component({
  selector: 'kv-languages',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span class="lang" role="group" aria-label="Taal" i18n-aria-label="@@portal.languages.label">
      @for (choice of choices; track choice.code) {
        <a
          [href]="here.in(choice.code)"
          [attr.hreflang]="choice.code"
          [attr.lang]="choice.code"
          [attr.aria-label]="choice.name"
          [attr.aria-current]="choice.code === locale ? 'true' : null"
          >{{ choice.short }}</a
        >
      }
    </span>
  `,
})
export class Languages {
  protected readonly here = inject(Here);
  protected readonly locale = injectLocale();
  protected readonly choices = [
    { code: 'nl', short: 'NL', name: 'NL, Nederlands' },
    { code: 'en', short: 'EN', name: 'EN, English' },
  ];
}
