import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { fastifyOptions, nestLog, openApi, setUpHttp, Throttle, type BaseOptions } from '#base/server';
import { CalendarFeeds, Calendars } from '#calendar/server';
import { Unsubscribing } from '#notifications/server';
import { PostingQueries } from '#postings/server';
import { ApiModule } from './api.module';
import { DocumentController } from './document.controller';
import { documentWords } from './document-words';
import { openCalendars } from './public/calendar';
import { openPublic } from './public/open-public';
import { openUnsubscribe } from './public/unsubscribe';
import { PublicPages } from './public/public-pages';

/** Makes the api ready to listen or to be called in a test. */
export async function openApp(options: BaseOptions, proxies = 0): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.of(options), new FastifyAdapter(fastifyOptions(proxies, options.log)),
    // Fastify's own JSON parser is the only one: forms of other websites cannot speak to us.
    { logger: nestLog(options.log), abortOnError: false, bodyParser: false });
  await setUpHttp(app, options.log);
  openPublic(app.getHttpAdapter().getInstance() as unknown as FastifyInstance,
    { postings: app.get(PostingQueries, { strict: false }), pages: app.get(PublicPages) }, options.publicUrl, options.log);
  openCalendars(app.getHttpAdapter().getInstance() as unknown as FastifyInstance,
    { feeds: app.get(CalendarFeeds, { strict: false }), calendars: app.get(Calendars, { strict: false }), throttle: app.get(Throttle, { strict: false }) }, options.log);
  openUnsubscribe(app.getHttpAdapter().getInstance() as unknown as FastifyInstance, app.get(Unsubscribing, { strict: false }), options.log);
  app.get(DocumentController).make = () => openApi(app, documentWords);
  return app;
}
