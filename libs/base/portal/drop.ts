import { Directive, ElementRef, HostListener, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { filter } from 'rxjs';

/** A menu in a `<details>`: opens without script; closes on Escape, on a click elsewhere and when the reader moves on. */
@Directive({ selector: 'details[kvDrop]' })
export class Drop {
  private readonly details = inject<ElementRef<HTMLDetailsElement>>(ElementRef).nativeElement;

  constructor() {
    inject(Router)
      .events.pipe(
        filter((event) => event instanceof NavigationEnd),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.details.removeAttribute('open'));
  }

  @HostListener('keydown.escape')
  protected escape(): void {
    if (!this.details.open) return;
    this.details.open = false;
    this.details.querySelector('summary')?.focus();
  }

  @HostListener('document:click', ['$event'])
  protected elsewhere(event: Event): void {
    if (this.details.open && event.target instanceof Node && !this.details.contains(event.target)) this.details.open = false;
  }
}
