import type { ReactNode } from 'react';
import { Heading } from '../text/heading';
import { Lead } from '../text/text';

export interface PageTitleProps {
  title: ReactNode;
  lead?: ReactNode;
  eyebrow?: ReactNode;
  badges?: ReactNode;
  actions?: ReactNode;
}

export function PageTitle({ title, lead, eyebrow, badges, actions }: PageTitleProps) {
  return (
    <div className="ui-page-title">
      {eyebrow && <p className="ui-eyebrow">{eyebrow}</p>}
      <Heading level={1}>{title}</Heading>
      {badges && <div className="ui-page-title__badges">{badges}</div>}
      {lead && <Lead>{lead}</Lead>}
      {actions && <div className="ui-page-title__actions">{actions}</div>}
    </div>
  );
}
