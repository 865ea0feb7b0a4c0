import type { ComponentPropsWithRef } from 'react';
import { cx } from '../shared/class-names';

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

export interface HeadingProps extends ComponentPropsWithRef<'h2'> {
  level: HeadingLevel;
  /** How it looks, when that differs from the place in the outline. */
  size?: HeadingLevel;
}

export function Heading({ level, size = level, className, ...rest }: HeadingProps) {
  const Tag = `h${level}` as const;
  return <Tag className={cx(`utrecht-heading-${Math.min(size, 4)}`, 'ui-heading', className)} {...rest} />;
}
