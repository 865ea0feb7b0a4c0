import { Icon } from '../icons/icon';
import type { IconName } from '../icons/icon-paths';
import { Anchor, type AnchorProps } from '../shared/anchor';
import { buttonLook, type ButtonVariant } from './button-look';

export interface ButtonLinkProps extends AnchorProps {
  variant?: ButtonVariant;
  icon?: IconName;
  iconEnd?: IconName;
  wide?: boolean;
}

export function ButtonLink({
  variant = 'secondary',
  icon,
  iconEnd,
  wide,
  className,
  children,
  ...rest
}: ButtonLinkProps) {
  return (
    <Anchor className={buttonLook(variant, wide, className)} {...rest}>
      {icon && <Icon name={icon} size="s" />}
      <span>{children}</span>
      {iconEnd && <Icon name={iconEnd} size="s" />}
    </Anchor>
  );
}
