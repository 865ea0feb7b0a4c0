import { Children, type ReactNode } from 'react';
import type { Gap } from '../shared/types';

export function Container({
  size = 'page',
  children,
}: {
  size?: 'text' | 'page' | 'wide';
  children: ReactNode;
}) {
  return <div className={`ui-container ui-container--${size}`}>{children}</div>;
}

export function Stack({ gap = 'm', children }: { gap?: Gap; children: ReactNode }) {
  return <div className={`ui-stack ui-gap-${gap}`}>{children}</div>;
}

export interface InlineProps {
  gap?: Gap;
  align?: 'start' | 'center' | 'baseline' | 'between';
  children: ReactNode;
}

export function Inline({ gap = 's', align = 'center', children }: InlineProps) {
  return <div className={`ui-inline ui-inline--${align} ui-gap-${gap}`}>{children}</div>;
}

export interface ColumnsProps {
  aside: ReactNode;
  /** Where the narrow column stands on a wide screen. */
  side?: 'start' | 'end';
  /** On a narrow screen the aside comes before the main column; always so with `side="start"`. */
  asideFirst?: boolean;
  children: ReactNode;
}

export function Columns({ aside, side = 'end', asideFirst = side === 'start', children }: ColumnsProps) {
  const main = <div className="ui-columns__main">{children}</div>;
  const extra = <div className="ui-columns__aside">{aside}</div>;
  return (
    <div className={`ui-columns ui-columns--${side}`}>
      {asideFirst ? extra : main}
      {asideFirst ? main : extra}
    </div>
  );
}

export interface GridProps {
  /** Least width of a cell before the row breaks. */
  min?: 's' | 'm' | 'l';
  list?: boolean;
  children: ReactNode;
}

export function Grid({ min = 'm', list = true, children }: GridProps) {
  const className = `ui-grid ui-grid--${min}`;
  if (!list) return <div className={className}>{children}</div>;
  return (
    <ul className={className} role="list">
      {Children.map(children, (child) => child && <li className="ui-grid__cell">{child}</li>)}
    </ul>
  );
}
