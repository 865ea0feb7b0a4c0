import { useState, type ComponentPropsWithRef } from 'react';
import { Button } from '../actions/button';
import { Field, useField, type FieldProps } from './field';

export interface PasswordFieldProps extends FieldProps, Omit<ComponentPropsWithRef<'input'>, 'id' | 'type'> {
  showText: string;
  hideText: string;
}

export function PasswordField(props: PasswordFieldProps) {
  const { label, note, description, error, id, hideLabel, ...control } = props;
  const { showText, hideText, required, ...input } = control;
  const parts = useField({ id, description, error });
  const [isShown, setShown] = useState(false);
  return (
    <Field {...{ label, note, description, error, hideLabel, parts }}>
      <div className="ui-joined ui-control--m">
        <input
          autoComplete="current-password"
          autoCapitalize="none"
          spellCheck={false}
          {...input}
          {...parts.control}
          type={isShown ? 'text' : 'password'}
          className="utrecht-textbox utrecht-textbox--html-input ui-control"
          aria-required={required || undefined}
        />
        <Button aria-controls={parts.id} onClick={() => setShown(!isShown)}>
          {isShown ? hideText : showText}
        </Button>
      </div>
    </Field>
  );
}
