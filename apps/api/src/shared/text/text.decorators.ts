import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsOptional, ValidateBy, type ValidationOptions } from 'class-validator';

export interface TextLimits {
  min?: number;
  max: number;
  /** Line breaks stay; otherwise all white space becomes single spaces. */
  multiline?: boolean;
  optional?: boolean;
  description?: string;
  example?: string;
}

const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/u;
/** Characters that reorder or hide text: a name must read as it is stored (T99). */
const INVISIBLE =
  /[\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\u3164\ufeff\uffa0]/gu;
/** At least one of these must stand in a text that may not be empty: joiners and marks alone show nothing. */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** Text as it is stored: NFC, without hidden marks, trimmed; length in characters as people count them. */
export function cleanText(value: string, multiline: boolean): string {
  const text = value.normalize('NFC').replace(INVISIBLE, '').replace(/\r\n?/g, '\n');
  return multiline ? text.trim() : text.replace(/\s+/g, ' ').trim();
}

export function lengthOf(text: string): number {
  return [...text].length;
}

/** A text field: the only way strings of people come in. */
export function Text(limits: TextLimits): PropertyDecorator {
  const { min = 0, max, multiline = false, optional = false } = limits;
  const options: ApiPropertyOptions = {
    type: String,
    minLength: min,
    maxLength: max,
    description: limits.description,
    example: limits.example,
  };
  return applyDecorators(
    optional ? ApiPropertyOptional(options) : ApiProperty(options),
    ...(optional ? [IsOptional()] : []),
    Transform(({ value }) =>
      typeof value === 'string' && value.length <= max * 8 ? cleanText(value, multiline) : value,
    ),
    ValidateBy({
      name: 'isText',
      validator: { validate: isStringWithoutControls, defaultMessage: () => 'must be text' },
    }),
    ValidateBy(
      {
        name: 'length',
        constraints: [min, max],
        validator: {
          validate: (value) =>
            typeof value === 'string' && isLongEnough(value, min) && lengthOf(value) <= max,
          defaultMessage: () => `must have ${min} to ${max} characters`,
        },
      },
      {} as ValidationOptions,
    ),
  );
}

function isLongEnough(value: string, min: number): boolean {
  return lengthOf(value) >= min && (min === 0 || VISIBLE.test(value));
}

function isStringWithoutControls(value: unknown): boolean {
  return typeof value === 'string' && !CONTROL.test(value);
}
