import type { ReactNode } from 'react';

export interface PageShellProps {
  skipText: string;
  header: ReactNode;
  footer: ReactNode;
  children: ReactNode;
  mainId?: string;
}

export function PageShell({ skipText, header, footer, children, mainId = 'main' }: PageShellProps) {
  return (
    <div className="ui-page">
      <a className="utrecht-skip-link utrecht-skip-link--visible-on-focus" href={`#${mainId}`}>
        {skipText}
      </a>
      {header}
      <main className="ui-main" id={mainId} tabIndex={-1}>
        {children}
      </main>
      {footer}
    </div>
  );
}
