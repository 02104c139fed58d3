import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import type { Page } from '#base/contract';
import type { DemoSignIn } from '#accounts/contract';
import { Skeleton } from '#base/portal';
import { accountAddresses } from './addresses';

/** The people the demo lets you be, one press each. */
@Component({
  selector: 'kv-demo-door',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Skeleton],
  styles: `
    li { border-top: 1px solid var(--k-rule); }
    li:last-child { border-bottom: 1px solid var(--k-rule); }
    button {
      all: unset; box-sizing: border-box; width: 100%; cursor: pointer; display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 1rem;
      align-items: center; padding-block: .625rem; min-height: var(--k-hit);
    }
    button:focus-visible { outline: 3px solid var(--k-focus); outline-offset: 2px; }
    button:hover b { color: var(--k-accent); text-decoration: underline; text-decoration-thickness: 1px; }
    button[aria-disabled=true] { cursor: progress; }
    .go { grid-row: 1 / 3; grid-column: 2; color: var(--k-accent); font-weight: 600; }
  `,
  template: `
    @if (doors.isLoading()) {
      <kv-skeleton [rows]="4" />
    } @else {
      <ul class="plainlist">
        @for (door of people(); track door.email) {
          <li>
            <button type="button" [attr.aria-disabled]="busy() || null" (click)="enter(door)">
              <b>{{ door.label }}</b>
              <span class="small dim">{{ door.organisation }}</span>
              <span class="small go" i18n="@@accounts.door.enter">Log in</span>
            </button>
          </li>
        }
      </ul>
    }
  `,
})
export class DemoDoor {
  readonly busy = input(false);
  readonly chosen = output<DemoSignIn>();
  protected readonly doors = httpResource<Page<DemoSignIn>>(() => accountAddresses.demoSignIns);
  protected readonly people = computed(() =>
    (this.doors.hasValue() ? this.doors.value().items : []).map((door) => ({ ...door, label: labels[door.role] ?? door.role })),
  );

  protected enter(door: DemoSignIn): void {
    if (!this.busy()) this.chosen.emit(door);
  }
}

/** What the demo's people are, as somebody would say it. */
const labels: Record<string, string> = {
  'company-admin': $localize`:@@accounts.door.company-admin:Beheerder van een bedrijf`,
  'company-member': $localize`:@@accounts.door.company-member:Medewerker van een bedrijf`,
  'programme-manager': $localize`:@@accounts.door.programme-manager:Opleidingsmanager`,
  'internship-coordinator': $localize`:@@accounts.door.internship-coordinator:Stagecoördinator`,
  'institution-admin': $localize`:@@accounts.door.institution-admin:Beheerder van een instelling`,
  analyst: $localize`:@@accounts.door.analyst:Analist van HCA-ICT`,
  'regional-coordinator': $localize`:@@accounts.door.regional-coordinator:Regiocoördinator van HCA-ICT`,
};
