import type { ComponentPropsWithRef } from 'react';
import { cx } from '../shared/class-names';
import { Field, useField, type FieldProps } from './field';

type InputProps = Omit<ComponentPropsWithRef<'input'>, 'id' | 'prefix' | 'size'>;

export interface TextFieldProps extends FieldProps, InputProps {
  /** Shown before or after the input, such as a euro sign; say it in the label too. */
  prefix?: string;
  suffix?: string;
  size?: 's' | 'm' | 'l';
}

export function TextField(props: TextFieldProps) {
  const { label, note, description, error, id, hideLabel, ...control } = props;
  const { prefix, suffix, size = 'l', required, type = 'text', ...input } = control;
  const parts = useField({ id, description, error });
  const look = cx('utrecht-textbox utrecht-textbox--html-input ui-control', `ui-control--${size}`);
  const box = (
    <input {...input} {...parts.control} type={type} className={look} aria-required={required || undefined} />
  );
  return (
    <Field {...{ label, note, description, error, hideLabel, parts }}>
      {prefix || suffix ? (
        <div className={`ui-affix ui-control--${size}`}>
          {prefix && <span className="ui-affix__text" aria-hidden="true" children={prefix} />}
          {box}
          {suffix && <span className="ui-affix__text" aria-hidden="true" children={suffix} />}
        </div>
      ) : (
        box
      )}
    </Field>
  );
}
