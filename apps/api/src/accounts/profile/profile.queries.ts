import { statement } from '../../shared/database/statement';

export const findProfile = statement(
  'account-profile',
  `SELECT id, email, display_name AS "displayName", neighbourhood_key AS "neighbourhoodKey", language,
          wants_mail AS "wantsMail",
          array(SELECT role FROM role_grant WHERE account_id = account.id AND revoked_at IS NULL ORDER BY role) AS roles
   FROM account WHERE id = $1`,
);

export const forgetRegistrations = statement(
  'registration-forget',
  'DELETE FROM registration WHERE email = (SELECT email FROM account WHERE id = $1)',
);

/** The accounts module's own part of the export: everything but secrets and the ids of others. */
export const exportAccount = statement(
  'account-export',
  `SELECT json_build_object(
     'account', (SELECT to_jsonb(account) - 'password_hash' FROM account WHERE id = $1),
     'sessions', (SELECT coalesce(jsonb_agg(to_jsonb(session) - 'token_hash' ORDER BY created_at), '[]')
                  FROM session WHERE account_id = $1),
     'registrations', (SELECT coalesce(jsonb_agg(to_jsonb(registration) - 'token_hash' - 'password_hash'), '[]')
                       FROM registration WHERE email = (SELECT email FROM account WHERE id = $1)),
     'openLinks', (SELECT coalesce(jsonb_agg(to_jsonb(account_token) - 'token_hash'), '[]')
                   FROM account_token WHERE account_id = $1),
     'roles', (SELECT coalesce(jsonb_agg(to_jsonb(role_grant) - 'granted_by' - 'revoked_by' ORDER BY granted_at), '[]')
               FROM role_grant WHERE account_id = $1),
     'messages', (SELECT coalesce(jsonb_agg(to_jsonb(notification) ORDER BY created_at), '[]')
                  FROM notification WHERE account_id = $1),
     'files', (SELECT coalesce(jsonb_agg(to_jsonb(file) - 'bytes' - 'thumbnail' ORDER BY created_at), '[]')
               FROM file WHERE owner_id = $1),
     'acts', (SELECT coalesce(jsonb_agg(to_jsonb(audit_entry) - CASE
                WHEN actor_id IS DISTINCT FROM $1 THEN 'actor_id'
                WHEN subject_type = 'account' AND subject_id IS DISTINCT FROM $1 THEN 'subject_id' ELSE '' END ORDER BY at), '[]')
              FROM audit_entry WHERE actor_id = $1 OR subject_id = $1)
   ) AS part`,
);
