import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import type { Page } from '#base/contract';
import { Crumbs, DayPipe, Failed, Session, Skeleton, State, TextPipe, describePage } from '#base/portal';
import type { StateLook } from '#base/portal';
import { LINK_STATES, TOPICS, topics } from '#library/contract';
import type { ExternalLink, LinkState } from '#library/contract';
import { library } from './addresses';

const LOOKS: Record<LinkState, StateLook> = { unknown: 'plan', works: 'done', broken: 'alert' };

/** Pages of others that are worth reading, each with whether it still answers. */
@Component({
  selector: 'kv-links',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Crumbs, DayPipe, Failed, Skeleton, State, TextPipe],
  template: `
    <div class="page">
      <kv-crumbs [trail]="trail" [here]="here" />
      <h1 i18n="@@library.links.heading">Verder lezen bij anderen</h1>
      <p class="lead intro" i18n="@@library.links.lead">Netwerken, hulp en achtergrond uit het handboek. We kijken elke week of een pagina nog bestaat, en zeggen het als dat niet zo is.</p>
      @if (links.error(); as error) {
        <kv-failed [error]="error" (again)="links.reload()" />
      } @else if (links.hasValue()) {
        @if (isAnalyst() && broken().length) {
          <div class="callout callout--alert">
            <h2 class="h-small" i18n="@@library.links.broken">{broken().length, plural, =1 {1 verwijzing doet het niet meer} other {{{ broken().length }} verwijzingen doen het niet meer}}</h2>
            <ul class="plain small">@for (link of broken(); track link.slug) {<li>{{ link.name | kvText }}: {{ link.url }} ({{ link.answered ?? silent }})</li>}</ul>
          </div>
        }
        @for (group of groups(); track group.topic) {
          <section class="section" [attr.aria-labelledby]="group.topic">
            <div class="section__head"><h2 [id]="group.topic">{{ names[group.topic] | kvText }}</h2></div>
            <ul class="list">
              @for (link of group.links; track link.slug) {
                <li>
                  <h3><a [href]="link.url" rel="noopener">{{ link.name | kvText }}</a></h3>
                  <p class="measure">{{ link.about | kvText }}</p>
                  <p class="small dim">
                    <kv-state [look]="looks[link.state]">{{ stateNames[link.state] | kvText }}</kv-state>
                    @if (link.checkedAt; as day) {<ng-container i18n="@@library.links.checked"> gekeken op {{ day | kvDay: 'short' }}</ng-container>}
                  </p>
                </li>
              }
            </ul>
          </section>
        }
      } @else {
        <kv-skeleton [rows]="6" label="Verwijzingen laden" i18n-label="@@library.links.loading" />
      }
    </div>
  `,
  styles: `
    .intro { margin-top: var(--k-4); }
    .callout { margin-top: var(--k-5); }
    .list { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: var(--k-5) clamp(2rem, 5vw, 4rem); list-style: none; padding: 0; }
    .list li { display: grid; gap: .375rem; align-content: start; border-top: 1px solid var(--k-rule); padding-top: var(--k-3); }
    @media (max-width: 59.99em) { .list { grid-template-columns: minmax(0, 1fr); } }
  `,
})
export class Links {
  private readonly session = inject(Session);
  protected readonly links = httpResource<Page<ExternalLink>>(() => library.links);
  protected readonly names = TOPICS;
  protected readonly stateNames = LINK_STATES;
  protected readonly looks = LOOKS;
  protected readonly silent = $localize`:@@library.links.silent:geen antwoord`;
  protected readonly trail = [{ text: $localize`:@@library.links.crumb:Bibliotheek`, link: '/library' }];
  protected readonly here = $localize`:@@library.links.here:Verwijzingen`;
  private readonly all = computed(() => (this.links.hasValue() ? this.links.value().items : []));
  protected readonly groups = computed(() => topics.map((topic) => ({ topic, links: this.all().filter((link) => link.topic === topic) })).filter(({ links }) => links.length > 0));
  protected readonly broken = computed(() => this.all().filter(({ state }) => state === 'broken'));
  protected readonly isAnalyst = computed(() => this.session.isA('analyst'));

  constructor() {
    describePage(() => ({
      title: $localize`:@@library.links.title:Verwijzingen`,
      description: $localize`:@@library.links.description:Netwerken, hulp en achtergrond over samenwerken met het ICT-onderwijs, elke week nagekeken.`,
    }));
  }
}
