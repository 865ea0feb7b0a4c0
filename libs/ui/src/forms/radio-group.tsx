import { useId, type ComponentPropsWithRef, type ReactNode } from 'react';
import { cx } from '../shared/class-names';
import { Fieldset, type FieldsetProps } from './fieldset';

export interface RadioOption {
  value: string;
  label: ReactNode;
  description?: ReactNode;
}

type Words = Omit<FieldsetProps, 'role' | 'children'>;
type InputProps = Omit<ComponentPropsWithRef<'input'>, 'id' | 'value' | 'defaultValue' | 'type'>;

export interface RadioGroupProps extends Words, InputProps {
  name: string;
  options: RadioOption[];
  value?: string;
  defaultValue?: string;
  /** Short options next to each other. */
  inline?: boolean;
}

export function RadioGroup(props: RadioGroupProps) {
  const { legend, note, description, error, id, required, ...control } = props;
  const { options, value, defaultValue, inline, ...input } = control;
  const groupId = useId();
  const chosen = (option: string) => ({
    checked: value === undefined ? undefined : value === option,
    defaultChecked: defaultValue === undefined ? undefined : defaultValue === option,
  });
  return (
    <Fieldset {...{ legend, note, description, error, id, required }} role="radiogroup">
      <div className={cx('ui-choices', inline && 'ui-choices--inline')}>
        {options.map((option, index) => {
          const optionId = `${groupId}-${index}`;
          const descriptionId = option.description ? `${optionId}-description` : undefined;
          return (
            <div className="ui-choice" key={option.value}>
              <div className="ui-choice__row">
                <input
                  {...input}
                  {...chosen(option.value)}
                  type="radio"
                  id={optionId}
                  value={option.value}
                  className="utrecht-radio-button utrecht-radio-button--html-input ui-choice__box"
                  aria-describedby={descriptionId}
                />
                <label
                  className="utrecht-form-label utrecht-form-label--radio ui-choice__label"
                  htmlFor={optionId}
                >
                  {option.label}
                </label>
              </div>
              {descriptionId && (
                <div className="utrecht-form-field-description ui-field__description" id={descriptionId}>
                  {option.description}
                </div>
              )}
            </div>
          );
        })}
      </div>
    </Fieldset>
  );
}
