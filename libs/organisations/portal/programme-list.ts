import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Facts, Failed, Fn, More, Session, Skeleton, TextPipe, injectLocale, pages, writePeriod } from '#base/portal';
import { MODES, REGIONS } from '#organisations/contract';
import type { Programme } from '#organisations/contract';
import { FUNCTIONS, FUNCTION_GROUP, LEVELS } from '#pathways/contract';
import { addresses } from './addresses';
import { ProgrammeDetails } from './programme-details';

/** Programmes of an institution, or those that train for a function. Without any, what is projected is shown. */
@Component({
  selector: 'kv-programme-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Facts, Failed, Fn, More, ProgrammeDetails, Skeleton, TextPipe],
  template: `
    @if (list.error(); as error) {
      <kv-failed under [error]="error" (again)="list.reload()" />
    } @else if (list.items().length) {
      @for (programme of list.items(); track programme.id) {
        <article class="programme">
          <div>
            <h3>{{ programme.name }}</h3>
            @if (!institution()) {<p><a class="at" [routerLink]="['/institutions', programme.institution.slug]">{{ programme.institution.name }}</a></p>}
          </div>
          <div class="about">
            <kv-facts [items]="facts(programme)" />
            <div class="row fns">
              @for (fn of programme.functions; track fn) {<kv-fn [group]="groups[fn]" [name]="names[fn] | kvText" />}
            </div>
            @if (students(programme); as words) {<p class="small">{{ words }}</p>}
            <kv-programme-details [programme]="programme" />
          </div>
        </article>
      }
      @if (list.hasMore()) {<kv-more [list]="list" />}
    } @else if (list.isLoading()) {
      <kv-skeleton label="Opleidingen laden" i18n-label="@@organisations.programmes.loading" />
    } @else {
      <ng-content />
    }
  `,
  styles: `
    .programme {
      display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); gap: .25rem var(--k-6);
      padding-block: var(--k-4); border-top: 1px solid var(--k-rule);
    }
    .about { display: grid; gap: .25rem; align-content: start; }
    .at { display: inline-flex; align-items: center; min-height: 1.75rem; }
    @media (max-width: 59.99em) { .programme { grid-template-columns: minmax(0, 1fr); } }
    .fns { gap: .25rem 1rem; }
  `,
})
export class ProgrammeList {
  readonly institution = input<string>();
  readonly function = input<string>();
  readonly region = input<string>();
  /** Only where learning is part of a paid job. */
  readonly earning = input(false);
  private readonly session = inject(Session);
  private readonly locale = injectLocale();
  protected readonly names = FUNCTIONS;
  protected readonly groups = FUNCTION_GROUP;
  protected readonly list = pages<Programme>(() => addresses.programmes({
    ...only('institution', this.institution()), ...only('function', this.function()), ...only('region', this.region()), ...only('earning', this.earning() ? 'true' : undefined),
  }));
  private readonly today = computed(() => this.session.today());

  protected facts(programme: Programme): string[] {
    return [LEVELS[programme.level][this.locale], MODES[programme.mode][this.locale], programme.municipality, REGIONS[programme.region][this.locale]];
  }

  /** The first period that is not over, and how many students it has. */
  protected students(programme: Programme): string | null {
    const today = this.today();
    const period = programme.periods.find(({ until }) => !today || until >= today);
    if (!period) return null;
    const when = writePeriod(period.from, period.until, this.locale);
    if (period.students === null) return $localize`:@@organisations.programmes.period:Studenten beschikbaar: ${when}:period:, aantal nog niet bekend`;
    return period.students === 1
      ? $localize`:@@organisations.programmes.student:1 student beschikbaar: ${when}:period:`
      : $localize`:@@organisations.programmes.students:${period.students}:count: studenten beschikbaar: ${when}:period:`;
  }
}

const only = <K extends string>(key: K, value: string | undefined) => (value ? ({ [key]: value } as Record<K, string>) : {});
