/** The one place of this domain that knows addresses of the API. */
export const addresses = {
  overview: '/v1/monitor/overview',
  gaps: (filter: Record<string, string>) => `/v1/monitor/gaps?${new URLSearchParams({ limit: '50', ...filter })}`,
  gapNights: (filter: Record<string, string>) => `/v1/monitor/gaps/nights?${new URLSearchParams(filter)}`,
};
