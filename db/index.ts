export { applyMigration, checksumOf, inTransaction, locked, makeMigrationTable, migrate } from './migrate';
export { migrations, type Migration } from './migrations';
export { seedFacts, seedFacts as seed } from './seed/facts';
export { seedDemo } from './seed/demo/load';
