import { HttpErrorResponse } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import type { FieldTree } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { Advice, Busy, Choice, Choices, Crumbs, Failed, Field, FormErrors, Here, Send, Sending, Session, Skeleton, Tags, Toasts, describePage, injectLocale, lateForm } from '#base/portal';
import type { Answer } from '#base/portal';
import { KINDS as NAMES } from '#guidance/contract';
import { kindOf, partsOf, unitOf } from '#postings/contract';
import type { Posting } from '#postings/contract';
import { postingAddresses } from './addresses';
import { Clashes } from './clashes';
import { Days } from './days';
import type { Aim } from './editor-checks';
import { dateOptions, optionsIn } from './editor-options';
import { Keeper } from './keeper';
import { KindPicker } from './kind-picker';
import { Manuscript } from './manuscript';
import { OtherSide } from './other-side';
import { OwnFieldInput } from './own-field';
import { PostingHead } from './posting-head';
import { PostingText } from './posting-text';
import { SavedLine } from './saved-line';
import { Surroundings } from './surroundings';
import { Together } from './together/together';

/** Writing a posting of any kind: a draft saves itself, publishing is possible when nothing is missing, and it is seen as it will look. */
@Component({
  selector: 'kv-editor',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Advice, Busy, Choice, Choices, Clashes, Crumbs, Days, Failed, Field, FormErrors, FormField, KindPicker, OtherSide, OwnFieldInput, PostingHead, PostingText, SavedLine, Skeleton, Tags, Together],
  templateUrl: './editor.html',
  styleUrls: ['./editor.css', './editor-part.css'],
})
export class Editor {
  readonly id = input<string>();
  readonly kind = input<string>();
  readonly reasons = input<string>();
  readonly functions = input<string>();
  readonly levels = input<string>();
  readonly title = input<string>();
  readonly description = input<string>();
  readonly direction = input<string>();

  protected readonly session = inject(Session);
  private readonly send = inject(Send);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly locale = injectLocale();
  protected readonly sending = new Sending();
  protected readonly aim = signal<Aim>('save');
  protected readonly stranger = new HttpErrorResponse({ status: 401 });

  protected readonly text = new Manuscript({
    id: this.id, kind: this.kind,
    prefill: () => ({ reasons: this.reasons(), functions: this.functions(), levels: this.levels(), title: this.title(), description: this.description() }),
  });
  protected readonly around = new Surroundings(this.text);
  protected readonly keeper = new Keeper(this.text, { id: this.id, isSending: () => this.sending.isBusy() });
  protected readonly form = lateForm(this.text.model, async () => {
    const { checksFor } = await import('./editor-checks');
    return () => checksFor(this.aim(), { ...this.text.subject(), today: this.session.today() });
  }, { name: 'posting' });

  protected readonly mayPost = computed(() => ['company', 'institution'].includes(this.text.owner()?.type ?? ''));
  /** The company for which somebody of an institution writes; null for who writes for their own. */
  protected readonly enteredFor = computed(() => {
    const posting = this.text.posting();
    return posting?.enteredBy && this.text.isDraft() && !this.session.me()?.memberships.some(({ organisation }) => organisation.id === posting.owner.id) ? posting.owner.name : null;
  });
  protected readonly traits = computed(() => kindOf(this.text.subject().kind));
  protected readonly kindName = computed(() => NAMES[this.text.subject().kind][this.locale]);
  protected readonly parts = computed(() => partsOf(this.text.subject().kind, this.text.subject().direction));
  protected readonly options = optionsIn(this.locale);
  protected readonly dateChoices = computed(() => dateOptions(this.text.subject().kind));
  protected readonly titleHint = computed(() => {
    const example = this.traits().titles[this.text.subject().direction][this.locale];
    return $localize`:@@postings.editor.h-title:Zeg wat er gebeurt, niet wie je bent. Bijvoorbeeld: ${example}:example:.`;
  });
  protected readonly seatsLabel = computed(() => {
    const many = unitOf(this.text.subject().kind).many[this.locale];
    return this.traits().students ? $localize`:@@postings.editor.f-seats:Aantal plaatsen` : $localize`:@@postings.editor.f-units:Hoeveel ${many}:unit:`;
  });
  protected readonly seatsHint = computed(() => (this.traits().students ? $localize`:@@postings.editor.h-seats:Een opleiding mag een deel vragen.` : ''));
  protected readonly address = inject(Here);
  protected readonly here = computed(() => this.text.saved()?.text.title || this.kindName());
  protected readonly trail = [{ text: $localize`:@@postings.editor.postings:Plaatsingen`, link: '/postings' }];

  constructor() {
    describePage(() => ({ title: this.text.saved() ? $localize`:@@postings.editor.title-edit:Plaatsing bewerken` : $localize`:@@postings.editor.title-new:Nieuwe plaatsing`, isPublic: false }));
    this.text.beginAt(() => this.around.home());
  }

  protected ownTree(name: string): FieldTree<unknown> {
    return (this.form.details as unknown as Record<string, FieldTree<unknown>>)[name] as FieldTree<unknown>;
  }

  protected discard(): void {
    this.text.discard();
    this.keeper.isRestored.set(false);
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    await this.keeper.settled();
    this.aim.set('save');
    if (!(await this.sending.submit(this.form, () => this.keeper.store()))) return;
    this.keeper.isRestored.set(false);
    this.toasts.show(this.text.isDraft() ? $localize`:@@postings.editor.saved-draft:Concept bewaard.` : $localize`:@@postings.editor.saved:Je wijziging staat er.`);
  }

  /** Whoever writes for a company leaves it to the company to publish. */
  protected async handOver(): Promise<void> {
    const company = this.enteredFor() ?? '';
    const done = await this.sent((id) => this.send.post<Posting>(postingAddresses.handover(id)));
    if (done) this.toasts.show($localize`:@@postings.editor.handed-over:${company}:company: krijgt een mail en beslist.`);
  }

  protected async publish(): Promise<void> {
    const done = await this.sent((id) => this.send.post<Posting>(postingAddresses.publication(id)));
    if (!done) return;
    this.toasts.show(done.value.status === 'in-review'
      ? $localize`:@@postings.editor.in-review:Je plaatsing wacht op controle door HCA-ICT.`
      : $localize`:@@postings.editor.published:Je plaatsing staat open. Opleidingen die passen krijgen bericht.`);
  }

  /** Stores the whole text and goes on with it; nothing may be missing. */
  private async sent(go: (id: string) => Promise<Answer<Posting>>) {
    await this.keeper.settled();
    this.aim.set('publish');
    const done = await this.sending.submit(this.form, async (): Promise<Answer<Posting>> => {
      const stored = await this.keeper.store();
      return stored.ok ? go(stored.value.id) : stored;
    });
    if (!done) return null;
    this.keeper.forget();
    await this.router.navigate(['/postings', done.value.id]);
    return done;
  }
}
