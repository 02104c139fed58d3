import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { Page } from '#base/contract';
import type { Municipality } from '#organisations/contract';
import { companyAddresses } from './companies/addresses';

/** The municipalities that start as is typed, for a field with `list` of this id. */
@Component({
  selector: 'kv-municipality-names',
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: ':host { display: none; }',
  template: `<datalist [id]="list()">@for (one of found(); track one.name) {<option [value]="one.name"></option>}</datalist>`,
})
export class MunicipalityNames {
  readonly list = input.required<string>();
  readonly typed = input.required<string>();
  private readonly read = httpResource<Page<Municipality>>(() => (this.typed().trim().length >= 2 ? companyAddresses.municipalities(this.typed().trim()) : undefined));
  protected readonly found = computed(() => (this.read.hasValue() ? this.read.value().items : []));
}
