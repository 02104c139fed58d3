export * from './contact-request';
export * from './labels';
