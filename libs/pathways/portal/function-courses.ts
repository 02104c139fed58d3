import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Scroll, TextPipe, injectLocale } from '#base/portal';
import { FUNCTIONS, LEVELS, PART_KINDS, RECOGNITIONS } from '#pathways/contract';
import type { JobFunction, JobFunctionSlug, Qualification, Recognition } from '#pathways/contract';

interface Course {
  key: string;
  name: string;
  code: string;
  kind: string;
  level: string;
  recognition: Recognition;
  /** Other functions it trains for. */
  also: readonly JobFunctionSlug[];
  note: string;
}

/** Everything that trains for a function: whole qualifications, broad ones that serve it, parts, and what the sector alone values. */
@Component({
  selector: 'kv-function-courses',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Scroll, TextPipe],
  template: `
    <kv-scroll label="Opleidingen met soort, niveau en code" i18n-label="@@pathways.courses.table">
      <table class="tbl">
        <caption class="sr" i18n="@@pathways.courses.caption">Opleidingen met soort, niveau en code</caption>
        <thead>
          <tr>
            <th scope="col" i18n="@@pathways.courses.course">Opleiding</th>
            <th scope="col" i18n="@@pathways.courses.kind">Soort</th>
            <th scope="col" i18n="@@pathways.courses.level">Niveau</th>
            <th scope="col" class="r" i18n="@@pathways.courses.code">Code</th>
            <th scope="col" i18n="@@pathways.courses.recognition">Erkenning</th>
          </tr>
        </thead>
        <tbody>
          @for (one of courses(); track one.key) {
            <tr>
              <th scope="row">
                {{ one.name }}
                @if (one.note) {<small>{{ one.note }}</small>}
                @if (one.also.length) {
                  <small><ng-container i18n="@@pathways.courses.also">Leidt ook op voor </ng-container>@for (slug of one.also; track slug) {<a [routerLink]="['/functions', slug]">{{ names[slug] | kvText }}</a>{{ $last ? '' : ', ' }}}</small>
                }
              </th>
              <td>{{ one.kind }}</td>
              <td>{{ one.level }}</td>
              <td class="r num">{{ one.code }}</td>
              <td>{{ recognitions[one.recognition] | kvText }}</td>
            </tr>
          }
        </tbody>
      </table>
    </kv-scroll>
  `,
  styles: `small { display: block; font-weight: 400; font-size: var(--k-t-micro); color: var(--k-ink-2); }`,
})
export class FunctionCourses {
  readonly fn = input.required<JobFunction>();
  /** The register's codes that serve this function, broad ones too. */
  readonly qualifications = input.required<readonly Qualification[]>();
  private readonly locale = injectLocale();
  protected readonly names = FUNCTIONS;
  protected readonly recognitions = RECOGNITIONS;

  protected readonly courses = computed((): Course[] => {
    const { slug, parts, specialisations } = this.fn();
    const wholeKind = $localize`:@@pathways.courses.whole:hele opleiding`;
    const codes = this.qualifications().toSorted((a, b) => Number(a.isEquivalent) - Number(b.isEquivalent));
    return [
      ...codes.map((one): Course => ({
        key: `${one.codeType} ${one.code}`, name: one.name, code: one.code, level: LEVELS[one.level][this.locale], recognition: 'state',
        kind: one.isEquivalent ? $localize`:@@pathways.courses.broad:brede opleiding` : wholeKind,
        also: one.functions.filter((other) => other !== slug), note: one.isEquivalent ? broad(one.isConfirmed) : '',
      })),
      ...parts.map((part) => this.part(part, '')),
      ...specialisations.flatMap((one) => one.parts.map((part) => this.part(part, one.name[this.locale]))),
      ...specialisations.flatMap((one) => (one.sectorValuedCourse ? [{
        key: one.slug, name: one.sectorValuedCourse, code: '–', kind: $localize`:@@pathways.courses.sector:branchewaardering`, level: '–', recognition: 'sector' as const, also: [],
        note: $localize`:@@pathways.courses.for:voor ${one.name[this.locale]}:name:`,
      }] : [])),
    ];
  });

  private part({ code, kind, name }: JobFunction['parts'][number], of: string): Course {
    return {
      key: code, name, code, kind: PART_KINDS[kind][this.locale].toLowerCase(), level: $localize`:@@pathways.courses.part:deel`, recognition: 'state', also: [],
      note: of ? $localize`:@@pathways.courses.for:voor ${of}:name:` : '',
    };
  }
}

const broad = (isConfirmed: boolean) => isConfirmed
  ? $localize`:@@pathways.courses.broad-confirmed:Telt ook mee voor deze functie.`
  : $localize`:@@pathways.courses.broad-unconfirmed:Telt ook mee voor deze functie; dat is nog niet bevestigd.`;
