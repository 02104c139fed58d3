import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Busy, Empty, Facts, Failed, FormErrors, More, Send, Sending, Skeleton, TextPipe, Toasts, describePage, injectLocale, pages } from '#base/portal';
import { KINDS } from '#guidance/contract';
import { DOERS } from '#organisations/contract';
import type { BacklogItem, Doer } from '#organisations/contract';
import { LEVELS } from '#pathways/contract';
import { backlogAddresses } from './backlog-addresses';
import { BacklogEditor } from './backlog-editor';
import { injectOwnCompany } from './own-company';

/** What suits students first, since something can come of it at once. */
const order: readonly Doer[] = ['students', 'undecided', 'ourselves'];

/** What a company would like to have found out or made: who does it, and the posting that it can become. */
@Component({
  selector: 'kv-company-backlog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, BacklogEditor, Busy, Empty, Facts, Failed, FormErrors, More, Skeleton, TextPipe],
  templateUrl: './backlog-page.html',
  styles: `
    .lead { margin-top: .5rem; }
    li { padding-block: var(--k-4); border-bottom: 1px solid var(--k-rule); }
    li:first-child { padding-top: 0; }
    .head { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; justify-content: space-between; align-items: baseline; }
    .head > :first-child { flex: 1 1 20rem; min-width: 0; overflow-wrap: anywhere; }
    h3 { font-size: 1.25rem; }
    .wrote { white-space: pre-line; max-width: var(--k-measure); }
    p.row { margin-top: var(--k-5); }
  `,
})
export class CompanyBacklog {
  protected readonly id = injectOwnCompany();
  private readonly send = inject(Send);
  private readonly toasts = inject(Toasts);
  private readonly locale = injectLocale();
  protected readonly doers = DOERS;
  protected readonly sending = signal(new Sending());
  protected readonly open = signal<string | null>(null);
  protected readonly list = pages<BacklogItem>(() => { const id = this.id(); return id && `${backlogAddresses.list(id)}?limit=100`; });
  protected readonly groups = computed(() => order.map((doer) => ({ doer, items: this.list.items().filter((one) => one.doer === doer) })).filter(({ items }) => items.length));
  protected readonly forStudents = computed(() => this.list.items().filter(({ doer }) => doer === 'students').length);

  constructor() {
    describePage(() => ({ title: $localize`:@@organisations.backlog.title:Op de plank`, isPublic: false }));
  }

  protected facts = ({ kind, levels }: BacklogItem): string[] => [...(kind ? [KINDS[kind][this.locale]] : []), ...levels.map((level) => LEVELS[level][this.locale])];
  /** What the posting begins with. */
  protected start = ({ kind, title, about, levels }: BacklogItem) => ({ title, ...(kind && { kind }), ...(levels.length && { levels: levels.join(',') }), ...(about && { description: about }) });

  protected done(): void {
    this.open.set(null);
    this.toasts.show($localize`:@@organisations.backlog.saved:Bewaard.`);
    this.list.reload();
  }

  protected async remove(one: BacklogItem): Promise<void> {
    const companyId = this.id();
    this.sending.set(new Sending());
    if (!companyId || !await this.sending().run(() => this.send.remove(backlogAddresses.one(one.id), `"${one.version}"`))) return;
    const { title, about, doer, kind, levels } = one;
    this.toasts.show($localize`:@@organisations.backlog.removed:Dit staat niet meer op de plank.`,
      () => void this.send.create(backlogAddresses.list(companyId), { title, about, doer, kind, levels }).then(() => this.list.reload()));
    this.list.reload();
  }
}
