import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, Directive, TemplateRef, computed, contentChild, inject, input, linkedSignal, output, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, RouterLink } from '@angular/router';
import type { Page } from '#base/contract';
import { Empty, FacetSheet, Failed, More, Skeleton, Toasts, injectLocale, pages } from '#base/portal';

import type { MatchCounts, MatchState } from '#matching/contract';
import { MATCH_STATE } from '#matching/contract';
import { MatchRow } from '../match-row';
import type { Side } from '../sides';
import { ChoiceBar } from './choice-bar';
import { DismissDialog } from './dismiss-dialog';
import { facetsOf, nameOfFacet } from './facets';
import { addressOf, chosenOf, countOf, filtersOf, withOnly, without, type FilterName } from './filters';
import { keyOf, type Listed, type MatchLine } from './line';
import { Marks } from './marks';

/** Beside each match; who composes the page puts there what can be done: `<ng-template kvMatchSlot let-line>…</ng-template>`. */
@Directive({ selector: 'ng-template[kvMatchSlot]' })
export class MatchSlot {
  readonly template = inject<TemplateRef<{ $implicit: MatchLine }>>(TemplateRef);

  static ngTemplateContextGuard(_: MatchSlot, context: unknown): context is { $implicit: MatchLine } {
    return context !== null;
  }
}

type ListPage = Page<Listed> & { counts: MatchCounts | null; advice?: unknown };
/** More than this are not laid side by side. */
const SIDE_BY_SIDE = 3;

/** A list of matches that is narrowed by its address, where one side puts aside what does not fit it, one by one or many at once. */
@Component({
  selector: 'kv-match-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChoiceBar, DismissDialog, Empty, FacetSheet, Failed, MatchRow, More, NgTemplateOutlet, RouterLink, Skeleton],
  providers: [Marks],
  templateUrl: './match-list.html',
  styleUrl: './match-list.css',
})
export class MatchList {
  /** Where the API has it, without what narrows it; null while that is not known. */
  readonly address = input.required<string | null>();
  readonly line = input.required<(match: Listed) => MatchLine>();
  readonly side = input.required<Side>();
  /** Whether the reader decides for this side, or only looks on. */
  readonly mayMark = input(true);
  readonly facets = input.required<readonly FilterName[]>();
  /** What programmes are called, where they can be chosen. */
  readonly programmes = input<ReadonlyMap<string, string>>(new Map());
  /** The page that lays matches side by side. */
  readonly compare = input.required<string | readonly unknown[]>();
  /** Whether several can be answered at once. */
  readonly mayRespond = input(false);
  readonly respond = output<readonly Listed[]>();

  private readonly locale = injectLocale();
  private readonly toasts = inject(Toasts);
  protected readonly marks = inject(Marks);
  private readonly params = toSignal(inject(ActivatedRoute).queryParamMap, { requireSync: true });
  protected readonly slot = contentChild(MatchSlot);
  protected readonly filters = computed(() => filtersOf(this.params()));
  readonly list = pages<Listed, ListPage>(() => { const base = this.address(); return base === null ? undefined : addressOf(base, this.filters()); });
  readonly counts = computed(() => this.list.first()?.counts ?? null);
  private readonly states = computed<readonly string[]>(() => (this.filters().state ? chosenOf(this.filters(), 'state') : ['new', 'seen', 'responded']));
  /** Nothing fits at all, however it is looked at. */
  readonly isEmpty = computed(() => this.counts()?.length === 0);

  protected readonly lines = computed(() => this.list.items().map((match) => ({ ...this.line()(match), standing: this.marks.standing(match) }))
    // What was just put aside or taken back goes from where it no longer belongs; what was just looked at stays where it is.
    .filter(({ standing, match }) => standing.state === match.standing.state || standing.state === 'seen' && match.standing.state === 'new' || this.states().includes(standing.state)));
  protected readonly total = computed(() => { const counts = this.counts(); return counts && this.states().reduce((sum, state) => sum + this.inState(counts, state), 0); });
  protected readonly tabs = computed(() => {
    const [counts, now] = [this.counts(), this.filters().state ?? null];
    const tab = (state: MatchState | null, text: string) => {
      const n = counts && (state ? this.inState(counts, state) : ['new', 'seen', 'responded'].reduce((sum, one) => sum + this.inState(counts, one), 0));
      return { key: state ?? 'all', text, n, isOn: now === state, params: withOnly(this.filters(), 'state', state) };
    };
    return [tab(null, $localize`:@@matching.list.all:Alles`), ...(['new', 'seen', 'responded', 'dismissed'] as const).map((state) => tab(state, MATCH_STATE[state][this.locale]))]
      .filter(({ n, isOn, key }) => key === 'all' || isOn || n !== 0);
  });
  protected readonly sheet = computed(() => facetsOf(this.facets(), this.filters(), this.counts(), this.programmes(), this.locale));
  protected readonly narrowed = computed(() => this.facets().filter((name) => this.filters()[name]));
  protected readonly found = computed(() => {
    const n = this.total();
    return n === null ? $localize`:@@matching.list.show:Toon matches` : n === 1 ? $localize`:@@matching.list.show-one:Toon 1 match` : $localize`:@@matching.list.show-count:Toon ${n}:count: matches`;
  });
  /** What to let go of when nothing is left, with what there is then. */
  protected readonly wider = computed(() => this.narrowed().map((name) => ({ name, text: nameOfFacet(name), n: countOf(this.counts() ?? [], name), params: without(this.filters(), name) })).filter(({ n }) => n > 0));
  protected readonly everything = computed(() => withOnly({}, 'state', this.filters().state ?? null));

  /** What is chosen to do something with; a list that is narrowed otherwise begins without. */
  protected readonly chosen = linkedSignal<unknown, ReadonlySet<string>>({ source: this.filters, computation: () => new Set() });
  private last: string | null = null;
  protected readonly chosenMatches = computed(() => this.lines().filter(({ key }) => this.chosen().has(key)).map(({ match }) => match));
  protected readonly aside = computed(() => this.chosenMatches().filter((match) => this.marks.standing(match).state !== 'responded'));
  protected readonly besides = computed(() => (this.chosenMatches().length > 1 && this.chosenMatches().length <= SIDE_BY_SIDE ? { with: this.chosenMatches().map((match) => keyOf(match)).join(',') } : null));
  protected readonly showsAside = computed(() => this.filters().state === 'dismissed');
  protected readonly emptySet: ReadonlySet<string> = new Set();
  protected readonly isGathering = signal(false);
  protected readonly asked = signal<readonly Listed[]>([]);
  protected readonly askedTitle = signal('');

  /** A proposal was just made about one of them. */
  answered(match: Listed, proposalId: string): void {
    this.marks.answered(match, proposalId);
  }

  /** Something was done elsewhere. */
  again(): void {
    this.chosen.set(new Set());
    this.list.reload();
  }

  /** With shift, everything from the one chosen last. */
  protected pick(key: string, event: MouseEvent): void {
    const keys = this.lines().map((one) => one.key);
    const isOn = (event.target as HTMLInputElement).checked;
    const from = event.shiftKey && this.last !== null ? keys.indexOf(this.last) : -1;
    const to = keys.indexOf(key);
    const range = from < 0 ? [key] : keys.slice(Math.min(from, to), Math.max(from, to) + 1);
    this.last = key;
    this.chosen.update((chosen) => new Set(isOn ? [...chosen, ...range] : [...chosen].filter((one) => !range.includes(one))));
  }

  /** All that the list has with what is chosen, further pages too. */
  protected async pickAll(): Promise<void> {
    this.isGathering.set(true);
    while (this.list.hasMore()) {
      const before = this.list.items().length;
      await this.list.more();
      if (this.list.items().length === before) break;
    }
    this.isGathering.set(false);
    this.chosen.set(new Set(this.lines().map(({ key }) => key)));
  }

  protected ask(matches: readonly Listed[], title = ''): void {
    this.askedTitle.set(title);
    this.asked.set(matches);
  }

  protected put(matches: readonly Listed[]): void {
    this.asked.set([]);
    this.chosen.set(new Set());
    this.toasts.show(matches.length === 1 ? $localize`:@@matching.list.put-one:Opzij gelegd.` : $localize`:@@matching.list.put:${matches.length}:count: matches opzij gelegd.`, () => void this.takeBack(matches));
  }

  protected async takeBack(matches: readonly Listed[]): Promise<void> {
    const problem = await this.marks.takeBack(matches, this.side());
    this.chosen.set(new Set());
    this.toasts.show(problem?.title ?? (matches.length === 1 ? $localize`:@@matching.list.back-one:De match staat weer in je lijst.` : $localize`:@@matching.list.back:${matches.length}:count: matches staan weer in je lijst.`));
  }

  /** As the first page counted them, with what happened here since. */
  private inState(counts: MatchCounts, state: string): number {
    const moved = this.list.items().map((match) => [match.standing.state, this.marks.standing(match).state]).filter(([from, to]) => from !== to);
    return countOf(counts, 'state', [state]) + moved.filter(([, to]) => to === state).length - moved.filter(([from]) => from === state).length;
  }
}
