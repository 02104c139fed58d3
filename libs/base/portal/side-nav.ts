import { ChangeDetectionStrategy, Component, ElementRef, Injector, afterNextRender, inject, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';

/** The pages that stand side by side under one heading, in the left margin; a strip that scrolls where there is no margin. */
@Component({
  selector: 'kv-side-nav',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, RouterLinkActive],
  styles: `
    :host { display: block; align-self: start; min-width: 0; }
    nav { border-top: 1px solid var(--k-ink); padding-top: var(--k-3); }
    p { font: 500 var(--k-t-body)/1.3 var(--k-serif); }
    ul { display: grid; margin-top: var(--k-3); }
    li + li { border-top: 1px solid var(--k-rule); }
    a { display: flex; align-items: center; min-height: var(--k-hit); color: var(--k-ink); text-decoration: none; }
    a:hover { color: var(--k-accent); text-decoration: underline; }
    a[aria-current] { color: var(--k-accent); font-weight: 600; box-shadow: inset 3px 0 0 var(--k-accent); padding-left: .75rem; }
    @media (max-width: 59.99em) {
      ul { display: flex; gap: 0 1.5rem; overflow-x: auto; margin-inline: calc(-1 * var(--k-gutter)); padding-inline: var(--k-gutter); border-bottom: 1px solid var(--k-rule); }
      li + li { border-top: 0; }
      a { white-space: nowrap; }
      a[aria-current] { box-shadow: inset 0 -3px 0 var(--k-accent); padding-left: 0; }
    }
  `,
  template: `
    <nav [attr.aria-label]="label()">
      <p>{{ heading() }}</p>
      <ul class="plainlist">
        @for (entry of entries(); track entry.path) {
          <li><a [routerLink]="[under(), entry.path]" routerLinkActive ariaCurrentWhenActive="page" (isActiveChange)="$event && show()">{{ entry.text }}</a></li>
        }
      </ul>
    </nav>
  `,
})
export class SideNav {
  readonly label = input.required<string>();
  readonly heading = input.required<string>();
  /** The address that all of them stand under: "/desk". */
  readonly under = input.required<string>();
  readonly entries = input.required<readonly { path: string; text: string }[]>();
  private readonly host: HTMLElement = inject(ElementRef).nativeElement;
  private readonly injector = inject(Injector);

  /** Brings the page one is on into the strip's sight, without moving the page itself. */
  protected show(): void {
    afterNextRender(() => {
      const list = this.host.querySelector('ul');
      const here = list?.querySelector<HTMLElement>('[aria-current]');
      if (list && here) list.scrollLeft = here.offsetLeft - list.offsetLeft - (list.clientWidth - here.offsetWidth) / 2;
    }, { injector: this.injector });
  }
}
