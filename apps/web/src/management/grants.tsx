import { Button, ConfirmDialog, Paragraph, Small, Stack, Table, VisuallyHidden } from '@samenstem/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, type Schemas, unwrap } from '../shared/api';
import { Refused } from '../shared/form';
import { useFormat } from '../shared/format';
import { useTexts } from '../shared/language';
import { managementTexts } from './management.texts';
import { Recorded } from './recorded';

type Grant = Schemas['RoleGrantDto'];

export function StandingGrants({ grants }: { grants: Grant[] }) {
  const t = useTexts(managementTexts);
  const format = useFormat();
  const client = useQueryClient();
  const [leaving, setLeaving] = useState<Grant | null>(null);
  const { mutate, reset, isPending, isSuccess, error } = useMutation({
    mutationFn: (id: string) => unwrap(api.DELETE('/api/v1/role-grants/{id}', { params: { path: { id } } })),
    onSuccess: async () => {
      await client.invalidateQueries();
      setLeaving(null);
    },
  });
  const ask = (grant: Grant) => {
    reset();
    setLeaving(grant);
  };
  return (
    <Stack gap="m">
      {isSuccess && leaving === null && <Recorded>{t.rolesPage.revoked}</Recorded>}
      <Table
        caption={t.rolesPage.caption}
        hideCaption
        rows={grants}
        rowKey={({ id }) => id}
        columns={[
          {
            id: 'name',
            header: t.rolesPage.name,
            rowHeader: true,
            cell: (grant) => <Person grant={grant} />,
          },
          { id: 'role', header: t.rolesPage.role, cell: ({ role }) => t.roles[role] },
          {
            id: 'given',
            header: t.rolesPage.given,
            cell: ({ grantedAt, grantedByName }) => t.rolesPage.by(format.date(grantedAt), grantedByName),
          },
          {
            id: 'revoke',
            header: t.rolesPage.action,
            cell: (grant) => <RevokeButton grant={grant} onClick={() => ask(grant)} />,
          },
        ]}
      />
      <ConfirmRevoke
        grant={leaving}
        error={error}
        busy={isPending}
        onConfirm={() => leaving && mutate(leaving.id)}
        onCancel={() => setLeaving(null)}
      />
    </Stack>
  );
}

function Person({ grant }: { grant: Grant }) {
  return (
    <>
      {grant.displayName}
      <Small>{grant.email}</Small>
    </>
  );
}

function RevokeButton({ grant, onClick }: { grant: Grant; onClick: () => void }) {
  const t = useTexts(managementTexts);
  return (
    <Button variant="subtle" icon="close" onClick={onClick}>
      {t.rolesPage.revoke}
      <VisuallyHidden>{t.rolesPage.revokeOf(t.roles[grant.role], grant.displayName)}</VisuallyHidden>
    </Button>
  );
}

interface ConfirmRevokeProps {
  grant: Grant | null;
  error: unknown;
  busy: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}

function ConfirmRevoke({ grant, error, busy, onConfirm, onCancel }: ConfirmRevokeProps) {
  const t = useTexts(managementTexts);
  return (
    <ConfirmDialog
      open={grant !== null}
      danger
      title={grant ? t.rolesPage.revokeTitle(t.roles[grant.role], grant.displayName) : ''}
      confirmText={t.rolesPage.revokeConfirm}
      cancelText={t.rolesPage.revokeCancel}
      busy={busy}
      onConfirm={onConfirm}
      onCancel={onCancel}
    >
      <Paragraph>{grant && t.rolesPage.revokeText(grant.displayName)}</Paragraph>
      <Refused error={error} />
    </ConfirmDialog>
  );
}

/** Who had a role once: stays on record. */
export function FormerGrants({ grants }: { grants: Grant[] }) {
  const t = useTexts(managementTexts);
  const format = useFormat();
  return (
    <Table
      caption={t.rolesPage.historyCaption}
      hideCaption
      rows={grants}
      rowKey={({ id }) => id}
      columns={[
        { id: 'name', header: t.rolesPage.name, rowHeader: true, cell: (grant) => <Person grant={grant} /> },
        { id: 'role', header: t.rolesPage.role, cell: ({ role }) => t.roles[role] },
        {
          id: 'given',
          header: t.rolesPage.given,
          cell: ({ grantedAt, grantedByName }) => t.rolesPage.by(format.date(grantedAt), grantedByName),
        },
        {
          id: 'withdrawn',
          header: t.rolesPage.withdrawn,
          cell: ({ revokedAt, revokedByName }) =>
            t.rolesPage.withdrawnBy(format.date(revokedAt!), revokedByName),
        },
      ]}
    />
  );
}
