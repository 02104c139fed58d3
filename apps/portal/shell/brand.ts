import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';

/** Two blocks that fit across a gap, and the name. */
@Component({
  selector: 'kv-brand',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink],
  template: `
    <a class="brand" routerLink="/">
      <svg viewBox="0 0 28 28" aria-hidden="true">
        <path fill="currentColor" d="M2 3h10v7h5v8h-5v7H2z" />
        <path fill="var(--k-accent)" d="M26 3H14v5h5v12h-5v5h12z" />
      </svg>
      Koppelvlak
    </a>
  `,
})
export class Brand {}
