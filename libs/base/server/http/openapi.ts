import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import * as z from 'zod';
import { API_VERSION } from './headers';
import { routesOf } from './routes';

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
export function openApi(app: NestFastifyApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Koppelvlak').setVersion(API_VERSION)
    .setDescription('Where ICT employers and vocational and higher education find each other, agree on working together, and see whether it works.')
    .setContact('Koppelvlak', 'https://koppelvlak.example', 'api@koppelvlak.example')
    .setLicense('EUPL-1.2', 'https://eupl.eu/1.2/en')
    .addServer('/')
    .addSecurity('session', { type: 'apiKey', in: 'cookie', name: '__Host-koppelvlak' })
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
    autoTagControllers: false,
    standardSchemaConverter: (schema, { schemaType }) => convert(schema, schemaType),
  });
  document.components ??= {};
  document.components.schemas = { ...document.components.schemas, Problem: convert(problem, 'output').schema as never };
  for (const route of routesOf(app)) {
    const operation = document.paths[route.path.replace(/:([^/]+)/g, '{$1}')]?.[route.method.toLowerCase() as 'get'];
    if (!operation) continue;
    const body = (operation.requestBody as { content?: Record<string, { example?: unknown }> } | undefined)?.content?.['application/json'];
    if (body && route.endpoint?.bodyExample !== undefined) body.example = route.endpoint.bodyExample;
    for (const response of Object.values(operation.responses) as { headers?: Record<string, object> }[]) {
      response.headers = { 'API-Version': { description: 'The version of this API', schema: { type: 'string' } }, ...response.headers };
    }
  }
  document.tags = [...new Set(routesOf(app).flatMap(({ endpoint }) => endpoint ? [endpoint.tag] : []))].sort().map((name) => ({ name }));
  return document;
}
