import { useId, type ReactNode } from 'react';
import { Icon } from '../icons/icon';
import { cx } from '../shared/class-names';

/** The words around a control, the same for every field. */
export interface FieldProps {
  label: ReactNode;
  /** Small words after the label, such as "not required". */
  note?: string;
  description?: ReactNode;
  error?: string;
  id?: string;
  hideLabel?: boolean;
}

export interface FieldParts {
  id: string;
  descriptionId: string;
  errorId: string;
  /** Attributes that tie the control to its words. */
  control: { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined };
}

export function useField({
  id,
  description,
  error,
}: Pick<FieldProps, 'id' | 'description' | 'error'>): FieldParts {
  const generated = useId();
  const fieldId = id ?? generated;
  const descriptionId = `${fieldId}-description`;
  const errorId = `${fieldId}-error`;
  const describedBy = cx(description ? descriptionId : false, error ? errorId : false);
  return {
    id: fieldId,
    descriptionId,
    errorId,
    control: {
      id: fieldId,
      'aria-describedby': describedBy || undefined,
      'aria-invalid': error ? true : undefined,
    },
  };
}

type WordsProps = Pick<FieldProps, 'description' | 'error'> & { parts: FieldParts };

export function FieldWords({ description, error, parts }: WordsProps) {
  return (
    <>
      {description && (
        <div className="utrecht-form-field-description ui-field__description" id={parts.descriptionId}>
          {description}
        </div>
      )}
      {error && (
        <div className="utrecht-form-field-error-message ui-field__error" id={parts.errorId}>
          <Icon name="warning" size="s" />
          <span>{error}</span>
        </div>
      )}
    </>
  );
}

export function FieldNote({ note }: { note?: string | undefined }) {
  return note ? <span className="ui-field__note"> ({note})</span> : null;
}

export function Field(props: Omit<FieldProps, 'id'> & { parts: FieldParts; children: ReactNode }) {
  const { label, note, description, error, hideLabel, parts, children } = props;
  return (
    <div className={cx('utrecht-form-field ui-field', error && 'utrecht-form-field--invalid')}>
      <label
        className={cx('utrecht-form-label ui-field__label', hideLabel && 'ui-hidden')}
        htmlFor={parts.id}
      >
        {label}
        <FieldNote note={note} />
      </label>
      <FieldWords description={description} error={error} parts={parts} />
      {children}
    </div>
  );
}
