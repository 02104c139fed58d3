import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { ROLES } from '#accounts/contract';
import type { KeeperList, MemberPage } from '#accounts/contract';
import { Failed, FormErrors, Send, Sending, Session, Skeleton, TextPipe, Toasts, allows } from '#base/portal';
import { accountAddresses } from '../addresses';

type Keeper = KeeperList['keepers'][number];
const roles = ['manager', 'coordinator'] as const;

/** Who manages and who coordinates a programme: messages and proposals go to them. Each change is kept at once. */
@Component({
  selector: 'kv-keepers',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Failed, FormErrors, Skeleton, TextPipe],
  styles: `
    section { border-top: 1px solid var(--k-ink); padding-block: var(--k-3) var(--k-6); display: grid; gap: 1rem; }
    h2 { font-size: 1.5rem; }
    li { display: grid; grid-template-columns: minmax(0, 1fr) 14rem auto; gap: .25rem 1rem; align-items: center; padding-block: .5rem; border-bottom: 1px solid var(--k-rule); }
    li > div { min-width: 0; overflow-wrap: anywhere; }
    .add { max-width: 26rem; }
    @media (max-width: 39.99em) { li { grid-template-columns: minmax(0, 1fr); padding-block: .75rem; } li .btn { justify-self: start; } }
  `,
  template: `
    <section aria-labelledby="keepers-h">
      <h2 id="keepers-h">{{ heading() }}</h2>
      <p class="small" i18n="@@accounts.keepers.why">Berichten en voorstellen voor deze opleiding gaan naar hen. De opleidingsmanager beslist met wie de opleiding samenwerkt.</p>
      @if (read.error(); as error) {
        <kv-failed part [error]="error" (again)="read.reload()" />
      } @else if (list(); as list) {
        <kv-form-errors [sending]="sending" />
        @if (list.keepers.length) {
          <ul class="plainlist">
            @for (one of list.keepers; track one.person.id) {
              <li>
                <div><b>{{ one.person.name }}</b>@if (one.person.id === session.person()?.id) {&ngsp;<span class="dim small" i18n="@@accounts.members.you">(jij)</span>}<p class="small dim">{{ one.person.email }}</p></div>
                @if (mayChange()) {
                  <label><span class="sr" i18n="@@accounts.keepers.role">Rol van {{ one.person.name }}</span>
                    <select class="select" #choice (change)="give(one, choice)">@for (role of roles; track role) {<option [value]="role" [selected]="role === one.role">{{ names[role] | kvText }}</option>}</select></label>
                  <button type="button" class="btn btn--quiet" (click)="remove(one)"><ng-container i18n="@@accounts.keepers.remove">Haal weg</ng-container><span class="sr">: {{ one.person.name }}</span></button>
                } @else {<p>{{ names[one.role] | kvText }}</p>}
              </li>
            }
          </ul>
        }
        @if (mayChange() && others().length) {
          <label class="field add"><span class="lab" i18n="@@accounts.keepers.add">Voeg een collega toe</span>
            <select class="select" #colleague (change)="add(colleague.value); colleague.value = ''">
              <option value="" i18n="@@accounts.keepers.choose">Kies</option>
              @for (one of others(); track one.person.id) {<option [value]="one.person.id">{{ one.person.name }}, {{ names[one.role] | kvText }}</option>}
            </select></label>
        }
      } @else {<kv-skeleton [rows]="1" />}
    </section>
  `,
})
export class Keepers {
  /** Of which programme. */
  readonly programme = input.required<string>();
  protected readonly session = inject(Session);
  private readonly send = inject(Send);
  private readonly toasts = inject(Toasts);
  protected readonly sending = new Sending();
  protected readonly roles = roles;
  protected readonly names = ROLES;
  protected readonly read = httpResource<KeeperList>(() => (this.session.isSignedIn() ? accountAddresses.keepers(this.programme()) : undefined));
  protected readonly list = linkedSignal(() => (this.read.hasValue() ? this.read.value() : null));
  protected readonly mayChange = computed(() => allows(this.list(), 'set-keepers'));
  private readonly staff = httpResource<MemberPage>(() => {
    const own = this.session.membership()?.organisation;
    return own && this.mayChange() ? accountAddresses.members(own.id) : undefined;
  });
  protected readonly others = computed(() => (this.staff.hasValue() ? this.staff.value().items : []).filter(({ person }) => !this.list()?.keepers.some((one) => one.person.id === person.id)));
  protected readonly heading = computed(() => {
    const list = this.list();
    if (!list) return $localize`:@@accounts.keepers.heading:Wie de opleiding beheert`;
    if (list.keepers.length === 0) return $localize`:@@accounts.keepers.nobody:Nog niemand beheert deze opleiding`;
    return list.keepers.some(({ role }) => role === 'manager') ? $localize`:@@accounts.keepers.heading:Wie de opleiding beheert` : $localize`:@@accounts.keepers.no-manager:Nog geen opleidingsmanager`;
  });

  protected add(personId: string): void {
    const one = this.others().find(({ person }) => person.id === personId);
    if (one) void this.keep([...this.now(), { person: one.person, role: one.role === 'coordinator' ? 'coordinator' : 'manager' }]);
  }

  /** A choice that is refused goes back to what it was. */
  protected async give(one: Keeper, choice: HTMLSelectElement): Promise<void> {
    const role = choice.value as Keeper['role'];
    if (!await this.keep(this.now().map((keeper) => (keeper.person.id === one.person.id ? { ...keeper, role } : keeper)))) choice.value = one.role;
  }

  protected remove(one: Keeper): void {
    void this.keep(this.now().filter(({ person }) => person.id !== one.person.id));
  }

  private readonly now = () => this.list()?.keepers ?? [];

  private async keep(keepers: readonly Keeper[], canUndo = true): Promise<boolean> {
    const before = this.now();
    const done = await this.sending.run(() => this.send.put<KeeperList>(accountAddresses.keepers(this.programme()), { keepers: keepers.map(({ person, role }) => ({ personId: person.id, role })) }));
    if (!done) return false;
    this.list.set(done.value);
    if (canUndo) this.toasts.show($localize`:@@accounts.keepers.kept:Bewaard. Nieuwe berichten gaan naar hen.`, () => void this.keep(before, false));
    return true;
  }
}
