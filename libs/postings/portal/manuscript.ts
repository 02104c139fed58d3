import { httpResource } from '@angular/common/http';
import { computed, effect, inject, linkedSignal, signal, untracked } from '@angular/core';
import { Session, injectLocale } from '#base/portal';
import { reasons } from '#guidance/contract';
import { jobFunctions, levels } from '#pathways/contract';
import { KINDS, kindSlugs } from '#postings/contract';
import type { KindSlug, Posting } from '#postings/contract';
import { postingAddresses } from './addresses';
import { changesOf, emptyForm, fromPosting, reconciled, withTheirs } from './editor-model';
import type { Clash, PostingForm } from './editor-model';
import { isOf, labelsOf, startOf, turnedInto } from './editor-text';
import type { Prefill } from './editor-text';
import type { Subject } from './own-text';

/** What the API has of a posting: the version to change and the text to compare with. */
interface Saved {
  id: string;
  version: number;
  status: Posting['status'];
  subject: Subject;
  text: PostingForm;
}

/** The text of one posting while somebody writes it: what the API has, what was typed since, and where two people changed the same. */
export class Manuscript {
  private readonly session = inject(Session);
  private readonly locale = injectLocale();

  readonly saved = signal<Saved | null>(null);
  /** The text as the page gave it: as long as it is this, nobody typed. */
  readonly given = signal<PostingForm | null>(null);
  readonly model = signal<PostingForm>(emptyForm({ kind: kindSlugs[0], direction: 'offer' }, { name: '', email: '' }));
  /** Grows with each other text that comes to be written here. */
  readonly turn = signal(0);
  readonly clashes = linkedSignal<number, readonly Clash[]>({ source: this.turn, computation: () => [] });
  /** What a colleague changed meanwhile and that now stands in the form, by the names of the fields. */
  readonly taken = linkedSignal<number, readonly string[]>({ source: this.turn, computation: () => [] });

  /** The draft that came to be here: it needs no reading. */
  private readonly created = signal<string | null>(null);
  readonly read = httpResource<Posting>(() => {
    const id = this.about.id();
    return id && id !== this.created() ? postingAddresses.one(id) : undefined;
  });
  readonly posting = computed(() => (this.read.hasValue() ? this.read.value() : null));
  readonly refusal = computed(() => {
    const act = this.posting()?.can?.find((one) => one.do === 'edit');
    return act && !act.allowed ? act.why?.[this.locale] ?? '' : null;
  });
  readonly owner = computed(() => this.posting()?.owner ?? this.session.membership()?.organisation ?? null);
  readonly direction = computed(() => this.posting()?.direction ?? (this.owner()?.type === 'institution' ? 'request' as const : 'offer' as const));
  readonly chosenKind = computed<KindSlug | null>(() => this.saved()?.subject.kind ?? known(this.about.kind()));
  readonly subject = computed<Subject>(() => this.saved()?.subject ?? { kind: this.chosenKind() ?? kindSlugs[0], direction: this.direction() }, { equal: (a, b) => a.kind === b.kind && a.direction === b.direction });
  readonly labels = computed(() => labelsOf(this.subject(), this.locale));

  readonly isReady = computed(() => isOf(this.model(), this.subject()));
  readonly isDraft = computed(() => (this.saved()?.status ?? 'draft') === 'draft');
  readonly changes = computed(() => (this.isReady() ? changesOf(this.saved()?.text ?? null, this.model(), this.subject()) : {}));
  readonly isChanged = computed(() => (this.saved() ? Object.keys(this.changes()).length > 0 : this.given() !== null && JSON.stringify(this.given()) !== JSON.stringify(this.model())));

  constructor(private readonly about: { id: () => string | undefined; kind: () => string | undefined; prefill: () => Prefill }) {
    effect(() => {
      const id = about.id() ?? null;
      untracked(() => {
        if (id === (this.saved()?.id ?? null)) return;
        this.saved.set(null);
        this.given.set(null);
        this.turn.update((turn) => turn + 1);
      });
    });
    effect(() => {
      const posting = this.posting();
      if (posting && posting.id === about.id()) {
        untracked(() => {
          this.saved.set(savedFrom(posting));
          this.model.set(fromPosting(posting));
        });
      }
    });
  }

  /** A new text begins with the writer as contact, where it lies unless somebody says otherwise, with what the address says; what was typed before that was known stays. */
  beginAt(home: () => { branchId: string; programmeId: string }): void {
    effect(() => {
      const [person, today, subject, kind, at] = [this.session.person(), this.session.today(), this.subject(), this.chosenKind(), home()];
      const start = startOf(subject, { today, contact: person ?? { name: '', email: '' }, home: at, known: { reasons, functions: jobFunctions, levels }, prefill: this.about.prefill() });
      untracked(() => {
        if (!kind || !person || this.about.id() !== undefined || this.saved()) return;
        const [given, mine] = [this.given(), this.model()];
        this.given.set(start);
        if (!given || JSON.stringify(given) === JSON.stringify(mine)) this.model.set(start);
        else {
          const text = isOf(mine, subject) ? mine : turnedInto(mine, subject);
          this.model.set({ ...text, contactName: text.contactName || start.contactName, contactEmail: text.contactEmail || start.contactEmail, branchId: text.branchId || start.branchId, programmeId: text.programmeId || (text.region ? '' : start.programmeId) });
        }
      });
    });
  }

  /** The server has this now. */
  store(posting: Posting): void {
    if (!this.saved()) {
      this.created.set(posting.id);
      // The server says where a new posting lies when the page did not know it yet.
      const { branchId, programmeId, region } = fromPosting(posting);
      this.model.update((text) => (text.branchId || text.programmeId || text.region ? text : { ...text, branchId, programmeId, region }));
    }
    this.saved.set(savedFrom(posting));
  }

  /** Takes in what somebody else made of it: what only they changed is theirs, what I typed stays, and what we both changed is asked. */
  takeIn(posting: Posting): void {
    const fresh = savedFrom(posting);
    const { text, clashes, taken } = reconciled(this.model(), this.saved()?.text ?? fresh.text, fresh.text);
    this.saved.set(fresh);
    this.model.set(text);
    this.clashes.set(clashes);
    this.taken.set(taken.map((path) => this.labels()[path.split('.').at(-1) ?? ''] ?? path));
  }

  /** Puts back what was typed here before and made of `base`. */
  restore(mine: PostingForm, base: PostingForm | null): void {
    const saved = this.saved();
    // What was kept before the form had a field lacks that field.
    const empty = emptyForm(this.subject(), { name: '', email: '' });
    if (!saved || !base) return this.model.set({ ...empty, ...mine });
    const { text, clashes } = reconciled({ ...empty, ...mine }, { ...empty, ...base }, saved.text);
    this.model.set(text);
    this.clashes.set(clashes);
  }

  discard(): void {
    const text = this.saved()?.text ?? this.given();
    if (text) this.model.set(text);
  }

  keepMine(clash: Clash): void {
    this.clashes.update((all) => all.filter((one) => one !== clash));
  }

  takeTheirs(clash: Clash): void {
    this.model.update((text) => withTheirs(text, clash));
    this.keepMine(clash);
  }
}

function savedFrom(posting: Posting): Saved {
  return { id: posting.id, version: posting.version, subject: { kind: posting.kind, direction: posting.direction }, status: posting.status, text: fromPosting(posting) };
}

function known(kind: string | undefined): KindSlug | null {
  return kind !== undefined && Object.hasOwn(KINDS, kind) ? kind as KindSlug : null;
}
