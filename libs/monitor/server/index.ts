export { MonitorJobs, MonitorModule } from './monitor.module';
export { seesMonitor } from './monitor.policy';
