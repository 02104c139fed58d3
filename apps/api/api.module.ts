import { Module, type DynamicModule } from '@nestjs/common';
import { BaseModule, DemoController, HealthController, httpProviders, type BaseOptions } from '#base/server';
import { domains } from './domains';
import { DocumentController } from './document.controller';
import { PublicPages } from './public/public-pages';

/** The list of domains behind one HTTP door. */
@Module({})
export class ApiModule {
  static of(options: BaseOptions): DynamicModule {
    return {
      module: ApiModule,
      imports: [BaseModule.of(options), ...domains],
      controllers: [HealthController, DemoController, DocumentController],
      providers: [...httpProviders, PublicPages],
    };
  }
}
