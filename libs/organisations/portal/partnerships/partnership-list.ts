import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Page } from '#base/contract';
import { TextPipe } from '#base/portal';
import { PARTNERSHIP_KINDS } from '#organisations/contract';
import type { Partnership } from '#organisations/contract';
import { partnershipAddresses } from './addresses';

/** The partnerships in which an organisation takes part, as a note in the margin; nothing while there are none. */
@Component({
  selector: 'kv-partnership-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, TextPipe],
  template: `
    @if (found().length) {
      <div class="note">
        <b i18n="@@organisations.partnerships.takes-part">Doet mee in</b>
        @for (one of found(); track one.id) {<p><a [routerLink]="['/partnerships', one.slug]">{{ one.name }}</a><br /><span class="dim">{{ kinds[one.kind] | kvText }}</span></p>}
      </div>
    }
  `,
})
export class PartnershipList {
  /** Of which organisation. */
  readonly member = input.required<string>();
  protected readonly kinds = PARTNERSHIP_KINDS;
  private readonly read = httpResource<Page<Partnership>>(() => partnershipAddresses.list({ member: this.member() }));
  protected readonly found = computed(() => (this.read.hasValue() ? this.read.value().items : []));
}
