import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { StoryText } from '#evaluations/contract';

/** A story as it reads, before it is on the site. */
@Component({
  selector: 'kv-story-text',
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host { display: block; max-width: var(--k-measure); }
    h3 { font: 500 var(--k-t-h2)/1.14 var(--k-serif); text-wrap: balance; }
    h4 { margin-top: 1.25rem; font: 650 1rem/1.3 var(--k-sans); }
    p { white-space: pre-line; margin-top: .375rem; }
    .advice { font: 400 var(--k-t-lead)/1.5 var(--k-serif); }
  `,
  template: `
    @let one = text();
    @if (titled()) {<h3 [attr.lang]="language()">{{ one.title }}</h3>}
    <h4 i18n="@@evaluations.story.did">Wat we deden</h4><p [attr.lang]="language()">{{ one.did }}</p>
    <h4 i18n="@@evaluations.story.brought">Wat het bracht</h4><p [attr.lang]="language()">{{ one.brought }}</p>
    <h4 i18n="@@evaluations.story.lesson">Wat anderen ervan leren</h4><p class="advice" [attr.lang]="language()">{{ one.lesson }}</p>
  `,
})
export class StoryTextLook {
  readonly text = input.required<StoryText>();
  /** In which language it is told, where that is not the page's. */
  readonly language = input<'nl' | 'en' | null>(null);
  /** Below the heading of the page its own title would say the same twice. */
  readonly titled = input(true);
}
