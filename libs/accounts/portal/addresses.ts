/** Where the API keeps accounts. */
export const accountAddresses = {
  sessions: '/v1/sessions',
  demoSignIns: '/v1/demo/sign-ins',
};
