import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Fn, TextPipe, injectLocale } from '#base/portal';
import { FUNCTIONS_SHORT } from '#pathways/contract';
import type { JobFunction } from '#pathways/contract';
import { levelsIn } from './function-layout';
import { movesOf } from './kinship';

/** One function beside the drawing: what it is, what it takes, and each move with what is new there. */
@Component({
  selector: 'kv-function-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Fn, TextPipe],
  template: `
    @let job = fn();
    <p class="row"><kv-fn [group]="job.group.slug" [name]="job.group.name | kvText" /><span class="small dim">{{ levels() }}</span></p>
    <h3><a [routerLink]="['/functions', job.slug]">{{ job.name | kvText }}</a></h3>
    <p class="small">{{ job.about | kvText }}</p>
    <p class="small"><b i18n="@@pathways.card.takes">Wat het vraagt:</b> {{ competences() }}.</p>
    <ul class="small">
      @for (move of moves(); track move.to) {
        <li><b>{{ move.name }}</b><br />{{ move.words }}</li>
      }
    </ul>
    <p><a class="btn btn--second" [routerLink]="['/functions', job.slug]" i18n="@@pathways.card.open">Bekijk deze functie</a></p>
  `,
  styles: `
    :host { display: grid; gap: var(--k-3); align-content: start; }
    h3 a { color: inherit; text-decoration: none; }
    h3 a:hover { text-decoration: underline; }
    ul { list-style: none; padding: 0; border-bottom: 1px solid var(--k-rule); }
    li { padding-block: var(--k-2); border-top: 1px solid var(--k-rule); }
  `,
})
export class FunctionCard {
  readonly fn = input.required<JobFunction>();
  readonly functions = input.required<readonly JobFunction[]>();
  private readonly locale = injectLocale();

  protected readonly levels = computed(() => levelsIn(this.fn().levels, this.locale));
  protected readonly competences = computed(() => this.listed(this.fn().competences));
  protected readonly moves = computed(() => movesOf(this.fn(), this.functions()).map(({ to, shared, fresh }) => {
    const [kept, of, asked] = [shared.length, this.fn().competences.length, this.listed(fresh)];
    return {
      to: to.slug, name: FUNCTIONS_SHORT[to.slug][this.locale],
      words: fresh.length
        ? $localize`:@@pathways.card.move:deelt ${kept}:kept: van ${of}:of: competenties; nieuw: ${asked}:asked:`
        : $localize`:@@pathways.card.move-all:deelt ${kept}:kept: van ${of}:of: competenties; niets nieuws`,
    };
  }));

  private listed(competences: JobFunction['competences']): string {
    return new Intl.ListFormat(this.locale, { type: 'conjunction' }).format(competences.map(({ name }) => name[this.locale].toLowerCase()));
  }
}
