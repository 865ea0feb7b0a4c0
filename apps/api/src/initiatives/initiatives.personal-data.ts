import { type PersonalDataPart } from '../accounts/accounts.service';
import { statement } from '../shared/database/statement';

const collect = statement(
  'initiatives-export',
  `SELECT json_build_object(
     'initiatives', (SELECT coalesce(jsonb_agg(to_jsonb(initiative) - 'search' ORDER BY created_at), '[]')
                     FROM initiative WHERE author_id = $1),
     'versions', (SELECT coalesce(jsonb_agg(to_jsonb(initiative_version) ORDER BY version), '[]') FROM initiative_version
                  WHERE initiative_id IN (SELECT id FROM initiative WHERE author_id = $1)),
     'documents', (SELECT coalesce(jsonb_agg(to_jsonb(initiative_document) ORDER BY position), '[]') FROM initiative_document
                   WHERE initiative_id IN (SELECT id FROM initiative WHERE author_id = $1)),
     'supports', (SELECT coalesce(jsonb_agg(to_jsonb(initiative_support)), '[]') FROM initiative_support WHERE account_id = $1),
     'follows', (SELECT coalesce(jsonb_agg(to_jsonb(initiative_follow)), '[]') FROM initiative_follow WHERE account_id = $1),
     'assessed', (SELECT coalesce(jsonb_agg(to_jsonb(admissibility)), '[]') FROM admissibility WHERE assessed_by = $1),
     'advised', (SELECT coalesce(jsonb_agg(to_jsonb(advice)), '[]') FROM advice WHERE advised_by = $1),
     'recorded', (SELECT coalesce(jsonb_agg(to_jsonb(council_decision)), '[]') FROM council_decision WHERE recorded_by = $1)
   ) AS part`,
);
/** Until a decision a leaving supporter no longer counts; after it, the count is a fact of then. */
const releaseSupports = statement(
  'initiatives-release-supports',
  `UPDATE initiative SET supporter_count = supporter_count - 1
   WHERE id IN (SELECT initiative_id FROM initiative_support WHERE account_id = $1)
     AND NOT EXISTS (SELECT 1 FROM council_decision d WHERE d.initiative_id = initiative.id)
     AND NOT EXISTS (SELECT 1 FROM admissibility a WHERE a.initiative_id = initiative.id AND NOT a.is_admissible)`,
);
const deleteDrafts = statement(
  'initiatives-delete-drafts',
  'DELETE FROM initiative WHERE author_id = $1 AND submitted_at IS NULL',
);

/** Pictures and papers of drafts; what was published stays with the initiative. */
const deletePrivateFiles = statement(
  'files-delete-private',
  'DELETE FROM file WHERE owner_id = $1 AND NOT is_public',
);

export const initiativesPersonalData: PersonalDataPart = {
  name: 'initiatives',
  tables: [
    'initiative',
    'initiative_version',
    'initiative_document',
    'initiative_support',
    'initiative_follow',
    'admissibility',
    'advice',
    'council_decision',
  ],
  collect: async (tx, accountId) => (await tx.row<{ part: unknown }>(collect, [accountId]))?.part,
  erase: async (tx, accountId) => {
    await tx.rows(releaseSupports, [accountId]);
    await tx.rows(deleteDrafts, [accountId]);
    await tx.rows(deletePrivateFiles, [accountId]);
  },
};
