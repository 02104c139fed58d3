import { createTransport, type Transporter } from 'nodemailer';
import type { Locale } from '#base/contract';
import { whatFails } from '../jobs/troubles';

export interface Parcel {
  /** Stable: the same mail sent again carries the same Message-ID. */
  messageId: string;
  to: { address: string; name: string };
  template: string;
  subject: string;
  text: string;
  html: string;
  locale: Locale;
}

/** Hands mail to the mail server by SMTP. */
export class Post {
  private readonly transport: Transporter;
  /** What is wrong with the mail server, until it takes a mail again. */
  trouble: string | null = null;

  constructor(url: string, private readonly from: string) {
    this.transport = createTransport({ url, pool: true, maxConnections: 4, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 } as never);
  }

  /** @throws Error when the mail server does not take it */
  async send(parcel: Parcel): Promise<void> {
    const domain = this.from.replace(/^.*@|>.*$/g, '');
    const sending = this.transport.sendMail({
      from: this.from, to: parcel.to, subject: parcel.subject, text: parcel.text, html: parcel.html,
      messageId: `<${parcel.messageId}@${domain}>`,
      headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': parcel.locale, 'List-Id': `Koppelvlak ${parcel.template} <${parcel.template}.${domain}>` },
    });
    await sending.catch((error: Error & { code?: string; command?: string }) => {
      // A refused address is the mail's trouble, not the server's.
      if (error.code !== 'EENVELOPE' && error.code !== 'EMESSAGE') this.trouble = `mail server: ${whatFails(error)}`;
      throw error;
    });
    this.trouble = null;
  }

  close(): void {
    this.transport.close();
  }
}
