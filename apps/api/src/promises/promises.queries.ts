import { statement } from '../shared/database/statement';

const STATUS = `CASE WHEN promise.stopped_at IS NOT NULL THEN 'stopped'
  WHEN promise.delivered_at IS NOT NULL THEN 'delivered'
  WHEN promise.started_at IS NOT NULL THEN 'in-progress' ELSE 'planned' END`;

const SELECT = `SELECT promise.id, promise.initiative_id AS "initiativeId", promise.owner,
    promise.planned_cents::float8 AS "plannedCents",
    coalesce((SELECT sum(cents) FROM expense WHERE promise_id = promise.id), 0)::float8 AS "spentCents",
    promise.made_at AS "madeAt", promise.started_at AS "startedAt", promise.delivered_at AS "deliveredAt",
    promise.stopped_at AS "stoppedAt", promise.stopped_reason AS "stoppedReason", ${STATUS} AS status,
    json_build_object('title', initiative.title, 'summary', initiative.summary, 'imageId', initiative.image_id,
      'imageAlt', initiative.image_alt, 'neighbourhoodKey', initiative.neighbourhood_key, 'topicKey', initiative.topic_key,
      'submittedAt', initiative.submitted_at, 'supporterCount', initiative.supporter_count,
      'supportThreshold', initiative.support_threshold, 'thresholdReachedAt', initiative.threshold_reached_at,
      'goalId', initiative.goal_id, 'goalTitle', goal.title,
      'decidedOn', council_decision.decided_on, 'documentTitle', council_decision.document_title,
      'documentUrl', council_decision.document_url) AS initiative,
    (SELECT coalesce(json_agg(json_build_object('id', id, 'plannedOn', planned_on, 'title', title, 'text', text,
              'reachedOn', reached_on, 'imageId', image_id, 'imageAlt', image_alt)
              ORDER BY coalesce(reached_on, planned_on), planned_on, id), '[]')
     FROM milestone WHERE promise_id = promise.id) AS milestones,
    (SELECT coalesce(json_agg(json_build_object('id', id, 'spentOn', spent_on, 'cents', cents, 'description', description)
              ORDER BY spent_on, id), '[]')
     FROM expense WHERE promise_id = promise.id) AS expenses
  FROM promise JOIN initiative ON initiative.id = promise.initiative_id
  JOIN council_decision ON council_decision.initiative_id = initiative.id
  LEFT JOIN goal ON goal.id = initiative.goal_id`;

/** The page Gehonoreerd: each promise with its chain, milestones and money. */
export const listPromises = statement(
  'promises',
  `${SELECT} WHERE $1::text IS NULL OR ${STATUS} = $1 ORDER BY council_decision.decided_on DESC, promise.id LIMIT 200`,
);

export const findPromise = statement('promise', `${SELECT} WHERE promise.id = $1`);
export const findPromiseOfInitiative = statement(
  'promise-of-initiative',
  `${SELECT} WHERE promise.initiative_id = $1`,
);

/** Honoured, but nobody has said yet who will do it. */
export const listUnpromised = statement(
  'promises-missing',
  `SELECT initiative.id, initiative.title, council_decision.decided_on::text AS "decidedOn"
   FROM council_decision JOIN initiative ON initiative.id = council_decision.initiative_id
   WHERE is_honoured AND NOT EXISTS (SELECT 1 FROM promise WHERE promise.initiative_id = initiative.id)
   ORDER BY decided_on, initiative.id`,
);

export const lockPromise = statement(
  'promise-lock',
  `SELECT promise.id, initiative_id AS "initiativeId", started_at AS "startedAt", delivered_at AS "deliveredAt",
          stopped_at AS "stoppedAt", initiative.title
   FROM promise JOIN initiative ON initiative.id = promise.initiative_id WHERE promise.id = $1 FOR UPDATE OF promise`,
);
