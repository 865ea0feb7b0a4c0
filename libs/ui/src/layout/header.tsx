import type { ReactNode } from 'react';
import { Icon } from '../icons/icon';
import { Mark } from '../icons/mark';
import { Anchor } from '../shared/anchor';
import { cx } from '../shared/class-names';
import type { NavItem } from '../shared/types';
import { useDisclosure } from '../shared/use-disclosure';

export interface HeaderProps {
  name: string;
  product?: string;
  mark?: string;
  homeHref: string;
  nav: NavItem[];
  navLabel: string;
  menuText: string;
  /** Language switch, account menu or log-in link. */
  tools?: ReactNode;
}

export function Header({ name, product, mark, homeHref, nav, navLabel, menuText, tools }: HeaderProps) {
  const menu = useDisclosure();
  return (
    <header className="ui-header">
      <div className="ui-header__inner">
        <Anchor className="ui-brand" href={homeHref}>
          {mark && <Mark svg={mark} />}
          <span className="ui-brand__text">
            <span className="ui-brand__name">{name}</span>
            {product && <span className="ui-brand__product">{product}</span>}
          </span>
        </Anchor>
        <button className="ui-menu-button" {...menu.button}>
          <Icon name={menu.isOpen ? 'close' : 'menu'} />
          {menuText}
        </button>
        <div className={cx('ui-header__panel', menu.isOpen && 'ui-header__panel--open')} id={menu.panelId}>
          {tools && <div className="ui-header__tools">{tools}</div>}
          <nav className="ui-nav" aria-label={navLabel}>
            <ul className="ui-nav__list" role="list">
              {nav.map((item) => (
                <li key={item.href}>
                  <Anchor
                    className="ui-nav__link"
                    href={item.href}
                    aria-current={item.current ? 'page' : undefined}
                    onClick={menu.close}
                  >
                    {item.label}
                  </Anchor>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </div>
    </header>
  );
}
