import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { type InputError, InputProblem } from '../problem-details/problem.filter';

/** Unknown fields are refused, and all errors come back at once with their JSON pointers. */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
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
