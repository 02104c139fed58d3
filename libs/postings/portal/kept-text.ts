import type { PostingForm } from './editor-model';

/** Text that the server has not got yet: what it was made from, and what was typed since. */
interface Kept {
  base: PostingForm | null;
  mine: PostingForm;
}

/** Whose text of what: another person on this machine reads nothing of it. */
export interface KeptOf {
  personId: string;
  /** The posting, or the kind of one that is new. */
  what: string;
}
const keyOf = ({ personId, what }: KeptOf) => `posting-text:${personId}:${what}`;

/** What was typed and not saved survives a reload, signing out and a lost network; without storage (a private window, a full disk) nothing breaks. */
export const keptText = {
  read(of: KeptOf): Kept | null {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(keyOf(of)) ?? 'null');
      return isKept(kept) ? kept : null;
    } catch {
      return null;
    }
  },
  /** Whether it is kept: a page that says so must be right. */
  write(of: KeptOf, kept: Kept): boolean {
    try {
      localStorage.setItem(keyOf(of), JSON.stringify(kept));
      return true;
    } catch {
      return false;
    }
  },
  forget(of: KeptOf): void {
    try {
      localStorage.removeItem(keyOf(of));
    } catch {
      // Nothing was kept.
    }
  },
};

function isKept(kept: unknown): kept is Kept {
  return typeof kept === 'object' && kept !== null && 'mine' in kept && typeof kept.mine === 'object' && kept.mine !== null && 'title' in kept.mine && 'details' in kept.mine && 'period' in kept.mine;
}
