import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import type * as z from 'zod';
import { faultText, type Fault, type Issue } from '#base/contract';
import { general, Refusal } from '../problems/problem';

const places = { body: 'body', query: 'query', param: 'path', custom: 'header', rawBody: 'body' } as const;

/** Checks what came in against the schema of its parameter and lists every fault with its pointer. */
@Injectable()
export class Validation implements PipeTransform {
  async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const schema = metadata.schema as z.ZodType | undefined;
    if (!schema) return value;
    const outcome = await schema.safeParseAsync(metadata.type === 'body' ? value ?? {} : value, { reportInput: true });
    if (outcome.success) return outcome.data;
    throw refuseIssues(outcome.error.issues as unknown as Issue[], places[metadata.type]);
  }
}

export function refuseIssues(issues: Issue[], place: Fault['in']): Refusal {
  return new Refusal(general.invalid, null, (locale) => issues.slice(0, 100).map((issue) => ({
    in: place, pointer: pointerOf(issue.path), code: issue.code, detail: faultText(issue, locale),
  })));
}

function pointerOf(path: PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
