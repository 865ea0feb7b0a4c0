import { Icon } from '../icons/icon';
import { Anchor } from '../shared/anchor';
import type { NavItem } from '../shared/types';

/** The last item is the page itself; a narrow screen shows only the way back up. */
export function Breadcrumb({ label, items }: { label: string; items: NavItem[] }) {
  const last = items.length - 1;
  return (
    <nav className="utrecht-breadcrumb-nav ui-breadcrumb" aria-label={label}>
      <ol className="utrecht-breadcrumb-nav__list utrecht-breadcrumb-nav__list--html-ol" role="list">
        {items.map((item, index) => (
          <li className="utrecht-breadcrumb-nav__item ui-breadcrumb__item" key={item.href}>
            <Icon name="chevron" size="s" />
            <Anchor
              className="utrecht-link utrecht-link--html-a utrecht-breadcrumb-nav__link ui-breadcrumb__link"
              href={item.href}
              aria-current={index === last ? 'page' : undefined}
            >
              {item.label}
            </Anchor>
          </li>
        ))}
      </ol>
    </nav>
  );
}
