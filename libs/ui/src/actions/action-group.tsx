import type { ReactNode } from 'react';

export interface ActionGroupProps {
  align?: 'start' | 'end' | 'between';
  children: ReactNode;
}

export function ActionGroup({ align = 'start', children }: ActionGroupProps) {
  return <div className={`utrecht-action-group ui-actions ui-actions--${align}`}>{children}</div>;
}
