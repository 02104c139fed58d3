import { Controller, Res } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import * as z from 'zod';
import { Endpoint } from '#base/server';

/** The API's own description, open to every website. */
@Controller('v1')
export class DocumentController {
  /** Made once after start, when all routes are known. */
  document: OpenAPIObject | null = null;

  @Endpoint('GET', 'openapi.json', { summary: 'This document', access: 'public', cache: true, answer: z.record(z.string(), z.unknown()), example: { openapi: '3.1.0' }, tag: 'document' })
  read(@Res({ passthrough: true }) reply: FastifyReply): OpenAPIObject | null {
    void reply.header('access-control-allow-origin', '*');
    return this.document;
  }
}
