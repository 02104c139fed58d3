import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { StoryText } from '#evaluations/contract';

/** A story as it reads, before it is on the site. */
@Component({
  selector: 'kv-story-text',
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host { display: block; max-width: var(--k-measure); }
    .title { font: 500 var(--k-t-h2)/1.14 var(--k-serif); text-wrap: balance; }
    p { white-space: pre-line; margin-top: .375rem; }
    .part { margin-top: 1.25rem; font: 650 1rem/1.3 var(--k-sans); }
    .learned { font: 400 var(--k-t-lead)/1.5 var(--k-serif); }
  `,
  template: `
    @let one = text();
    @if (titled()) {<p class="title" role="heading" [attr.aria-level]="level()" [attr.lang]="language()">{{ one.title }}</p>}
    <p class="part" role="heading" [attr.aria-level]="below()" i18n="@@evaluations.story.did">Wat we deden</p><p [attr.lang]="language()">{{ one.did }}</p>
    <p class="part" role="heading" [attr.aria-level]="below()" i18n="@@evaluations.story.brought">Wat het bracht</p><p [attr.lang]="language()">{{ one.brought }}</p>
    <p class="part" role="heading" [attr.aria-level]="below()" i18n="@@evaluations.story.lesson">Wat anderen ervan leren</p><p class="learned" [attr.lang]="language()">{{ one.lesson }}</p>
  `,
})
export class StoryTextLook {
  readonly text = input.required<StoryText>();
  /** In which language it is told, where that is not the page's. */
  readonly language = input<'nl' | 'en' | null>(null);
  /** Below the heading of the page its own title would say the same twice. */
  readonly titled = input(true);
  /** Of its title among the headings of the page, or of its parts where it has none. */
  readonly level = input(2);
  protected readonly below = computed(() => this.level() + (this.titled() ? 1 : 0));
}
