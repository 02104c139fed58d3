import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, ElementRef, input, signal, viewChild } from '@angular/core';
import type { TemplateRef } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Params } from '@angular/router';
import { Fn } from './labels';

/** A value that can be chosen, with where choosing it leads and the number it leads to, as it is written. */
export interface FacetChoice {
  name: string;
  value: string;
  text: string;
  /** The group of a job function, whose shape it carries. */
  group?: string;
  count: string;
  /** Choosing it would find nothing: left out unless it is chosen. */
  isEmpty: boolean;
  isOn: boolean;
  params: Params;
}

/** A heading with its values; those that do not fit stand behind a line. */
export interface ShownFacet {
  id: string;
  title: string;
  choices: readonly FacetChoice[];
  more: readonly FacetChoice[];
}

/** So many values of a facet are shown at once. */
const SHOWN = 7;

/** A facet as it is shown: without what would find nothing, the chosen ones always in sight. */
export function facetOf(id: string, title: string, all: readonly FacetChoice[]): ShownFacet {
  const choices = all.filter(({ isEmpty, isOn }) => isOn || !isEmpty);
  const isLong = choices.length > SHOWN + 1;
  return { id, title, choices: isLong ? choices.filter(({ isOn }, at) => isOn || at < SHOWN) : choices, more: isLong ? choices.filter(({ isOn }, at) => !isOn && at >= SHOWN) : [] };
}

/** Filters as links, each with the number it leads to: the address bar holds the choice, so it can be shared, kept and gone back from, and works without script. On a phone a sheet. */
@Component({
  selector: 'kv-facet-sheet',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [NgTemplateOutlet, RouterLink, Fn],
  templateUrl: './facet-sheet.html',
  styleUrl: './facet-sheet.css',
  host: { '(keydown.escape)': 'close()' },
})
export class FacetSheet {
  readonly facets = input.required<readonly ShownFacet[]>();
  /** How many choices are made. */
  readonly chosen = input.required<number>();
  /** What the button that closes the sheet promises. */
  readonly found = input.required<string>();
  /** What stands below the values of one facet besides. */
  readonly extra = input<{ id: string; template: TemplateRef<unknown> } | null>(null);

  private readonly opener = viewChild.required<ElementRef<HTMLElement>>('opener');
  private readonly sheet = viewChild.required<ElementRef<HTMLElement>>('sheet');
  protected readonly isOpen = signal(false);

  protected open(): void {
    this.isOpen.set(true);
    setTimeout(() => this.sheet().nativeElement.focus());
  }

  protected close(): void {
    if (!this.isOpen()) return;
    this.isOpen.set(false);
    this.opener().nativeElement.focus();
  }

  /** On a small screen the sheet is all there is: who goes past its end begins anew. */
  protected left(event: FocusEvent): void {
    const to = event.relatedTarget as Node | null;
    if (this.isOpen() && to && !this.sheet().nativeElement.contains(to)) this.sheet().nativeElement.focus();
  }
}
