import { ActionGroup, Button, Inline, Paragraph, Stack, StatusBadge, Table } from '@samenstem/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, type Schemas, unwrap } from '../shared/api';
import { Refused } from '../shared/form';
import { useFormat } from '../shared/format';
import { useTexts } from '../shared/language';
import { Loaded } from '../shared/page';
import { accountsTexts } from './accounts.texts';
import { Saved } from '../shared/saved';

type Session = Schemas['SessionDto'];

const SESSIONS_KEY = ['account', 'sessions'];

export function SessionsSection() {
  const query = useQuery({ queryKey: SESSIONS_KEY, queryFn: () => unwrap(api.GET('/api/v1/sessions')) });
  return <Loaded query={query}>{(sessions) => <Sessions sessions={sessions} />}</Loaded>;
}

function Sessions({ sessions }: { sessions: Session[] }) {
  const t = useTexts(accountsTexts);
  const client = useQueryClient();
  const { mutate, isPending, isSuccess, error } = useMutation({
    mutationFn: () => unwrap(api.DELETE('/api/v1/sessions/others')),
    onSuccess: () => client.invalidateQueries({ queryKey: SESSIONS_KEY }),
  });
  const isOnlyHere = sessions.length === 1;
  return (
    <Stack gap="m">
      <SessionTable sessions={sessions} />
      <Refused error={error} />
      {isOnlyHere ? (
        !isSuccess && <Paragraph>{t.account.onlyHere}</Paragraph>
      ) : (
        <ActionGroup>
          <Button busy={isPending} busyText={t.busy} onClick={() => mutate()}>
            {t.account.signOutOthers}
          </Button>
        </ActionGroup>
      )}
      <Saved shown={isSuccess && isOnlyHere}>{t.account.signedOutOthers}</Saved>
    </Stack>
  );
}

function SessionTable({ sessions }: { sessions: Session[] }) {
  const t = useTexts(accountsTexts).account;
  const format = useFormat();
  const deviceOf = ({ device, isCurrent }: Session) => (
    <Inline>
      {device}
      {isCurrent && (
        <StatusBadge tone="ok" icon="check">
          {t.here}
        </StatusBadge>
      )}
    </Inline>
  );
  return (
    <Table
      caption={t.sessionsCaption}
      hideCaption
      rows={sessions}
      rowKey={({ createdAt, device }) => createdAt + device}
      columns={[
        { id: 'device', header: t.device, rowHeader: true, cell: deviceOf },
        { id: 'since', header: t.since, cell: ({ createdAt }) => format.dateTime(createdAt) },
        { id: 'seen', header: t.seen, cell: ({ seenAt }) => format.dateTime(seenAt) },
      ]}
    />
  );
}
