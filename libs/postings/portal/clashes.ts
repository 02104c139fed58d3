import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { injectLocale, writeDay } from '#base/portal';
import { ownFields } from '#postings/contract';
import type { Clash } from './editor-model';
import type { Subject } from './own-text';
import { listed } from './words';

/** Where two people wrote the same thing: both versions, and the choice. */
@Component({
  selector: 'kv-clashes',
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .pair { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0 1.5rem; border-top: 1px solid var(--k-rule); margin-top: 1rem; padding-top: .75rem; }
    .pair > b { grid-column: 1 / -1; margin-bottom: .5rem; }
    .pair p { white-space: pre-line; overflow-wrap: anywhere; font-size: var(--k-t-small); min-height: 1.5rem; }
    .pair .whose { color: var(--k-ink-2); }
    .pair .btn { margin-top: .625rem; }
    @media (max-width: 47.99em) { .pair { grid-template-columns: minmax(0, 1fr); row-gap: 1rem; } }
  `,
  template: `
    <div class="callout callout--alert" role="alert">
      <h2 class="h-small" i18n="@@postings.clash.heading">Jij en een collega wijzigden hetzelfde</h2>
      <p class="small" i18n="@@postings.clash.text">Wat jij typte staat in het formulier. Kies per veld wat het wordt; daarna bewaren we verder.</p>
      @for (clash of clashes(); track clash.path) {
        <div class="pair" role="group" [attr.aria-label]="named(clash)">
          <b>{{ named(clash) }}</b>
          <div>
            <p class="whose" i18n="@@postings.clash.mine">Jij</p>
            <p>{{ shown(clash, clash.mine) }}</p>
            <button type="button" class="btn btn--second" (click)="mine.emit(clash)" i18n="@@postings.clash.keep">Houd die van mij</button>
          </div>
          <div>
            <p class="whose" i18n="@@postings.clash.theirs">Je collega</p>
            <p>{{ shown(clash, clash.theirs) }}</p>
            <button type="button" class="btn btn--second" (click)="theirs.emit(clash)" i18n="@@postings.clash.take">Neem die van mijn collega</button>
          </div>
        </div>
      }
    </div>
  `,
})
export class Clashes {
  readonly clashes = input.required<readonly Clash[]>();
  readonly labels = input.required<Record<string, string>>();
  readonly subject = input.required<Subject>();
  readonly mine = output<Clash>();
  readonly theirs = output<Clash>();
  private readonly locale = injectLocale();

  protected named({ path }: Clash): string {
    return this.labels()[path.split('.').at(-1) ?? ''] ?? path;
  }

  protected shown({ path }: Clash, value: unknown): string {
    const { kind, direction } = this.subject();
    const field = path.startsWith('details.') ? ownFields(kind, direction).find(({ name }) => path === `details.${name}`) : undefined;
    const choices = field && 'choices' in field ? field.choices : {};
    const word = (one: unknown) => choices[String(one)]?.[this.locale] ?? String(one);
    if (Array.isArray(value)) return value.length ? listed(value.map(word), this.locale) : this.nothing;
    if (typeof value === 'boolean') return value ? $localize`:@@postings.own.yes:Ja` : $localize`:@@postings.own.no:Nee`;
    if (typeof value === 'object' && value !== null && 'kind' in value) {
      const { kind: way, from, until, dates } = value as { kind: string; from: string; until: string; dates: string[] };
      if (way === 'on-call') return $localize`:@@postings.words.on-call:op afroep`;
      const days = way === 'dates' ? dates : [from, until].filter(Boolean);
      return days.length ? days.map((day) => writeDay(day, this.locale, 'short')).join(way === 'dates' ? ', ' : ' – ') : this.nothing;
    }
    return value === null || value === '' ? this.nothing : word(value);
  }

  private readonly nothing = $localize`:@@postings.clash.empty:(leeg)`;
}
