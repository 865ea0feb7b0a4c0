import { Icon } from '../icons/icon';
import type { IconName } from '../icons/icon-paths';
import { Anchor, type AnchorProps } from '../shared/anchor';
import { cx } from '../shared/class-names';
import { VisuallyHidden } from '../shared/visually-hidden';

export interface LinkProps extends AnchorProps {
  /** Hidden text such as "(opens another website)"; also shows the arrow out. */
  externalText?: string;
  /** On its own line: bold and with a full touch target. */
  standalone?: boolean;
  icon?: IconName;
}

export function Link({ externalText, standalone, icon, className, children, ...rest }: LinkProps) {
  return (
    <Anchor
      className={cx(
        'utrecht-link utrecht-link--html-a ui-link',
        standalone && 'ui-link--standalone',
        className,
      )}
      {...rest}
    >
      {icon && <Icon name={icon} size="s" />}
      <span>{children}</span>
      {externalText && (
        <>
          <Icon name="external" size="s" />
          <VisuallyHidden> {externalText}</VisuallyHidden>
        </>
      )}
    </Anchor>
  );
}
