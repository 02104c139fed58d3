import { isPlatformBrowser } from '@angular/common';
import { ChangeDetectionStrategy, Component, PLATFORM_ID, afterNextRender, effect, inject, input, output, signal, viewChild } from '@angular/core';
import { FormField, form, validateStandardSchema } from '@angular/forms/signals';
import { Busy, Field, FormErrors, Send, Sending, checksOf } from '#base/portal';
import { newMessage } from '#threads/contract';
import type { Thread } from '#threads/contract';
import { threadAddresses } from './addresses';
import { drafts } from './drafts';
import { MessageFiles } from './message-files';

/** Writing to the other side. What is not sent yet stays, also when the page is left and opened again. */
@Component({
  selector: 'kv-write-message',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Busy, Field, FormErrors, FormField, MessageFiles],
  styles: `.area { min-height: 7rem; } `,
  template: `
    <form class="stack" novalidate (submit)="save($event)" (keydown.control.enter)="save($event)" (keydown.meta.enter)="save($event)">
      <kv-form-errors [sending]="sending" [form]="form" [labels]="labels" />
      <kv-field [label]="labels.text" [hint]="hint"><textarea class="area" rows="4" [formField]="form.text"></textarea></kv-field>
      <kv-message-files [proposalId]="proposalId()" (ready)="ready($event)" />
      <div class="row btn-row">
        <button class="btn btn--primary" [disabled]="isWaiting()" [kvBusy]="sending.isBusy()" i18n="@@threads.write.send">Stuur bericht</button>
        @if (isWaiting()) {<span class="small dim" i18n="@@threads.write.waits">Nog even: een bestand is onderweg.</span>}
      </div>
    </form>
  `,
})
export class WriteMessage {
  readonly proposalId = input.required<string>();
  readonly to = input.required<string>();
  readonly sent = output<Thread>();
  private readonly send = inject(Send);
  private readonly isBrowser = isPlatformBrowser(inject(PLATFORM_ID));
  protected readonly sending = new Sending();
  private readonly files = viewChild.required(MessageFiles);
  protected readonly isWaiting = signal(false);
  private readonly model = signal<{ text: string; files: readonly string[] }>({ text: '', files: [] });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => checks), { name: 'message' });
  protected readonly labels = { text: $localize`:@@threads.write.label:Je bericht` };
  protected readonly hint = $localize`:@@threads.write.hint:Noem geen namen van studenten. Versturen kan ook met Ctrl en Enter.`;

  constructor() {
    afterNextRender(() => {
      const kept = drafts.of(this.proposalId());
      if (kept && this.model().text === '') this.model.update((model) => ({ ...model, text: kept }));
      this.keeps.set(true);
    });
    effect(() => {
      const { text } = this.model();
      if (this.isBrowser && this.keeps()) drafts.keep(this.proposalId(), text);
    });
  }

  private readonly keeps = signal(false);

  protected ready(files: readonly string[] | null): void {
    this.isWaiting.set(files === null);
    this.model.update((model) => ({ ...model, files: files ?? [] }));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    if (this.isWaiting()) return;
    const done = await this.sending.submit(this.form, () => this.send.create<Thread>(threadAddresses.thread(this.proposalId()), this.model()));
    if (!done) return;
    this.form().reset({ text: '', files: [] });
    this.files().clear();
    this.sent.emit(done.value);
  }
}

const checks = checksOf(newMessage);
