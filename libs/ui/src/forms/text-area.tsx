import { useCallback, useEffect, useState, useSyncExternalStore, type ComponentPropsWithRef } from 'react';
import { cx } from '../shared/class-names';
import { Field, useField, type FieldProps } from './field';

export interface TextAreaProps extends FieldProps, Omit<ComponentPropsWithRef<'textarea'>, 'id'> {
  /** Most characters allowed; counted, not cut off. Needs `countText`. */
  limit?: number;
  countText?: (used: number, limit: number) => string;
}

export function TextArea(props: TextAreaProps) {
  const { label, note, description, error, id, hideLabel, ...control } = props;
  const { limit, countText, required, rows = 6, ...textarea } = control;
  const parts = useField({ id, description, error });
  return (
    <Field {...{ label, note, description, error, hideLabel, parts }}>
      <textarea
        rows={rows}
        {...textarea}
        {...parts.control}
        className="utrecht-textarea utrecht-textarea--html-textarea ui-control"
        aria-required={required || undefined}
      />
      {limit !== undefined && countText && <Count controlId={parts.id} limit={limit} countText={countText} />}
    </Field>
  );
}

type CountProps = Required<Pick<TextAreaProps, 'limit' | 'countText'>> & { controlId: string };

function Count({ controlId, limit, countText }: CountProps) {
  const used = useTypedLength(controlId);
  const text = countText(used, limit);
  return (
    <>
      <p className={cx('ui-field__count', used > limit && 'ui-field__count--over')} aria-hidden="true">
        {text}
      </p>
      <SpokenCount text={text} />
    </>
  );
}

/** Reads the control itself, because the value may belong to the page, to React or to a form library. */
function useTypedLength(controlId: string): number {
  const subscribe = useCallback(
    (changed: () => void) => {
      const control = document.getElementById(controlId);
      control?.addEventListener('input', changed);
      return () => control?.removeEventListener('input', changed);
    },
    [controlId],
  );
  return useSyncExternalStore(subscribe, () => {
    const control = document.getElementById(controlId);
    return control instanceof HTMLTextAreaElement ? control.value.length : 0;
  });
}

/** Says the count only when the writer pauses, not at every key. */
function SpokenCount({ text }: { text: string }) {
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    const pause = setTimeout(() => setSpoken(text), 1500);
    return () => clearTimeout(pause);
  }, [text]);
  return (
    <span className="ui-hidden" role="status">
      {spoken}
    </span>
  );
}
