import { PageTitle } from '@samenstem/ui';
import { type ComponentProps, useEffect, useRef } from 'react';

/** The title of what replaces a form; the reader is brought there. */
export function Arrived(props: ComponentProps<typeof PageTitle>) {
  const start = useRef<HTMLDivElement>(null);
  useEffect(() => start.current?.focus(), []);
  return (
    <div ref={start} tabIndex={-1}>
      <PageTitle {...props} />
    </div>
  );
}
