import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import type { FieldTree } from '@angular/forms/signals';
import { kindSlugs, ownFields } from '#postings/contract';
import type { OwnField } from '#postings/contract';
import { Days } from './days';
import { OwnFieldInput } from './own-field';
import type { OwnTexts } from './described-text';
import { emptyOwn } from './own-text';
import { SavedLine } from './saved-line';
import type { Keeping } from './saved-line';

/** Of each type of own field the first that a kind has. */
function oneOfEach(): { field: OwnField; empty: OwnTexts[string] }[] {
  const found = new Map<string, { field: OwnField; empty: OwnTexts[string] }>();
  for (const kind of kindSlugs) {
    const empty = emptyOwn({ kind, direction: 'offer' });
    for (const field of ownFields(kind, 'offer')) if (!found.has(field.type)) found.set(field.type, { field, empty: empty[field.name] ?? null });
  }
  return [...found.values()];
}

/** What the editor of postings adds to the kit. */
@Component({
  selector: 'kv-posting-kit',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Days, OwnFieldInput, SavedLine],
  styles: `:host { display: block; }`,
  template: `
    <section class="blk">
      <div><h2>Dagen</h2><p class="small dim">Pijltjes gaan per dag en week, Page Up en Page Down per maand.</p></div>
      <div class="stack">
        <kv-days name="kit.days" label="Op welke dagen kun je?" hint="Noem er minstens drie." [(value)]="days" />
        <kv-days [touched]="true" optional name="kit.days-wrong" label="Niet op deze dagen" [errors]="[{ kind: 'min', message: 'Kies nog een dag.' }]" />
      </div>
    </section>
    <section class="blk">
      <div><h2>Eigen velden</h2><p class="small dim">Elke soort veld die de beschrijving van een plaatsing kent.</p></div>
      <div class="fields">@for (one of fields; track one.field.type) {<kv-own-field direction="offer" [field]="one.field" [tree]="tree(one.field.type)" />}</div>
    </section>
    <section class="blk">
      <div><h2>Vanzelf bewaard</h2><p class="small dim">Eén stille regel; luid als je iets kunt kwijtraken.</p></div>
      <div class="stack">@for (one of keepings; track $index) {<p><kv-saved-line [keeping]="one" /></p>}</div>
    </section>
  `,
})
export class PostingKit {
  protected readonly days = signal(['2027-04-06', '2027-04-13', '2027-04-20']);
  protected readonly fields = oneOfEach();
  private readonly form = form(signal<OwnTexts>(Object.fromEntries(this.fields.map(({ field, empty }) => [field.type, empty]))), { name: 'kit-own' });
  protected readonly tree = (type: string) => (this.form as unknown as Record<string, FieldTree<unknown>>)[type] as FieldTree<unknown>;
  protected readonly keepings: readonly Keeping[] = [
    { is: 'saving' }, { is: 'saved', at: new Date('2027-03-17T13:05:00Z') }, { is: 'saved', at: null }, { is: 'unsaved' }, { is: 'unreachable', here: true }, { is: 'unreachable', here: false }, { is: 'signed-out', here: true },
    { is: 'refused', why: 'De titel is te lang: hooguit 120 tekens.' },
  ];
}
