import { Button, EmptyState } from '@samenstem/ui';
import { useTexts } from './language';
import { Page } from './page';
import { sharedTexts } from './shared.texts';

/** A page whose own program could not be fetched, or that broke. */
export function BrokenPage() {
  const t = useTexts(sharedTexts);
  const again = <Button onClick={() => window.location.reload()}>{t.tryAgain}</Button>;
  return (
    <Page title={t.brokenTitle}>
      <div role="alert">
        <EmptyState picture="refused" level={1} title={t.brokenTitle} actions={again}>
          {t.broken}
        </EmptyState>
      </div>
    </Page>
  );
}
