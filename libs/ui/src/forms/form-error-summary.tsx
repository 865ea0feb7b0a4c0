import { useEffect, useId, useRef, type MouseEvent } from 'react';
import { Icon } from '../icons/icon';
import { Heading } from '../text/heading';

export interface FormError {
  /** Name or id of the control. */
  field: string;
  message: string;
}

export interface FormErrorSummaryProps {
  title: string;
  errors: FormError[];
  /** Takes focus again when this changes, for example the number of times the form was sent. */
  attempt?: number;
}

function findControl(field: string): HTMLElement | undefined {
  return document.getElementById(field) ?? document.getElementsByName(field)[0];
}

function goTo(event: MouseEvent, field: string) {
  event.preventDefault();
  const control = findControl(field);
  control?.focus();
  control?.scrollIntoView({ block: 'center' });
}

/** Everything that is wrong, at the top of the form; takes focus and leads to each field. */
export function FormErrorSummary({ title, errors, attempt = 0 }: FormErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const hasErrors = errors.length > 0;
  useEffect(() => {
    if (hasErrors) box.current?.focus();
  }, [hasErrors, attempt]);
  if (!hasErrors) return null;
  return (
    <div
      className="utrecht-alert utrecht-alert--error ui-alert ui-summary"
      ref={box}
      tabIndex={-1}
      role="group"
      aria-labelledby={titleId}
    >
      <Icon name="error" size="l" />
      <div className="utrecht-alert__content ui-alert__content">
        <Heading level={2} size={4} id={titleId}>
          {title}
        </Heading>
        <ul className="ui-summary__list">
          {errors.map(({ field, message }) => (
            <li key={field}>
              <a
                className="utrecht-link utrecht-link--html-a"
                href={`#${field}`}
                onClick={(e) => goTo(e, field)}
              >
                {message}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
