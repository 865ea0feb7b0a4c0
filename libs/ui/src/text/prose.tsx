import type { ReactNode } from 'react';

export type ProseProps = { html: string } | { children: ReactNode };

/** Running text; `html` must have been sanitised by the server. */
export function Prose(props: ProseProps) {
  if ('html' in props) return <div className="ui-prose" dangerouslySetInnerHTML={{ __html: props.html }} />;
  return <div className="ui-prose">{props.children}</div>;
}
