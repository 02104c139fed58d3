export * from './companies/addresses';
export * from './companies/company-step';
export * from './companies/kind-choices';
export * from './companies/company-view';
export * from './companies/report-panel';
export * from './institution-view';
export * from './programme-list';
export * from './programme-page';
