import { HttpErrorResponse } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { DomSanitizer } from '@angular/platform-browser';
import { RouterLink } from '@angular/router';
import { AgoPipe, DayPipe, Empty, Failed, More, Session, Skeleton, TimePipe, describePage, pages } from '#base/portal';
import { ClockPanel } from './clock-panel';
import { demoAddresses, framed } from './mail';
import type { DemoMail } from './mail';

/** The demo's mailbox: every mail that went out, as its reader sees it. */
@Component({
  selector: 'kv-mailbox',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, AgoPipe, ClockPanel, DayPipe, Empty, Failed, More, Skeleton, TimePipe],
  templateUrl: './mailbox.html',
  styles: `
    h1 { font-size: var(--k-t-h2); margin-bottom: .5rem; }
    .body { display: grid; grid-template-columns: minmax(16rem, 22rem) minmax(0, 1fr); gap: var(--k-6) clamp(1.5rem, 3vw, 3rem); margin-top: var(--k-5); align-items: start; }
    .side { display: grid; gap: var(--k-6); }
    .list { border-top: 1px solid var(--k-ink); }
    .list a { display: block; padding-block: .75rem; border-bottom: 1px solid var(--k-rule); color: var(--k-ink); text-decoration: none; line-height: 1.35; }
    .list a:hover b { text-decoration: underline; }
    .list a[aria-current] { box-shadow: inset 3px 0 0 var(--k-accent); padding-left: .875rem; }
    .list b, .list span { display: block; overflow-wrap: anywhere; }
    .head { border-top: 1px solid var(--k-ink); padding-top: .75rem; margin-bottom: 1rem; }
    .head h2 { font-size: 1.5rem; }
    iframe { width: 100%; height: 40rem; border: 1px solid var(--k-rule-strong); background: #fff; display: block; }
    pre { white-space: pre-wrap; overflow-wrap: anywhere; font: 400 var(--k-t-small)/1.5 ui-monospace, monospace; border-top: 1px solid var(--k-rule); padding-top: 1rem; margin: 0; }
    .languages { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin-top: .25rem; }
    .languages a[aria-current] { color: var(--k-ink); text-decoration: none; font-weight: 600; }
    .plain { margin-top: var(--k-5); }
    @media (max-width: 59.99em) { .body { grid-template-columns: minmax(0, 1fr); } }
  `,
})
export class Mailbox {
  /** Which mail is open; the newest when left out. */
  readonly mail = input<string>();
  readonly to = input<string>();
  /** In which language the open mail is shown; the one it was sent in when left out. */
  readonly language = input<string>();

  protected readonly session = inject(Session);
  private readonly sanitizer = inject(DomSanitizer);
  protected readonly missing = new HttpErrorResponse({ status: 404 });
  protected readonly list = pages<DemoMail>(() => (this.session.isDemo() ? demoAddresses.mails(this.to()) : undefined));
  protected readonly open = computed(() => this.list.items().find(({ id }) => id === this.mail()) ?? this.list.items()[0] ?? null);
  protected readonly shown = computed(() => {
    const mail = this.open();
    return mail?.other && mail.other.locale === this.language() ? mail.other : mail;
  });
  /** Safe to hand over as it is: the frame has another origin, and its own policy lets nothing run. */
  protected readonly document = computed(() => {
    const mail = this.shown();
    return mail ? this.sanitizer.bypassSecurityTrustHtml(framed(mail.html)) : null;
  });

  constructor() {
    describePage(() => ({ title: $localize`:@@portal.mail.title:Verstuurde mails`, isPublic: false }));
  }
}
