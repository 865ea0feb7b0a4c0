import type { ReactNode } from 'react';
import type { Picture } from '../shared/types';
import { Heading } from '../text/heading';
import { Lead } from '../text/text';
import { Skyline } from './skyline';

export interface HeroProps {
  title: ReactNode;
  lead?: ReactNode;
  eyebrow?: ReactNode;
  actions?: ReactNode;
  /** A photograph; without it the drawn skyline in the municipality's colours. */
  image?: Picture;
  children?: ReactNode;
}

export function Hero({ title, lead, eyebrow, actions, image, children }: HeroProps) {
  return (
    <div className="ui-hero">
      <div className="ui-hero__inner">
        <div className="ui-hero__text">
          {eyebrow && <p className="ui-eyebrow">{eyebrow}</p>}
          <Heading level={1}>{title}</Heading>
          {lead && <Lead>{lead}</Lead>}
          {actions && <div className="ui-hero__actions">{actions}</div>}
          {children}
        </div>
        <div className="ui-hero__picture">
          {image ? <img src={image.src} alt={image.alt} /> : <Skyline />}
        </div>
      </div>
    </div>
  );
}
