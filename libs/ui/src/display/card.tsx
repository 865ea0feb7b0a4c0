import type { ReactNode } from 'react';
import { Icon } from '../icons/icon';
import type { IconName } from '../icons/icon-paths';
import { Anchor } from '../shared/anchor';
import { cx } from '../shared/class-names';
import type { Picture } from '../shared/types';
import { Heading, type HeadingLevel } from '../text/heading';

export interface CardMeta {
  icon?: IconName;
  text: ReactNode;
}

export interface CardProps {
  title: ReactNode;
  href: string;
  level?: HeadingLevel;
  image?: Picture;
  /** Drawn large when there is no image. */
  icon?: IconName;
  /** Low: the icon small beside the words, no image. */
  compact?: boolean;
  badge?: ReactNode;
  meta?: CardMeta[];
  children?: ReactNode;
  footer?: ReactNode;
}

/** The title is the link and covers the whole card; other links and buttons inside stay reachable. */
export function Card(props: CardProps) {
  const { title, href, level = 3, image, icon, compact, badge, meta, children, footer } = props;
  return (
    <article className={cx('ui-card', compact && 'ui-card--compact')}>
      <CardPicture image={image} icon={icon} />
      <div className="ui-card__body">
        <Heading level={level} size={4} className="ui-card__title">
          <Anchor className="ui-card__link" href={href}>
            {title}
          </Anchor>
        </Heading>
        {badge && <div className="ui-card__badge">{badge}</div>}
        {children && <div className="ui-card__text">{children}</div>}
        {meta && (
          <ul className="ui-meta" role="list">
            {meta.map(({ icon: picture, text }, index) => (
              <li className="ui-meta__item" key={index}>
                {picture && <Icon name={picture} size="s" />}
                <span>{text}</span>
              </li>
            ))}
          </ul>
        )}
        {footer && <div className="ui-card__footer">{footer}</div>}
      </div>
    </article>
  );
}

function CardPicture({ image, icon }: Pick<CardProps, 'image' | 'icon'>) {
  if (image) return <img className="ui-card__image" src={image.src} alt={image.alt} loading="lazy" />;
  if (!icon) return null;
  return (
    <div className="ui-card__image ui-card__drawing">
      <span className="ui-card__medal">
        <Icon name={icon} size="xl" />
      </span>
    </div>
  );
}
