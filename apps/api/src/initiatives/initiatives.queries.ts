import { statement } from '../shared/database/statement';

/** The phase in SQL, as `phaseAt` says it; `now` is the parameter's number. */
export const phaseSql = (now: string) => `CASE
  WHEN initiative.submitted_at IS NULL THEN 'draft'
  WHEN council_decision.is_honoured THEN 'honoured'
  WHEN NOT council_decision.is_honoured THEN 'not-honoured'
  WHEN NOT admissibility.is_admissible THEN 'inadmissible'
  WHEN initiative.withdrawn_at IS NOT NULL THEN 'withdrawn'
  WHEN initiative.threshold_reached_at IS NOT NULL THEN 'under-review'
  WHEN initiative.support_ends_at > ${now} THEN 'gathering'
  ELSE 'expired' END`;

export const STEPS = `LEFT JOIN admissibility ON admissibility.initiative_id = initiative.id
  LEFT JOIN council_decision ON council_decision.initiative_id = initiative.id`;

const FACTS = `initiative.author_id AS "authorId", initiative.submitted_at AS "submittedAt",
  initiative.support_ends_at AS "supportEndsAt", initiative.threshold_reached_at AS "thresholdReachedAt",
  initiative.withdrawn_at AS "withdrawnAt", initiative.supporter_count AS "supporterCount",
  admissibility.is_admissible AS "isAdmissible", council_decision.is_honoured AS "isHonoured"`;

/** Two at once wait for each other here; what the first one did is read by a statement of its own. */
export const lockRow = statement('initiative-lock', 'SELECT id FROM initiative WHERE id = $1 FOR UPDATE');

/** The facts of one initiative, and what this account has to do with it. */
export const findFacts = statement(
  'initiative-facts',
  `SELECT ${FACTS}, initiative.id, initiative.title, initiative.summary, initiative.description,
          initiative.support_threshold AS "supportThreshold", initiative.version,
          EXISTS (SELECT 1 FROM initiative_support s WHERE s.initiative_id = initiative.id AND s.account_id = $2) AS "isSupporter",
          EXISTS (SELECT 1 FROM advice WHERE advice.initiative_id = initiative.id) AS "hasAdvice"
   FROM initiative ${STEPS} WHERE initiative.id = $1`,
);

/** What this account has to do with an initiative. */
export const findBond = statement(
  'initiative-bond',
  `SELECT EXISTS (SELECT 1 FROM initiative_support s WHERE s.initiative_id = $1 AND s.account_id = $2) AS "isSupporter",
          EXISTS (SELECT 1 FROM initiative_follow f WHERE f.initiative_id = $1 AND f.account_id = $2) AS "isFollower"`,
);

/** Everything the page of one initiative shows to all, in one round trip and one JSON value. */
export const findDetail = statement(
  'initiative-detail',
  `SELECT to_json(detail) AS detail FROM (SELECT initiative.id, initiative.number, initiative.title, initiative.summary, initiative.description,
     initiative.description_html AS "descriptionHtml", ${FACTS},
     initiative.topic_key AS "topicKey", topic.name AS "topicName", topic.icon AS "topicIcon",
     initiative.neighbourhood_key AS "neighbourhoodKey", neighbourhood.name AS "neighbourhoodName",
     initiative.latitude, initiative.longitude, initiative.goal_id AS "goalId", goal.title AS "goalTitle",
     initiative.image_id AS "imageId", initiative.image_alt AS "imageAlt",
     initiative.support_threshold AS "supportThreshold", initiative.decide_before AS "decideBefore",
     initiative.withdrawal_reason AS "withdrawalReason", initiative.version,
     author.display_name AS "authorName",
     admissibility.article, admissibility.explanation AS "admissibilityExplanation",
     admissibility.assessed_at AS "assessedAt",
     advice.text AS "adviceText", advice.advised_at AS "advisedAt",
     council_decision.decided_on::text AS "decidedOn", council_decision.reasons AS "decisionReasons",
     council_decision.document_title AS "documentTitle", council_decision.document_url AS "documentUrl",
     promise.id AS "promiseId",
     (SELECT coalesce(json_agg(json_build_object('id', d.file_id, 'title', d.title, 'byteSize', file.byte_size)
                               ORDER BY d.position), '[]')
      FROM initiative_document d JOIN file ON file.id = d.file_id WHERE d.initiative_id = initiative.id) AS documents
   FROM initiative
   JOIN topic ON topic.key = initiative.topic_key
   LEFT JOIN neighbourhood ON neighbourhood.key = initiative.neighbourhood_key
   LEFT JOIN goal ON goal.id = initiative.goal_id
   LEFT JOIN account author ON author.id = initiative.author_id
   LEFT JOIN advice ON advice.initiative_id = initiative.id
   LEFT JOIN promise ON promise.initiative_id = initiative.id
   ${STEPS} WHERE initiative.id = $1) detail`,
);

export const findVersions = statement(
  'initiative-versions',
  `SELECT version, title, summary, description, replaced_at AS "replacedAt" FROM initiative_version
   WHERE initiative_id = $1 ORDER BY version DESC`,
);

/** Alike by words (Dutch stems) or by letters (typing errors, compounds); a title of stop words has no words. */
export const findSimilar = statement(
  'initiative-similar',
  `SELECT initiative.id, title, summary, supporter_count AS "supporterCount", ${phaseSql('$2::timestamptz')} AS phase
   FROM initiative ${STEPS}
   WHERE submitted_at IS NOT NULL AND withdrawn_at IS NULL AND initiative.id IS DISTINCT FROM $3
     AND (lower(title) % lower($1)
          OR search @@ (SELECT to_tsquery('extensions.dutch_plain', string_agg(quote_literal(lexeme), ' | '))
                        FROM unnest(to_tsvector('extensions.dutch_plain', $1))))
   ORDER BY similarity(lower(title), lower($1)) * 2
            + ts_rank(search, plainto_tsquery('extensions.dutch_plain', $1)) DESC, initiative.id LIMIT 5`,
);

export const shareCard = statement(
  'initiative-share-card',
  `SELECT title, summary, image_id AS "imageId", image_alt AS "imageAlt" FROM initiative
   WHERE id = $1 AND submitted_at IS NOT NULL`,
);

export const listMine = statement(
  'initiatives-mine',
  `SELECT initiative.id, title, summary, ${phaseSql('$2::timestamptz')} AS phase, supporter_count AS "supporterCount",
          support_threshold AS "supportThreshold", submitted_at AS "submittedAt",
          CASE WHEN author_id = $1 THEN 'author'
               WHEN EXISTS (SELECT 1 FROM initiative_support s WHERE s.initiative_id = initiative.id AND s.account_id = $1)
               THEN 'supporter' ELSE 'follower' END AS bond
   FROM initiative ${STEPS}
   WHERE author_id = $1
      OR initiative.id IN (SELECT initiative_id FROM initiative_support WHERE account_id = $1
                           UNION SELECT initiative_id FROM initiative_follow WHERE account_id = $1)
   ORDER BY created_at DESC, initiative.id LIMIT 200`,
);

export const mapPoints = statement(
  'initiative-map-points',
  `SELECT initiative.id, title, latitude, longitude, ${phaseSql('$1::timestamptz')} AS phase, topic_key AS "topicKey"
   FROM initiative ${STEPS} WHERE submitted_at IS NOT NULL AND latitude IS NOT NULL
   ORDER BY submitted_at DESC, initiative.id LIMIT 2000`,
);
