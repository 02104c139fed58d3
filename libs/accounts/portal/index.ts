export * from './members/keepers';
