import { useId } from 'react';
import { Button } from '../actions/button';
import { ButtonLink } from '../actions/button-link';

interface PageLink {
  href: string;
  text: string;
}

export interface PaginationProps {
  label: string;
  previous?: PageLink;
  next?: PageLink;
  /** Where you are, such as "Page 2 of 7". */
  status: string;
}

export function Pagination({ label, previous, next, status }: PaginationProps) {
  return (
    <nav className="ui-pagination" aria-label={label}>
      <div className="ui-pagination__side">
        {previous && (
          <ButtonLink href={previous.href} icon="back" rel="prev">
            {previous.text}
          </ButtonLink>
        )}
      </div>
      <p className="ui-pagination__status">{status}</p>
      <div className="ui-pagination__side ui-pagination__side--end">
        {next && (
          <ButtonLink href={next.href} iconEnd="arrow" rel="next">
            {next.text}
          </ButtonLink>
        )}
      </div>
    </nav>
  );
}

export interface LoadMoreProps {
  text: string;
  /** How far you are, such as "12 of 48 initiatives". */
  status: string;
  value: number;
  max: number;
  busy?: boolean;
  onMore: () => void;
}

export function LoadMore({ text, status, value, max, busy, onMore }: LoadMoreProps) {
  const statusId = useId();
  return (
    <div className="ui-load-more">
      <p className="ui-pagination__status" id={statusId} role="status">
        {status}
      </p>
      <progress
        className="ui-progress__bar"
        value={Math.min(value, max)}
        max={max}
        aria-labelledby={statusId}
      />
      {value < max && (
        <Button busy={busy} onClick={onMore}>
          {text}
        </Button>
      )}
    </div>
  );
}
