export * from './account';
export * from './address';
export * from './labels';
export * from './members';
export * from './deputies';
export * from './own-account';
export * from './password';
export * from './sign-up';
