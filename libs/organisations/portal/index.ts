export * from './companies/addresses';
export * from './companies/company-step';
export * from './companies/company-view';
export * from './institution-view';
export * from './programme-list';
