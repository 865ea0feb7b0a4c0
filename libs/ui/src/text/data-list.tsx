import type { ReactNode } from 'react';
import { cx } from '../shared/class-names';

export interface DataItem {
  label: string;
  value: ReactNode;
  numeric?: boolean;
}

export function DataList({ items }: { items: DataItem[] }) {
  return (
    <dl className="utrecht-data-list ui-data-list">
      {items.map(({ label, value, numeric }) => (
        <div className="utrecht-data-list__item ui-data-list__item" key={label}>
          <dt className="utrecht-data-list__item-key">{label}</dt>
          <dd
            className={cx(
              'utrecht-data-list__item-value utrecht-data-list__item-value--html-dd',
              numeric && 'ui-number',
            )}
          >
            {value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
