// What the goldens are printed from, in one bundle, so that every statement is declared in the registry that is asked.
export { configTable, namedStatements } from '#base/server';
export { apiConfig } from '../../apps/api/config';
export { openApiDocument } from '../../apps/api/openapi';
export { operatorConfig } from '../../apps/operator/config';
export { look } from '../../apps/operator/outbox';
export { workerConfig } from '../../apps/worker/config';
export { WorkerModule } from '../../apps/worker/worker.module';
export { rhythmTable } from './check-in-rhythm';
export { collaborationDiagram, collaborationTable } from './collaboration-flow';
export { lifeTable } from './life-table';
export { proposalDiagram, proposalTable } from './proposal-flow';
