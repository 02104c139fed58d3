/** Answers to so many postings go at once, and so many on one day: a message is for who reads it. */
export const BATCH = 10;
export const SENT_A_DAY = 30;
/** A message to several says something: so many characters at least. */
export const BATCH_WORDS = 40;
