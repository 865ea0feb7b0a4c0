import { Stack } from '@samenstem/ui';
import type { ReactNode } from 'react';

/** Opens in place; closed until somebody asks. */
export function Disclosure({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  return (
    <details className="ui-details">
      <summary className="ui-details__summary">{summary}</summary>
      <Stack gap="s">{children}</Stack>
    </details>
  );
}
