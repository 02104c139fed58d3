import { Module, type DynamicModule } from '@nestjs/common';
import { BaseModule, type BaseOptions } from '#base/server';
import { jobModules } from './schedule';

/** The list of what is done later. */
@Module({})
export class WorkerModule {
  static of(options: BaseOptions): DynamicModule {
    return { module: WorkerModule, imports: [BaseModule.of(options), ...jobModules] };
  }
}
