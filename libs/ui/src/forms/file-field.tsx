import type { ChangeEvent, ComponentPropsWithRef } from 'react';
import { Button } from '../actions/button';
import { Icon } from '../icons/icon';
import { FieldNote, FieldWords, useField, type FieldProps } from './field';
import { cx } from '../shared/class-names';
import { emptyFileInput, useChosenFiles, type ChosenFile } from './use-chosen-file';

export interface FileFieldProps
  extends Omit<FieldProps, 'hideLabel'>, Omit<ComponentPropsWithRef<'input'>, 'id'> {
  buttonText: string;
  emptyText: string;
  removeText: string;
  /** A file that is already there, with its picture. */
  current?: { name: string; url?: string };
  onRemoveCurrent?: () => void;
}

export function FileField(props: FileFieldProps) {
  const { label, note, description, error, id, ...control } = props;
  const { buttonText, emptyText, removeText, current, onRemoveCurrent, ref, onChange, required, ...input } =
    control;
  const parts = useField({ id, description, error });
  const { chosen, read } = useChosenFiles();
  const change = (event: ChangeEvent<HTMLInputElement>) => {
    read(event);
    onChange?.(event);
  };
  const isCurrent = chosen.length === 0 && current !== undefined;
  const clear = () => emptyFileInput(document.getElementById(parts.id) as HTMLInputElement | null);
  const remove = isCurrent ? onRemoveCurrent : clear;
  const shown: ChosenFile[] = isCurrent ? [{ name: current.name, url: current.url }] : chosen;
  const labelId = `${parts.id}-label`;
  const buttonId = `${parts.id}-button`;
  return (
    <div className={cx('utrecht-form-field ui-field', error && 'utrecht-form-field--invalid')}>
      <span className="utrecht-form-label ui-field__label" id={labelId}>
        {label}
        <FieldNote note={note} />
      </span>
      <FieldWords description={description} error={error} parts={parts} />
      <div className="ui-file">
        <input
          {...input}
          {...parts.control}
          ref={ref}
          type="file"
          className="ui-file__input ui-hidden"
          aria-labelledby={`${labelId} ${buttonId}`}
          aria-required={required || undefined}
          onChange={change}
        />
        <label
          className="utrecht-button utrecht-button--secondary-action ui-button"
          htmlFor={parts.id}
          id={buttonId}
        >
          <Icon name="upload" size="s" />
          {buttonText}
        </label>
        <FileList files={shown} emptyText={emptyText} />
        {shown.length > 0 && remove && (
          <Button variant="subtle" icon="trash" onClick={remove}>
            {removeText}
          </Button>
        )}
      </div>
    </div>
  );
}

function FileList({ files, emptyText }: { files: ChosenFile[]; emptyText: string }) {
  return (
    <div className="ui-file__names" role="status">
      {files.length === 0 && <span className="ui-small">{emptyText}</span>}
      {files.map(({ name, url }) => (
        <span className="ui-file__name" key={name}>
          {url ? <img className="ui-file__preview" src={url} alt="" /> : <Icon name="document" />}
          {name}
        </span>
      ))}
    </div>
  );
}
