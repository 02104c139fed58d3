import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, output } from '@angular/core';
import { FormField, form, maxLength, minLength, required } from '@angular/forms/signals';
import { Router } from '@angular/router';
import { Busy, Dialog, Field, FormErrors, Send, Sending, Toasts } from '#base/portal';
import type { Posting, PostingTemplate } from '#postings/contract';
import { postingAddresses } from '#postings/portal';

/** Keeps a posting as a template, under a name. */
@Component({
  selector: 'kv-template-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Busy, Dialog, Field, FormErrors, FormField],
  template: `
    <kv-dialog heading="Bewaar als sjabloon" i18n-heading="@@portal.posting.template-heading" [open]="open()" (closed)="closed.emit()">
      <p i18n="@@portal.posting.template-text">Een volgende plaatsing begint dan met deze tekst. Je collega’s zien het sjabloon ook.</p>
      <form class="stack" id="template" novalidate (submit)="save($event)">
        <kv-form-errors [sending]="sending" [form]="form" [labels]="labels" />
        <kv-field [label]="labels.name"><input class="input" [formField]="form.name" /></kv-field>
      </form>
      <ng-container actions>
        <button type="submit" form="template" class="btn btn--primary" [kvBusy]="sending.isBusy()" i18n="@@portal.posting.template-save">Bewaar</button>
        <button type="button" class="btn btn--quiet" (click)="closed.emit()" i18n="@@portal.posting.back">Terug</button>
      </ng-container>
    </kv-dialog>
  `,
})
export class TemplateDialog {
  readonly posting = input.required<Posting>();
  readonly open = input(false);
  readonly closed = output();

  private readonly send = inject(Send);
  private readonly toasts = inject(Toasts);
  private readonly router = inject(Router);
  protected readonly sending = new Sending();
  protected readonly model = linkedSignal(() => ({ name: this.posting().title }));
  protected readonly form = form(this.model, (path) => {
    required(path.name);
    minLength(path.name, 2);
    maxLength(path.name, 120);
  }, { name: 'template' });
  protected readonly labels = { name: $localize`:@@portal.posting.template-name:Naam van het sjabloon` };

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const done = await this.sending.submit(this.form, () => this.send.create<PostingTemplate>(postingAddresses.templates, { postingId: this.posting().id, name: this.model().name }));
    if (!done) return;
    this.closed.emit();
    this.toasts.show($localize`:@@portal.posting.template-kept:Bewaard bij je sjablonen.`);
    void this.router.navigate(['/postings/templates']);
  }
}
