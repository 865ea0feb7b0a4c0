import { useId, type ReactNode } from 'react';
import { Icon } from '../icons/icon';

export interface SupportMeterProps {
  count: number;
  threshold: number;
  /** The number on its own, formatted, such as "312". */
  countText: string;
  /** What it is a part of, such as "of the 500 supporters needed". */
  thresholdText: string;
  daysLeft?: number;
  daysTotal?: number;
  /** For example "18 days left to support". */
  daysText?: string;
  /** Stands instead of the days when the threshold has been reached. */
  reachedText?: string;
  /** The support button, or the reason why there is none. */
  children?: ReactNode;
}

export function SupportMeter(props: SupportMeterProps) {
  const { count, threshold, countText, thresholdText, daysLeft, daysTotal, daysText, reachedText, children } =
    props;
  const share = threshold > 0 ? Math.min(count / threshold, 1) : 1;
  return (
    <div className="ui-support">
      <p className="ui-support__count">
        <span className="ui-support__number">{countText}</span> <span>{thresholdText}</span>
      </p>
      <Crowd share={share} size={Math.min(threshold, 10)} />
      {reachedText && (
        <p className="ui-support__line ui-support__line--reached">
          <Icon name="check" />
          {reachedText}
        </p>
      )}
      {daysText && (
        <p className="ui-support__line">
          {daysLeft !== undefined && daysTotal ? (
            <DaysDial share={daysLeft / daysTotal} />
          ) : (
            <Icon name="clock" />
          )}
          {daysText}
        </p>
      )}
      {children && <div className="ui-support__action">{children}</div>}
    </div>
  );
}

/** So many people next to each other, 24 wide each. */
function crowdOf(size: number): string {
  return Array.from({ length: size }, (_, index) => {
    const x = index * 24 + 12;
    return `M${x} 13a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11ZM${x - 9.5} 36v-9a9.5 9.5 0 0 1 19 0v9Z`;
  }).join('');
}

/** Ten people, or fewer when fewer are needed; as many are coloured as there is support, to a fraction. */
function Crowd({ share, size }: { share: number; size: number }) {
  const clipId = useId();
  const people = crowdOf(size);
  return (
    <svg className="ui-crowd" viewBox="0 0 240 38" aria-hidden="true" focusable="false">
      <clipPath id={clipId}>
        <rect width={24 * size * share} height="38" />
      </clipPath>
      <path className="ui-crowd__rest" d={people} />
      <path className="ui-crowd__here" d={people} clipPath={`url(#${clipId})`} />
    </svg>
  );
}

const DIAL_LENGTH = 2 * Math.PI * 9;

function DaysDial({ share }: { share: number }) {
  const left = DIAL_LENGTH * Math.max(0, Math.min(share, 1));
  return (
    <svg className="ui-dial" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <circle className="ui-dial__rest" cx="12" cy="12" r="9" />
      <circle className="ui-dial__left" cx="12" cy="12" r="9" strokeDasharray={`${left} ${DIAL_LENGTH}`} />
      <path className="ui-dial__hand" d="M12 8v4l2.5 1.5" />
    </svg>
  );
}
