import type { OpenAPIObject } from '@nestjs/swagger';
import { Db, makeLog, Post, SystemClock } from '#base/server';
import { DocumentController } from './document.controller';
import { openApp } from './open-app';

/** The API document without a database: routes and schemas are all it needs. */
export async function openApiDocument(): Promise<OpenAPIObject> {
  const app = await openApp({ db: Db.detached(), clock: new SystemClock(), log: makeLog('silent'), post: new Post('smtp://127.0.0.1:1', 'nobody@koppelvlak.example'), demo: true, publicUrl: 'http://localhost:3000' });
  const { document } = app.get(DocumentController);
  await app.close();
  return document;
}
