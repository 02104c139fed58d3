/** Where a company reads and changes what it would like to have done. */
export const backlogAddresses = {
  list: (companyId: string) => `/v1/companies/${companyId}/backlog-items`,
  one: (id: string) => `/v1/backlog-items/${id}`,
};
