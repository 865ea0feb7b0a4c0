import type { Browser } from './browser';
import type { Harness } from './harness';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** One operation of the API's own description. */
export interface Route {
  name: string;
  method: Method;
  /** As described: `/api/v1/initiatives/{id}`. */
  path: string;
  queries: string[];
  /** Fields of the JSON body; null where there is none or a file is sent. */
  fields: string[] | null;
  isUpload: boolean;
}

interface Operation {
  operationId: string;
  parameters?: { in: string; name: string }[];
  requestBody?: { content: Record<string, { schema: { $ref?: string } }> };
}

interface Description {
  paths: Record<string, Partial<Record<Method, Operation>>>;
  components: { schemas: Record<string, { properties?: Record<string, unknown> }> };
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
export const UNKNOWN_ID = '3f0e9a52-7d1c-4b68-9c55-0d6a1f2b3c4d';

/** Every route that the API says it has: a route born tomorrow is tested tomorrow. */
export async function routesOf(harness: Harness): Promise<Route[]> {
  const { body } = await harness.visitor().get('openapi.json').expect(200);
  const { paths, components } = body as Description;
  return Object.entries(paths).flatMap(([path, operations]) =>
    METHODS.flatMap((method) => {
      const operation = operations[method];
      return operation ? [routeOf(path, method, operation, components.schemas)] : [];
    }),
  );
}

function routeOf(
  path: string,
  method: Method,
  operation: Operation,
  schemas: Description['components']['schemas'],
): Route {
  const content = operation.requestBody?.content ?? {};
  const schema = content['application/json']?.schema.$ref?.split('/').at(-1);
  return {
    name: operation.operationId,
    method,
    path,
    queries: (operation.parameters ?? [])
      .filter((parameter) => parameter.in === 'query')
      .map(({ name }) => name),
    fields: schema ? Object.keys(schemas[schema]?.properties ?? {}) : null,
    isUpload: Object.keys(content).some((type) => !type.includes('json')),
  };
}

/** The address with this id in it; a map tile's numbers become words, so that nothing is fetched. */
export function addressOf({ path }: Route, id = UNKNOWN_ID): string {
  return path.replace(/\{(zoom|column|row)\}/g, 'x').replace(/\{\w+\}/g, id);
}

export function knock(browser: Browser, route: Route, body?: object) {
  return route.method === 'get' || route.method === 'delete'
    ? browser[route.method](addressOf(route))
    : browser[route.method](addressOf(route), body);
}
