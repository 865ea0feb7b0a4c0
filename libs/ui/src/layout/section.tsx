import { useId, type ReactNode } from 'react';
import { cx } from '../shared/class-names';
import { Heading } from '../text/heading';
import { Paragraph } from '../text/text';

export interface SectionProps {
  title?: string;
  level?: 2 | 3;
  lead?: ReactNode;
  /** Stands beside the title, for example a link to everything. */
  action?: ReactNode;
  tone?: 'plain' | 'tint' | 'accent';
  /** A band over the whole width of the page. */
  bleed?: boolean;
  id?: string;
  children?: ReactNode;
}

export function Section({
  title,
  level = 2,
  lead,
  action,
  tone = 'plain',
  bleed,
  id,
  children,
}: SectionProps) {
  const titleId = useId();
  return (
    <section
      className={cx('ui-section', `ui-section--${tone}`, bleed && 'ui-section--bleed')}
      id={id}
      aria-labelledby={title ? titleId : undefined}
    >
      <div className={cx('ui-section__inner', bleed && 'ui-container')}>
        {title && (
          <div className="ui-section__head">
            <Heading level={level} id={titleId}>
              {title}
            </Heading>
            {action}
          </div>
        )}
        {lead && <Paragraph className="ui-section__lead">{lead}</Paragraph>}
        {children}
      </div>
    </section>
  );
}
