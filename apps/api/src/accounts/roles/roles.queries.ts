import { statement } from '../../shared/database/statement';

export const listGrants = statement(
  'role-grants',
  `SELECT role_grant.id, holder.display_name AS "displayName", holder.email, role, granted_at AS "grantedAt",
          granter.display_name AS "grantedByName", revoked_at AS "revokedAt", revoker.display_name AS "revokedByName"
   FROM role_grant JOIN account holder ON holder.id = role_grant.account_id
   LEFT JOIN account granter ON granter.id = role_grant.granted_by
   LEFT JOIN account revoker ON revoker.id = role_grant.revoked_by
   ORDER BY revoked_at IS NOT NULL, granted_at DESC, role_grant.id LIMIT 500`,
);

/** Locks the standing administrators, so that two of them cannot remove each other at once. */
export const countAdministrators = statement(
  'administrators-count',
  `SELECT count(*)::int AS count FROM (
     SELECT 1 FROM role_grant WHERE role = 'administrator' AND revoked_at IS NULL ORDER BY id FOR UPDATE
   ) standing`,
);
