import { ChangeDetectionStrategy, Component, booleanAttribute, computed, inject, input } from '@angular/core';
import { PostingRow, Session, injectLocale, writeAgo } from '#base/portal';
import type { PostingSummary } from '#postings/contract';
import { factsOf, functionLabels, kindName, sideOf } from './words';

/** A posting as a row of a list, in the words of every list. */
@Component({
  selector: 'kv-posting-line',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [PostingRow],
  template: `
    @let line = row();
    <kv-posting-row
      [kind]="line.kind" [side]="line.side" [when]="line.when" [title]="line.title" [link]="line.link" [who]="line.who" [functions]="line.functions" [facts]="line.facts"
    ><ng-content /></kv-posting-row>
  `,
})
export class PostingLine {
  readonly posting = input.required<PostingSummary>();
  /** Both sides stand in one list: say which this is. */
  readonly showSide = input(false, { transform: booleanAttribute });

  private readonly locale = injectLocale();
  private readonly session = inject(Session);
  protected readonly row = computed(() => {
    const posting = this.posting();
    return {
      kind: kindName(posting.kind, this.locale),
      side: this.showSide() ? sideOf(posting.direction) : '',
      when: posting.publishedAt ? writeAgo(posting.publishedAt, this.session.now(), this.locale) : '',
      title: posting.title,
      link: ['/postings', posting.id],
      who: [posting.owner.name, posting.municipality].filter(Boolean).join(', '),
      functions: functionLabels(posting.functions.slice(0, 3), this.locale),
      facts: factsOf(posting, this.locale),
    };
  });
}
