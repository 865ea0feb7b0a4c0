import { useId, useRef, type ComponentPropsWithRef, type SyntheticEvent } from 'react';
import { Button } from '../actions/button';
import { cx } from '../shared/class-names';

export interface SearchFieldProps extends Omit<ComponentPropsWithRef<'input'>, 'type' | 'ref'> {
  label: string;
  buttonText: string;
  onSearch: (text: string) => void;
  hideLabel?: boolean;
}

export function SearchField({ label, buttonText, onSearch, hideLabel, id, ...input }: SearchFieldProps) {
  const generated = useId();
  const fieldId = id ?? generated;
  const box = useRef<HTMLInputElement>(null);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onSearch(box.current?.value.trim() ?? '');
  };
  return (
    <form className="ui-search" role="search" onSubmit={submit}>
      <label className={cx('utrecht-form-label ui-field__label', hideLabel && 'ui-hidden')} htmlFor={fieldId}>
        {label}
      </label>
      <div className="ui-joined">
        <input
          autoComplete="off"
          {...input}
          ref={box}
          type="search"
          id={fieldId}
          className="utrecht-textbox utrecht-textbox--html-input ui-control"
        />
        <Button variant="primary" type="submit" icon="search">
          {buttonText}
        </Button>
      </div>
    </form>
  );
}
