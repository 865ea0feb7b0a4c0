import { randomUUID } from 'node:crypto';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RefusalError } from '../refusal/refusal';

/** One thing wrong with what was sent: where (JSON pointer), and which rule (`length`, `email`, `unknown-field`). */
export interface InputError {
  pointer: string;
  code: string;
  detail: string;
}

/** RFC 9457. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  detail?: string;
  details?: Record<string, string | number>;
  errors?: InputError[];
  traceId?: string;
}

/** Wrong shape: all errors at once. */
export class InputProblem extends Error {
  constructor(readonly errors: InputError[]) {
    super('invalid input');
  }
}

const SQLSTATE_UNAVAILABLE = /^(08|53|57P0)/;
const SQLSTATE_CHECK = new Set(['23514', '22P02', '22001', '22003', '22007', '22008', '22P05', '22021']);

@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = this.problemOf(error, host.switchToHttp().getRequest<FastifyRequest>());
    sendProblem(reply, problem);
  }

  private problemOf(error: unknown, request: FastifyRequest): Problem {
    const known = knownProblem(error);
    if (known) return known;
    const traceId = randomUUID();
    const stack = error instanceof Error ? withoutValues(error) : 'unknown';
    this.logger.error(`${traceId} ${request.method} ${request.routeOptions?.url ?? ''} ${stack}`);
    return { ...make(500, 'internal-error', 'Something went wrong on our side'), traceId };
  }
}

export function sendProblem(reply: FastifyReply, problem: Problem): void {
  void reply
    .status(problem.status)
    .header('content-type', 'application/problem+json')
    .header('cache-control', 'no-store')
    .send(JSON.stringify(problem));
}

export function make(status: number, code: string, title: string): Problem {
  return { type: `urn:samenstem:problem:${code}`, title, status, code };
}

function knownProblem(error: unknown): Problem | null {
  if (error instanceof RefusalError) {
    const { code, status, title, details } = error.refusal;
    return { ...make(status, code, title), details };
  }
  if (error instanceof InputProblem)
    return { ...make(400, 'invalid-input', 'The input is not valid'), errors: error.errors };
  if (error instanceof HttpException) return httpProblem(error.getStatus());
  return databaseProblem(error) ?? fastifyProblem(error);
}

const BODY_PROBLEMS: Record<number, [code: string, title: string]> = {
  413: ['too-large', 'The body is too large'],
  415: ['unsupported-media-type', 'This media type is not accepted'],
};

function httpProblem(status: number): Problem {
  if (status === 404) return make(404, 'not-found', 'There is nothing here');
  if (status === 400) return make(400, 'invalid-input', 'The input is not valid');
  if (BODY_PROBLEMS[status]) return make(status, ...BODY_PROBLEMS[status]);
  return make(status, `http-${status}`, 'The request was refused');
}

/** A constraint that a rule forgot still answers clearly; a database that is away is not a bug. */
function databaseProblem(error: unknown): Problem | null {
  const code = (error as { code?: unknown }).code;
  if (typeof code !== 'string') return null;
  if (code === '23505') return make(409, 'already-exists', 'This already exists');
  if (code === '23503') return make(409, 'no-such-reference', 'Something this refers to does not exist');
  if (SQLSTATE_CHECK.has(code)) return make(400, 'invalid-input', 'The input is not valid');
  if (SQLSTATE_UNAVAILABLE.test(code) || code === 'ECONNREFUSED')
    return make(503, 'unavailable', 'The database cannot be reached just now');
  return null;
}

/** Fastify's own refusals: body too large, JSON that does not parse, a media type it does not know. */
function fastifyProblem(error: unknown): Problem | null {
  const { statusCode, code } = error as { statusCode?: unknown; code?: unknown };
  if (typeof statusCode !== 'number' || statusCode < 400 || statusCode >= 500) return null;
  const [name, title] = BODY_PROBLEMS[statusCode] ?? [
    'invalid-input',
    `The request could not be read (${String(code)})`,
  ];
  return make(statusCode, name, title);
}

/** Messages of errors may hold personal values: only the places in the code are kept (T138). */
function withoutValues(error: Error): string {
  const { code, constraint } = error as { code?: string; constraint?: string };
  const stack = (error.stack ?? '').replace(error.message, '');
  const lines = stack.split('\n').filter((line) => /^\s+at .+:\d+:\d+\)?$/.test(line));
  return [error.name, code, constraint, ...lines.slice(0, 8)].filter(Boolean).join(' ');
}
