/** The advice there is. Each kind says which of it makes sense; two of them only the server can know. */
export const hintNames = [
  'only-products', 'no-allowance', 'soon', 'closes-late', 'few-supervisors', 'little-supervision', 'curriculum-lead', 'agree-with-board', 'long-commitment', 'early-years',
  'high-floor', 'too-heavy', 'secret', 'commercial', 'open-to-others', 'many-reasons', 'no-effort', 'recognition', 'quiet-weeks',
] as const;
export type HintName = (typeof hintNames)[number];
