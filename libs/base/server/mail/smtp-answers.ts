/** What is known of an address after a mail to it failed: nobody is there, or it does not take mail at the moment. */
export type BounceKind = 'gone' | 'put-off';
export interface Finding {
  verdict: BounceKind;
  /** `5.1.1` (RFC 3463), or `550` from a server that says no more. */
  code: string;
}

const enhancedIn = (response: string) => /^\d{3}[ -]([245])\.(\d{1,3})\.(\d{1,3})\b/.exec(response);

/** x.7.x is about who we are and what we may do, x.1.7 and x.1.8 about our own address: faults of the installation, which somebody mends. */
export function isAboutUs(response: string): boolean {
  const [, , subject, detail = ''] = enhancedIn(response) ?? [];
  return subject === '7' || (subject === '1' && ['7', '8'].includes(detail));
}

/**
 * What the mail server's answer says about the address of a mail's reader; null when it is about us, the mail, or the server itself.
 * A reader is judged by name (`RCPT TO`); after the text only an answer that names the mailbox is about them.
 */
export function findingIn({ command, responseCode, response }: { command: string; responseCode: number; response: string }): Finding | null {
  if (!['RCPT TO', 'DATA'].includes(command) || isAboutUs(response)) return null;
  const enhanced = enhancedIn(response);
  // 0.0 says as little as nothing.
  if (enhanced && !(enhanced[2] === '0' && enhanced[3] === '0')) {
    const [, , subject = '', detail = ''] = enhanced;
    return verdictOf(responseCode >= 500, subject, detail, command, `${enhanced[1]}.${subject}.${detail}`);
  }
  if (command === 'DATA') return null;
  const verdict = bare[responseCode];
  return verdict ? { verdict, code: String(responseCode) } : null;
}

/** RFC 5321: no mailbox, not here, no such name; full; busy. 554 and 451 name no cause, 452 is the server's own disk. */
const bare: Partial<Record<number, BounceKind>> = { 550: 'gone', 551: 'gone', 553: 'gone', 552: 'put-off', 450: 'put-off' };

function verdictOf(isFinal: boolean, subject: string, detail: string, command: string, code: string): Finding | null {
  const later = (): Finding => ({ verdict: 'put-off', code });
  const found = (): Finding => ({ verdict: isFinal ? 'gone' : 'put-off', code });
  // x.1.x the address itself, x.2.0 and x.2.1 the mailbox; a full one (x.2.2) gets emptied.
  if (subject === '1') return found();
  if (subject === '2' && detail === '2') return later();
  if (subject === '2' && ['0', '1'].includes(detail)) return found();
  // How some large providers say that nobody is called that (5.4.1), and what a domain without mail gives (5.4.4).
  if (subject === '4' && isFinal && command === 'RCPT TO' && ['1', '4'].includes(detail)) return found();
  return null;
}
