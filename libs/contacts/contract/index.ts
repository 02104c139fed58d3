export * from './about';
export * from './contact-request';
export * from './labels';
export * from './question';
