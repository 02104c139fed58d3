/** Characters in one message. */
export const MESSAGE_LENGTH = 4000;
/** Minutes in which who wrote a message can take it away. */
export const REMOVE_MINUTES = 10;
/** Days after a proposal ended without a yes in which both can still write. */
export const OVER_DAYS = 30;
/** So many messages an hour from one person. */
export const MESSAGES_AN_HOUR = 60;
/** The same words to so many proposals on one day; the next is a mailing. */
export const SAME_A_DAY = 5;
/** Entries that are read at once. */
export const ENTRIES = 40;
