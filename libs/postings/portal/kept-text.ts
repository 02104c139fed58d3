import type { PostingForm } from './editor-model';

/** Unsaved text of one posting, as long as the window lives. */
interface Kept {
  base: PostingForm | null;
  mine: PostingForm;
}

const keyOf = (id: string | null) => `posting-text:${id ?? 'new'}`;

/** What was typed and not saved survives a reload; without storage (a private window, a full disk) nothing breaks. */
export const keptText = {
  read(id: string | null): Kept | null {
    try {
      const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(id)) ?? 'null');
      return isKept(kept) ? kept : null;
    } catch {
      return null;
    }
  },
  write(id: string | null, kept: Kept): void {
    try {
      sessionStorage.setItem(keyOf(id), JSON.stringify(kept));
    } catch {
      // Typing goes on; only the reload would forget.
    }
  },
  forget(id: string | null): void {
    try {
      sessionStorage.removeItem(keyOf(id));
    } catch {
      // Nothing was kept.
    }
  },
};

function isKept(kept: unknown): kept is Kept {
  return typeof kept === 'object' && kept !== null && 'mine' in kept && typeof kept.mine === 'object' && kept.mine !== null && 'title' in kept.mine && 'details' in kept.mine;
}
