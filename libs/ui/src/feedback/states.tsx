import type { ReactNode } from 'react';
import { Heading, type HeadingLevel } from '../text/heading';
import { Small } from '../text/text';
import { StatePictureDrawing, type StatePicture } from './state-picture';

interface StateProps {
  title: string;
  level?: HeadingLevel;
  children?: ReactNode;
  actions?: ReactNode;
}

export interface EmptyStateProps extends StateProps {
  picture?: StatePicture;
}

/** Nothing here yet: says so kindly and says what to do. */
export function EmptyState({ picture = 'ideas', title, level = 2, children, actions }: EmptyStateProps) {
  return (
    <div className="ui-state">
      <StatePictureDrawing picture={picture} />
      <Heading level={level} size={3}>
        {title}
      </Heading>
      {children && <div className="ui-state__text">{children}</div>}
      {actions && <div className="ui-state__actions">{actions}</div>}
    </div>
  );
}

export interface ErrorStateProps extends StateProps {
  /** Small print, such as a trace number. */
  detail?: ReactNode;
}

/** Refused or failed: what happened and the way on. */
export function ErrorState({ detail, children, ...rest }: ErrorStateProps) {
  return (
    <div role="alert">
      <EmptyState picture="refused" {...rest}>
        {children}
        {detail && <Small>{detail}</Small>}
      </EmptyState>
    </div>
  );
}
