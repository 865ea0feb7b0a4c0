import type { ReactNode } from 'react';
import { cx } from '../shared/class-names';
import { FieldNote, FieldWords, useField } from './field';

export interface FieldsetProps {
  legend: ReactNode;
  note?: string;
  description?: ReactNode;
  error?: string;
  id?: string;
  role?: 'radiogroup';
  required?: boolean;
  children: ReactNode;
}

export function Fieldset({ legend, note, description, error, id, role, required, children }: FieldsetProps) {
  const parts = useField({ id, description, error });
  return (
    <fieldset
      className={cx(
        'utrecht-form-fieldset utrecht-form-fieldset--html-fieldset ui-fieldset',
        error && 'utrecht-form-fieldset--invalid',
      )}
      id={id}
      role={role}
      aria-describedby={parts.control['aria-describedby']}
      aria-invalid={role && parts.control['aria-invalid']}
      aria-required={(role && required) || undefined}
    >
      <legend className="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend ui-fieldset__legend">
        {legend}
        <FieldNote note={note} />
      </legend>
      <FieldWords description={description} error={error} parts={parts} />
      {children}
    </fieldset>
  );
}
