import createClient, { type Client } from 'openapi-fetch';
import type { components, paths } from './schema';

/** The shapes of the API by name: `Schemas['InitiativeDto']`. */
export type Schemas = components['schemas'];

/** RFC 9457: what every refusal of the API looks like. */
export type Problem = Schemas['Problem'];

export type ApiClient = Client<paths>;

/** A typed client of the API on this origin. */
export function createApiClient(): ApiClient {
  return createClient<paths>({ baseUrl: '', credentials: 'same-origin' });
}
