import { HttpClient, HttpErrorResponse, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, InjectionToken, afterNextRender, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { FormField, form, validateStandardSchema } from '@angular/forms/signals';
import type { FieldTree } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import type { Page } from '#base/contract';
import { Advice, Busy, Choice, Choices, Crumbs, Failed, Field, FormErrors, Send, Sending, Session, Skeleton, Tags, Toasts, describePage, injectLocale, problemOf } from '#base/portal';
import type { Answer } from '#base/portal';
import { KINDS as NAMES, REASONS, reasons } from '#guidance/contract';
import { LANGUAGES, languages } from '#organisations/contract';
import type { Branch } from '#organisations/contract';
import { LEVELS, jobFunctions, levels } from '#pathways/contract';
import type { JobFunction } from '#pathways/contract';
import { CONFIDENTIALITY, KINDS, WORKPLACE, confidentialities, hintsFor, kindOf, partsOf, workplaces } from '#postings/contract';
import type { Hint, HintPlace, KindSlug, Posting } from '#postings/contract';
import { postingAddresses } from './addresses';
import { Autosave } from './autosave';
import { Clashes } from './clashes';
import { Days } from './days';
import { checksFor, rightNow } from './editor-checks';
import type { Aim } from './editor-checks';
import { changesOf, emptyForm, fromPosting, reconciled, toChange, withTheirs } from './editor-model';
import type { Clash, PostingForm } from './editor-model';
import { isOf, labelsOf, startOf, turnedInto } from './editor-text';
import { keptText } from './kept-text';
import type { KeptOf } from './kept-text';
import { KindPicker } from './kind-picker';
import { OwnFieldInput } from './own-field';
import type { Subject } from './own-text';
import { PostingHead } from './posting-head';
import { PostingText } from './posting-text';
import { previewOf } from './preview';
import { SavedLine } from './saved-line';
import type { Keeping } from './saved-line';
import { functionLabels } from './words';

/** What the API has of this posting: the version to change and the text to compare with. */
interface Saved {
  id: string;
  version: number;
  status: Posting['status'];
  subject: Subject;
  text: PostingForm;
}

/** How long nothing is typed before a draft is saved; tests wait less. */
export const TYPING_PAUSE = new InjectionToken<number>('typing pause', { factory: () => 1_500 });

/** Writing a posting of any kind: a draft saves itself, publishing is possible when nothing is missing, and it is seen as it will look. */
@Component({
  selector: 'kv-editor',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Advice, Busy, Choice, Choices, Clashes, Crumbs, Days, Failed, Field, FormErrors, FormField, KindPicker, OwnFieldInput, PostingHead, PostingText, SavedLine, Skeleton, Tags],
  templateUrl: './editor.html',
  styleUrl: './editor.css',
})
export class Editor {
  readonly id = input<string>();
  readonly kind = input<string>();
  readonly reasons = input<string>();
  readonly functions = input<string>();
  readonly levels = input<string>();
  readonly title = input<string>();

  protected readonly session = inject(Session);
  private readonly send = inject(Send);
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly locale = injectLocale();
  protected readonly sending = new Sending();
  protected readonly aim = signal<Aim>('save');
  protected readonly stranger = new HttpErrorResponse({ status: 401 });

  /** The draft that came to be here: it needs no reading. */
  private readonly created = signal<string | null>(null);
  protected readonly saved = signal<Saved | null>(null);
  /** The text as the page gave it: as long as it is this, nobody typed. */
  private readonly given = signal<PostingForm | null>(null);
  protected readonly model = signal<PostingForm>(emptyForm({ kind: 'internship', direction: 'offer' }, { name: '', email: '' }));
  protected readonly read = httpResource<Posting>(() => {
    const id = this.id();
    return id && id !== this.created() ? postingAddresses.one(id) : undefined;
  });
  private readonly posting = computed(() => (this.read.hasValue() ? this.read.value() : null));
  protected readonly refusal = computed(() => {
    const act = this.posting()?.can?.find((one) => one.do === 'edit');
    return act && !act.allowed ? act.why?.[this.locale] ?? '' : null;
  });
  protected readonly owner = computed(() => this.posting()?.owner ?? this.session.membership()?.organisation ?? null);
  protected readonly mayPost = computed(() => ['company', 'institution'].includes(this.owner()?.type ?? ''));
  protected readonly direction = computed(() => this.posting()?.direction ?? (this.owner()?.type === 'institution' ? 'request' as const : 'offer' as const));
  protected readonly chosenKind = computed<KindSlug | null>(() => this.saved()?.subject.kind ?? known(this.kind()));
  protected readonly subject = computed<Subject>(() => this.saved()?.subject ?? { kind: this.chosenKind() ?? 'internship', direction: this.direction() }, { equal: (a, b) => a.kind === b.kind && a.direction === b.direction });
  protected readonly traits = computed(() => kindOf(this.subject().kind));
  protected readonly kindName = computed(() => NAMES[this.subject().kind][this.locale]);
  protected readonly parts = computed(() => partsOf(this.subject().kind, this.subject().direction));
  protected readonly isReady = computed(() => isOf(this.model(), this.subject()));

  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => checksFor(this.aim(), { ...this.subject(), today: this.session.today() })), { name: 'posting' });
  protected readonly changes = computed(() => (this.isReady() ? changesOf(this.saved()?.text ?? null, this.model(), this.subject()) : {}));
  protected readonly isChanged = computed(() => (this.saved() ? Object.keys(this.changes()).length > 0 : this.given() !== null && JSON.stringify(this.given()) !== JSON.stringify(this.model())));
  protected readonly isDraft = computed(() => (this.saved()?.status ?? 'draft') === 'draft');
  protected readonly labels = computed(() => labelsOf(this.subject(), this.locale));

  private readonly branchList = httpResource<Page<Branch>>(() => {
    const owner = this.owner();
    return owner?.type === 'company' && this.session.isSignedIn() ? postingAddresses.branches(owner.id) : undefined;
  });
  protected readonly branches = computed(() => (this.branchList.hasValue() ? this.branchList.value().items : []));
  private readonly functionList = httpResource<Page<JobFunction>>(() => postingAddresses.functions);
  private readonly known = computed(() => (this.functionList.hasValue() ? this.functionList.value().items : []));
  protected readonly options = {
    reasons: reasons.map((value) => ({ value, text: REASONS[value][this.locale] })),
    functions: functionLabels(jobFunctions, this.locale).map(({ slug, name, group }) => ({ value: slug, text: name, group })),
    levels: levels.map((value) => ({ value, text: LEVELS[value][this.locale] })),
    languages: languages.map((value) => ({ value, text: LANGUAGES[value][this.locale] })),
    workplaces: workplaces.map((value) => ({ value, text: WORKPLACE[value][this.locale] })),
    confidentialities: confidentialities.map((value) => ({ value, text: CONFIDENTIALITY[value][this.locale] })),
    difficulties: ['1', '2', '3', '4', '5'].map((value) => ({ value, text: value })),
  };
  private readonly ways = { range: $localize`:@@postings.editor.range:van dag tot dag`, dates: $localize`:@@postings.editor.dates:op losse dagen`, 'on-call': $localize`:@@postings.editor.on-call:in overleg, op afroep` };
  protected readonly dateChoices = computed(() => this.traits().dates.map((value) => ({ value, text: this.ways[value] })));
  /** Only the directions that belong to the chosen functions. */
  protected readonly specialisations = computed(() => {
    const chosen = this.model().functions;
    const all = this.known().filter(({ slug }) => chosen.includes(slug)).flatMap((one) => one.specialisations);
    return [...new Map(all.map(({ slug, name }) => [slug, { value: slug, text: name[this.locale] }])).values()];
  });
  /** What only the server knows, as of what is saved. */
  private readonly serverHints = httpResource<{ hints: Hint[] }>(() => {
    const saved = this.saved();
    // An object of its own each time: what is saved anew is asked about anew.
    return saved ? { url: postingAddresses.hints(saved.id) } : undefined;
  });
  protected readonly hints = computed(() => [
    ...(this.isReady() ? hintsFor({ ...this.subject(), change: toChange(this.model(), this.subject()), today: this.session.today(), levelsOf: (slug) => this.known().find((one) => one.slug === slug)?.levels ?? [] }) : []),
    ...(this.serverHints.hasValue() ? this.serverHints.value().hints : []),
  ]);
  protected readonly preview = computed(() => {
    const owner = this.owner();
    const branch = this.branches().find((one) => one.id === this.model().branchId) ?? null;
    return owner && this.isReady() ? previewOf(this.model(), { ...this.subject(), owner, branch }) : null;
  });
  protected readonly titleHint = computed(() => {
    const example = this.traits().titles[this.subject().direction][this.locale];
    return $localize`:@@postings.editor.h-title:Zeg wat er gebeurt, niet wie je bent. Bijvoorbeeld: ${example}:example:.`;
  });
  protected readonly seatsLabel = computed(() => {
    const many = this.traits().unit.many[this.locale];
    return this.traits().students ? $localize`:@@postings.editor.f-seats:Aantal plaatsen` : $localize`:@@postings.editor.f-units:Hoeveel ${many}:unit:`;
  });
  protected readonly seatsHint = computed(() => (this.traits().students ? $localize`:@@postings.editor.h-seats:Een opleiding mag een deel vragen.` : ''));
  protected readonly here = computed(() => this.saved()?.text.title || this.kindName());
  protected readonly trail = [{ text: $localize`:@@postings.editor.postings:Plaatsingen`, link: '/postings' }];

  protected readonly clashes = signal<readonly Clash[]>([]);
  /** What a colleague changed meanwhile and that now stands in the form, by the names of the fields. */
  protected readonly taken = signal<readonly string[]>([]);
  protected readonly isRestored = signal(false);
  private readonly keeps = signal<Keeping>({ is: 'nothing' });
  private readonly isKeeping = signal(false);
  private readonly isLive = signal(false);
  private readonly isWaiting = computed(() => !this.session.isSignedIn() || (this.id() ?? null) !== (this.saved()?.id ?? null) || (this.id() === undefined && (!this.chosenKind() || this.given() === null)));
  private readonly keptOf = computed<KeptOf>(() => ({ personId: this.session.person()?.id ?? '', what: this.saved()?.id ?? `new:${this.subject().kind}` }));
  private readonly autosave: Autosave;
  protected readonly keeping = computed<Keeping>(() => {
    if (this.autosave.isRunning() || this.sending.isBusy()) return { is: 'saving' };
    const now = this.keeps();
    if (now.is === 'unreachable' || now.is === 'signed-out' || now.is === 'refused') return this.isChanged() ? now : { is: 'nothing' };
    if (!this.isChanged()) return now.is === 'saved' || !this.saved() ? now : { is: 'saved', at: null };
    return { is: 'unsaved' };
  });

  constructor() {
    describePage(() => ({ title: this.saved() ? $localize`:@@postings.editor.title-edit:Plaatsing bewerken` : $localize`:@@postings.editor.title-new:Nieuwe plaatsing`, isPublic: false }));
    afterNextRender(() => this.isLive.set(true));
    this.autosave = new Autosave({
      pause: inject(TYPING_PAUSE),
      // The text is looked at too: each key begins the pause anew.
      isDue: () => Boolean(this.model()) && this.isKeeping() && this.session.isSignedIn() && this.isDraft() && this.isChanged() && this.clashes().length === 0 && this.refusal() === null,
      save: () => this.saveQuietly(),
    });
    this.followAddress();
    this.followKept();
  }

  protected hintsAt(at: HintPlace) {
    return this.hints().filter((hint) => hint.at === at);
  }

  protected ownTree(name: string): FieldTree<unknown> {
    return (this.form.details as unknown as Record<string, FieldTree<unknown>>)[name] as FieldTree<unknown>;
  }

  protected discard(): void {
    const text = this.saved()?.text ?? this.given();
    if (text) this.model.set(text);
    this.isRestored.set(false);
  }

  protected keepMine(clash: Clash): void {
    this.clashes.update((all) => all.filter((one) => one !== clash));
  }

  protected takeTheirs(clash: Clash): void {
    this.model.update((text) => withTheirs(text, clash));
    this.keepMine(clash);
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    await this.autosave.settled();
    this.aim.set('save');
    if (!(await this.sending.submit(this.form, () => this.store()))) return;
    this.isRestored.set(false);
    this.toasts.show(this.isDraft() ? $localize`:@@postings.editor.saved-draft:Concept bewaard.` : $localize`:@@postings.editor.saved:Je wijziging staat er.`);
  }

  protected async publish(): Promise<void> {
    await this.autosave.settled();
    this.aim.set('publish');
    const done = await this.sending.submit(this.form, async (): Promise<Answer<Posting>> => {
      const stored = await this.store();
      return stored.ok ? this.send.post<Posting>(postingAddresses.publication(stored.value.id)) : stored;
    });
    if (!done) return;
    keptText.forget(this.keptOf());
    await this.router.navigate(['/postings', done.value.id]);
    this.toasts.show(done.value.status === 'in-review'
      ? $localize`:@@postings.editor.in-review:Je plaatsing wacht op controle door HCA-ICT.`
      : $localize`:@@postings.editor.published:Je plaatsing staat open. Opleidingen die passen krijgen bericht.`);
  }

  /** Saves what is right of what was typed; the rest waits until it is. */
  private async saveQuietly(): Promise<'done' | 'unreachable'> {
    const mine = this.model();
    const change = rightNow(this.changes(), mine, { ...this.subject(), today: this.session.today() });
    if (this.saved() && Object.keys(change).length === 0) return 'done';
    const answer = await this.write(change);
    if (answer.ok) return 'done';
    const { status, detail, errors } = answer.problem;
    if (status === 412) return this.catchUp();
    if (status === 0 || status >= 500 || status === 429) {
      this.keeps.set({ is: 'unreachable', here: keptText.write(this.keptOf(), { base: this.saved()?.text ?? null, mine: this.model() }) });
      return 'unreachable';
    }
    this.keeps.set(status === 401 ? { is: 'signed-out', here: true } : { is: 'refused', why: errors?.[0]?.detail ?? detail });
    return 'done';
  }

  /** The first time a draft comes to be, later only what changed is sent, to the version that was read. */
  private async store(isAgain = false): Promise<Answer<Posting | { id: string }>> {
    const saved = this.saved();
    if (saved && Object.keys(this.changes()).length === 0) return { ok: true, status: 200, value: { id: saved.id }, etag: null };
    const answer = await this.write(this.changes());
    if (!answer.ok && answer.problem.status === 412 && !isAgain && (await this.catchUp()) === 'done' && this.clashes().length === 0) return this.store(true);
    return answer;
  }

  private async write(change: object): Promise<Answer<Posting>> {
    const saved = this.saved();
    const before = this.keptOf();
    const answer = saved
      ? await this.send.patch<Posting>(postingAddresses.one(saved.id), change, `"${saved.version}"`)
      : await this.send.create<Posting>(postingAddresses.all, { kind: this.subject().kind, organisationId: this.owner()?.id, ...change });
    if (!answer.ok) return answer;
    const posting = answer.value;
    if (!saved) this.created.set(posting.id);
    this.saved.set(savedFrom(posting));
    this.keeps.set({ is: 'saved', at: new Date() });
    if (!saved) {
      // The server puts a new posting at the main branch when the page did not know it yet.
      this.model.update((text) => ({ ...text, branchId: text.branchId || (posting.branch?.id ?? '') }));
      keptText.forget(before);
      await this.router.navigate(['/postings', posting.id, 'edit'], { replaceUrl: true, scroll: 'manual' });
    }
    return answer;
  }

  /** Takes in what somebody else made of it: what only they changed is theirs, what I typed stays, and what we both changed is asked. */
  private async catchUp(): Promise<'done' | 'unreachable'> {
    const saved = this.saved();
    if (!saved) return 'done';
    let posting: Posting;
    try {
      posting = await firstValueFrom(this.http.get<Posting>(postingAddresses.one(saved.id)));
    } catch (error) {
      this.keeps.set({ is: 'refused', why: problemOf(error).detail });
      return 'unreachable';
    }
    const fresh = savedFrom(posting);
    const { text, clashes, taken } = reconciled(this.model(), saved.text, fresh.text);
    this.saved.set(fresh);
    this.model.set(text);
    this.clashes.set(clashes);
    this.taken.set(taken.map((path) => this.labels()[path.split('.').at(-1) ?? ''] ?? path));
    return 'done';
  }

  /** One page for every posting and for a new one: another address means another text. */
  private followAddress(): void {
    effect(() => {
      const id = this.id() ?? null;
      untracked(() => {
        if (id === (this.saved()?.id ?? null)) return;
        this.isKeeping.set(false);
        this.saved.set(null);
        this.given.set(null);
        this.clashes.set([]);
        this.taken.set([]);
        this.isRestored.set(false);
        this.keeps.set({ is: 'nothing' });
      });
    });
    effect(() => {
      const posting = this.posting();
      if (posting && posting.id === this.id()) {
        untracked(() => {
          this.saved.set(savedFrom(posting));
          this.model.set(fromPosting(posting));
        });
      }
    });
    // The writer is the contact of a new posting; it stands at the main branch unless another is chosen.
    effect(() => {
      const [person, main, subject, kind] = [this.session.person(), this.branches().find(({ isMain }) => isMain) ?? this.branches()[0], this.subject(), this.chosenKind()];
      const start = startOf(subject, { contact: person ?? { name: '', email: '' }, branchId: main?.id ?? '', known: { reasons, functions: jobFunctions, levels },
        prefill: { reasons: this.reasons(), functions: this.functions(), levels: this.levels(), title: this.title() } });
      untracked(() => {
        if (!kind || !person || this.id() !== undefined || this.saved()) return;
        const [given, mine] = [this.given(), this.model()];
        this.given.set(start);
        if (!given || JSON.stringify(given) === JSON.stringify(mine)) this.model.set(start);
        else {
          const text = isOf(mine, subject) ? mine : turnedInto(mine, subject);
          this.model.set({ ...text, contactName: text.contactName || start.contactName, contactEmail: text.contactEmail || start.contactEmail, branchId: text.branchId || start.branchId });
        }
      });
    });
  }

  /** What was typed and not saved comes back, and is kept from then on. */
  private followKept(): void {
    effect(() => {
      if (!this.isLive() || this.isWaiting()) return;
      const of = this.keptOf();
      untracked(() => {
        const kept = this.isKeeping() ? null : keptText.read(of);
        const saved = this.saved();
        if (kept && isOf(kept.mine, this.subject())) {
          if (saved && kept.base) {
            const { text, clashes } = reconciled(kept.mine, kept.base, saved.text);
            this.model.set(text);
            this.clashes.set(clashes);
          } else this.model.set(kept.mine);
          this.isRestored.set(this.isChanged());
        }
        this.isKeeping.set(true);
      });
    });
    effect(() => {
      const [saved, mine, isChanged, of] = [this.saved(), this.model(), this.isChanged(), this.keptOf()];
      if (!this.isKeeping() || !of.personId) return;
      if (isChanged) keptText.write(of, { base: saved?.text ?? null, mine });
      else keptText.forget(of);
    });
  }
}

function savedFrom(posting: Posting): Saved {
  return { id: posting.id, version: posting.version, subject: { kind: posting.kind, direction: posting.direction }, status: posting.status, text: fromPosting(posting) };
}

function known(kind: string | undefined): KindSlug | null {
  return kind !== undefined && Object.hasOwn(KINDS, kind) ? kind as KindSlug : null;
}
