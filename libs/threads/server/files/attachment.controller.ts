import { Controller, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import * as z from 'zod';
import { id } from '#base/contract';
import { Endpoint, Who, type Actor } from '#base/server';
import { attachment, attachmentName, attachmentQuery, type Attachment, type AttachmentName, type AttachmentQuery } from '#threads/contract';
import { attachmentExample } from '../examples';
import { Attachments } from './attachments';

const byId = z.object({ id });
const tag = 'threads';

/** Files with messages. */
@Controller('v1')
export class AttachmentController {
  constructor(private readonly attachments: Attachments) {}

  @Endpoint('POST', 'proposals/:id/attachments', { summary: 'Send a file for a message that you write: its bytes as `application/octet-stream`, at most 10 MB; what is not sent with a message within a day goes', access: 'signed-in', takesFile: true, refuses: [429],
    owned: { 'path.id': 'proposal' }, does: 'send a file', answer: attachment, example: attachmentExample, tag })
  take(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Query({ schema: attachmentName }) query: AttachmentName, @Req() request: FastifyRequest): Promise<Attachment> {
    return this.attachments.take(actor, params.id, query.name, request.body);
  }

  @Endpoint('GET', 'attachments/:id', { summary: 'What a file is; with `download=true` the file itself', access: 'signed-in', refuses: [410], owned: { 'path.id': 'attachment' }, does: 'read an attachment', answer: attachment, example: attachmentExample, tag })
  async one(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Query({ schema: attachmentQuery }) query: AttachmentQuery, @Res({ passthrough: true }) reply: FastifyReply): Promise<Attachment | Readable> {
    if (!query.download) return this.attachments.one(actor, params.id);
    const { file, content } = await this.attachments.content(actor, params.id);
    void reply.headers({
      'content-type': file.type.startsWith('text/') ? `${file.type}; charset=utf-8` : file.type, 'content-length': String(file.size), 'content-disposition': dispositionOf(file.name),
      'cache-control': 'private, max-age=3600, immutable', 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; sandbox",
    });
    return content;
  }
}

/** Saved under its own name in any script, and never opened in our page. */
export function dispositionOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/[^\x20-\x7e]/g, '').replace(/["\\%]/g, '_').trim() || 'bestand';
  const full = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`;
}
