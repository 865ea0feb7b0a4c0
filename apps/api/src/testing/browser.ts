import request, { type Response, type Test } from 'supertest';
import { SESSION_COOKIE } from '../shared/access/session-reader';

type Server = Parameters<typeof request>[0];
type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** One person's browser on one municipality's site: host name, cookie, and the headers a page sends. */
export class Browser {
  token: string | null = null;
  accountId = '';

  constructor(
    private readonly server: Server,
    readonly slug: string,
  ) {}

  get = (path: string): Test => this.send('get', path);
  post = (path: string, body?: object): Test => this.send('post', path, body);
  put = (path: string, body?: object): Test => this.send('put', path, body);
  patch = (path: string, body?: object): Test => this.send('patch', path, body);
  delete = (path: string): Test => this.send('delete', path);

  /** A file as the body. */
  upload(method: 'put' | 'post', path: string, type: string, bytes: Buffer): Test {
    return this.send(method, path).set('content-type', type).send(bytes);
  }

  /** Keeps the session cookie of an answer. */
  keepCookie(response: Response): void {
    const cookies = (response.headers['set-cookie'] ?? []) as unknown as string[];
    const value = cookies
      .map((cookie) => new RegExp(`^${SESSION_COOKIE}=([^;]*)`).exec(cookie)?.[1])
      .find(Boolean);
    if (value) this.token = value;
  }

  private send(method: Method, path: string, body?: object): Test {
    const url = path.startsWith('/') ? path : `/api/v1/${path}`;
    const test = request(this.server)[method](url).set('host', `${this.slug}.localhost`);
    if (method !== 'get') void test.set('sec-fetch-site', 'same-origin');
    if (this.token) void test.set('cookie', `${SESSION_COOKIE}=${this.token}`);
    return body === undefined ? test : test.send(body);
  }
}
