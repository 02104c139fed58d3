import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Empty, Failed, More, Session, Skeleton, describePage, pages } from '#base/portal';
import type { Question } from '#contacts/contract';
import { contactAddresses } from './addresses';
import { QuestionRow } from './question-row';

/** For HCA-ICT: what people ask, who waits longest first, and what was answered. */
@Component({
  selector: 'kv-questions-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Empty, Failed, More, QuestionRow, Skeleton],
  styles: `ol { border-top: 1px solid var(--k-ink); margin-top: var(--k-5); } li { border-bottom: 1px solid var(--k-rule); }`,
  template: `
    @if (list.error(); as error) {
      <kv-failed [error]="error" (again)="list.reload()" />
    } @else {
      <h1>{{ heading() }}</h1>
      @if (list.items().length) {
        <ol class="plainlist">@for (one of list.items(); track one.id) {<li><kv-question-row [question]="one" [isOpen]="chosen() === one.id" (isOpenChange)="chosen.set($event ? one.id : null)" (answered)="list.reload()" /></li>}</ol>
        <kv-more [list]="list" />
      } @else if (list.isLoading()) {
        <kv-skeleton label="Vragen laden" i18n-label="@@contacts.questions.loading" />
      } @else {
        <kv-empty heading="Nog geen vragen" i18n-heading="@@contacts.questions.empty" [level]="2">
          <ng-container i18n="@@contacts.questions.empty-text">Onder elke pagina staat “Vraag het HCA-ICT”. Wat daar binnenkomt, staat hier.</ng-container>
        </kv-empty>
      }
    }
  `,
})
export class QuestionsPage {
  protected readonly session = inject(Session);
  protected readonly list = pages<Question>(() => contactAddresses.questions);
  protected readonly chosen = signal<string | null>(null);
  protected readonly heading = computed(() => {
    const items = this.list.items();
    const open = items.filter(({ answer }) => !answer).length;
    if (open === 1) return $localize`:@@contacts.questions.one:Eén vraag wacht op antwoord`;
    if (open === items.length && this.list.hasMore()) return $localize`:@@contacts.questions.many:Meer dan ${open}:count: vragen wachten op antwoord`;
    if (open > 1) return $localize`:@@contacts.questions.some:${open}:count: vragen wachten op antwoord`;
    return items.length ? $localize`:@@contacts.questions.none:Elke vraag is beantwoord` : $localize`:@@contacts.questions.title:Vragen aan HCA-ICT`;
  });

  constructor() {
    describePage(() => ({ title: $localize`:@@contacts.questions.title:Vragen aan HCA-ICT`, isPublic: false }));
  }
}
