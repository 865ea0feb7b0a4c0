import { Anchor } from '../shared/anchor';
import type { NavItem } from '../shared/types';

export interface TabItem extends NavItem {
  count?: number;
}

/** Links that look like tabs: every view has its own address. */
export function Tabs({ label, items }: { label: string; items: TabItem[] }) {
  return (
    <nav className="ui-tabs" aria-label={label}>
      <ul className="ui-tabs__list" role="list">
        {items.map(({ href, label: text, current, count }) => (
          <li key={href}>
            <Anchor className="ui-tabs__link" href={href} aria-current={current ? 'page' : undefined}>
              {text}
              {count !== undefined && <span className="ui-count"> {count}</span>}
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  );
}
