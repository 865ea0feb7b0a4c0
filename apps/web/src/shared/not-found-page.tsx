import { ButtonLink, EmptyState } from '@samenstem/ui';
import { useTexts } from './language';
import { Page } from './page';
import { sharedTexts } from './shared.texts';

export function NotFoundPage() {
  const t = useTexts(sharedTexts);
  return (
    <Page title={t.notFoundTitle}>
      <EmptyState
        picture="search"
        level={1}
        title={t.notFoundTitle}
        actions={<ButtonLink href="/">{t.toHome}</ButtonLink>}
      >
        {t.notFound}
      </EmptyState>
    </Page>
  );
}
