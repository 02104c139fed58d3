import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, output } from '@angular/core';
import { FormField, form, maxLength, minLength, required } from '@angular/forms/signals';
import type { FieldTree, SchemaPathTree } from '@angular/forms/signals';
import { Busy, Field, FormErrors, Send, Sending } from '#base/portal';
import type { Story, StoryText } from '#evaluations/contract';
import { addresses } from '../addresses';

const empty = (): StoryText => ({ title: '', did: '', brought: '', lesson: '' });

/** Writing a story: four parts in Dutch, and the same in English for who wants that. */
@Component({
  selector: 'kv-story-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Busy, Field, FormErrors, FormField],
  styles: `form { max-width: 44rem; } .parts { display: grid; gap: var(--k-4); } h3 { font: 500 1.375rem/1.2 var(--k-serif); margin-block: 2rem .75rem; } .check { margin-top: 1.5rem; } .btn-row { margin-top: 2rem; }`,
  template: `
    <form novalidate (submit)="save($event)">
      <kv-form-errors [sending]="sending" [form]="form" [labels]="labels" />
      @if (sending.problem()?.status === 412) {<p class="small" i18n="@@evaluations.story.outdated">Wat je schreef staat er nog. De ander veranderde de tekst ook: lees die eerst, en bewaar dan opnieuw.</p>}
      <div class="parts">
        <kv-field [label]="labels.title" hint="Zeg wat er gelukt is." i18n-hint="@@evaluations.story.h-title"><input class="input" [formField]="form.nl.title" /></kv-field>
        <kv-field [label]="labels.did" hint="Wie deed wat, en hoe lang? Noem geen namen van studenten." i18n-hint="@@evaluations.story.h-did"><textarea class="area" rows="6" [formField]="form.nl.did"></textarea></kv-field>
        <kv-field [label]="labels.brought" hint="Voor studenten, de school en het bedrijf. Klein telt ook." i18n-hint="@@evaluations.story.h-brought"><textarea class="area" rows="5" [formField]="form.nl.brought"></textarea></kv-field>
        <kv-field [label]="labels.lesson" hint="Eén raad voor wie dit ook wil." i18n-hint="@@evaluations.story.h-lesson"><textarea class="area" rows="2" [formField]="form.nl.lesson"></textarea></kv-field>
      </div>
      <label class="check"><input type="checkbox" [formField]="form.isTranslated" /><span i18n="@@evaluations.story.translate">Ook in het Engels</span></label>
      @if (form.isTranslated().value()) {
        <h3 i18n="@@evaluations.story.english">In het Engels</h3>
        <div class="parts" lang="en">
          <kv-field [label]="labels.title"><input class="input" [formField]="form.en.title" /></kv-field>
          <kv-field [label]="labels.did"><textarea class="area" rows="6" [formField]="form.en.did"></textarea></kv-field>
          <kv-field [label]="labels.brought"><textarea class="area" rows="5" [formField]="form.en.brought"></textarea></kv-field>
          <kv-field [label]="labels.lesson"><textarea class="area" rows="2" [formField]="form.en.lesson"></textarea></kv-field>
        </div>
      }
      <div class="row btn-row"><button class="btn btn--primary" [kvBusy]="sending.isBusy()" i18n="@@evaluations.story.save">Bewaar het verhaal</button>
        @if (story().texts) {<button type="button" class="btn btn--quiet" (click)="left.emit()" i18n="@@evaluations.story.back">Terug</button>}</div>
    </form>
  `,
})
export class StoryForm {
  readonly story = input.required<Story>();
  readonly saved = output<Story>();
  readonly left = output();
  readonly outdated = output();
  private readonly send = inject(Send);
  protected readonly sending = new Sending();
  protected readonly labels = {
    title: $localize`:@@evaluations.story.title:Titel`, did: $localize`:@@evaluations.story.did:Wat we deden`, brought: $localize`:@@evaluations.story.brought:Wat het bracht`, lesson: $localize`:@@evaluations.story.lesson:Wat anderen ervan leren`,
  };
  // Begun anew for another story only: when it is read again, what was typed stays.
  private readonly model = linkedSignal({
    source: () => this.story().collaborationId,
    computation: () => {
      const texts = this.story().texts;
      return { nl: texts?.nl ?? empty(), en: texts?.en ?? empty(), isTranslated: Boolean(texts?.en) };
    },
  });
  protected readonly form = form(this.model, (path) => {
    const parts: [SchemaPathTree<StoryText>, () => boolean][] = [[path.nl, () => true], [path.en, () => this.model().isTranslated]];
    for (const [text, when] of parts) {
      const limits: [FieldPath, number, number][] = [[text.title, 5, 120], [text.did, 20, 3000], [text.brought, 20, 3000], [text.lesson, 10, 600]];
      for (const [field, least, most] of limits) {
        required(field, { message: $localize`:@@evaluations.story.need:Vul dit in.`, when });
        minLength(field, () => (when() ? least : 0), { message: $localize`:@@evaluations.story.longer:Schrijf minstens ${least}:least: tekens.` });
        maxLength(field, most, { message: $localize`:@@evaluations.story.shorter:Gebruik hooguit ${most}:most: tekens.` });
      }
    }
  }, { name: 'story' });

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const { collaborationId, version } = this.story();
    const { nl, en, isTranslated } = this.model();
    const done = await this.sending.submit(this.form as FieldTree<unknown>, () => this.send.put<Story>(addresses.story(collaborationId), { nl, en: isTranslated ? en : null }, `"${version}"`));
    if (done) this.saved.emit(done.value);
    else if (this.sending.problem()?.status === 412) this.outdated.emit();
  }
}

type FieldPath = SchemaPathTree<StoryText>['title'];
