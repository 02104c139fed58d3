import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, signal } from '@angular/core';
import { allows } from '#base/portal';
import type { Posting } from '#postings/contract';
import { postingAddresses } from '../addresses';
import { AudiencePart } from './audience';
import { Partners } from './partners';

/** In the editor, once a draft is there: who may see it, and who posts along. Neither is part of the text. */
@Component({
  selector: 'kv-together',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AudiencePart, Partners],
  template: `
    @if (posting(); as it) {
      <section class="part" aria-labelledby="e-audience">
        <h2 id="e-audience" i18n="@@postings.together.audience">Wie dit ziet</h2>
        <kv-audience [posting]="it" (changed)="changes.update(more)" />
      </section>
      <section class="part" aria-labelledby="e-partners">
        <h2 id="e-partners" i18n="@@postings.together.partners">Samen met</h2>
        <p class="small dim" i18n="@@postings.together.partners-text">Doe je dit met anderen? Jullie zijn penvoerder. Wie ja zegt, staat erbij en schrijft mee aan het concept.</p>
        <kv-partners [posting]="it" (changed)="changes.update(more)" />
      </section>
    }
  `,
  styleUrl: '../editor-part.css',
  host: { style: 'display: contents' },
})
export class Together {
  readonly id = input.required<string>();
  /** As the editor read it; a draft that came to be here is read here. */
  readonly given = input<Posting | null>(null);
  protected readonly changes = signal(0);
  protected readonly more = (n: number) => n + 1;
  private readonly read = httpResource<Posting>(() => (this.changes() === 0 && this.given() ? undefined : { url: postingAddresses.one(this.id()) }));
  /** What was shown before stays while it is read again. */
  private readonly last = linkedSignal<Posting | null, Posting | null>({ source: () => (this.read.hasValue() ? this.read.value() : null), computation: (now, before) => now ?? before?.value ?? this.given() });
  protected readonly posting = computed(() => {
    const it = this.last();
    return allows(it, 'target') ? it : null;
  });
}
