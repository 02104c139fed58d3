/** Where a company reads and changes what its colleagues would like to do with education. */
export const interestAddresses = {
  list: (companyId: string) => `/v1/companies/${companyId}/colleague-interests`,
  totals: (companyId: string) => `/v1/companies/${companyId}/interest-totals`,
  one: (id: string) => `/v1/colleague-interests/${id}`,
};
