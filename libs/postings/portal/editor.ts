import { HttpClient, HttpErrorResponse, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, afterNextRender, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { FormField, form, validateStandardSchema } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import type { Page } from '#base/contract';
import { Advice, Busy, Choice, Choices, Crumbs, Failed, Field, FormErrors, Send, Sending, Session, Skeleton, Tags, Toasts, describePage, injectLocale, problemOf } from '#base/portal';
import type { Answer } from '#base/portal';
import { KINDS, REASONS, kinds, reasons } from '#guidance/contract';
import { LANGUAGES, languages } from '#organisations/contract';
import type { Branch } from '#organisations/contract';
import { LEVELS, jobFunctions, levels } from '#pathways/contract';
import type { JobFunction } from '#pathways/contract';
import { CONFIDENTIALITY, WORKPLACE, confidentialities, kindDetails, workplaces } from '#postings/contract';
import type { KindSlug, Posting } from '#postings/contract';
import { postingAddresses } from './addresses';
import { checksFor } from './editor-checks';
import type { Aim } from './editor-checks';
import { fieldNames } from './editor-labels';
import { changesOf, emptyForm, fromPosting, merged } from './editor-model';
import type { PostingForm } from './editor-model';
import { hintsFor } from './hints';
import { keptText } from './kept-text';
import { PostingHead } from './posting-head';
import { PostingText } from './posting-text';
import { previewOf } from './preview';
import { functionLabels, periodWritten } from './words';

/** What the API has of this posting: the version to change and the text to compare with. */
interface Saved {
  id: string;
  version: number;
  kind: KindSlug;
  text: PostingForm;
  status: Posting['status'];
}

/** Writing a posting: save whenever, publish when nothing is missing, and see it as it will look. */
@Component({
  selector: 'kv-editor',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Advice, Busy, Choice, Choices, Crumbs, Failed, Field, FormErrors, FormField, PostingHead, PostingText, Skeleton, Tags],
  templateUrl: './editor.html',
  styleUrl: './editor.css',
})
export class Editor {
  readonly id = input<string>();
  readonly kind = input<string>();

  protected readonly session = inject(Session);
  private readonly send = inject(Send);
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly locale = injectLocale();
  protected readonly sending = new Sending();
  protected readonly aim = signal<Aim>('save');
  /** Somebody else saved since we read. */
  protected readonly isBehind = signal(false);
  /** Text of before a reload was put back. */
  protected readonly isRestored = signal(false);
  protected readonly stranger = new HttpErrorResponse({ status: 401 });

  /** The draft that came to be here: it needs no reading. */
  private readonly created = signal<string | null>(null);
  protected readonly saved = signal<Saved | null>(null);
  protected readonly model = signal<PostingForm>(emptyForm({ name: '', email: '' }));
  protected readonly read = httpResource<Posting>(() => {
    const id = this.id();
    return id && id !== this.created() ? postingAddresses.one(id) : undefined;
  });
  protected readonly posting = computed(() => (this.read.hasValue() ? this.read.value() : null));
  protected readonly chosenKind = computed<KindSlug | null>(() => this.saved()?.kind ?? known(this.kind()));
  /** So far only the internship has fields of its own. */
  protected readonly isInternship = computed(() => this.chosenKind() === 'internship');
  /** Days or on call: kept as they are, the form has a range only. */
  protected readonly otherPeriod = computed(() => {
    const period = this.posting()?.period ?? null;
    return period && period.kind !== 'range' ? periodWritten(period, this.locale, 'long') : null;
  });
  protected readonly later = kinds.filter((kind) => !kindDetails[kind]).map((kind) => KINDS[kind][this.locale]);
  /** Whether the reader may write here at all, and if not, why. */
  protected readonly refusal = computed(() => {
    const act = this.posting()?.can?.find((one) => one.do === 'edit');
    return act && !act.allowed ? act.why?.[this.locale] ?? '' : null;
  });
  protected readonly owner = computed(() => this.posting()?.owner ?? this.session.membership()?.organisation ?? null);
  protected readonly direction = computed(() => this.posting()?.direction ?? (this.owner()?.type === 'institution' ? 'request' as const : 'offer' as const));
  protected readonly mayPost = computed(() => ['company', 'institution'].includes(this.owner()?.type ?? ''));

  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => checksFor(this.aim(), {
    kind: this.chosenKind() ?? 'internship', direction: this.direction(), today: this.session.today() })), { name: 'posting' });
  protected readonly isChanged = computed(() => Object.keys(changesOf(this.saved()?.text ?? null, this.model())).length > 0);
  protected readonly labels = fieldNames();

  private readonly branchList = httpResource<Page<Branch>>(() => {
    const owner = this.owner();
    return owner?.type === 'company' && this.session.isSignedIn() ? postingAddresses.branches(owner.id) : undefined;
  });
  protected readonly branches = computed(() => (this.branchList.hasValue() ? this.branchList.value().items : []));
  private readonly functionList = httpResource<Page<JobFunction>>(() => postingAddresses.functions);
  protected readonly options = {
    reasons: reasons.map((value) => ({ value, text: REASONS[value][this.locale] })),
    functions: functionLabels(jobFunctions, this.locale).map(({ slug, name, group }) => ({ value: slug, text: name, group })),
    levels: levels.map((value) => ({ value, text: LEVELS[value][this.locale] })),
    languages: languages.map((value) => ({ value, text: LANGUAGES[value][this.locale] })),
    workplaces: workplaces.map((value) => ({ value, text: WORKPLACE[value][this.locale] })),
    confidentialities: confidentialities.map((value) => ({ value, text: CONFIDENTIALITY[value][this.locale] })),
    difficulties: ['1', '2', '3', '4', '5'].map((value) => ({ value, text: value })),
  };
  /** Only the directions that belong to the chosen functions. */
  protected readonly specialisations = computed(() => {
    const chosen = this.model().functions;
    const all = (this.functionList.hasValue() ? this.functionList.value().items : []).filter(({ slug }) => chosen.includes(slug)).flatMap((one) => one.specialisations);
    return [...new Map(all.map(({ slug, name }) => [slug, { value: slug, text: name[this.locale] }])).values()];
  });
  protected readonly hints = computed(() => hintsFor(this.model(), this.session.today()));
  protected readonly preview = computed(() => {
    const owner = this.owner();
    const branch = this.branches().find((one) => one.id === this.model().branchId) ?? null;
    return owner ? previewOf(this.model(), { kind: this.chosenKind() ?? 'internship', direction: this.direction(), owner, branch, period: this.posting()?.period ?? null }) : null;
  });
  protected readonly here = computed(() => this.saved()?.text.title || $localize`:@@postings.editor.here-new:Nieuw`);
  protected readonly trail = [{ text: $localize`:@@postings.editor.postings:Plaatsingen`, link: '/postings' }];

  /** From when on what is typed is kept: not before what was kept is back. */
  private readonly isKeeping = signal(false);
  private readonly isWaiting = computed(() => !this.session.isSignedIn() || (this.id() ?? null) !== (this.saved()?.id ?? null));

  constructor() {
    describePage(() => ({ title: this.saved() ? $localize`:@@postings.editor.title-edit:Plaatsing bewerken` : $localize`:@@postings.editor.title-new:Nieuwe plaatsing`, isPublic: false }));
    const isLive = signal(false);
    afterNextRender(() => isLive.set(true));
    // One page for every posting and for a new one: another address means another text.
    effect(() => {
      const id = this.id() ?? null;
      untracked(() => {
        if (id === (this.saved()?.id ?? null)) return;
        this.isKeeping.set(false);
        this.saved.set(null);
        this.model.set(emptyForm({ name: '', email: '' }));
        this.isBehind.set(false);
        this.isRestored.set(false);
      });
    });
    effect(() => {
      const posting = this.posting();
      if (posting && posting.id === this.id()) untracked(() => this.takeIn(posting));
    });
    // The writer is the contact of a new posting, once we know who writes; it stands at the main branch unless another is chosen.
    effect(() => {
      const [person, main] = [this.session.person(), this.branches().find(({ isMain }) => isMain) ?? this.branches()[0]];
      if (this.id() !== undefined || untracked(this.saved)) return;
      untracked(() => this.model.update((model) => ({
        ...model, contactName: model.contactName || (person?.name ?? ''), contactEmail: model.contactEmail || (person?.email ?? ''), branchId: model.branchId || (main?.id ?? ''),
      })));
    });
    effect(() => {
      if (!isLive() || this.isWaiting()) return;
      const id = this.id() ?? null;
      untracked(() => {
        const kept = this.isKeeping() ? null : keptText.read(id);
        if (kept) this.restore(kept.base, kept.mine);
        this.isKeeping.set(true);
      });
    });
    effect(() => {
      const [saved, mine, isChanged] = [this.saved(), this.model(), this.isChanged()];
      if (!this.isKeeping()) return;
      if (isChanged) keptText.write(saved?.id ?? null, { base: saved?.text ?? null, mine });
      else keptText.forget(saved?.id ?? null);
    });
  }

  protected hintsAt(at: string) {
    return this.hints().filter((hint) => hint.at === at);
  }

  protected discard(): void {
    const saved = this.saved();
    this.model.set(saved?.text ?? emptyForm(this.session.person() ?? { name: '', email: '' }));
    this.isRestored.set(false);
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.aim.set('save');
    if (!(await this.sending.submit(this.form, () => this.store()))) return;
    this.isRestored.set(false);
    this.toasts.show(this.saved()?.status === 'draft' ? $localize`:@@postings.editor.saved-draft:Concept bewaard.` : $localize`:@@postings.editor.saved:Je wijziging staat er.`);
  }

  protected async publish(): Promise<void> {
    this.aim.set('publish');
    const done = await this.sending.submit(this.form, async (): Promise<Answer<Posting>> => {
      const stored = await this.store();
      return stored.ok ? this.send.post<Posting>(postingAddresses.publication(stored.value.id)) : stored;
    });
    if (!done) return;
    keptText.forget(done.value.id);
    await this.router.navigate(['/postings', done.value.id]);
    this.toasts.show(done.value.status === 'in-review'
      ? $localize`:@@postings.editor.in-review:Je plaatsing wacht op controle door HCA-ICT.`
      : $localize`:@@postings.editor.published:Je plaatsing staat open. Opleidingen die passen krijgen bericht.`);
  }

  /** Takes in what somebody else made of it and keeps what I typed. */
  protected async catchUp(): Promise<void> {
    const saved = this.saved();
    if (!saved) return;
    const answer = await this.sending.run(async (): Promise<Answer<Posting>> => {
      try {
        return { ok: true, status: 200, etag: null, value: await firstValueFrom(this.http.get<Posting>(postingAddresses.one(saved.id))) };
      } catch (error) {
        return { ok: false, problem: problemOf(error) };
      }
    });
    if (!answer) return;
    const mine = this.model();
    const fresh = savedFrom(answer.value);
    this.saved.set(fresh);
    this.model.set(merged(mine, saved.text, fresh.text));
    this.isBehind.set(false);
    this.toasts.show($localize`:@@postings.editor.caught-up:De nieuwste versie staat er, met wat jij typte. Bewaar opnieuw.`);
  }

  /** The first time a draft comes to be, later only what changed is sent, to the version that was read. */
  private async store(): Promise<Answer<Posting | { id: string }>> {
    const [saved, mine] = [this.saved(), this.model()];
    const change = changesOf(saved?.text ?? null, mine);
    if (saved && Object.keys(change).length === 0) return { ok: true, status: 200, value: { id: saved.id }, etag: null };
    const answer = saved
      ? await this.send.patch<Posting>(postingAddresses.one(saved.id), change, `"${saved.version}"`)
      : await this.send.create<Posting>(postingAddresses.all, { kind: this.chosenKind(), organisationId: this.owner()?.id, ...change });
    if (!answer.ok) {
      this.isBehind.set(answer.problem.status === 412);
      return answer;
    }
    this.isBehind.set(false);
    const { id, version, status, kind } = answer.value;
    this.saved.set({ id, version, status, kind, text: mine });
    if (!saved) {
      this.created.set(id);
      keptText.forget(null);
      await this.router.navigate(['/postings', id, 'edit'], { replaceUrl: true });
    }
    return answer;
  }

  private takeIn(posting: Posting): void {
    this.saved.set(savedFrom(posting));
    this.model.set(fromPosting(posting));
  }

  private restore(base: PostingForm | null, mine: PostingForm): void {
    const saved = this.saved();
    this.model.set(saved && base ? merged(mine, base, saved.text) : mine);
    this.isRestored.set(this.isChanged());
  }
}

function savedFrom(posting: Posting): Saved {
  return { id: posting.id, version: posting.version, kind: posting.kind, status: posting.status, text: fromPosting(posting) };
}

/** A kind that can be written so far. */
function known(kind: string | undefined): KindSlug | null {
  return kind && kind in kindDetails ? kind as KindSlug : null;
}
