import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

const groups: Record<string, 'support' | 'infra' | 'software'> = {
  'ict-support': 'support',
  'ict-infrastructure': 'infra',
  'software-development': 'software',
};

/** A job function: the shape and colour of its group, and its name. `group` is the slug of the group. */
@Component({
  selector: 'kv-fn',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<span class="fn" [class]="'fn--' + look()">{{ name() }}</span>`,
})
export class Fn {
  readonly group = input.required<string>();
  readonly name = input.required<string>();
  protected readonly look = computed(() => groups[this.group()] ?? 'support');
}

/** Short facts with thin dividers that vanish at a line break. Empty ones are left out. */
@Component({
  selector: 'kv-facts',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<span class="facts">@for (fact of shown(); track $index) {<span>{{ fact }}</span>}</span>`,
})
export class Facts {
  readonly items = input.required<readonly (string | null | undefined | false)[]>();
  protected readonly shown = computed(() => this.items().filter((item) => typeof item === 'string' && item !== ''));
}

/** How far something is. */
export type StateLook = 'plan' | 'trial' | 'run' | 'done' | 'pause' | 'alert';

/** A state: a shape and a word. Red only when something is late or wrong. */
@Component({
  selector: 'kv-state',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<span class="state" [class]="'state--' + look()"><ng-content /></span>`,
})
export class State {
  readonly look = input.required<StateLook>();
}
