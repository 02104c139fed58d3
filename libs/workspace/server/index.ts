export { WorkspaceModule } from './workspace.module';
export { workspacePolicy } from './workspace.policy';
