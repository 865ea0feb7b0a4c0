import { Alert } from '@samenstem/ui';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTexts } from '../shared/language';
import { sharedTexts } from '../shared/shared.texts';

/** It worked; the reader is brought here, because the form that was sent is gone. */
export function Recorded({ children, actions }: { children: ReactNode; actions?: ReactNode }) {
  const { okTone } = useTexts(sharedTexts);
  const start = useRef<HTMLDivElement>(null);
  useEffect(() => start.current?.focus(), []);
  return (
    <div ref={start} tabIndex={-1}>
      <Alert tone="ok" toneText={okTone} actions={actions}>
        {children}
      </Alert>
    </div>
  );
}
