import { randomUUID } from 'node:crypto';
import { Harness } from '../testing/harness';
import { PHASE_CONDITIONS, PHASES } from './initiative-list.queries';
import { phaseSql, STEPS } from './initiatives.queries';
import { type InitiativeFacts, phaseAt } from './initiatives.rules';

const TOWN = 'oldambt';
const NOW = '2026-06-01T12:00:00Z';
let harness: Harness;
beforeAll(async () => {
  harness = await Harness.open();
  harness.moveTo(NOW);
});
afterAll(() => harness.close());

/** Every combination of facts that the table's own checks allow. */
function* combinations() {
  for (const ends of ['2026-06-01T12:00:00Z', '2026-06-01T12:00:01Z'])
    for (const reached of [null, '2026-05-01T00:00:00Z'])
      for (const withdrawn of [null, '2026-05-02T00:00:00Z'])
        for (const admissible of reached ? [null, true, false] : [null])
          for (const honoured of admissible ? [null, true, false] : [null])
            yield { ends, reached, withdrawn, admissible, honoured };
}

const INSERT = `INSERT INTO initiative (id, title, summary, description, description_html, topic_key, created_at, submitted_at,
  support_ends_at, support_threshold, threshold_reached_at, decide_before, withdrawn_at, withdrawal_reason)
  SELECT $1, 'Een plan', '', '', '', topic.key, $2, $2, $3, 5, $4, $4, $5::timestamptz, CASE WHEN $5::timestamptz IS NULL THEN NULL ELSE 'reden' END
  FROM topic LIMIT 1`;

test('the phase in SQL, as a CASE and as conditions, is the phase of the rule', async () => {
  const expected = new Map<string, string>();
  for (const { ends, reached, withdrawn, admissible, honoured } of combinations()) {
    const id = randomUUID();
    await harness.sql(TOWN, INSERT, [id, '2026-04-01T00:00:00Z', ends, reached, withdrawn]);
    if (admissible !== null)
      await harness.sql(
        TOWN,
        `INSERT INTO admissibility VALUES ($1, $2, 'artikel 1', 'Een uitleg van de griffie', NULL, $3)`,
        [id, admissible, NOW],
      );
    if (honoured !== null)
      await harness.sql(
        TOWN,
        `INSERT INTO council_decision VALUES ($1, $2, '2026-05-20', 'De redenen van de raad', 'x', 'https://raad.example', NULL, $3)`,
        [id, honoured, NOW],
      );
    expected.set(id, phaseAt(asFacts({ ends, reached, withdrawn, admissible, honoured }), new Date(NOW)));
  }
  const cases = await harness.sql<{ id: string; phase: string }>(
    TOWN,
    `SELECT initiative.id, ${phaseSql('$1::timestamptz')} AS phase FROM initiative ${STEPS}`,
    [NOW],
  );
  expect(new Map(cases.map(({ id, phase }) => [id, phase]))).toEqual(expected);
  for (const phase of PHASES) {
    const text = `SELECT initiative.id FROM initiative ${STEPS} WHERE $1::timestamptz IS NOT NULL AND ${PHASE_CONDITIONS[phase]}`;
    const found = (await harness.sql<{ id: string }>(TOWN, text, [NOW])).map(({ id }) => id).sort();
    expect([phase, found]).toEqual([
      phase,
      [...expected]
        .filter(([, one]) => one === phase)
        .map(([id]) => id)
        .sort(),
    ]);
    expect(found.length).toBeGreaterThan(0);
  }
});

function asFacts(row: {
  ends: string;
  reached: string | null;
  withdrawn: string | null;
  admissible: boolean | null;
  honoured: boolean | null;
}): InitiativeFacts {
  const date = (text: string | null) => (text ? new Date(text) : null);
  return {
    authorId: null,
    submittedAt: new Date('2026-04-01T00:00:00Z'),
    supportEndsAt: date(row.ends),
    thresholdReachedAt: date(row.reached),
    withdrawnAt: date(row.withdrawn),
    isAdmissible: row.admissible,
    isHonoured: row.honoured,
    supporterCount: 0,
  };
}
