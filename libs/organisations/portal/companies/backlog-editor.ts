import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { FormField, form, validateStandardSchema } from '@angular/forms/signals';
import { Busy, Choices, Field, FormErrors, Send, Sending, TextPipe, checksOf, injectLocale } from '#base/portal';
import { KINDS, kinds } from '#guidance/contract';
import { DOERS, backlogDraft, doers } from '#organisations/contract';
import type { BacklogItem } from '#organisations/contract';
import { LEVELS, levels } from '#pathways/contract';
import { backlogAddresses } from './backlog-addresses';

interface ItemForm { title: string; about: string; doer: string; kind: string; levels: string[] }

/** The form as it is sent: what only students need is nothing when they do not do it. */
const bodyOf = ({ title, about, doer, kind, levels: chosen }: ItemForm) => ({ title: title.trim(), about, doer, ...(doer === 'students' ? { kind: kind || null, levels: chosen } : { kind: null, levels: [] }) });
const checks = checksOf(backlogDraft, bodyOf);

/** Something that a company would like to have done: written down, or changed. */
@Component({
  selector: 'kv-backlog-editor',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Busy, Choices, Field, FormErrors, FormField, TextPipe],
  styles: `form { display: grid; gap: var(--k-4); max-width: 40rem; padding-block: var(--k-3); } .select { max-width: 24rem; }`,
  template: `
    <form novalidate (submit)="save($event)">
      <kv-form-errors [sending]="sending" [form]="form" [labels]="labels" />
      <kv-field [label]="labels.title" hint="Bijvoorbeeld: zoek uit welke logboeken we kunnen missen." i18n-hint="@@organisations.backlog-editor.title-hint"><input class="input" autocomplete="off" [formField]="form.title" /></kv-field>
      <kv-field [label]="labels.about" optional hint="Wat wil je weten of hebben, en waarom kwam het er nog niet van?" i18n-hint="@@organisations.backlog-editor.about-hint"><textarea class="area" rows="3" [formField]="form.about"></textarea></kv-field>
      <kv-field [label]="labels.doer"><select class="select" [formField]="form.doer">@for (one of doers; track one) {<option [value]="one">{{ doerNames[one] | kvText }}</option>}</select></kv-field>
      @if (isForStudents()) {
        <kv-field [label]="labels.kind" optional><select class="select" [formField]="form.kind">
          <option value="" i18n="@@organisations.backlog-editor.later">Dat weten we nog niet</option>
          @for (one of kinds; track one) {<option [value]="one">{{ kindNames[one] | kvText }}</option>}
        </select></kv-field>
        <kv-choices columns optional [label]="labels.levels" [options]="options" [formField]="form.levels" />
      }
      <div class="row btn-row"><button class="btn btn--primary" [kvBusy]="sending.isBusy()">@if (item()) {<ng-container i18n="@@organisations.backlog-editor.save">Bewaar</ng-container>} @else {<ng-container i18n="@@organisations.backlog-editor.add">Zet op de plank</ng-container>}</button>
        <button type="button" class="btn btn--quiet" (click)="left.emit()" i18n="@@organisations.backlog-editor.back">Terug</button></div>
    </form>
  `,
})
export class BacklogEditor {
  readonly companyId = input.required<string>();
  readonly item = input<BacklogItem | null>(null);
  readonly saved = output();
  readonly left = output();
  private readonly send = inject(Send);
  private readonly locale = injectLocale();
  protected readonly sending = new Sending();
  protected readonly doers = doers;
  protected readonly doerNames = DOERS;
  protected readonly kinds = kinds;
  protected readonly kindNames = KINDS;
  protected readonly options = levels.map((value) => ({ value, text: LEVELS[value][this.locale] }));
  private readonly model = linkedSignal<BacklogItem | null, ItemForm>({
    source: this.item,
    computation: (one) => ({ title: one?.title ?? '', about: one?.about ?? '', doer: one?.doer ?? 'undecided', kind: one?.kind ?? '', levels: one?.levels ?? [] }),
  });
  protected readonly isForStudents = computed(() => this.model().doer === 'students');
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => checks), { name: 'backlog' });
  protected readonly labels = {
    title: $localize`:@@organisations.backlog-editor.title:Wat jullie willen weten of laten maken`, about: $localize`:@@organisations.backlog-editor.about:Meer erover`, doer: $localize`:@@organisations.backlog-editor.doer:Wie het doet`,
    kind: $localize`:@@organisations.backlog-editor.kind:Wat het kan worden`, levels: $localize`:@@organisations.backlog-editor.levels:Past bij niveau`,
  };

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const one = this.item();
    const done = await this.sending.submit(this.form, () => (one
      ? this.send.patch(backlogAddresses.one(one.id), bodyOf(this.model()), `"${one.version}"`)
      : this.send.create(backlogAddresses.list(this.companyId()), bodyOf(this.model()))));
    if (done) this.saved.emit();
  }
}
