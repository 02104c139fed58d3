import type { INestApplicationContext } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ENDPOINT, type EndpointFacts } from './endpoint';

export interface Route {
  controller: string;
  handler: string;
  method: string;
  path: string;
  /** What its Endpoint says; null when it has none, which the boot test refuses. */
  endpoint: EndpointFacts | null;
  /** The schemas of its parameters, by place. */
  schemas: { type: string; schema: unknown; data: unknown }[];
}

const methods = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'ALL', 'OPTIONS', 'HEAD'];
const places: Record<string, string> = { 3: 'body', 4: 'query', 5: 'path' };

/** Every route of the application with what it declares. */
export function routesOf(app: INestApplicationContext): Route[] {
  return scan(app.get(DiscoveryService), app.get(Reflector));
}

/** What addresses there are and with which methods. */
export function routePatterns(discovery: DiscoveryService, reflector: Reflector): { method: string; pattern: RegExp }[] {
  return scan(discovery, reflector).map(({ method, path }) => ({ method, pattern: new RegExp(`^${path.replaceAll('.', '\\.').replace(/:[^/]+/g, '[^/]+')}$`) }));
}

function scan(discovery: DiscoveryService, reflector: Reflector): Route[] {
  const scanner = new MetadataScanner();
  return discovery.getControllers().flatMap(({ instance, metatype }) => {
    const prototype = Object.getPrototypeOf(instance) as Record<string, (...args: unknown[]) => unknown>;
    const base = String(Reflect.getMetadata('path', metatype as object) ?? '');
    return scanner.getAllMethodNames(prototype).flatMap((name) => {
      const handler = prototype[name];
      if (!handler) return [];
      const own = Reflect.getMetadata('path', handler) as string | undefined;
      if (own === undefined) return [];
      const args = (Reflect.getMetadata('__routeArguments__', metatype as object, name) ?? {}) as Record<string, { schema?: unknown; data?: unknown }>;
      return [{
        controller: (metatype as { name: string }).name, handler: name,
        method: methods[Number(Reflect.getMetadata('method', handler))] ?? 'GET',
        path: `/${[base, own].map((part) => part.replace(/^\/|\/$/g, '')).filter(Boolean).join('/')}`,
        endpoint: reflector.get<EndpointFacts | undefined>(ENDPOINT, handler) ?? null,
        schemas: Object.entries(args).flatMap(([key, arg]) => {
          const type = places[key.split(':')[0] ?? ''];
          return type ? [{ type, schema: arg.schema, data: arg.data }] : [];
        }),
      }];
    });
  });
}
