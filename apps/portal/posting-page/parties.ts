import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Party, Posting } from '#postings/contract';

/** Who has to do with a posting besides its owner: who posts along, who entered it, and that it is for some only. */
@Component({
  selector: 'kv-parties',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink],
  styles: `:host { display: grid; gap: .375rem; } :host:not(:empty) { margin-top: 1rem; } .with { font: 500 1.1875rem/1.4 var(--k-serif); }`,
  template: `
    @let it = posting();
    @if (partners().length) {
      <p class="with"><ng-container i18n="@@portal.parties.with">Samen met</ng-container>@for (one of partners(); track one.id; let last = $last; let at = $index) {{{ at === 0 ? ' ' : last ? and : ', ' }}@if (pageOf(one); as page) {<a [routerLink]="page">{{ one.name }}</a>} @else {{{ one.name }}}}. <span class="small dim" i18n="@@portal.parties.lead">{{ it.owner.name }} is penvoerder.</span></p>
    }
    @if (it.enteredBy; as by) {
      <p class="small dim">@if (it.publishedAt) {<ng-container i18n="@@portal.parties.entered">Opgeschreven door {{ by.name }} en overgenomen door {{ it.owner.name }}.</ng-container>} @else {<ng-container i18n="@@portal.parties.entered-draft">Opgeschreven door {{ by.name }} voor {{ it.owner.name }}.</ng-container>}</p>
    }
    @if (it.isRestricted) {<p class="small dim" i18n="@@portal.parties.restricted">Alleen voor wie genoemd is. Anderen vinden deze plaatsing niet.</p>}
  `,
})
export class Parties {
  readonly posting = input.required<Posting>();
  protected readonly and = ` ${$localize`:@@portal.parties.and:en`} `;
  protected readonly partners = computed(() => this.posting().partners.filter(({ status }) => status === 'confirmed').map((one) => one.organisation));

  protected pageOf({ type, slug }: Party): string[] | null {
    return type === 'company' ? ['/companies', slug] : type === 'institution' ? ['/institutions', slug] : type === 'partnership' ? ['/partnerships', slug] : null;
  }
}
