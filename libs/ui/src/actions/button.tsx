import type { ComponentPropsWithRef, MouseEvent } from 'react';
import { Spinner } from '../feedback/loading';
import { Icon } from '../icons/icon';
import type { IconName } from '../icons/icon-paths';
import { cx } from '../shared/class-names';
import { VisuallyHidden } from '../shared/visually-hidden';
import { buttonLook, type ButtonVariant } from './button-look';

export interface ButtonProps extends ComponentPropsWithRef<'button'> {
  variant?: ButtonVariant;
  icon?: IconName;
  iconEnd?: IconName;
  /** Stays focusable, shows a spinner and ignores clicks. */
  busy?: boolean;
  busyText?: string;
  wide?: boolean;
}

const ignore = (event: MouseEvent) => event.preventDefault();

export function Button(props: ButtonProps) {
  const { variant = 'secondary', icon, iconEnd, busy, busyText, wide, ...button } = props;
  const { className, children, onClick, type = 'button', ...rest } = button;
  return (
    <button
      {...rest}
      type={type}
      className={buttonLook(variant, wide, cx(busy && 'utrecht-button--busy', className))}
      aria-disabled={busy || undefined}
      onClick={busy ? ignore : onClick}
    >
      <ButtonContent {...{ busy, busyText, icon, iconEnd }}>{children}</ButtonContent>
    </button>
  );
}

type ContentProps = Pick<ButtonProps, 'busy' | 'busyText' | 'icon' | 'iconEnd' | 'children'>;

function ButtonContent({ busy, busyText, icon, iconEnd, children }: ContentProps) {
  return (
    <>
      {busy ? <Spinner size="s" /> : icon && <Icon name={icon} size="s" />}
      <span>{children}</span>
      {iconEnd && <Icon name={iconEnd} size="s" />}
      {busyText !== undefined && (
        <span role="status" className="ui-button__status">
          {busy && <VisuallyHidden>{busyText}</VisuallyHidden>}
        </span>
      )}
    </>
  );
}

export interface IconButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'children'> {
  icon: IconName;
  label: string;
  variant?: ButtonVariant;
}

export function IconButton({
  icon,
  label,
  variant = 'subtle',
  className,
  type = 'button',
  ...rest
}: IconButtonProps) {
  return (
    <button {...rest} type={type} className={buttonLook(variant, false, cx('ui-button--icon', className))}>
      <Icon name={icon} />
      <VisuallyHidden>{label}</VisuallyHidden>
    </button>
  );
}
