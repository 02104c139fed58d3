import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { ROLES } from '#accounts/contract';
import type { Member, MemberPage } from '#accounts/contract';
import { AgoPipe, Busy, Dialog, Empty, Failed, FormErrors, Send, Sending, Session, Skeleton, TextPipe, Toasts, allows, describePage } from '#base/portal';
import { accountAddresses } from '../addresses';
import { HandOver } from './hand-over';
import { Invite } from './invite';
import { JoinRequests } from './join-requests';

/** Who works for the organisation, who was invited and who asks to join. */
@Component({
  selector: 'kv-members',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AgoPipe, Busy, Dialog, Empty, Failed, FormErrors, HandOver, Invite, JoinRequests, Skeleton, TextPipe],
  styles: `
    .colleague { display: grid; grid-template-columns: minmax(0, 1fr) 14rem; gap: .25rem 1.5rem; padding-block: .875rem; border-bottom: 1px solid var(--k-rule); }
    .colleague:first-child { border-top: 1px solid var(--k-ink); }
    .colleague > div { min-width: 0; overflow-wrap: anywhere; }
    .quietly { grid-column: 1 / -1; }
    .seen { margin-top: .25rem; }
    .list { margin-top: var(--k-5); }
    @media (max-width: 39.99em) { .colleague { grid-template-columns: 1fr; } .select { margin-top: .375rem; } }
  `,
  template: `
    <h1 i18n="@@accounts.members.heading">{count(), plural, =0 {Wie hier werkt} =1 {Eén persoon werkt hier} other {{{ count() }} mensen werken hier}}</h1>
    @if (list.error()) {
      <kv-failed [error]="list.error()" under (again)="list.reload()" />
    } @else if (page(); as page) {
      <kv-form-errors [sending]="sending" />
      <ul class="plainlist list">
        @for (one of page.items; track one.id) {
          <li class="colleague">
            <div>
              <b>{{ one.person.name }}</b>@if (one.person.id === session.person()?.id) {&ngsp;<span class="dim small" i18n="@@accounts.members.you">(jij)</span>}
              <p class="small dim">{{ one.person.email }}</p>
              @if (one.programmes.length) {<p class="small">{{ names(one) }}</p>}
            </div>
            <div>
              @if (may(one, 'change-role')) {
                <label><span class="sr" i18n="@@accounts.members.role-of">Rol van {{ one.person.name }}</span>
                  <select class="select" #role (change)="change(one, role)">@for (each of rolesHere(); track each) {<option [value]="each" [selected]="each === one.role">{{ roles[each] | kvText }}</option>}</select></label>
              } @else {<p>{{ roles[one.role] | kvText }}</p>}
              <p class="small dim seen">@if (one.seenAt) {<ng-container i18n="@@accounts.members.seen">{{ one.seenAt | kvAgo: session.now() }} gezien</ng-container>} @else {<ng-container i18n="@@accounts.members.unseen">nog niet geweest</ng-container>}</p>
            </div>
            @if (may(one, 'remove')) {
              <div class="quietly">
                @if (page.items.length > 1) {<button type="button" class="btn btn--quiet" (click)="handing.set(one)"><ng-container i18n="@@accounts.members.hand-over">Draag over</ng-container><span class="sr">: {{ one.person.name }}</span></button>}
                @if (one.person.id === session.person()?.id) {<button type="button" class="btn btn--quiet" (click)="leaving.set(one)" i18n="@@accounts.members.leave">Verlaat deze organisatie</button>}
                @else {<button type="button" class="btn btn--quiet" (click)="end(one)"><ng-container i18n="@@accounts.members.remove">Verwijder</ng-container><span class="sr">: {{ one.person.name }}</span></button>}
              </div>
            }
          </li>
        }
      </ul>
      @if (page.items.length === 0) {<kv-empty heading="Hier werkt nog niemand" i18n-heading="@@accounts.members.none" [level]="2"><ng-container i18n="@@accounts.members.none-text">Nodig de eerste collega uit.</ng-container></kv-empty>}
      <kv-join-requests (decided)="list.reload()" />
      @if (mayInvite()) {<kv-invite [organisation]="organisation()" />}
      <kv-hand-over [from]="handing()" [colleagues]="page.items" (closed)="handing.set(null)" (done)="list.reload()" />
      <kv-dialog alert [heading]="leaveHeading()" [open]="leaving() !== null" (closed)="leaving.set(null)">
        <p i18n="@@accounts.members.leave-text">Wat je hier deed, blijft staan. Terugkomen kan alleen als een beheerder je opnieuw uitnodigt.</p>
        @if (leaving()?.programmes?.length) {<p i18n="@@accounts.members.leave-programmes">Je beheert nog opleidingen. Draag ze liever eerst over, anders krijgt niemand hun berichten.</p>}
        <button actions type="button" class="btn btn--danger" [kvBusy]="sending.isBusy()" (click)="end(leaving())" i18n="@@accounts.members.leave-now">Verlaat de organisatie</button>
        <button actions type="button" class="btn btn--quiet" (click)="leaving.set(null)" i18n="@@accounts.members.stay">Blijf</button>
      </kv-dialog>
    } @else {
      <kv-skeleton [rows]="3" />
    }
  `,
})
export class MembersPage {
  protected readonly session = inject(Session);
  private readonly send = inject(Send);
  private readonly toasts = inject(Toasts);
  protected readonly sending = new Sending();
  protected readonly roles = ROLES;
  protected readonly organisation = computed(() => this.session.membership()?.organisation ?? null);
  protected readonly list = httpResource<MemberPage>(() => {
    const own = this.organisation();
    return own ? accountAddresses.members(own.id) : undefined;
  });
  protected readonly page = computed(() => (this.list.hasValue() ? this.list.value() : null));
  protected readonly count = computed(() => this.page()?.items.length ?? 0);
  protected readonly mayInvite = computed(() => allows(this.page(), 'invite'));
  protected readonly handing = signal<Member | null>(null);
  protected readonly leaving = signal<Member | null>(null);
  protected readonly leaveHeading = computed(() => $localize`:@@accounts.members.leave-heading:Verlaat je ${this.organisation()?.name ?? ''}:name:?`);
  protected readonly rolesHere = computed(() => rolesHere(this.organisation()?.type));

  constructor() {
    describePage(() => ({ title: $localize`:@@accounts.members.title:Mensen`, isPublic: false }));
  }

  protected readonly may: (member: Member, what: string) => boolean = allows;

  protected names({ programmes }: Member): string {
    return programmes.map(({ name }) => name).join(', ');
  }

  /** A choice that is refused goes back to what it was. */
  protected async change(member: Member, select: HTMLSelectElement): Promise<void> {
    if (!await this.give(member, select.value as Member['role'])) select.value = member.role;
  }

  private async give(member: Member, role: Member['role']): Promise<boolean> {
    if (!await this.sending.run(() => this.send.post(accountAddresses.membership(member.id, '/role-changes'), { role }))) return false;
    this.list.reload();
    this.toasts.show($localize`:@@accounts.members.given:De rol van ${member.person.name}:name: is gewijzigd.`, () => void this.give({ ...member, role }, member.role));
    return true;
  }

  protected async end(member: Member | null): Promise<void> {
    this.leaving.set(null);
    if (!member || !await this.sending.run(() => this.send.remove(accountAddresses.membership(member.id)))) return;
    const isMe = member.person.id === this.session.person()?.id;
    if (isMe) await this.session.reload();
    else this.list.reload();
    this.toasts.show(isMe ? $localize`:@@accounts.members.left:Je werkt hier niet meer.` : $localize`:@@accounts.members.removed:${member.person.name}:name: is verwijderd.`, isMe ? null : () => void this.restore(member));
  }

  private async restore(member: Member): Promise<void> {
    if (await this.sending.run(() => this.send.post(accountAddresses.membership(member.id, '/restoration')))) this.list.reload();
  }
}

/** What somebody can be at a kind of organisation. The contract's list comes with its schemas: a page needs only this. */
export function rolesHere(type: string | undefined): Member['role'][] {
  if (type === 'institution') return ['admin', 'manager', 'coordinator'];
  return type === 'hca' ? ['analyst', 'regional-coordinator'] : ['admin', 'member'];
}
