import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { FormField, form, required } from '@angular/forms/signals';
import type { Deputyship, Member, MemberPage } from '#accounts/contract';
import { addDays } from '#base/contract';
import { Busy, Failed, Field, FormErrors, Send, Sending, Session, Skeleton } from '#base/portal';
import { accountAddresses } from '../addresses';

interface Typed { personId: string; deputyId: string; from: string; until: string; programmeIds: string[] }

/** Naming a deputy: for oneself, or as an administrator for a colleague; for all programmes or for some. */
@Component({
  selector: 'kv-deputy-editor',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Busy, Failed, Field, FormErrors, FormField, Skeleton],
  styles: `form { display: grid; grid-template-columns: 1fr 1fr; gap: var(--k-4); max-width: 44rem; } .all { grid-column: 1 / -1; } fieldset { border: 0; padding: 0; } legend { font-weight: 650; } @media (max-width: 39.99em) { form { grid-template-columns: minmax(0, 1fr); } }`,
  template: `
    @if (members.error(); as error) {<kv-failed under [error]="error" (again)="members.reload()" />}
    @else if (members.hasValue()) {
      <form novalidate (submit)="save($event)">
        <kv-form-errors class="all" [sending]="sending" [form]="form" [labels]="labels" />
        @if (isAdmin()) {
          <kv-field [label]="labels['personId']!"><select class="select" [formField]="form.personId">
            @for (one of keeping(); track one.id) {<option [value]="one.person.id">{{ one.person.name }}</option>}
          </select></kv-field>
        }
        <kv-field [label]="labels['deputyId']!"><select class="select" [formField]="form.deputyId">
          <option value="" i18n="@@accounts.deputy-editor.choose">Kies een collega</option>
          @for (one of others(); track one.id) {<option [value]="one.person.id">{{ one.person.name }}</option>}
        </select></kv-field>
        <kv-field [label]="labels['from']!"><input class="input" type="date" [min]="today()" [formField]="form.from" /></kv-field>
        <kv-field [label]="labels['until']!"><input class="input" type="date" [min]="today()" [formField]="form.until" /></kv-field>
        @if (programmes().length > 1) {
          <fieldset class="all">
            <legend i18n="@@accounts.deputy-editor.programmes">Voor welke opleidingen</legend>
            <p class="small dim" i18n="@@accounts.deputy-editor.programmes-hint">Kies niets voor allemaal.</p>
            @for (one of programmes(); track one.id) {<label class="check"><input type="checkbox" [checked]="model().programmeIds.includes(one.id)" (change)="toggle(one.id)" /><span>{{ one.name }}</span></label>}
          </fieldset>
        }
        <div class="all row btn-row">
          <button class="btn btn--primary" [kvBusy]="sending.isBusy()" i18n="@@accounts.deputy-editor.save">Leg de vervanging vast</button>
          <button type="button" class="btn btn--quiet" (click)="left.emit()" i18n="@@accounts.deputy-editor.back">Terug</button>
        </div>
      </form>
    } @else {<kv-skeleton label="Collega’s laden" i18n-label="@@accounts.deputy-editor.loading" />}
  `,
})
export class DeputyEditor {
  readonly institutionId = input.required<string>();
  readonly saved = output<Deputyship>();
  readonly left = output();
  private readonly send = inject(Send);
  private readonly session = inject(Session);
  protected readonly sending = new Sending();
  protected readonly members = httpResource<MemberPage>(() => accountAddresses.members(this.institutionId()));
  private readonly all = computed(() => (this.members.hasValue() ? this.members.value().items : []));
  private readonly me = computed(() => this.session.person()?.id ?? '');
  protected readonly today = computed(() => this.session.today() ?? '');
  protected readonly isAdmin = computed(() => this.session.membership()?.role === 'admin');
  /** Who keeps a programme, and so can have a deputy. */
  protected readonly keeping = computed(() => this.all().filter(({ programmes }) => programmes.length > 0));
  private readonly personId = computed(() => this.model().personId || this.firstPerson());
  protected readonly others = computed(() => this.all().filter(({ person }) => person.id !== this.personId()));
  protected readonly programmes = computed((): Member['programmes'] => this.all().find(({ person }) => person.id === this.personId())?.programmes ?? []);
  protected readonly labels: Record<string, string> = {
    personId: $localize`:@@accounts.deputy-editor.person:Wie is er weg`, deputyId: $localize`:@@accounts.deputy-editor.deputy:Wie vervangt`,
    from: $localize`:@@accounts.deputy-editor.from:Vanaf`, until: $localize`:@@accounts.deputy-editor.until:Tot en met`,
  };
  protected readonly model = signal<Typed>({ personId: '', deputyId: '', from: '', until: '', programmeIds: [] });
  protected readonly form = form(this.model, (path) => {
    required(path.deputyId, { message: $localize`:@@accounts.deputy-editor.choose-one:Kies wie vervangt.` });
    required(path.from, { message: $localize`:@@accounts.deputy-editor.choose-day:Kies een dag.` });
    required(path.until, { message: $localize`:@@accounts.deputy-editor.choose-day:Kies een dag.` });
  }, { name: 'deputy' });

  constructor() {
    const today = this.session.today();
    if (today) this.model.update((typed) => ({ ...typed, from: today, until: addDays(today, 13) }));
  }

  protected toggle(id: string): void {
    this.model.update((typed) => ({ ...typed, programmeIds: typed.programmeIds.includes(id) ? typed.programmeIds.filter((one) => one !== id) : [...typed.programmeIds, id] }));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const { deputyId, from, until, programmeIds } = this.model();
    const kept = this.programmes().map(({ id }) => id);
    const done = await this.sending.submit(this.form, () => this.send.create<Deputyship>(accountAddresses.deputyships(this.institutionId()),
      { personId: this.personId(), deputyId, from, until, programmeIds: programmeIds.filter((id) => kept.includes(id)) }));
    if (done) this.saved.emit(done.value);
  }

  private firstPerson(): string {
    return this.isAdmin() ? (this.keeping().find(({ person }) => person.id === this.me()) ?? this.keeping()[0])?.person.id ?? this.me() : this.me();
  }
}
