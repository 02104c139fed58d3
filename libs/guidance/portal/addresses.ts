/** Where the handbook is read. */
export const guidance = {
  forms: '/v1/collaboration-forms?limit=100',
  form: (slug: string) => `/v1/collaboration-forms/${encodeURIComponent(slug)}`,
  allKinds: '/v1/posting-kinds?limit=100',
  kinds: (form: string) => `/v1/posting-kinds?limit=100&form=${encodeURIComponent(form)}`,
  decisions: '/v1/decision-table?limit=100',
  reasons: '/v1/reasons?limit=100',
  efforts: '/v1/effort-bands',
  tips: '/v1/golden-tips?limit=100',
  tipsOf: (form: string) => `/v1/golden-tips?limit=100&form=${encodeURIComponent(form)}`,
};
