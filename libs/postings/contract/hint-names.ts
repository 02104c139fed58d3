/** The advice there is. Each kind says which of it makes sense; some only the server can know. */
export const hintNames = [
  'only-products', 'no-allowance', 'soon', 'closes-late', 'few-supervisors', 'little-supervision', 'curriculum-lead', 'agree-with-board', 'long-commitment', 'early-years',
  'high-floor', 'too-heavy', 'secret', 'commercial', 'open-to-others', 'out-of-scope', 'many-reasons', 'no-effort', 'recognition', 'quiet-weeks', 'quiet-opening',
] as const;
export type HintName = (typeof hintNames)[number];
/** What takes knowledge of organisations. */
export const knownByServer = ['recognition', 'quiet-weeks', 'quiet-opening'] as const satisfies HintName[];
export type KnownByServer = (typeof knownByServer)[number];
