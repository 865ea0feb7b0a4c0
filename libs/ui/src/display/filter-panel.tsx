import { useId, type ReactNode } from 'react';
import { Icon } from '../icons/icon';
import { cx } from '../shared/class-names';
import { useDisclosure } from '../shared/use-disclosure';
import { Heading } from '../text/heading';

export interface FilterPanelProps {
  title: string;
  /** On the button that opens it on a narrow screen. */
  toggleText: string;
  /** Number of active filters. */
  count?: number;
  children: ReactNode;
  actions?: ReactNode;
}

/** A disclosure on a narrow screen, always open on a wide one. */
export function FilterPanel({ title, toggleText, count, children, actions }: FilterPanelProps) {
  const panel = useDisclosure();
  const titleId = useId();
  return (
    <div className="ui-filter" role="group" aria-labelledby={titleId}>
      <button
        className="ui-filter__toggle utrecht-button utrecht-button--secondary-action ui-button"
        {...panel.button}
      >
        <Icon name="filter" size="s" />
        <span>{toggleText}</span>
        {count !== undefined && count > 0 && <span className="ui-count">{count}</span>}
        <Icon name="chevron" size="s" />
      </button>
      <Heading level={2} size={4} id={titleId} className="ui-filter__title">
        {title}
      </Heading>
      <div className={cx('ui-filter__body', panel.isOpen && 'ui-filter__body--open')} id={panel.panelId}>
        {children}
        {actions && <div className="ui-filter__actions">{actions}</div>}
      </div>
    </div>
  );
}
