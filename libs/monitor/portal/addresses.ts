/** The one place of this domain that knows addresses of the API. */
export const addresses = { overview: '/v1/monitor/overview' };
