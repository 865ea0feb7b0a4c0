import { Button, ButtonLink, Inline, Small, Stack } from '@samenstem/ui';
import { useState } from 'react';
import { api, unwrap } from '../../shared/api';
import { Refused } from '../../shared/form';
import { useTexts } from '../../shared/language';
import { useAccount } from '../../shared/session';
import type { Initiative } from '../initiatives.queries';
import { initiativesTexts } from '../initiatives.texts';
import { useBackHere } from '../sign-in-first';
import { useChange } from './use-change';

/** Stay informed, and tell others. */
export function FollowAndShare({ initiative }: { initiative: Initiative }) {
  const t = useTexts(initiativesTexts).support;
  const [said, setSaid] = useState('');
  const account = useAccount();
  const back = useBackHere();
  const { id, isFollower, isAuthor } = initiative;
  const path = { params: { path: { id } } };
  const follow = useChange(
    (): Promise<unknown> =>
      isFollower
        ? unwrap(api.DELETE('/api/v1/initiatives/{id}/followers/me', path))
        : unwrap(api.POST('/api/v1/initiatives/{id}/followers', path)),
    () => setSaid(isFollower ? t.unfollowed : t.followed),
  );
  const share = async () => setSaid(await shareOrCopy(initiative, t));
  return (
    <Stack gap="xs">
      <Inline>
        {account === null && (
          <ButtonLink icon="bell" href={`/inloggen${back}`}>
            {t.signInToFollow}
          </ButtonLink>
        )}
        {account && !isAuthor && (
          <Button icon="bell" busy={follow.isPending} onClick={() => follow.mutate()}>
            {isFollower ? t.unfollow : t.follow}
          </Button>
        )}
        <Button icon="share" onClick={() => void share()}>
          {t.share}
        </Button>
      </Inline>
      <div role="status">{said && <Small>{said}</Small>}</div>
      <Refused error={follow.error} />
    </Stack>
  );
}

interface ShareTexts {
  copied: string;
  copyFailed: (url: string) => string;
}

/** The phone's own share window where there is one, else the link on the clipboard. Answers what to say. */
async function shareOrCopy({ id, title, summary }: Initiative, t: ShareTexts): Promise<string> {
  const url = `${location.origin}/initiatieven/${id}`;
  if (typeof navigator.share === 'function') {
    const isShared = await navigator.share({ title, text: summary, url }).then(
      () => true,
      (error: unknown) => error instanceof DOMException && error.name === 'AbortError',
    );
    if (isShared) return '';
  }
  try {
    await navigator.clipboard.writeText(url);
    return t.copied;
  } catch {
    return t.copyFailed(url);
  }
}
