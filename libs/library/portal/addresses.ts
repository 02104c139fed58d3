/** Where the library is read. */
export const library = {
  cases: (filters: Readonly<Record<string, string | undefined>> = {}) => {
    const wanted = Object.entries(filters).flatMap(([name, value]) => (value ? [`&${name}=${encodeURIComponent(value)}`] : []));
    return `/v1/practice-cases?limit=100${wanted.join('')}`;
  },
  case: (slug: string) => `/v1/practice-cases/${encodeURIComponent(slug)}`,
  articles: (filters: Readonly<Record<string, string>> = {}) => `/v1/articles?limit=100${Object.entries(filters).map(([name, value]) => `&${name}=${encodeURIComponent(value)}`).join('')}`,
  article: (slug: string) => `/v1/articles/${encodeURIComponent(slug)}`,
  links: '/v1/external-links?limit=100',
};
