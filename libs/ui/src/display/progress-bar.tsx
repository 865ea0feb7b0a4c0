import { useId } from 'react';

export interface ProgressBarProps {
  value: number;
  max: number;
  label: string;
  /** The value in words, such as "312 of 500". */
  valueText: string;
  size?: 'small' | 'big';
}

export function ProgressBar({ value, max, label, valueText, size = 'small' }: ProgressBarProps) {
  const labelId = useId();
  return (
    <div className={`ui-progress ui-progress--${size}`}>
      <div className="ui-progress__words" id={labelId}>
        <span className="ui-progress__label">{label}</span>{' '}
        <span className="ui-progress__value">{valueText}</span>
      </div>
      <progress
        className="ui-progress__bar"
        value={Math.min(value, max)}
        max={max}
        aria-labelledby={labelId}
      />
    </div>
  );
}
