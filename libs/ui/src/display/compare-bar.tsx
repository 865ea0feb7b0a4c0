import type { ReactNode } from 'react';
import { Icon } from '../icons/icon';
import { Bar } from './bar-table';

export interface CompareSide {
  label: string;
  value: number;
  text: string;
}

export interface CompareBarProps {
  label: string;
  planned: CompareSide;
  actual: CompareSide;
  /** The difference in words. */
  verdict?: ReactNode;
  /** The actual value is worse than planned. */
  over?: boolean;
}

export function CompareBar({ label, planned, actual, verdict, over }: CompareBarProps) {
  const full = Math.max(planned.value, actual.value, 1);
  return (
    <div className="ui-compare" role="group" aria-label={label}>
      <p className="ui-compare__label" aria-hidden="true">
        {label}
      </p>
      {[planned, actual].map((side, index) => (
        <div className="ui-compare__side" key={side.label}>
          <p className="ui-compare__words">
            <span>{side.label}</span> <strong className="ui-number">{side.text}</strong>
          </p>
          <Bar share={side.value / full} index={index === 0 ? 1 : 0} />
        </div>
      ))}
      {verdict && (
        <p className={`ui-compare__verdict ui-compare__verdict--${over ? 'over' : 'fine'}`}>
          <Icon name={over ? 'warning' : 'check'} size="s" />
          {verdict}
        </p>
      )}
    </div>
  );
}
