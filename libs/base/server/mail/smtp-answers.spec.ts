import { findingIn } from './smtp-answers';

const heard = (command: string, response: string) => {
  const found = findingIn({ command, responseCode: Number(response.slice(0, 3)), response });
  return found && `${found.verdict} ${found.code}`;
};

describe('an answer of the mail server about a reader', () => {
  it.each([
    ['nobody of that name', '550 5.1.1 No such mailbox', 'gone 5.1.1'],
    ['nobody of that name, over two lines', '550-5.1.1 The email account that you tried\n550 5.1.1 does not exist', 'gone 5.1.1'],
    ['no such name, said by a large provider', '550 5.1.10 RESOLVER.ADR.RecipientNotFound', 'gone 5.1.10'],
    ['no such name, said by its edge', '550 5.4.1 Recipient address rejected: Access denied', 'gone 5.4.1'],
    ['a domain that is not there', '550 5.1.2 Host unknown', 'gone 5.1.2'],
    ['a domain that takes no mail', '556 5.1.10 Null MX', 'gone 5.1.10'],
    ['a mailbox that was closed', '550 5.2.1 Mailbox disabled', 'gone 5.2.1'],
    ['no more than a number', '550 User unknown', 'gone 550'],
    ['a code that says nothing', '550 5.0.0 Unknown', 'gone 550'],
    ['a mailbox that is full', '552 5.2.2 Over quota', 'put-off 5.2.2'],
    ['a mailbox that is full for now', '452 4.2.2 Over quota', 'put-off 4.2.2'],
    ['a domain that does not answer for now', '450 4.1.2 Domain not found', 'put-off 4.1.2'],
    ['a mailbox that is busy', '450 Mailbox busy', 'put-off 450'],
    ['we may not relay', '554 5.7.1 Relay access denied', null],
    ['we are on a list', '550 5.7.606 Access denied, banned sending IP', null],
    ['our domain is not trusted', '553 5.1.8 Sender domain not found', null],
    ['come back later (greylisting)', '451 4.7.1 Greylisted, try again', null],
    ['too many at once', '452 4.5.3 Too many recipients', null],
    ['its own disk is full', '452 Insufficient system storage', null],
    ['something is wrong there', '451 Local error', null],
    ['no cause', '554 Transaction failed', null],
    ['the mail is too big', '552 5.3.4 Message too big', null],
  ])('%s', (_, response, said) => {
    expect(heard('RCPT TO', response)).toBe(said);
  });

  it('is about the reader only when it names the mailbox, once it has the text', () => {
    expect(heard('DATA', '550 5.1.1 No such mailbox')).toBe('gone 5.1.1');
    expect(heard('DATA', '552 5.2.2 Over quota')).toBe('put-off 5.2.2');
    for (const response of ['550 Spam', '554 Refused', '554 5.6.0 Content', '550 5.4.1 Denied', '450 Later']) expect([response, heard('DATA', response)]).toEqual([response, null]);
  });

  it('is never about them before they were named', () => {
    for (const command of ['CONN', 'EHLO', 'MAIL FROM', 'AUTH PLAIN']) expect(heard(command, '550 5.1.1 No')).toBeNull();
  });
});
