import type { ReactNode } from 'react';
import { Icon } from '../icons/icon';
import type { IconName } from '../icons/icon-paths';

export type Light = 'green' | 'orange' | 'red' | 'none';

const PICTURE: Record<Light, IconName> = { green: 'check', orange: 'warning', red: 'close', none: 'minus' };

export interface TrafficLightProps {
  light: Light;
  /** What the light means, in words. */
  children: ReactNode;
  detail?: ReactNode;
}

export function TrafficLight({ light, children, detail }: TrafficLightProps) {
  return (
    <div className={`ui-light ui-light--${light}`}>
      <span className="ui-light__lamp">
        <Icon name={PICTURE[light]} />
      </span>
      <div className="ui-light__words">
        <p className="ui-light__text">{children}</p>
        {detail && <p className="ui-small">{detail}</p>}
      </div>
    </div>
  );
}
