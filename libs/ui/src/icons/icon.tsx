import { iconPaths, type IconName } from './icon-paths';

export interface IconProps {
  name: IconName;
  size?: 's' | 'm' | 'l' | 'xl';
  /** Spoken name; without it the icon is decoration. */
  label?: string;
}

export function Icon({ name, size = 'm', label }: IconProps) {
  const meaning = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true };
  return (
    <svg className={`ui-icon ui-icon--${size}`} viewBox="0 0 24 24" focusable="false" {...meaning}>
      <path d={iconPaths[name]} />
    </svg>
  );
}
