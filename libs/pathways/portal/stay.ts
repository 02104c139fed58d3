import { LocationStrategy } from '@angular/common';
import { Directive, computed, inject, input } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';
import type { Params } from '@angular/router';

/** A link that changes what the page shows, in its address, and leaves the reader where they are: `<a [kvStay]="{ region: 'north' }">`. */
@Directive({ selector: 'a[kvStay]', host: { '[attr.href]': 'href()', '(click)': 'go($event)' } })
export class Stay {
  /** All query parameters of the page as they will be; empty ones are left out. */
  readonly params = input.required<Params>({ alias: 'kvStay' });

  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly location = inject(LocationStrategy);
  private readonly kept = computed(() => Object.fromEntries(Object.entries(this.params()).filter(([, value]) => Boolean(value))));
  protected readonly href = computed(() => this.location.prepareExternalUrl(
    this.router.serializeUrl(this.router.createUrlTree([], { relativeTo: this.route, queryParams: this.kept() }))));

  protected go(event: MouseEvent): void {
    // A new tab, a new window: the browser's own affair.
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void this.router.navigate([], { relativeTo: this.route, queryParams: this.kept(), scroll: 'manual' });
  }
}
