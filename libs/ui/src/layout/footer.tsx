import type { ReactNode } from 'react';
import { Mark } from '../icons/mark';
import { Anchor } from '../shared/anchor';
import type { NavItem } from '../shared/types';

export interface FooterColumn {
  heading: string;
  links: NavItem[];
}

export interface FooterProps {
  name: string;
  mark?: string;
  columns: FooterColumn[];
  /** Closing line. */
  children?: ReactNode;
}

export function Footer({ name, mark, columns, children }: FooterProps) {
  return (
    <footer className="ui-footer">
      <div className="ui-footer__inner">
        <p className="ui-footer__name">
          {mark && (
            <span className="ui-footer__mark">
              <Mark svg={mark} size="s" />
            </span>
          )}
          {name}
        </p>
        <div className="ui-footer__columns">
          {columns.map(({ heading, links }) => (
            <div key={heading}>
              <h2 className="ui-footer__heading">{heading}</h2>
              <ul className="ui-footer__list" role="list">
                {links.map(({ href, label }) => (
                  <li key={href}>
                    <Anchor className="ui-footer__link" href={href}>
                      {label}
                    </Anchor>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
        {children && <div className="ui-footer__close">{children}</div>}
      </div>
    </footer>
  );
}
