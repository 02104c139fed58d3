import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { Busy, FormErrors, Icon, Send, Sending, State, TextPipe, Toasts } from '#base/portal';
import type { StateLook } from '#base/portal';
import type { Text } from '#base/contract';
import type { PartakerType, Partaking, PartnershipSettings } from '#organisations/contract';
import { partnershipAddresses } from './addresses';

const STANDINGS: Record<Partaking, Text> = {
  invited: { nl: 'Gevraagd', en: 'Asked' }, member: { nl: 'Doet mee', en: 'Takes part' }, declined: { nl: 'Doet niet mee', en: 'Does not take part' }, left: { nl: 'Gestopt', en: 'Stopped' },
};
const LOOKS: Record<Partaking, StateLook> = { invited: 'plan', member: 'run', declined: 'done', left: 'done' };
const TYPES: Record<PartakerType, Text> = { company: { nl: 'bedrijf', en: 'company' }, institution: { nl: 'instelling', en: 'institution' }, municipality: { nl: 'gemeente', en: 'municipality' } };

interface Found { id: string; name: string; type: PartakerType; place: string | null }

/** Who takes part in a partnership and who was asked; asking others by name. */
@Component({
  selector: 'kv-partakers',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Busy, FormErrors, Icon, State, TextPipe],
  styleUrl: '../part.css',
  styles: `
    li { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; justify-content: space-between; align-items: center; padding-block: .5rem; border-bottom: 1px solid var(--k-rule); }
    li > div { min-width: 0; overflow-wrap: anywhere; }
    .search { max-width: 34rem; }
  `,
  template: `
    <section class="part" aria-labelledby="v-who">
      <h2 id="v-who">{{ heading() }}</h2>
      <kv-form-errors [sending]="sending" />
      @if (partnership().members.length) {
        <ul class="plainlist">
          @for (one of partnership().members; track one.id) {
            <li>
              <div><b>{{ one.name }}</b>&ngsp;<span class="small dim">{{ types[one.type] | kvText }}</span></div>
              <div class="row">
                <kv-state [look]="looks[one.standing]">{{ standings[one.standing] | kvText }}</kv-state>
                @if (mayAsk() && (one.standing === 'declined' || one.standing === 'left')) {<button type="button" class="btn btn--quiet" [kvBusy]="sending.isBusy()" (click)="ask(one)"><ng-container i18n="@@organisations.partakers.again">Vraag opnieuw</ng-container><span class="sr">: {{ one.name }}</span></button>}
                @if (mayRemove()) {<button type="button" class="btn btn--quiet" [kvBusy]="sending.isBusy()" (click)="remove(one)"><ng-container i18n="@@organisations.partakers.remove">Haal weg</ng-container><span class="sr">: {{ one.name }}</span></button>}
              </div>
            </li>
          }
        </ul>
      }
      @if (mayAsk()) {
        <form class="search" role="search" (submit)="look($event, words.value)">
          <label class="sr" for="partaker-q" i18n="@@organisations.partakers.search">Zoek een bedrijf, instelling of gemeente</label>
          <input #words class="input" id="partaker-q" autocomplete="off" maxlength="100" placeholder="Naam van een organisatie" i18n-placeholder="@@organisations.partakers.example" />
          <button class="btn btn--second"><kv-icon name="search" /><ng-container i18n="@@organisations.partakers.find">Zoek</ng-container></button>
        </form>
        @if (asked()) {
          <ul class="plainlist" aria-live="polite">
            @for (one of found(); track one.id) {
              <li>
                <div>{{ one.name }}&ngsp;<span class="small dim">{{ types[one.type] | kvText }}@if (one.place) {, {{ one.place }}}</span></div>
                <button type="button" class="btn btn--second" [kvBusy]="sending.isBusy()" (click)="ask(one)"><ng-container i18n="@@organisations.partakers.ask">Vraag om mee te doen</ng-container><span class="sr">: {{ one.name }}</span></button>
              </li>
            } @empty {<li class="dim" i18n="@@organisations.partakers.none">Niemand gevonden die er nog niet bij staat.</li>}
          </ul>
        }
      }
    </section>
  `,
})
export class Partakers {
  readonly partnership = input.required<PartnershipSettings>();
  readonly mayAsk = input.required<boolean>();
  readonly mayRemove = input.required<boolean>();
  readonly changed = output<PartnershipSettings>();
  private readonly send = inject(Send);
  private readonly toasts = inject(Toasts);
  protected readonly sending = new Sending();
  protected readonly standings = STANDINGS;
  protected readonly looks = LOOKS;
  protected readonly types = TYPES;
  protected readonly asked = signal('');
  private readonly names = httpResource<{ items: Found[] }>(() => (this.asked() ? partnershipAddresses.names(this.asked()) : undefined));
  protected readonly found = computed(() => (this.names.hasValue() ? this.names.value().items : []).filter(({ id }) => !this.partnership().members.some((member) => member.id === id)));
  protected readonly heading = computed(() => {
    const members = this.partnership().members;
    const count = members.filter(({ standing }) => standing === 'member').length;
    if (count === 0) return $localize`:@@organisations.partnership.none:Nog niemand doet mee`;
    return count === 1 ? $localize`:@@organisations.partnership.one:Eén organisatie doet mee` : $localize`:@@organisations.partnership.many:${count}:count: organisaties doen mee`;
  });

  protected look(event: Event, words: string): void {
    event.preventDefault();
    this.asked.set(words.trim());
  }

  protected async ask({ id, name }: { id: string; name: string }): Promise<void> {
    const done = await this.sending.run(() => this.send.post<PartnershipSettings>(partnershipAddresses.members(this.partnership().id), { organisationId: id }));
    if (!done) return;
    this.changed.emit(done.value);
    const isMember = done.value.members.some((one) => one.id === id && one.standing === 'member');
    this.toasts.show(isMember ? $localize`:@@organisations.partakers.added:${name}:name: doet mee.` : $localize`:@@organisations.partakers.asked:${name}:name: ziet de vraag bij zijn organisatie.`, () => void this.remove({ id, name }));
  }

  protected async remove({ id }: { id: string; name: string }): Promise<void> {
    const one = this.partnership();
    const done = await this.sending.run(() => this.send.remove(partnershipAddresses.member(one.id, id)));
    if (done) this.changed.emit({ ...one, members: one.members.filter((member) => member.id !== id) });
  }
}
