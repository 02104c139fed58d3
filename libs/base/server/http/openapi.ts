import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import * as z from 'zod';
import { API_VERSION } from './headers';
import { answerHeaders, describe, otherAnswers, sharedComponents } from './openapi-answers';
import { routesOf } from './routes';

/** What the parts of a document are about, by their names. */
export interface DocumentWords {
  about: string;
  tags: Record<string, string>;
  parameters: Record<string, string>;
}

interface Operation {
  description?: string;
  parameters?: { name: string; description?: string }[];
  requestBody?: { content?: Record<string, { example?: unknown }> };
  responses: Record<string, object>;
}

/** Every address starts with the major version; what stands elsewhere (health) is no part of the API. */
export const API_BASE = '/v1';

const problem = z.object({
  type: z.url(), title: z.string(), status: z.int().min(400).max(599), detail: z.string(), instance: z.string(), code: z.string(),
  errors: z.array(z.object({ in: z.enum(['body', 'query', 'path', 'header']), pointer: z.string(), code: z.string(), detail: z.string() })).optional(),
});

/** Turns a zod schema into what OpenAPI 3.1 takes. */
function convert(schema: unknown, io: 'input' | 'output'): { schema: object; components: Record<string, object> } {
  const { $schema: _, $defs, ...rest } = z.toJSONSchema(schema as z.ZodType, { io, target: 'draft-2020-12', unrepresentable: 'any' }) as Record<string, unknown>;
  return { schema: rest, components: ($defs ?? {}) as Record<string, object> };
}

/** The API document, made from the routes and their schemas. */
export function openApi(app: NestFastifyApplication, words: DocumentWords): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Koppelvlak').setVersion(API_VERSION)
    .setDescription(words.about)
    .setContact('Koppelvlak', 'https://koppelvlak.example', 'api@koppelvlak.example')
    .setLicense('EUPL-1.2', 'https://eupl.eu/1.2/en')
    .addServer(API_BASE)
    .addSecurity('session', { type: 'apiKey', in: 'cookie', name: '__Host-koppelvlak' })
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
    autoTagControllers: false,
    standardSchemaConverter: (schema, { schemaType }) => convert(schema, schemaType),
  });
  const { headers, responses } = sharedComponents();
  document.components = { ...document.components, headers: headers as never, responses: responses as never,
    schemas: { ...document.components?.schemas, Problem: convert(problem, 'output').schema as never } };
  const routes = routesOf(app).filter(({ path }) => path.startsWith(`${API_BASE}/`));
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    const path = route.path.replace(/:([^/]+)/g, '{$1}');
    const operation = (document.paths[path] as Record<string, Operation> | undefined)?.[route.method.toLowerCase()];
    if (!operation) continue;
    operation.description = describe(route);
    for (const parameter of operation.parameters ?? []) parameter.description ??= words.parameters[parameter.name] ?? '';
    const body = operation.requestBody?.content?.['application/json'];
    if (body && route.endpoint?.bodyExample !== undefined) body.example = route.endpoint.bodyExample;
    for (const answer of Object.values(operation.responses)) Object.assign(answer, { headers: answerHeaders(route) });
    operation.responses = { ...operation.responses, ...otherAnswers(route) };
    (paths[path.slice(API_BASE.length)] ??= {})[route.method.toLowerCase()] = operation;
  }
  document.paths = paths as OpenAPIObject['paths'];
  const named = [...new Set(routes.flatMap(({ endpoint }) => endpoint ? [endpoint.tag] : []))].sort();
  document.tags = named.map((name) => ({ name, description: words.tags[name] ?? '' }));
  return document;
}
