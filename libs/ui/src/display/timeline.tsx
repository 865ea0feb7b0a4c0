import type { ReactNode } from 'react';
import { Icon } from '../icons/icon';
import type { IconName } from '../icons/icon-paths';
import type { Tone } from '../shared/types';
import { Heading, type HeadingLevel } from '../text/heading';

export interface TimelineEntry {
  id: string;
  /** The date as people read it. */
  date: string;
  /** ISO 8601. */
  dateTime: string;
  title: ReactNode;
  children?: ReactNode;
  icon?: IconName;
  tone?: Tone;
}

export function Timeline({ items, level = 3 }: { items: TimelineEntry[]; level?: HeadingLevel }) {
  return (
    <ol className="ui-timeline" role="list">
      {items.map(({ id, date, dateTime, title, children, icon = 'calendar', tone = 'neutral' }) => (
        <li className={`ui-timeline__item ui-timeline__item--${tone}`} key={id}>
          <span className="ui-timeline__dot">
            <Icon name={icon} size="s" />
          </span>
          <div className="ui-timeline__words">
            <time className="ui-timeline__date" dateTime={dateTime}>
              {date}
            </time>
            <Heading level={level} size={4}>
              {title}
            </Heading>
            {children}
          </div>
        </li>
      ))}
    </ol>
  );
}
