import type { ReactNode } from 'react';
import { IconButton } from '../actions/button';
import { Icon } from '../icons/icon';
import { VisuallyHidden } from '../shared/visually-hidden';
import { Heading, type HeadingLevel } from '../text/heading';
import { toneIcon } from './tone-icon';

interface AlertBase {
  tone: 'info' | 'ok' | 'warning' | 'error';
  /** Hidden word that says what the colour says, such as "Warning". */
  toneText: string;
  title?: string;
  level?: HeadingLevel;
  /** Speak it when it appears: `alert` for errors, `status` for the rest. */
  live?: boolean;
  children?: ReactNode;
  actions?: ReactNode;
}

export type AlertProps = AlertBase &
  ({ onClose: () => void; closeText: string } | { onClose?: undefined; closeText?: undefined });

export function Alert(props: AlertProps) {
  const { tone, toneText, title, level = 2, live, children, actions } = props;
  const role = tone === 'error' ? 'alert' : 'status';
  const spokenTone = <VisuallyHidden>{toneText}: </VisuallyHidden>;
  return (
    <div className={`utrecht-alert utrecht-alert--${tone} ui-alert`} role={live ? role : undefined}>
      <Icon name={toneIcon[tone]} size="l" />
      <div className="utrecht-alert__content ui-alert__content">
        {title && (
          <Heading level={level} size={4}>
            {spokenTone}
            {title}
          </Heading>
        )}
        {children && (
          <div className="utrecht-alert__message">
            {!title && spokenTone}
            {children}
          </div>
        )}
        {actions && <div className="ui-alert__actions">{actions}</div>}
      </div>
      {props.onClose && <IconButton icon="close" label={props.closeText} onClick={props.onClose} />}
    </div>
  );
}
