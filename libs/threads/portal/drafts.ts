const keyOf = (proposalId: string) => `kv-message-${proposalId}`;

/** What somebody was writing, kept in their own browser until it is sent or the window closes. */
export const drafts = {
  of(proposalId: string): string {
    try {
      return sessionStorage.getItem(keyOf(proposalId)) ?? '';
    } catch {
      // A browser that keeps nothing keeps nothing here either.
      return '';
    }
  },
  keep(proposalId: string, text: string): void {
    try {
      if (text) sessionStorage.setItem(keyOf(proposalId), text);
      else sessionStorage.removeItem(keyOf(proposalId));
    } catch {
      // As above.
    }
  },
};
