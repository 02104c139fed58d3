import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormField, form, maxLength, minLength, required } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { Busy, Crumbs, DayPipe, Dialog, Empty, Failed, Field, FormErrors, More, Send, Sending, Session, Skeleton, Toasts, describePage, injectLocale, pages } from '#base/portal';
import type { Posting, PostingTemplate } from '#postings/contract';
import { postingAddresses } from './addresses';
import { kindName } from './words';

/** What an organisation keeps to start postings from: start one, give another name, remove. */
@Component({
  selector: 'kv-templates',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Busy, Crumbs, DayPipe, Dialog, Empty, Failed, Field, FormErrors, FormField, More, Skeleton],
  templateUrl: './templates.html',
  styles: `
    .lead { margin-top: 1rem; }
    article { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .5rem 2rem; align-items: center; padding-block: var(--k-4); border-bottom: 1px solid var(--k-rule); }
    article:first-of-type { border-top: 1px solid var(--k-ink); }
    h2 { font: 500 1.3125rem/1.25 var(--k-serif); overflow-wrap: anywhere; }
    .row { gap: 0 1rem; }
    @media (max-width: 39.99em) { article { grid-template-columns: 1fr; } }
  `,
})
export class Templates {
  protected readonly session = inject(Session);
  private readonly send = inject(Send);
  private readonly toasts = inject(Toasts);
  private readonly router = inject(Router);
  private readonly locale = injectLocale();
  protected readonly list = pages<PostingTemplate>(() => {
    const own = this.session.membership()?.organisation.id;
    return own ? postingAddresses.templatesOf(own) : undefined;
  });
  protected readonly sending = new Sending();
  protected readonly renaming = signal<PostingTemplate | null>(null);
  protected readonly model = signal({ name: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.name);
    minLength(path.name, 2);
    maxLength(path.name, 120);
  }, { name: 'rename' });
  protected readonly saving = signal(new Sending());
  protected readonly labels = { name: $localize`:@@postings.templates.name:Naam` };
  protected readonly title = $localize`:@@postings.templates.title:Sjablonen`;
  protected readonly trail = [{ text: $localize`:@@postings.templates.mine:Jullie plaatsingen`, link: '/postings/mine' }];

  constructor() {
    describePage(() => ({ title: this.title, isPublic: false }));
  }

  protected kind(template: PostingTemplate): string {
    return kindName(template.kind, this.locale);
  }

  protected async start(template: PostingTemplate): Promise<void> {
    const done = await this.sending.run(() => this.send.create<Posting>(postingAddresses.template(template.id, 'postings'), {}));
    if (done) await this.router.navigate(['/postings', done.value.id, 'edit']);
  }

  protected ask(template: PostingTemplate): void {
    this.model.set({ name: template.name });
    this.saving.set(new Sending());
    this.renaming.set(template);
  }

  protected async rename(event: Event): Promise<void> {
    event.preventDefault();
    const template = this.renaming();
    if (!template) return;
    const done = await this.saving().submit(this.form, () => this.send.patch(postingAddresses.template(template.id), this.model(), `"${template.version}"`));
    if (!done) return;
    this.renaming.set(null);
    this.list.reload();
  }

  protected async remove(template: PostingTemplate): Promise<void> {
    const done = await this.sending.run(() => this.send.post(postingAddresses.template(template.id, 'removal')));
    if (!done) return;
    this.toasts.show($localize`:@@postings.templates.removed:${template.name}:name: verwijderd.`, () => void this.putBack(template));
    this.list.reload();
  }

  private async putBack(template: PostingTemplate): Promise<void> {
    await this.sending.run(() => this.send.post(postingAddresses.template(template.id, 'restoration')));
    this.list.reload();
  }
}
