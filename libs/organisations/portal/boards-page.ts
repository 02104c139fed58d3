import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { FormField, form, validateStandardSchema } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import type { Page } from '#base/contract';
import { Busy, Failed, Field, FormErrors, Sending, Skeleton, Tags, Toasts, checksBy, describePage, issuesOf } from '#base/portal';
import { boardFaults, institutionChange } from '#organisations/contract';
import type { AdvisoryBoard, InstitutionSettings, Programme } from '#organisations/contract';
import { addresses } from './addresses';
import { injectOwnInstitution } from './own-institution';

interface BoardForm { name: string; programmeId: string; about: string; meetings: string; seats: string; members: string[] }

const numberOf = (typed: string) => (/^\d+$/.test(typed.trim()) ? Number(typed) : NaN);
const from = (boards: InstitutionSettings['boards']): BoardForm[] => boards.map(({ name, programmeId, about, meetings, seats, members }) => ({ name, programmeId: programmeId ?? '', about, meetings: String(meetings), seats: String(seats), members }));
const toBoards = (typed: readonly BoardForm[]): AdvisoryBoard[] => typed.map(({ programmeId, meetings, seats, ...one }) => ({ ...one, programmeId: programmeId || null, meetings: numberOf(meetings), seats: numberOf(seats) }));

/** The boards that advise an institution: what they are about, how often they meet, who sits on them and how many seats there are. */
@Component({
  selector: 'kv-boards-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Busy, Failed, Field, FormErrors, FormField, Skeleton, Tags],
  styleUrl: './part.css',
  styles: `
    .line-row { grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 1rem; padding-block: var(--k-5); }
    .half { grid-column: span 2; }
    .wide { grid-column: 1 / -1; max-width: 40rem; }
    .line-row > .btn { margin-top: 0; justify-self: start; grid-column: 1 / -1; }
    .num { max-width: 6rem; }
    @media (max-width: 59.99em) { .half { grid-column: 1 / -1; } .line-row kv-field:not(.half, .wide) { grid-column: span 2; } }
  `,
  template: `
    @if (own.read.error(); as error) {
      <kv-failed [error]="error" (again)="own.read.reload()" />
    } @else if (own.kept(); as kept) {
      <h1>{{ heading() }}</h1>
      <p class="lead"><ng-container i18n="@@organisations.boards.lead">Werkgevers zien op jullie pagina welke plekken vrij zijn, en schrijven of ze mee willen doen.</ng-container>&ngsp;<a [routerLink]="['/institutions', kept.slug]" fragment="boards" i18n="@@organisations.boards.look">Bekijk jullie pagina</a></p>
      <kv-form-errors [sending]="sending" [form]="form" [labels]="labels" />
      @if (own.mayChange()) {
        <form novalidate (submit)="save($event)">
          <div class="rows">
            @for (row of form.boards; track row) {
              <fieldset class="line-row">
                <legend class="sr" i18n="@@organisations.boards.row">Adviesraad {{ $index + 1 }}</legend>
                <kv-field class="half" [label]="labels['name']!"><input class="input" autocomplete="off" [formField]="row.name" /></kv-field>
                <kv-field class="half" [label]="labels['programmeId']!"><select class="select" [formField]="row.programmeId">
                  <option value="" i18n="@@organisations.boards.whole">Alle ICT-opleidingen</option>
                  @for (one of programmes(); track one.id) {<option [value]="one.id">{{ one.name }}, {{ one.municipality }}</option>}
                </select></kv-field>
                <kv-field [label]="labels['meetings']!"><input class="input num" inputmode="numeric" autocomplete="off" [formField]="row.meetings" /></kv-field>
                <kv-field [label]="labels['seats']!"><input class="input num" inputmode="numeric" autocomplete="off" [formField]="row.seats" /></kv-field>
                <kv-tags class="wide" [label]="labels['members']!" hint="Namen van organisaties, niet van mensen." i18n-hint="@@organisations.boards.h-members" [longest]="160" [formField]="row.members" />
                <kv-field class="wide" optional [label]="labels['about']!"><textarea class="area" rows="2" [formField]="row.about"></textarea></kv-field>
                <button type="button" class="btn btn--quiet" (click)="remove($index)"><ng-container i18n="@@organisations.boards.remove">Haal weg</ng-container><span class="sr" i18n="@@organisations.boards.remove-which">: adviesraad {{ $index + 1 }}</span></button>
              </fieldset>
            } @empty {<p class="measure" i18n="@@organisations.boards.none">Nog geen. Praten werkgevers bij jullie mee over het onderwijs, in een raad, een vakgroep of een veldcommissie? Zet erbij hoe vaak die samenkomt en of er plek is.</p>}
          </div>
          <p class="row add"><button type="button" class="btn btn--second" (click)="add()" i18n="@@organisations.boards.add">Voeg een adviesraad toe</button></p>
          <div class="acts row"><button class="btn btn--primary" [kvBusy]="sending.isBusy()" [disabled]="!isChanged()" i18n="@@organisations.boards.save">Bewaar</button></div>
        </form>
      } @else {<div class="callout"><p class="small" i18n="@@organisations.boards.only-admins">Alleen een beheerder van jullie instelling wijzigt dit.</p></div>}
    } @else {
      <kv-skeleton label="Adviesraden laden" i18n-label="@@organisations.boards.loading" />
    }
  `,
})
export class BoardsPage {
  protected readonly own = injectOwnInstitution();
  private readonly toasts = inject(Toasts);
  protected readonly sending = new Sending();
  protected readonly labels: Record<string, string> = {
    name: $localize`:@@organisations.boards.name:Naam`, programmeId: $localize`:@@organisations.boards.programme:Voor welke opleiding`, meetings: $localize`:@@organisations.boards.meetings:Keer per jaar`,
    seats: $localize`:@@organisations.boards.seats:Plekken in totaal`, members: $localize`:@@organisations.boards.members:Wie er al in zitten`, about: $localize`:@@organisations.boards.about:Waarover het gaat`,
  };
  protected readonly model = signal<{ boards: BoardForm[] }>({ boards: [] });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => checks), { name: 'boards' });
  protected readonly isChanged = computed(() => JSON.stringify(from(this.own.kept()?.boards ?? [])) !== JSON.stringify(this.model().boards));
  private readonly taught = httpResource<Page<Programme>>(() => { const slug = this.own.kept()?.slug; return slug && addresses.programmes({ institution: slug }); });
  protected readonly programmes = computed(() => (this.taught.hasValue() ? this.taught.value().items : []));
  protected readonly heading = computed(() => {
    const free = (this.own.kept()?.boards ?? []).reduce((sum, { seats, members }) => sum + seats - members.length, 0);
    if (free === 0) return $localize`:@@organisations.boards.title:Adviesraden`;
    return free === 1 ? $localize`:@@organisations.boards.one-free:Eén plek voor een werkgever is vrij` : $localize`:@@organisations.boards.free:${free}:count: plekken voor werkgevers zijn vrij`;
  });

  constructor() {
    describePage(() => ({ title: $localize`:@@organisations.boards.title:Adviesraden`, isPublic: false }));
    let before = '[]';
    effect(() => {
      const kept = this.own.kept();
      if (!kept) return;
      untracked(() => {
        // What I typed stays when somebody else kept something meanwhile.
        if (JSON.stringify(this.model().boards) === before) this.model.set({ boards: from(kept.boards) });
        before = JSON.stringify(from(kept.boards));
      });
    });
  }

  protected add(): void {
    this.model.update(({ boards }) => ({ boards: [...boards, { name: '', programmeId: '', about: '', meetings: '', seats: '', members: [] }] }));
  }

  protected remove(place: number): void {
    this.model.update(({ boards }) => ({ boards: boards.filter((_, at) => at !== place) }));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const done = await this.sending.submit(this.form, () => this.own.keep({ boards: toBoards(this.model().boards) }));
    if (!done) return;
    this.model.set({ boards: from(done.value.boards) });
    this.toasts.show($localize`:@@organisations.boards.saved:Bewaard. Werkgevers zien het op jullie pagina.`);
  }
}

const shape = institutionChange.pick({ boards: true });
const checks = checksBy<{ boards: BoardForm[] }>(({ boards }) => {
  const typed = toBoards(boards);
  const found = issuesOf(shape, { boards: typed });
  return found.length ? found : boardFaults(typed);
});
