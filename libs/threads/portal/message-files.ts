import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { Icon, injectLocale } from '#base/portal';
import { FILE_BYTES, FILES_A_MESSAGE } from '#threads/contract';
import { threadAddresses } from './addresses';
import { upload } from './upload';
import { sizeOf } from './sizes';

interface Going { key: number; file: File; share: number; id: string | null; problem: string | null; stop: () => void }

let count = 0;

/** Files for a message: chosen or dropped, each with how far it is, and why not when it may not. */
@Component({
  selector: 'kv-message-files',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  host: { '(dragover)': 'over($event)', '(dragleave)': 'isOver.set(false)', '(drop)': 'drop($event)' },
  styles: `
    :host { display: block; }
    .drop { display: flex; flex-wrap: wrap; gap: var(--k-2) var(--k-3); align-items: center; padding: var(--k-3); border: 1px dashed var(--k-rule-strong); border-radius: var(--k-r-control, 3px); }
    .drop.is-over { border-color: var(--k-accent); border-style: solid; background: var(--k-sheet); }
    ul { margin-top: var(--k-2); }
    li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 var(--k-3); align-items: center; padding-block: var(--k-2); border-bottom: 1px solid var(--k-rule); }
    li > span { overflow-wrap: anywhere; }
    progress { grid-column: 1 / -1; width: 100%; height: 4px; accent-color: var(--k-accent); }
    .err { grid-column: 1 / -1; color: var(--k-alert); font-size: var(--k-t-small); }
  `,
  template: `
    <div class="drop" [class.is-over]="isOver()">
      <button type="button" class="btn btn--second" [disabled]="going().length >= most" (click)="pick.click()" i18n="@@threads.files.choose">Voeg bestanden toe</button>
      <input #pick type="file" multiple hidden [accept]="accept" (change)="chosen(pick)" />
      <span class="small dim" i18n="@@threads.files.hint">Of sleep ze hierheen: hooguit 5, elk tot 10 MB. Pdf, Office, afbeelding of tekst.</span>
    </div>
    @if (going().length) {
      <ul class="plainlist" aria-label="Bestanden bij dit bericht" i18n-aria-label="@@threads.files.list">
        @for (one of going(); track one.key) {
          <li>
            <span>{{ one.file.name }} <span class="dim small">{{ size(one.file.size) }}</span></span>
            <button type="button" class="btn btn--quiet" [attr.aria-label]="removeLabel(one)" (click)="remove(one)" i18n="@@threads.files.remove">Haal weg</button>
            @if (one.problem) {<span class="err" role="alert"><kv-icon name="warn" />{{ one.problem }}</span>}
            @else if (!one.id) {<progress max="1" [value]="one.share" [attr.aria-label]="one.file.name"></progress>}
          </li>
        }
      </ul>
    }
    <span class="sr" role="status">{{ status() }}</span>
  `,
})
export class MessageFiles {
  readonly proposalId = input.required<string>();
  /** The ids of what is there, in order; null as long as one is on its way. */
  readonly ready = output<readonly string[] | null>();
  private readonly locale = injectLocale();
  protected readonly most = FILES_A_MESSAGE;
  protected readonly accept = '.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.png,.jpg,.jpeg,.gif,.webp,.txt,.csv,.md';
  protected readonly isOver = signal(false);
  protected readonly going = signal<readonly Going[]>([]);
  protected readonly size = (bytes: number) => sizeOf(bytes, this.locale);
  protected readonly removeLabel = ({ file }: Going) => $localize`:@@threads.files.remove-one:Haal ${file.name}:name: weg`;
  protected readonly status = computed(() => {
    const going = this.going().filter(({ problem }) => !problem);
    if (going.length === 0) return '';
    return going.every(({ id }) => id) ? $localize`:@@threads.files.all-there:De bestanden staan klaar.` : $localize`:@@threads.files.underway:Bestanden onderweg.`;
  });

  clear(): void {
    this.going.set([]);
    this.tell();
  }

  protected over(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.isOver.set(true);
  }

  protected drop(event: DragEvent): void {
    this.isOver.set(false);
    if (!event.dataTransfer?.files.length) return;
    event.preventDefault();
    this.add([...event.dataTransfer.files]);
  }

  protected chosen(pick: HTMLInputElement): void {
    this.add([...(pick.files ?? [])]);
    pick.value = '';
  }

  protected remove(one: Going): void {
    one.stop();
    this.going.update((all) => all.filter(({ key }) => key !== one.key));
    this.tell();
  }

  private add(files: readonly File[]): void {
    for (const file of files.slice(0, FILES_A_MESSAGE - this.going().length)) {
      const key = ++count;
      const set = (change: Partial<Going>) => {
        this.going.update((all) => all.map((one) => (one.key === key ? { ...one, ...change } : one)));
        this.tell();
      };
      if (file.size > FILE_BYTES) {
        this.going.update((all) => [...all, { key, file, share: 0, id: null, problem: $localize`:@@threads.files.too-large:Dit bestand is groter dan 10 MB.`, stop: () => undefined }]);
        continue;
      }
      const { done, stop } = upload(threadAddresses.attachments(this.proposalId(), file.name.slice(-200)), file, this.locale, (share) => set({ share }));
      this.going.update((all) => [...all, { key, file, share: 0, id: null, problem: null, stop }]);
      void done.then((answer) => set(answer.ok ? { id: answer.value.id, share: 1 } : { problem: answer.problem.detail || answer.problem.title }));
    }
    this.tell();
  }

  private tell(): void {
    const fine = this.going().filter(({ problem }) => !problem);
    this.ready.emit(fine.every(({ id }) => id !== null) ? fine.map(({ id }) => id as string) : null);
  }
}
