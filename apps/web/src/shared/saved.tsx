import { Alert } from '@samenstem/ui';
import type { ReactNode } from 'react';
import { useTexts } from './language';
import { sharedTexts } from './shared.texts';

/** Says that it worked; the box for screen readers stands there before the words come. */
export function Saved({ shown, children }: { shown: boolean; children: ReactNode }) {
  const { okTone } = useTexts(sharedTexts);
  return (
    <div role="status">
      {shown && (
        <Alert tone="ok" toneText={okTone}>
          {children}
        </Alert>
      )}
    </div>
  );
}
