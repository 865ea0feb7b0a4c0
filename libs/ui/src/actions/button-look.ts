import { cx } from '../shared/class-names';

export type ButtonVariant = 'primary' | 'secondary' | 'subtle' | 'danger';

const APPEARANCE: Record<ButtonVariant, string> = {
  primary: 'utrecht-button--primary-action',
  secondary: 'utrecht-button--secondary-action',
  subtle: 'utrecht-button--subtle',
  danger: 'utrecht-button--primary-action utrecht-button--danger',
};

export function buttonLook(variant: ButtonVariant, wide?: boolean, className?: string): string {
  return cx('utrecht-button ui-button', APPEARANCE[variant], wide && 'ui-button--wide', className);
}
