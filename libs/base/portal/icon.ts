import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

const drawings = {
  search: 'M16 16l5 5M4 10.5a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0-13 0',
  arrow: 'M4 12h15M13 6l6 6-6 6',
  back: 'M20 12H5M11 6l-6 6 6 6',
  cross: 'M6 6l12 12M18 6 6 18',
  menu: 'M4 7h16M4 12h16M4 17h16',
  check: 'M4 12.5 9.5 18 20 6.5',
  warn: 'M12 4 2.5 20h19zM12 10v5M12 17.6v.2',
  bell: 'M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15zM10 21h4',
  down: 'M6 9l6 6 6-6',
} as const;
export const iconNames = Object.keys(drawings) as (keyof typeof drawings)[];

/** A line drawing beside words, never instead of them. */
@Component({
  selector: 'kv-icon',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path [attr.d]="path()" /></svg>`,
})
export class Icon {
  readonly name = input.required<keyof typeof drawings>();
  protected readonly path = computed(() => drawings[this.name()]);
}
