import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DueRow, Empty, Failed, More, Session, Skeleton, State, describePage, injectLocale, pages } from '#base/portal';
import { POSTING_STATUS } from '#postings/contract';
import type { OwnFigures, OwnPosting, Stage } from '#postings/contract';
import { postingAddresses } from './addresses';
import { dayOfRow, finding, grouped, lineOf } from './mine-model';
import { STATUS_LOOK } from './words';

const stages: readonly Stage[] = ['current', 'over', 'withdrawn'];

/** Everything one's organisation posts, by where it stands, with what waits first. */
@Component({
  selector: 'kv-mine',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, DueRow, Empty, Failed, More, Skeleton, State],
  templateUrl: './mine.html',
  styles: `
    .head { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: end; gap: 1rem 2rem; }
    .stages { margin-top: var(--k-5); }
    .side { justify-self: end; display: grid; gap: .5rem; justify-items: end; }
    @media (max-width: 39.99em) { .side { justify-self: start; justify-items: start; } }
  `,
})
export class Mine {
  /** Which part is looked at. */
  readonly stage = input<string>();

  protected readonly session = inject(Session);
  private readonly locale = injectLocale();
  protected readonly LOOK = STATUS_LOOK;
  protected readonly now = computed<Stage>(() => stages.find((one) => one === this.stage()) ?? 'current');
  private readonly own = computed(() => this.session.membership()?.organisation ?? null);
  protected readonly posts = computed(() => ['company', 'institution', 'partnership', 'municipality'].includes(this.own()?.type ?? ''));
  protected readonly list = pages<OwnPosting>(() => {
    const own = this.own();
    return own && this.posts() ? postingAddresses.own(own.id, this.now()) : undefined;
  });
  private readonly figures = httpResource<OwnFigures>(() => {
    const own = this.own();
    return own && this.posts() ? postingAddresses.ownFigures(own.id) : undefined;
  });
  protected readonly heading = computed(() => finding(this.list.items(), this.now()));
  protected readonly groups = computed(() => grouped(this.list.items(), this.locale));
  protected readonly tabs = computed(() => {
    const figures = this.figures.hasValue() ? this.figures.value() : null;
    const names: Record<Stage, string> = { current: $localize`:@@postings.mine.current:Nu`, over: $localize`:@@postings.mine.over:Voorbij`, withdrawn: $localize`:@@postings.mine.withdrawn:Teruggenomen` };
    return stages.map((stage) => ({ stage, name: names[stage], n: figures?.[stage] ?? null })).filter(({ stage, n }) => stage === 'current' || stage === this.now() || n !== 0);
  });
  protected readonly title = $localize`:@@postings.mine.title:Jullie plaatsingen`;

  protected readonly nameOf = (one: OwnPosting) => one.title || $localize`:@@postings.mine.untitled:Plaatsing zonder titel`;
  protected readonly day = (one: OwnPosting) => dayOfRow(one, this.locale);
  protected readonly line = (one: OwnPosting) => lineOf(one, this.locale);
  protected readonly status = (one: OwnPosting) => POSTING_STATUS[one.status][this.locale];

  constructor() {
    describePage(() => ({ title: this.title, isPublic: false }));
  }
}
