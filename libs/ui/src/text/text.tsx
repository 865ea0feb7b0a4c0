import type { ComponentPropsWithRef, ReactNode } from 'react';
import { cx } from '../shared/class-names';

export function Paragraph({ className, ...rest }: ComponentPropsWithRef<'p'>) {
  return <p className={cx('utrecht-paragraph ui-paragraph', className)} {...rest} />;
}

export function Lead({ children }: { children: ReactNode }) {
  return <Paragraph className="utrecht-paragraph--lead">{children}</Paragraph>;
}

export function Small({ children }: { children: ReactNode }) {
  return <Paragraph className="ui-small">{children}</Paragraph>;
}
