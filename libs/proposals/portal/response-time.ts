import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { ResponseTime } from '#proposals/contract';
import { addresses } from './addresses';

/** How long an organisation usually takes to answer; nothing while too few proposals tell it. */
@Component({
  selector: 'kv-response-time',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (known(); as time) {
      <p class="small"><ng-container i18n="@@proposals.response-time.days">{time.days, plural, =1 {Antwoordt meestal binnen een dag} other {Antwoordt meestal binnen {{ time.days }} dagen}}</ng-container><span class="dim" i18n="@@proposals.response-time.of">, volgens {{ time.proposals }} voorstellen van het afgelopen jaar</span></p>
    }
  `,
})
export class ResponseTimeLine {
  readonly organisation = input.required<string>();
  private readonly read = httpResource<ResponseTime>(() => addresses.responseTime(this.organisation()));
  protected readonly known = computed(() => {
    const { days, proposals } = (this.read.hasValue() && this.read.value()) || { days: null, proposals: 0 };
    return days === null ? null : { days, proposals };
  });
}
