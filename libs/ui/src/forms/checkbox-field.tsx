import type { ComponentPropsWithRef } from 'react';
import { cx } from '../shared/class-names';
import { FieldNote, FieldWords, useField, type FieldProps } from './field';

export interface CheckboxFieldProps
  extends Omit<FieldProps, 'hideLabel'>, Omit<ComponentPropsWithRef<'input'>, 'id'> {}

export function CheckboxField({
  label,
  note,
  description,
  error,
  id,
  required,
  ...input
}: CheckboxFieldProps) {
  const parts = useField({ id, description, error });
  return (
    <div className={cx('utrecht-form-field ui-field ui-choice', error && 'utrecht-form-field--invalid')}>
      <div className="ui-choice__row">
        <input
          {...input}
          {...parts.control}
          type="checkbox"
          className="utrecht-checkbox ui-choice__box"
          aria-required={required || undefined}
        />
        <label
          className="utrecht-form-label utrecht-form-label--checkbox ui-choice__label"
          htmlFor={parts.id}
        >
          {label}
          <FieldNote note={note} />
        </label>
      </div>
      <FieldWords description={description} error={error} parts={parts} />
    </div>
  );
}
