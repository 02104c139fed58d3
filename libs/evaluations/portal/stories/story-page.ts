import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Busy, Crumbs, DayPipe, Dialog, Failed, FormErrors, Send, Sending, Skeleton, State, TextPipe, Toasts, allows, describePage, injectLocale, type StateLook } from '#base/portal';
import { STORY_STATE } from '#evaluations/contract';
import type { Story, StoryState } from '#evaluations/contract';
import { KINDS } from '#guidance/contract';
import { addresses } from '../addresses';
import { ConsentForm } from './consent-form';
import { StoryForm } from './story-form';
import { StoryTextLook } from './story-text';

const LOOKS: Record<StoryState, StateLook> = { writing: 'plan', waiting: 'trial', returned: 'alert', published: 'done', withdrawn: 'pause' };

/** The story of a collaboration, for its two sides: writing it, saying yes, seeing where it stands, taking it back. */
@Component({
  selector: 'kv-story-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Busy, ConsentForm, Crumbs, DayPipe, Dialog, Failed, FormErrors, RouterLink, Skeleton, State, StoryForm, StoryTextLook, TextPipe],
  templateUrl: './story-page.html',
  styles: `.facts-row { margin-top: 1rem; } .spread { margin-top: 2rem; } .panel h2 { font-size: 1.375rem; } kv-story-text + kv-story-text { margin-top: 2.5rem; } .lead { margin-top: 1rem; max-width: var(--k-measure); } .panel form, kv-consent-form { display: block; margin-top: .75rem; }`,
})
export class StoryPage {
  readonly id = input.required<string>();
  private readonly send = inject(Send);
  private readonly toasts = inject(Toasts);
  private readonly locale = injectLocale();
  protected readonly KINDS = KINDS;
  protected readonly STORY_STATE = STORY_STATE;
  protected readonly LOOKS = LOOKS;
  protected readonly sending = new Sending();
  protected readonly asks = signal(false);
  protected readonly story = httpResource<Story>(() => addresses.story(this.id()));
  protected readonly known = computed(() => (this.story.hasValue() ? this.story.value() : null));
  protected readonly mayWrite = computed(() => allows(this.known(), 'write'));
  protected readonly mayAgree = computed(() => allows(this.known(), 'agree'));
  protected readonly mayWithdraw = computed(() => allows(this.known(), 'withdraw'));
  /** Open from the start where nothing is told yet. */
  protected readonly isWriting = linkedSignal(() => this.known() !== null && this.known()?.texts === null && this.mayWrite());
  protected readonly why = computed(() => this.known()?.can.find(({ do: act }) => act === 'write')?.why?.[this.locale] ?? '');
  protected readonly view = computed(() => {
    const known = this.known();
    if (!known) return null;
    const { side, company, institution, kind, consents } = known;
    const other = side === 'company' ? institution.name : side === 'institution' ? company.name : `${institution.name} | ${company.name}`;
    return {
      other, trail: [{ text: $localize`:@@evaluations.page.collaborations:Samenwerkingen`, link: '/collaborations' }, { text: $localize`:@@evaluations.page.with:${KINDS[kind][this.locale]}:kind: met ${other}:partner:`, link: `/collaborations/${known.collaborationId}` }],
      yes: (['institution', 'company'] as const).map((one) => ({ side: one, name: known[one].name, consent: consents[one] })), mine: side ? consents[side] : null,
    };
  });

  constructor() {
    describePage(() => {
      const view = this.view();
      return { title: view ? $localize`:@@evaluations.story.title-with:Verhaal met ${view.other}:partner:` : $localize`:@@evaluations.story.page:Verhaal`, isPublic: false };
    });
  }

  protected saved(story: Story): void {
    this.story.set(story);
    this.isWriting.set(false);
    this.toasts.show($localize`:@@evaluations.story.saved:Bewaard. ${this.view()?.other}:partner: krijgt bericht.`);
  }

  protected agreed(story: Story): void {
    this.story.set(story);
    this.toasts.show(story.state === 'waiting' ? $localize`:@@evaluations.story.to-desk:Jullie zeiden allebei ja. HCA-ICT kijkt er nu naar.` : story.state === 'published' ? $localize`:@@evaluations.story.again:Het verhaal staat weer op de site.` : $localize`:@@evaluations.story.yes-said:Je ja is genoteerd.`);
  }

  protected async withdraw(): Promise<void> {
    const done = await this.sending.run(() => this.send.remove<Story>(addresses.consent(this.id())));
    this.asks.set(false);
    if (!done) return this.story.reload() as unknown as void;
    this.story.set(done.value);
    this.toasts.show($localize`:@@evaluations.story.taken-back:Je toestemming is ingetrokken. Niemand leest het verhaal nog.`);
  }
}
