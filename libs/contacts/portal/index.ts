export * from './contact-panel';
