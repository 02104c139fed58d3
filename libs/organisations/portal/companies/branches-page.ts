import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { Busy, Facts, Failed, FormErrors, More, Send, Sending, Session, Skeleton, Toasts, describePage, injectLocale, pages } from '#base/portal';
import { REGIONS } from '#organisations/contract';
import type { Branch } from '#organisations/contract';
import { companyAddresses } from './addresses';
import { BranchEditor } from './branch-editor';
import { injectOwnCompany } from './own-company';

/** The places where a company works. */
@Component({
  selector: 'kv-company-branches',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [BranchEditor, Busy, Facts, Failed, FormErrors, More, Skeleton],
  styles: `
    .lead { margin-top: .5rem; }
    li { padding-block: var(--k-4); border-bottom: 1px solid var(--k-rule); }
    ul { border-top: 1px solid var(--k-ink); margin-block: var(--k-5); }
    h2 { font-size: var(--k-t-h3); }
    .head { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; justify-content: space-between; align-items: baseline; }
  `,
  template: `
    <h1 i18n="@@organisations.branches.heading">Jullie vestigingen</h1>
    <p class="lead" i18n="@@organisations.branches.lead">Een plaatsing hoort bij een vestiging: daaraan zien scholen hoe ver het is. Ook een afdeling kan een vestiging zijn.</p>
    <kv-form-errors [sending]="sending()" />
    @if (list.error(); as error) {
      <kv-failed under [error]="error" (again)="list.reload()" />
    } @else if (list.items().length) {
      <ul class="plainlist">
        @for (branch of list.items(); track branch.id) {
          <li>
            <div class="head">
              <div><h2>{{ branch.name }}</h2><kv-facts class="small" [items]="facts(branch)" /></div>
              @if (isAdmin()) {
                <div class="row">
                  <button type="button" class="btn btn--quiet" (click)="open.set(branch.id)" i18n="@@organisations.branches.change">Wijzig</button>
                  @if (!branch.isMain) {
                    <button type="button" class="btn btn--quiet" [kvBusy]="sending().isBusy()" (click)="lead(branch)" i18n="@@organisations.branches.lead-it">Maak hoofdvestiging</button>
                    <button type="button" class="btn btn--quiet" [kvBusy]="sending().isBusy()" (click)="remove(branch)" i18n="@@organisations.branches.remove">Verwijder</button>
                  }
                </div>
              }
            </div>
            @if (open() === branch.id && id(); as companyId) {<kv-branch-editor [companyId]="companyId" [branch]="branch" (saved)="done()" (left)="open.set(null)" />}
          </li>
        }
      </ul>
      <kv-more [list]="list" />
      @if (isAdmin() && id(); as companyId) {
        @if (open() === 'new') {
          <kv-branch-editor [companyId]="companyId" (saved)="done()" (left)="open.set(null)" />
        } @else {
          <button type="button" class="btn btn--second" (click)="open.set('new')" i18n="@@organisations.branches.add">Voeg een vestiging toe</button>
        }
      }
    } @else if (list.isLoading()) {
      <kv-skeleton label="Vestigingen laden" i18n-label="@@organisations.branches.loading" />
    }
  `,
})
export class CompanyBranches {
  protected readonly id = injectOwnCompany();
  private readonly send = inject(Send);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);
  private readonly locale = injectLocale();
  protected readonly sending = signal(new Sending());
  protected readonly open = signal<string | null>(null);
  protected readonly list = pages<Branch>(() => { const id = this.id(); return id && `${companyAddresses.branches(id)}?limit=100`; });
  protected readonly isAdmin = () => this.session.isA('admin');

  constructor() {
    describePage(() => ({ title: $localize`:@@organisations.branches.title:Vestigingen`, isPublic: false }));
  }

  protected facts({ municipality, region, isMain, branchNumber }: Branch): (string | null)[] {
    return [isMain ? $localize`:@@organisations.branches.main:hoofdvestiging` : null, municipality, REGIONS[region][this.locale], branchNumber && $localize`:@@organisations.branches.number:nummer ${branchNumber}:number:`];
  }

  protected done(): void {
    this.open.set(null);
    this.toasts.show($localize`:@@organisations.branches.saved:Vestiging bewaard.`);
    this.list.reload();
  }

  protected async lead(branch: Branch): Promise<void> {
    this.sending.set(new Sending());
    if (await this.sending().run(() => this.send.patch(companyAddresses.branch(branch.id), { isMain: true }, `"${branch.version}"`))) this.list.reload();
  }

  protected async remove(branch: Branch): Promise<void> {
    this.sending.set(new Sending());
    if (!await this.sending().run(() => this.send.remove(companyAddresses.branch(branch.id), `"${branch.version}"`))) return;
    const id = this.id();
    const { name, municipality, region, branchNumber } = branch;
    this.toasts.show($localize`:@@organisations.branches.removed:Vestiging verwijderd.`, () => {
      if (id) void this.send.create(companyAddresses.addBranch(id), { name, municipality, region, branchNumber }).then(() => this.list.reload());
    });
    this.list.reload();
  }
}
