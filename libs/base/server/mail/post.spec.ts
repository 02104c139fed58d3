import { faultOf, type SmtpFault } from './post';

const fault = (facts: Partial<SmtpFault>) => faultOf(Object.assign(new Error('no'), facts));

it.each<[string, Partial<SmtpFault>, 'not-taken' | 'unknown', boolean]>([
  ['no mailbox of that name', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550, response: '550 5.1.1 No such mailbox' }, 'not-taken', true],
  ['a text that is refused', { code: 'EMESSAGE', command: 'DATA', responseCode: 554, response: '554 Refused' }, 'not-taken', true],
  ['a mailbox that is busy', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 450, response: '450 4.2.0 Later' }, 'not-taken', false],
  ['a full disk', { code: 'EMESSAGE', command: 'DATA', responseCode: 452, response: '452 Insufficient system storage' }, 'not-taken', false],
  ['we may not relay', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 554, response: '554 5.7.1 Relay access denied' }, 'not-taken', false],
  ['a sender that is not ours', { code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 553, response: '553 5.1.8 Sender' }, 'not-taken', false],
  ['our address, said when the reader is named', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 553, response: '553 5.1.8 Sender domain not found' }, 'not-taken', false],
  ['a wrong password', { code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 535, response: '535 5.7.8 No' }, 'not-taken', false],
  ['nobody listens', { code: 'ESOCKET', originalCode: 'ECONNREFUSED', command: 'CONN' }, 'not-taken', false],
  ['the line went dead', { code: 'ECONNECTION', command: 'CONN' }, 'unknown', false],
  ['no answer in time', { code: 'ETIMEDOUT', command: 'CONN' }, 'unknown', false],
])('%s', (_, facts, outcome, isForGood) => {
  expect(fault(facts)).toMatchObject({ outcome, isForGood, message: 'no' });
  expect(fault(facts).name).toBe(isForGood ? 'UnrecoverableError' : 'Error');
});
