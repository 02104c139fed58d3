/** Mails to people with an account that have no topic, and so no way out of them: why each has none. All others follow the settings. */
export const bareMails: Record<string, string> = {
  'sign-up': 'its reader asks for it, to prove an address',
  address: 'its reader asks for it, to prove an address',
  password: 'its reader asks for it, to get in',
  'mail-trial': 'its reader asks for it, to see whether mail arrives',
  'password-changed': 'guards the account: nobody else changes it unnoticed',
  'address-changed': 'guards the account: the way back',
  'account-closed': 'the last mail there is',
  invitation: 'somebody sends it to an address, and the link in it is the only way to answer',
  'check-in': 'the link in it is all that some have to answer with; reminders follow the settings',
  'evaluation-asked': 'the link in it is all that some have to answer with; reminders follow the settings',
  'question-answered': 'brings the answer that its reader asked for, which is nowhere else',
};

/** Mails of any world that somebody with an account got without a way out, though none of the above. `needed` is the key of a story about such mail. */
export const withoutWayOut = `select distinct m.template from mail m join person p on p.email = m.address and p.closed_at is null and p.created_at < m.created_at
  where m.topic is null and m.template <> all($1::text[]) and m.key not like 'needed:%' order by 1`;

/** Mails to somebody without an account that bring a door of their own, or need none; news leads to pages that only open for who signs in. */
export const ownDoors = [...Object.keys(bareMails), 'check-in-reminder', 'evaluation', 'evaluation-reminder', 'posting-handed-over', 'contact-request'];

/** Mails of any world that lead somebody without an account to a door that stays shut. `outside` is the key of a story about such mail. */
export const shutDoors = `select distinct m.template from mail m where m.topic is null and not exists (select from person p where p.email = m.address) and m.template <> all($1::text[]) and m.key not like '%outside%' order by 1`;
