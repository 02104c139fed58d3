import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Busy, Empty, Facts, Failed, FormErrors, More, Send, Sending, Skeleton, TextPipe, Toasts, describePage, injectLocale, pages } from '#base/portal';
import { KINDS } from '#guidance/contract';
import type { ColleagueInterest, InterestTotals } from '#organisations/contract';
import { interestAddresses } from './interest-addresses';
import { InterestEditor } from './interest-editor';
import { injectOwnCompany } from './own-company';

/** Which colleagues would like to do what with education, and the postings that could come of it. */
@Component({
  selector: 'kv-company-interest',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Busy, Empty, Facts, Failed, FormErrors, InterestEditor, More, Skeleton, TextPipe],
  templateUrl: './interest-page.html',
  styles: `
    .lead { margin-top: .5rem; }
    li { padding-block: var(--k-4); border-bottom: 1px solid var(--k-rule); }
    .kinds li { display: grid; grid-template-columns: minmax(0, 1fr) 8rem auto; gap: .25rem 1.5rem; align-items: baseline; padding-block: var(--k-3); }
    .head { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; justify-content: space-between; align-items: baseline; }
    .head > :first-child { flex: 1 1 20rem; min-width: 0; overflow-wrap: anywhere; }
    h3 { font-size: 1.25rem; }
    .wrote { white-space: pre-line; max-width: var(--k-measure); }
    p.row { margin-top: var(--k-5); }
    @media (max-width: 39.99em) { .kinds li { grid-template-columns: minmax(0, 1fr) auto; } .kinds a { grid-column: 1 / -1; } }
  `,
})
export class CompanyInterest {
  protected readonly id = injectOwnCompany();
  private readonly send = inject(Send);
  private readonly toasts = inject(Toasts);
  private readonly locale = injectLocale();
  protected readonly kinds = KINDS;
  protected readonly sending = signal(new Sending());
  protected readonly open = signal<string | null>(null);
  protected readonly list = pages<ColleagueInterest>(() => { const id = this.id(); return id && `${interestAddresses.list(id)}?limit=100`; });
  protected readonly totals = httpResource<InterestTotals>(() => { const id = this.id(); return id && interestAddresses.totals(id); });

  constructor() {
    describePage(() => ({ title: $localize`:@@organisations.interest.title:Wie wil meedoen`, isPublic: false }));
  }

  protected facts({ kinds, hours }: ColleagueInterest): (string | null)[] {
    return [...kinds.map((kind) => KINDS[kind][this.locale]), hours && $localize`:@@organisations.interest.per-month:${hours}:hours: uur per maand`].map((fact) => fact || null);
  }

  protected refresh(): void {
    this.list.reload();
    this.totals.reload();
  }

  protected done(): void {
    this.open.set(null);
    this.toasts.show($localize`:@@organisations.interest.saved:Bewaard.`);
    this.refresh();
  }

  protected async remove(one: ColleagueInterest): Promise<void> {
    const companyId = this.id();
    this.sending.set(new Sending());
    if (!companyId || !await this.sending().run(() => this.send.remove(interestAddresses.one(one.id), `"${one.version}"`))) return;
    const { name, email, kinds, hours, note } = one;
    this.toasts.show($localize`:@@organisations.interest.removed:${name}:name: staat niet meer op de lijst.`,
      () => void this.send.create(interestAddresses.list(companyId), { name, email, kinds, hours, note }).then(() => this.refresh()));
    this.refresh();
  }
}
