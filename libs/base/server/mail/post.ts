import { createTransport, type Transporter } from 'nodemailer';
import type { Locale } from '#base/contract';
import { whatFails } from '../jobs/troubles';
import { findingIn, isAboutUs, type Finding } from './smtp-answers';

export interface Parcel {
  /** Stable: the same mail sent again carries the same Message-ID. */
  messageId: string;
  to: { address: string; name: string };
  template: string;
  subject: string;
  text: string;
  html: string;
  locale: Locale;
  /** Where a mail program unsubscribes its reader by itself. */
  oneClick?: string;
  /** A calendar file that asks or calls off. */
  calendar?: { method: 'REQUEST' | 'CANCEL'; content: string };
}

/** The key that mail is signed with, so that its receivers know it is ours. */
export interface Dkim {
  domainName: string;
  keySelector: string;
  privateKey: string;
}

/** What the signature vouches for; RFC 8058 wants both headers of unsubscribing in it, which nodemailer leaves out by itself. */
const SIGNED = ['From', 'Sender', 'Reply-To', 'Subject', 'Date', 'Message-ID', 'To', 'MIME-Version', 'Content-Type', 'Content-Transfer-Encoding', 'Auto-Submitted', 'List-Id', 'List-Unsubscribe', 'List-Unsubscribe-Post'].join(':');

/** What nodemailer says went wrong, and during which command. */
export interface SmtpFault extends Error {
  code?: string;
  originalCode?: string;
  command?: string;
  response?: string;
  responseCode?: number;
}

/** A mail that did not go out by this try, or of which nobody knows whether it did. */
export class NotSent extends Error {
  /** @param about what the answer says about the reader's address, where it says anything */
  constructor(message: string, readonly outcome: 'not-taken' | 'unknown', readonly isForGood: boolean, readonly about: Finding | null) {
    super(message);
    // By this name the queue knows that another try is of no use.
    if (isForGood) this.name = 'UnrecoverableError';
  }
}

/** These come before a byte of the mail was handed over. */
const beforehand = new Set(['ECONNREFUSED', 'EDNS', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'EAUTH', 'ETLS', 'EENVELOPE']);

/** What a fault means: surely not taken when the server said no or was never reached; for good when it refused this reader or this text. */
export function faultOf({ message, code = '', originalCode = '', command = '', response = '', responseCode }: SmtpFault): NotSent {
  const outcome = responseCode || beforehand.has(code) || beforehand.has(originalCode) ? 'not-taken' : 'unknown';
  const isForGood = responseCode !== undefined && responseCode >= 500 && ['RCPT TO', 'DATA'].includes(command) && !isAboutUs(response);
  return new NotSent(message, outcome, isForGood, responseCode ? findingIn({ command, responseCode, response }) : null);
}

/** Hands mail to the mail server by SMTP. */
export class Post {
  private readonly transport: Transporter;
  /** What is wrong with the mail server, until it takes a mail again. */
  trouble: string | null = null;

  constructor(url: string, private readonly from: string, dkim: Dkim | null = null) {
    this.transport = createTransport({ url, ...(dkim ? { dkim: { ...dkim, headerFieldNames: SIGNED } } : {}), pool: true, maxConnections: 10, maxMessages: 1000, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 } as never);
  }

  /** @throws NotSent when the mail server does not take it, or nobody knows */
  async send(parcel: Parcel): Promise<void> {
    const domain = this.from.replace(/^.*@|>.*$/g, '');
    const sending = this.transport.sendMail({
      from: this.from, to: parcel.to, subject: parcel.subject, text: parcel.text, html: parcel.html,
      messageId: `<${parcel.messageId}@${domain}>`,
      ...(parcel.calendar ? { icalEvent: { ...parcel.calendar, filename: 'koppelvlak.ics' } } : {}),
      headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': parcel.locale, 'List-Id': `Koppelvlak ${parcel.template} <${parcel.template}.${domain}>`,
        ...(parcel.oneClick ? { 'List-Unsubscribe': `<${parcel.oneClick}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {}) },
    });
    await sending.catch((error: SmtpFault) => {
      const fault = faultOf(error);
      // A mail that is refused for good is that mail's trouble, not the server's.
      if (!fault.isForGood) this.trouble = `mail server: ${error.responseCode ? `puts mail off (${error.responseCode})` : whatFails(error)}`;
      throw fault;
    });
    this.trouble = null;
  }

  close(): void {
    this.transport.close();
  }
}
