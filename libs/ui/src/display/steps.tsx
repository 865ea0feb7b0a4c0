import type { ReactNode } from 'react';
import { Icon } from '../icons/icon';
import { VisuallyHidden } from '../shared/visually-hidden';

export type StepState = 'done' | 'current' | 'todo';

export interface Step {
  title: string;
  text?: ReactNode;
  state: StepState;
}

export interface StepsProps {
  label: string;
  items: Step[];
  /** Spoken with each step, such as "done", "now", "still to come". */
  stateTexts: Record<StepState, string>;
}

export function Steps({ label, items, stateTexts }: StepsProps) {
  return (
    <div className="ui-steps-box">
      <ol className="ui-steps" role="list" aria-label={label}>
        {items.map(({ title, text, state }, index) => (
          <li
            className={`ui-steps__item ui-steps__item--${state}`}
            key={title}
            aria-current={state === 'current' ? 'step' : undefined}
          >
            <span className="ui-steps__dot" aria-hidden="true">
              {state === 'done' ? <Icon name="check" size="s" /> : index + 1}
            </span>
            <div className="ui-steps__words">
              <p className="ui-steps__title">
                {title}
                <VisuallyHidden> ({stateTexts[state]})</VisuallyHidden>
              </p>
              {text && <p className="ui-steps__text">{text}</p>}
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}
