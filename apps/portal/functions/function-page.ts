import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Examples } from '#library/portal';
import { FunctionView } from '#pathways/portal';
import { Near } from './near';
import { OpenPostings } from './open-postings';

/** One job function, what is open for it, and where it can be learned. */
@Component({
  selector: 'kv-function-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Examples, FunctionView, Near, OpenPostings],
  template: `
    <kv-function-view [slug]="slug()" [region]="region() ?? null">
      <kv-near [slug]="slug()" [region]="region()" [earning]="earning()" />
      <kv-open-postings [slug]="slug()" />
      <kv-examples [function]="slug()" />
    </kv-function-view>
  `,
})
export class FunctionPage {
  readonly slug = input.required<string>();
  readonly region = input<string>();
  readonly earning = input<string>();
}
