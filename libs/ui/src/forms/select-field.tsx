import type { ComponentPropsWithRef } from 'react';
import { Field, useField, type FieldProps } from './field';

export interface SelectOption {
  value: string;
  label: string;
  disabled?: boolean;
}

export interface SelectFieldProps
  extends FieldProps, Omit<ComponentPropsWithRef<'select'>, 'id' | 'children'> {
  options: SelectOption[];
  /** First option with an empty value, such as "Choose". */
  emptyText?: string;
}

export function SelectField(props: SelectFieldProps) {
  const { label, note, description, error, id, hideLabel, ...control } = props;
  const { options, emptyText, required, ...select } = control;
  const parts = useField({ id, description, error });
  return (
    <Field {...{ label, note, description, error, hideLabel, parts }}>
      <select
        {...select}
        {...parts.control}
        className="utrecht-select utrecht-select--html-select ui-control ui-select"
        aria-required={required || undefined}
      >
        {emptyText !== undefined && <option value="">{emptyText}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
