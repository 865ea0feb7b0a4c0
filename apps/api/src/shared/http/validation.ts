import { type ArgumentMetadata, Injectable, ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { type InputError, InputProblem } from '../problem-details/problem.filter';

/** More than any form of ours has; every unknown field costs time and a line in the answer (T109). */
const MAX_FIELDS = 60;

/** Half of a character that takes two: no text, and some checks stumble over it. */
const HALF_CHARACTER = /\p{Cs}/u;

/** Looks at the shape first: an upload or an endless list sent to a form would be checked field by field. */
@Injectable()
class FormPipe extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (this.toValidate(metadata) && !isForm(value))
      throw new InputProblem([
        { pointer: '', code: 'object', detail: 'must be one object with the known fields' },
      ]);
    return super.transform(value, metadata);
  }
}

function isForm(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value !== 'object' || Array.isArray(value) || ArrayBuffer.isView(value)) return false;
  const fields = Object.values(value) as unknown[];
  return (
    fields.length <= MAX_FIELDS &&
    !fields.some((field) => typeof field === 'string' && HALF_CHARACTER.test(field))
  );
}

/** Unknown fields are refused, and all errors come back at once with their JSON pointers. */
export function validationPipe(): ValidationPipe {
  return new FormPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    exceptionFactory: (errors) => new InputProblem(errors.flatMap((error) => flatten(error, ''))),
  });
}

function flatten(error: ValidationError, parent: string): InputError[] {
  const pointer = `${parent}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const own = Object.entries(error.constraints ?? {}).map(([rule, detail]) => ({
    pointer,
    code: CODES[rule] ?? rule,
    detail,
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => flatten(child, pointer))];
}

const CODES: Record<string, string> = {
  whitelistValidation: 'unknown-field',
  isEmail: 'email',
  isUuid: 'id',
  isIn: 'choice',
  isISO8601: 'date',
  isDateString: 'date',
  isInt: 'number',
  isNumber: 'number',
  min: 'minimum',
  max: 'maximum',
  isText: 'text',
  isUrl: 'url',
  isBoolean: 'yes-no',
};
