import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Params } from '@angular/router';

/** A region's number on the map, and where its tiles lead. */
export interface RegionFigure {
  region: string;
  name: string;
  value: number;
  /** The number as it is written, where that is not plain: "10.000+". */
  shown?: string;
  /** What is read aloud: "Noord: 24 plaatsingen". */
  spoken: string;
}

interface Shape {
  tiles: string;
  inner: string;
  head: readonly [number, number];
  places: readonly (readonly [number, number, string])[];
}

const shapes: Record<string, Shape> = {
  north: {
    tiles: 'M224 0h112v112h-112zM336 0h112v112h-112zM336 112h112v112h-112z',
    inner: 'M336 10v92M346 112h92',
    head: [346, 26],
    places: [[234, 100, 'Friesland'], [346, 100, 'Groningen'], [346, 212, 'Drenthe']],
  },
  'north-west': {
    tiles: 'M112 112h112v112h-112zM224 112h112v112h-112zM112 224h112v112h-112z',
    inner: 'M224 122v92M122 224h92',
    head: [122, 138],
    places: [[122, 212, 'Noord-Holland'], [234, 212, 'Flevoland'], [122, 324, 'Utrecht']],
  },
  east: {
    tiles: 'M224 224h112v112h-112zM336 224h112v112h-112z',
    inner: 'M336 234v92',
    head: [234, 250],
    places: [[234, 324, 'Gelderland'], [346, 324, 'Overijssel']],
  },
  'south-east': {
    tiles: 'M224 336h112v112h-112zM336 336h112v112h-112z',
    inner: 'M336 346v92',
    head: [234, 362],
    places: [[234, 436, 'Oost-Brabant'], [346, 436, 'Limburg']],
  },
  'south-west': {
    tiles: 'M0 224h112v112h-112zM0 336h112v112h-112zM112 336h112v112h-112z',
    inner: 'M10 336h92M112 346v92',
    // Its top row is one tile wide: too narrow for a name.
    head: [10, 362],
    places: [[10, 324, 'Zuid-Holland'], [10, 436, 'Zeeland'], [122, 436, 'West-Brabant']],
  },
};

/** Thirteen tiles, five regions, one number each; the numbers' table belongs beside it. */
@Component({
  selector: 'kv-region-map',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink],
  // The map is as large as the place it stands in: its letters follow that, not the window.
  styles: `:host { display: block; container-type: inline-size; }`,
  template: `
    <svg class="map" [class.map--s]="size() === 'small'" viewBox="0 0 448 492" role="group" [attr.aria-label]="label()">
      @for (area of areas(); track area.region) {
        <a
          [routerLink]="link()"
          [queryParams]="params()(area.region)"
          [class.is-chosen]="area.isChosen"
          [attr.aria-label]="area.spoken"
          [attr.aria-current]="area.isChosen ? 'true' : null"
        >
          <path [attr.d]="area.shape.tiles" [attr.fill]="'var(--k-seq-' + area.step + ')'" />
          @if (size() !== 'small') {<path class="in" fill="none" [attr.d]="area.shape.inner" [attr.color]="area.step > 3 ? 'var(--k-on-seq-high)' : 'var(--k-on-seq-low)'" />}
        </a>
      }
      <path
        class="cut"
        d="M224 112h112M336 112v112M224 224h112M336 224h112M112 224v112M224 224v112M112 336h112M224 336h112M336 336h112M224 336v112"
        fill="none"
        stroke-linecap="square"
      />
      @for (area of areas(); track area.region) {
        <g class="map__t" aria-hidden="true" [class.hi]="area.step > 3">
          <text class="map__r" [attr.x]="area.shape.head[0]" [attr.y]="area.shape.head[1]">{{ area.name }}</text>
          <text class="map__n" [attr.x]="area.shape.head[0]" [attr.y]="area.shape.head[1] + (size() === 'small' ? 44 : 36)">{{ area.shown ?? area.value }}</text>
          @if (size() !== 'small') {
            @for (place of area.shape.places; track place[2]) {<text class="map__p" [attr.x]="place[0]" [attr.y]="place[1]">{{ place[2] }}</text>}
          }
        </g>
      }
      @if (size() !== 'small') {
        <path class="split split--solid" d="M118 456v8H330v-8M224 456v8" />
        <text class="lbl" x="224" y="484" text-anchor="middle" i18n="@@base.map.brabant">Noord-Brabant hoort bij twee regio’s</text>
      }
    </svg>
  `,
})
export class RegionMap {
  readonly figures = input.required<readonly RegionFigure[]>();
  readonly label = input.required<string>();
  /** Where a region leads, and with which query: `link="/postings" [params]="regionQuery"`. */
  readonly link = input('/postings');
  readonly params = input<(region: string) => Params>((region) => ({ region }));
  /** The region that is chosen, or those that are. */
  readonly chosen = input<string | readonly string[] | null>(null);
  /** `small` is for a margin: names and numbers of the regions, no provinces and no lines between them. */
  readonly size = input<'full' | 'small'>('full');

  protected readonly areas = computed(() => {
    const chosen = [this.chosen() ?? []].flat();
    const values = this.figures().map((figure) => figure.value);
    const [least, most] = [Math.min(...values), Math.max(...values)];
    const step = (value: number) => (most > least ? 1 + Math.round((4 * (value - least)) / (most - least)) : 2);
    return this.figures().flatMap((figure) => {
      const shape = shapes[figure.region];
      return shape ? [{ ...figure, shape, step: step(figure.value), isChosen: chosen.includes(figure.region) }] : [];
    });
  });
}
