import { isPlatformBrowser } from '@angular/common';
import { ChangeDetectionStrategy, Component, DOCUMENT, Injectable, PLATFORM_ID, REQUEST, inject, input, signal } from '@angular/core';

/** Which edition of the page: as the device says, light, or dark. */
export type Edition = 'auto' | 'light' | 'dark';

/** The edition that the `theme` cookie asks for. */
export function editionIn(cookie: string | null | undefined): Edition {
  const value = /(?:^|;\s*)theme=(light|dark)(?:;|$)/.exec(cookie ?? '')?.[1];
  return value === 'light' || value === 'dark' ? value : 'auto';
}

/** Reads the cookie on both sides, so that the first picture already has the right ground. */
@Injectable({ providedIn: 'root' })
export class Theme {
  private readonly document = inject(DOCUMENT);
  private readonly request = inject(REQUEST, { optional: true });
  private readonly cookies = isPlatformBrowser(inject(PLATFORM_ID)) ? this.document.cookie : this.request?.headers.get('cookie');
  private readonly chosen = signal(editionIn(this.cookies));
  readonly edition = this.chosen.asReadonly();

  /** Writes the choice on `<html>`; the server does this before it sends the page. */
  apply(): void {
    const root = this.document.documentElement;
    if (this.chosen() === 'auto') root.removeAttribute('data-theme');
    else root.setAttribute('data-theme', this.chosen());
  }

  choose(edition: Edition): void {
    this.chosen.set(edition);
    const secure = this.document.location.protocol === 'https:' ? '; Secure' : '';
    const age = edition === 'auto' ? 0 : 31_536_000;
    this.document.cookie = `theme=${edition}; Path=/; Max-Age=${age}; SameSite=Lax${secure}`;
    this.apply();
  }
}

@Component({
  selector: 'kv-theme-switch',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset class="themes">
      <legend class="small" i18n="@@base.theme.legend">Weergave</legend>
      <span class="seg">
        @for (choice of choices; track choice.edition) {
          <label
            ><input type="radio" [name]="name()" [value]="choice.edition" [checked]="theme.edition() === choice.edition" (change)="theme.choose(choice.edition)" />{{
              choice.text
            }}</label
          >
        }
      </span>
    </fieldset>
  `,
})
export class ThemeSwitch {
  /** Two of them on one page would be one group of rounds under one name. */
  readonly name = input('theme');
  protected readonly theme = inject(Theme);
  protected readonly choices: readonly { edition: Edition; text: string }[] = [
    { edition: 'auto', text: $localize`:@@base.theme.auto:Als je apparaat` },
    { edition: 'light', text: $localize`:@@base.theme.light:Licht` },
    { edition: 'dark', text: $localize`:@@base.theme.dark:Donker` },
  ];
}
