import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, booleanAttribute, computed, input, output, signal } from '@angular/core';
import type { Page } from '#base/contract';
import { TextPipe } from '#base/portal';
import { PARTY_TYPES } from '#postings/contract';
import type { OrganisationName } from '#postings/contract';
import { postingAddresses } from '../addresses';

/** What can be chosen here: an organisation, or a programme of one. */
export type Picked = OrganisationName;

/** Finds organisations and programmes by name; a press chooses one. */
@Component({
  selector: 'kv-organisation-picker',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TextPipe],
  styles: `
    ul { border-bottom: 1px solid var(--k-rule); max-width: 30rem; }
    li { border-top: 1px solid var(--k-rule); }
    li button { display: block; width: 100%; min-height: var(--k-hit); padding-block: .375rem; text-align: left; }
    li span { display: block; text-decoration: none; color: var(--k-ink-3); font-size: var(--k-t-small); }
    .input { max-width: 30rem; }
  `,
  template: `
    <div class="field">
      <label [for]="for()">{{ label() }}</label>
      @if (hint()) {<span class="hint" [id]="for() + '-hint'">{{ hint() }}</span>}
      <input #box class="input" autocomplete="off" [id]="for()" [attr.aria-describedby]="hint() ? for() + '-hint' : null" (input)="words.set(box.value)" (keydown.enter)="$event.preventDefault()" />
      <p class="sr" role="status">@if (isAsked() && isRead()) {<ng-container i18n="@@postings.picker.found">{found().length, plural, =0 {Niets gevonden} =1 {1 gevonden} other {{{ found().length }} gevonden}}</ng-container>}</p>
      @if (found().length) {
        @if (!isAsked()) {<p class="small dim" i18n="@@postings.picker.bringers">Brengt bij jullie in de buurt iemand al bedrijven en opleidingen samen? Vraag die dan.</p>}
        <ul class="plainlist">
          @for (one of found(); track one.id) {
            <li><button type="button" class="linkish" (click)="choose(one); box.value = ''; box.focus()">{{ one.name }} <span>@if (one.type === 'programme') {{{ one.place }}} @else {{{ TYPES[one.type] | kvText }}@if (one.place) {, {{ one.place }}}}</span></button></li>
          }
        </ul>
      } @else if (isAsked() && isRead()) {
        <p class="small dim" i18n="@@postings.picker.none">Niets gevonden. Typ een deel van de naam.</p>
      }
    </div>
  `,
})
export class OrganisationPicker {
  readonly for = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input('');
  /** Which sorts of organisation can be chosen. */
  readonly types = input.required<readonly Picked['type'][]>();
  /** Shows who brings others together before anything is typed. */
  readonly suggests = input(false, { transform: booleanAttribute });
  /** Who was chosen already. */
  readonly except = input<readonly string[]>([]);
  readonly chosen = output<Picked>();

  protected readonly TYPES = PARTY_TYPES;
  protected readonly words = signal('');
  protected readonly isAsked = computed(() => this.words().trim().length > 1);
  private readonly organisations = httpResource<Page<OrganisationName>>(() => (this.isAsked() || this.suggests() ? postingAddresses.organisationNames(this.isAsked() ? this.words() : '', this.types()) : undefined));
  protected readonly isRead = computed(() => this.organisations.hasValue());
  protected readonly found = computed<Picked[]>(() => (this.organisations.hasValue() ? this.organisations.value().items : []).filter(({ id }) => !this.except().includes(id)));

  protected choose(one: Picked): void {
    this.words.set('');
    this.chosen.emit(one);
  }
}
