import { type Statement, statement } from '../shared/database/statement';
import { phaseSql, STEPS } from './initiatives.queries';

export const SORTS = ['newest', 'most-supported', 'ending-soon', 'relevance'] as const;
export type Sort = (typeof SORTS)[number];
export const PHASES = [
  'gathering',
  'under-review',
  'honoured',
  'not-honoured',
  'inadmissible',
  'expired',
  'withdrawn',
] as const;

export type ListedPhase = (typeof PHASES)[number];

export interface ListFilter {
  sort: Sort;
  phase?: ListedPhase;
  topic?: string;
  neighbourhood?: string;
  goal?: string;
  search?: string;
}

/** Where the last page ended: the sort value and the id of its last row. */
export interface Cursor {
  value: string;
  id: string;
}

const ORDERS: Record<Sort, { value: string; type: string; direction: 'ASC' | 'DESC' }> = {
  newest: { value: 'submitted_at', type: 'timestamptz', direction: 'DESC' },
  'most-supported': { value: 'supporter_count', type: 'integer', direction: 'DESC' },
  'ending-soon': { value: 'support_ends_at', type: 'timestamptz', direction: 'ASC' },
  relevance: { value: 'relevance', type: 'real', direction: 'DESC' },
};

const OPEN = 'initiative.withdrawn_at IS NULL AND initiative.threshold_reached_at IS NULL';

/** Each phase as a condition that the planner can start from, because rare phases must be found fast too. */
export const PHASE_CONDITIONS: Record<ListedPhase, string> = {
  gathering: `${OPEN} AND initiative.support_ends_at > $1::timestamptz`,
  expired: `${OPEN} AND initiative.support_ends_at <= $1::timestamptz`,
  'under-review': `initiative.threshold_reached_at IS NOT NULL AND initiative.withdrawn_at IS NULL
    AND council_decision.initiative_id IS NULL AND admissibility.is_admissible IS DISTINCT FROM false`,
  inadmissible: 'NOT admissibility.is_admissible',
  withdrawn: `initiative.withdrawn_at IS NOT NULL AND council_decision.initiative_id IS NULL
    AND admissibility.is_admissible IS DISTINCT FROM false`,
  honoured: 'council_decision.is_honoured',
  'not-honoured': 'NOT council_decision.is_honoured',
};

/** Each filter that can be on, with the column it compares; only these (T106). */
const FILTERS = {
  topic: 'initiative.topic_key =',
  neighbourhood: 'initiative.neighbourhood_key =',
  goal: 'initiative.goal_id =',
} as const;

/** One JSON text per page instead of a row per card: the database makes it faster than the driver reads columns. */
const asOneAnswer = (page: string) => `SELECT coalesce(json_agg(page), '[]') AS items FROM (${page}) page`;

const COLUMNS = `initiative.id, initiative.number, initiative.title, initiative.summary, initiative.image_id AS "imageId",
  initiative.image_alt AS "imageAlt", initiative.topic_key AS "topicKey",
  initiative.neighbourhood_key AS "neighbourhoodKey", initiative.supporter_count AS "supporterCount",
  initiative.support_threshold AS "supportThreshold", initiative.submitted_at AS "submittedAt",
  initiative.support_ends_at AS "supportEndsAt"`;

/** One page of the list. The text depends only on which filters are on, so there are few statements to prepare. */
export function listPage(
  filter: ListFilter,
  page: { now: Date; size: number; after: Cursor | null },
): { query: Statement; values: unknown[] } {
  const values: unknown[] = [page.now];
  const add = (value: unknown) => `$${values.push(value)}`;
  const search = filter.search ? add(filter.search) : null;
  const where = conditions(filter, search, add);
  const order = ORDERS[filter.sort];
  const expression =
    filter.sort === 'relevance' && search ? relevanceSql(search) : `initiative.${order.value}`;
  if (page.after) {
    const compare = order.direction === 'DESC' ? '<' : '>';
    where.push(
      `(${expression}, initiative.id) ${compare} (${add(page.after.value)}::${order.type}, ${add(page.after.id)}::uuid)`,
    );
  }
  const text = `SELECT ${COLUMNS}, ${phaseSql('$1::timestamptz')} AS phase, (${expression})::text AS "cursorValue"
    FROM initiative ${STEPS} WHERE ${where.join(' AND ')}
    ORDER BY ${expression} ${order.direction}, initiative.id ${order.direction} LIMIT ${add(page.size + 1)}`;
  return { query: statement(nameOf(filter, page.after), asOneAnswer(text)), values };
}

function conditions(filter: ListFilter, search: string | null, add: (value: unknown) => string): string[] {
  const where = ['initiative.submitted_at IS NOT NULL'];
  for (const [name, comparison] of Object.entries(FILTERS)) {
    const value = filter[name as keyof typeof FILTERS];
    if (value) where.push(`${comparison} ${add(value)}`);
  }
  if (search) where.push(matchSql(search));
  const phase = filter.phase ?? (filter.sort === 'ending-soon' ? 'gathering' : null);
  if (phase) where.push(PHASE_CONDITIONS[phase]);
  return where;
}

function nameOf(filter: ListFilter, after: Cursor | null): string {
  const on = Object.entries(filter).filter(([name, value]) => name !== 'sort' && value);
  const parts = on.map(([name, value]) => (name === 'phase' ? value : name));
  return ['initiative-list', filter.sort, ...parts, after ? 'after' : 'first'].join('-');
}

function matchSql(search: string): string {
  return `(initiative.search @@ websearch_to_tsquery('extensions.dutch_plain', ${search})
    OR lower(initiative.title) LIKE '%' || replace(replace(replace(lower(${search}), '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%'
    OR lower(${search}) <% lower(initiative.title))`;
}

function relevanceSql(search: string): string {
  return `(ts_rank(initiative.search, websearch_to_tsquery('extensions.dutch_plain', ${search}))
    + word_similarity(lower(${search}), lower(initiative.title)))::real`;
}
