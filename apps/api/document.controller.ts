import { Controller, Res } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import * as z from 'zod';
import { Endpoint } from '#base/server';

/** The API's own description, open to every website. */
@Controller('v1')
export class DocumentController {
  private made: OpenAPIObject | undefined;
  /** Given after start, when all routes are known. */
  make: () => OpenAPIObject = () => { throw new Error('The routes are not known yet'); };

  /** Made when it is first asked for: that takes as long as everything else a start does. */
  get document(): OpenAPIObject {
    return this.made ??= this.make();
  }

  @Endpoint('GET', 'openapi.json', { summary: 'This document', access: 'public', cache: true, answer: z.record(z.string(), z.unknown()), example: { openapi: '3.1.0' }, tag: 'document' })
  read(@Res({ passthrough: true }) reply: FastifyReply): OpenAPIObject {
    void reply.header('access-control-allow-origin', '*');
    return this.document;
  }
}
