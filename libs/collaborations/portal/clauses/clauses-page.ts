import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Busy, Empty, Facts, Failed, FormErrors, More, Send, Sending, Session, Skeleton, Toasts, describePage, injectLocale, pages } from '#base/portal';
import { CLAUSES } from '#collaborations/contract';
import type { InstitutionClause } from '#collaborations/contract';
import { KINDS } from '#guidance/contract';
import { addresses } from '../addresses';
import { ClauseEditor } from './clause-editor';

/** What an institution brings along to every plan: read by who works there, written by its administrators. */
@Component({
  selector: 'kv-clauses-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Busy, ClauseEditor, Empty, Facts, Failed, FormErrors, More, Skeleton],
  templateUrl: './clauses-page.html',
  styles: `
    .lead { margin-top: .5rem; }
    ol { list-style: none; padding: 0; border-top: 1px solid var(--k-ink); margin-top: var(--k-5); }
    li { padding-block: var(--k-4); border-bottom: 1px solid var(--k-rule); }
    .head { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; justify-content: space-between; align-items: baseline; }
    .head > :first-child { flex: 1 1 20rem; min-width: 0; overflow-wrap: anywhere; }
    li h2 { font: 500 1.25rem/1.2 var(--k-serif); }
    .wrote { white-space: pre-line; max-width: var(--k-measure); margin-top: .25rem; }
    p.row { margin-top: var(--k-5); }
  `,
})
export class ClausesPage {
  private readonly session = inject(Session);
  private readonly send = inject(Send);
  private readonly toasts = inject(Toasts);
  private readonly locale = injectLocale();
  protected readonly most = CLAUSES;
  protected readonly id = computed(() => (this.session.worksAt('institution') ? this.session.membership()?.organisation.id : undefined));
  protected readonly isAdmin = computed(() => this.session.membership()?.role === 'admin');
  protected readonly sending = signal(new Sending());
  protected readonly open = signal<string | null>(null);
  protected readonly list = pages<InstitutionClause>(() => { const id = this.id(); return id && `${addresses.clauses(id)}?limit=100`; });

  constructor() {
    describePage(() => ({ title: $localize`:@@collaborations.clauses.title:Vaste afspraken`, isPublic: false }));
  }

  protected facts = ({ kinds }: InstitutionClause): string[] => (kinds.length ? kinds.map((kind) => KINDS[kind][this.locale]) : [$localize`:@@collaborations.clauses.every:In elk plan`]);

  protected done(): void {
    this.open.set(null);
    this.toasts.show($localize`:@@collaborations.clauses.saved:Bewaard. Plannen die vanaf nu beginnen, krijgen het zo mee.`);
    this.list.reload();
  }

  protected async stop(one: InstitutionClause): Promise<void> {
    this.sending.set(new Sending());
    const done = await this.sending().run(() => this.send.remove(addresses.clause(one.id), `"${one.version}"`));
    this.list.reload();
    if (!done) return;
    this.toasts.show($localize`:@@collaborations.clauses.stopped:“${one.title}:title:” gaat niet meer mee. In plannen die hem al hebben, blijft hij staan.`,
      () => void this.send.post(addresses.clauseRestoration(one.id), {}).then(() => this.list.reload()));
  }
}
