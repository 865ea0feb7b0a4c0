export * from './theme/theme';
export { LinkProvider, type AnchorProps } from './shared/anchor';
export { VisuallyHidden } from './shared/visually-hidden';
export type { Gap, NavItem, Picture, Tone } from './shared/types';

export * from './layout/account-menu';
export * from './layout/boxes';
export * from './layout/breadcrumb';
export * from './layout/footer';
export * from './layout/header';
export * from './layout/hero';
export * from './layout/language-switch';
export * from './layout/page-shell';
export * from './layout/page-title';
export * from './layout/section';

export * from './text/data-list';
export * from './text/heading';
export * from './text/link';
export * from './text/prose';
export * from './text/text';

export * from './actions/action-group';
export * from './actions/button';
export * from './actions/button-link';
export type { ButtonVariant } from './actions/button-look';

export * from './forms/checkbox-field';
export type { FieldProps } from './forms/field';
export * from './forms/fieldset';
export * from './forms/file-field';
export * from './forms/form-error-summary';
export * from './forms/password-field';
export * from './forms/radio-group';
export * from './forms/search-field';
export * from './forms/select-field';
export * from './forms/text-area';
export * from './forms/text-field';

export * from './feedback/alert';
export * from './feedback/dialog';
export * from './feedback/loading';
export * from './feedback/states';
export * from './feedback/status-badge';
export * from './feedback/traffic-light';

export * from './display/bar-chart';
export * from './display/bar-table';
export * from './display/card';
export * from './display/chips';
export * from './display/compare-bar';
export * from './display/filter-panel';
export * from './display/pagination';
export * from './display/progress-bar';
export * from './display/steps';
export * from './display/support-meter';
export * from './display/table';
export * from './display/tabs';
export * from './display/timeline';

export { Icon, type IconProps } from './icons/icon';
export type { IconName } from './icons/icon-paths';
export { Mark, type MarkProps } from './icons/mark';
