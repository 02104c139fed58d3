import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { DayPipe, Empty, Failed, More, Session, Skeleton, State, TextPipe, Toasts, describePage, injectLocale, pages, writePeriod } from '#base/portal';
import { RECOGNITION_STATUSES } from '#organisations/contract';
import type { Branch, Recognition } from '#organisations/contract';
import { companyAddresses } from './addresses';
import { injectOwnCompany } from './own-company';
import { RecognitionEditor } from './recognition-editor';
import { RECOGNITION_LOOK } from './state-of';

/** Ends within so many days: time to renew. */
const SOON_DAYS = 60;

/** For which qualifications which branch is a recognised training company. */
@Component({
  selector: 'kv-company-recognitions',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayPipe, Empty, Failed, More, RecognitionEditor, Skeleton, State, TextPipe],
  templateUrl: './recognitions-page.html',
  styles: `
    .lead { margin-top: .5rem; }
    kv-state { margin-right: .5rem; }
    .list { border-top: 1px solid var(--k-ink); margin-block: var(--k-3) var(--k-5); }
    .list > li { padding-block: var(--k-4); border-bottom: 1px solid var(--k-rule); }
    .head { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; justify-content: space-between; align-items: baseline; }
    h3 { font-size: 1.25rem; }
    .soon { color: var(--k-alert); font-weight: 600; }
    .about { max-width: var(--k-measure); margin-block: var(--k-4) var(--k-6); }
    .about li { padding-block: .375rem; border-bottom: 1px solid var(--k-rule); }
    section { margin-top: var(--k-6); }
  `,
})
export class CompanyRecognitions {
  protected readonly id = injectOwnCompany();
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);
  private readonly locale = injectLocale();
  protected readonly statuses = RECOGNITION_STATUSES;
  protected readonly looks = RECOGNITION_LOOK;
  protected readonly open = signal<string | null>(null);
  protected readonly list = pages<Recognition>(() => { const id = this.id(); return id && `${companyAddresses.recognitions(id)}?limit=100`; });
  protected readonly branches = pages<Branch>(() => { const id = this.id(); return id && `${companyAddresses.branches(id)}?limit=100`; });
  protected readonly isAdmin = () => this.session.isA('admin');
  /** Each branch with what it is recognised for; what ended comes last. */
  protected readonly groups = computed(() => this.branches.items().map((branch) => ({
    branch, all: this.list.items().filter((one) => one.branch.id === branch.id).sort((a, b) => Number(a.isOver || a.status === 'withdrawn') - Number(b.isOver || b.status === 'withdrawn') || (a.validUntilOn ?? '').localeCompare(b.validUntilOn ?? '')),
  })).filter(({ all }) => all.length > 0));

  constructor() {
    describePage(() => ({ title: $localize`:@@organisations.recognitions.title:Erkenningen`, isPublic: false }));
  }

  protected period = ({ validFromOn, validUntilOn }: Recognition) => (validFromOn && validUntilOn ? writePeriod(validFromOn, validUntilOn, this.locale) : '');

  /** Days until it ends, while that is soon; null otherwise. */
  protected left({ status, validUntilOn, isOver }: Recognition): number | null {
    const today = this.session.today();
    if (status !== 'recognised' || isOver || !validUntilOn || !today) return null;
    const days = Math.round((Date.parse(validUntilOn) - Date.parse(today)) / 86_400_000);
    return days <= SOON_DAYS ? days : null;
  }

  protected done(): void {
    this.open.set(null);
    this.toasts.show($localize`:@@organisations.recognitions.saved:Erkenning bewaard.`);
    this.list.reload();
  }
}
