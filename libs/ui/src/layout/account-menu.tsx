import type { ReactNode } from 'react';
import { Icon } from '../icons/icon';
import { Anchor } from '../shared/anchor';
import type { NavItem } from '../shared/types';
import { useDisclosure } from '../shared/use-disclosure';
import { VisuallyHidden } from '../shared/visually-hidden';

export interface AccountMenuProps {
  name: string;
  /** Hidden words before the name, such as "Account of". */
  label: string;
  items: NavItem[];
  /** A log-out button, below the links. */
  children?: ReactNode;
}

export function AccountMenu({ name, label, items, children }: AccountMenuProps) {
  const menu = useDisclosure({ dismiss: true });
  return (
    <div className="ui-account">
      <button className="ui-account__button" {...menu.button}>
        <Icon name="user" />
        <VisuallyHidden>{label} </VisuallyHidden>
        <span className="ui-account__name">{name}</span>
        <Icon name="chevron" size="s" />
      </button>
      <div className="ui-account__panel" id={menu.panelId} hidden={!menu.isOpen}>
        <ul className="ui-account__list" role="list">
          {items.map((item) => (
            <li key={item.href}>
              <Anchor
                className="ui-account__link"
                href={item.href}
                aria-current={item.current ? 'page' : undefined}
                onClick={menu.close}
              >
                {item.icon && <Icon name={item.icon} size="s" />}
                {item.label}
              </Anchor>
            </li>
          ))}
        </ul>
        {children && <div className="ui-account__foot">{children}</div>}
      </div>
    </div>
  );
}
