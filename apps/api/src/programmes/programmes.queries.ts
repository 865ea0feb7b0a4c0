import { statement } from '../shared/database/statement';

const DOCUMENT = `json_build_object('id', document.id, 'title', document.title, 'kind', document.kind, 'year', document.year)`;

/** A stored quote with the document it stands in. */
const quoteIn = (
  quote: string,
  programmeId: string,
) => `json_build_object('text', ${quote} ->> 'text', 'document',
  (SELECT ${DOCUMENT} FROM programme_document document
   WHERE document.programme_id = ${programmeId} AND document.file_name = ${quote} ->> 'file'))`;

/** A stored list whose items have quotes. */
const quotingList = (list: string, programmeId: string) => `(SELECT coalesce(json_agg(
    item || jsonb_build_object('quote', ${quoteIn(`(item -> 'quote')`, programmeId)}) ORDER BY place), '[]')
  FROM jsonb_array_elements(${list}) WITH ORDINALITY AS listed (item, place))`;

const IS_LINKED =
  'initiative.goal_id = goal.id AND initiative.submitted_at IS NOT NULL AND initiative.withdrawn_at IS NULL';

/** What is derived of each goal: the years it is told of, its latest light, how many initiatives link to it. */
const DERIVED = `
  CROSS JOIN LATERAL (
    SELECT coalesce(array_agg(DISTINCT year ORDER BY year), '{}') AS years
    FROM (SELECT year FROM goal_entry WHERE goal_id = goal.id
          UNION ALL SELECT year FROM indicator WHERE goal_id = goal.id) AS stated) AS told
  LEFT JOIN LATERAL (
    SELECT light, year FROM goal_entry WHERE goal_id = goal.id AND light IS NOT NULL
    ORDER BY year DESC, position DESC LIMIT 1) AS latest ON true
  CROSS JOIN LATERAL (SELECT count(*)::integer AS number FROM initiative WHERE ${IS_LINKED}) AS linked`;

/** Programmes → themes → goals, of year $1 and theme $2 if those are given. */
export const findTree = statement(
  'programme-tree',
  `WITH shown_goal AS (
     SELECT goal.theme_id, goal.position, json_build_object(
       'id', goal.id, 'key', goal.key, 'code', goal.code, 'title', goal.title, 'summary', goal.summary,
       'light', latest.light, 'lightYear', latest.year, 'years', told.years, 'initiativeCount', linked.number) AS goal
     FROM goal ${DERIVED}
     WHERE $1::integer IS NULL OR $1 = ANY (told.years)
   ), shown_theme AS (
     SELECT theme.programme_id, theme.position, json_build_object(
       'id', theme.id, 'key', theme.key, 'name', theme.name, 'summary', theme.summary,
       'quote', ${quoteIn('theme.quote', 'theme.programme_id')},
       'goals', json_agg(shown_goal.goal ORDER BY shown_goal.position)) AS theme
     FROM programme_theme theme JOIN shown_goal ON shown_goal.theme_id = theme.id
     WHERE $2::text IS NULL OR theme.key = $2
     GROUP BY theme.id
   ), shown_programme AS (
     SELECT programme.position, json_build_object(
       'id', programme.id, 'key', programme.key, 'number', programme.number, 'name', programme.name,
       'summary', programme.summary, 'quote', ${quoteIn('programme.quote', 'programme.id')},
       'documents', (SELECT json_agg(${DOCUMENT} ORDER BY document.position)
                     FROM programme_document document WHERE document.programme_id = programme.id),
       'themes', json_agg(shown_theme.theme ORDER BY shown_theme.position)) AS programme
     FROM programme JOIN shown_theme ON shown_theme.programme_id = programme.id
     GROUP BY programme.id
   )
   SELECT
     array(SELECT year FROM goal_entry UNION SELECT year FROM indicator ORDER BY year) AS years,
     (SELECT coalesce(json_agg(json_build_object('key', theme.key, 'name', theme.name)
                               ORDER BY programme.position, theme.position), '[]')
      FROM programme_theme theme JOIN programme ON programme.id = theme.programme_id) AS themes,
     (SELECT coalesce(json_agg(programme ORDER BY position), '[]') FROM shown_programme) AS programmes`,
);

const ENTRIES = `(SELECT coalesce(json_agg(json_build_object(
    'kind', entry.kind, 'year', entry.year, 'light', entry.light, 'text', entry.text,
    'quote', ${quoteIn('entry.quote', 'theme.programme_id')}) ORDER BY entry.year, entry.position), '[]')
  FROM goal_entry entry WHERE entry.goal_id = goal.id)`;

const INDICATORS = `(SELECT coalesce(json_agg(json_build_object(
    'name', indicator.name, 'year', indicator.year, 'explanation', indicator.explanation, 'note', indicator.note,
    'quote', ${quoteIn('indicator.quote', 'theme.programme_id')}, 'values', indicator.values)
    ORDER BY indicator.year, indicator.position), '[]')
  FROM indicator WHERE indicator.goal_id = goal.id)`;

const FINANCES = `(SELECT coalesce(json_agg(json_build_object(
    'title', finance.title, 'year', finance.year, 'unitEuros', finance.unit_euros,
    'quote', ${quoteIn('finance.quote', 'finance.programme_id')}, 'columns', finance.columns,
    'lines', ${quotingList('finance.lines', 'finance.programme_id')}, 'roundings', finance.roundings,
    'analysis', ${quotingList('finance.analysis', 'finance.programme_id')}) ORDER BY finance.position), '[]')
  FROM finance_table finance WHERE finance.programme_id = theme.programme_id)`;

const INITIATIVES = `(SELECT coalesce(json_agg(json_build_object(
    'id', newest.id, 'title', newest.title, 'summary', newest.summary, 'imageId', newest.image_id,
    'imageAlt', newest.image_alt, 'supporterCount', newest.supporter_count, 'submittedAt', newest.submitted_at)
    ORDER BY newest.submitted_at DESC, newest.id DESC), '[]')
  FROM (SELECT initiative.* FROM initiative WHERE ${IS_LINKED}
        ORDER BY initiative.submitted_at DESC, initiative.id DESC LIMIT 12) AS newest)`;

const link = (goal: string) =>
  `json_build_object('id', ${goal}.id, 'code', ${goal}.code, 'title', ${goal}.title)`;

/** Everything the page of one goal shows, in one round trip. */
export const findGoal = statement(
  'goal-page',
  `SELECT goal.id, goal.key, goal.code, goal.title, goal.summary, latest.light, latest.year AS "lightYear", told.years,
     linked.number AS "initiativeCount", ${quoteIn('goal.quote', 'theme.programme_id')} AS quote,
     json_build_object('key', programme.key, 'number', programme.number, 'name', programme.name) AS programme,
     json_build_object('key', theme.key, 'name', theme.name) AS theme,
     ${ENTRIES} AS entries, ${INDICATORS} AS indicators,
     (SELECT ${link('earlier')} FROM goal earlier WHERE earlier.id = goal.continues_id) AS continues,
     (SELECT coalesce(json_agg(${link('later')} ORDER BY later.position), '[]')
      FROM goal later WHERE later.continues_id = goal.id) AS "continuedBy",
     ${FINANCES} AS finances, ${INITIATIVES} AS initiatives
   FROM goal
   JOIN programme_theme theme ON theme.id = goal.theme_id
   JOIN programme ON programme.id = theme.programme_id ${DERIVED}
   WHERE goal.id = $1`,
);

export const listGoalChoices = statement(
  'goal-choices',
  `SELECT goal.id, goal.title, theme.name AS theme
   FROM goal JOIN programme_theme theme ON theme.id = goal.theme_id JOIN programme ON programme.id = theme.programme_id
   ORDER BY programme.position, theme.position, goal.position`,
);

export const findDocument = statement(
  'programme-document',
  `SELECT document.id, document.title, document.kind, document.year, programme.name AS programme, document.text
   FROM programme_document document JOIN programme ON programme.id = document.programme_id
   WHERE document.id = $1`,
);
