// The columns of VOTES about the voter.
import { ByteTable } from './byte-table.js';
import { present } from './cells.js';
import { type ProblemList, quotation } from './problem.js';
import { type Row } from './row.js';

const VOCABULARY = new Map([
  ['sex', ['M', 'F', 'O']],
  ['voting_method', ['internet', 'paper']],
]);

interface KnownValues {
  readonly column: number;
  readonly name: string;
  readonly texts: readonly string[];
  readonly table: ByteTable;
}

export class VoterColumns {
  private readonly voters = new ByteTable();
  private readonly vocabulary: readonly KnownValues[];

  constructor(
    columns: readonly string[],
    private readonly problems: ProblemList,
  ) {
    this.vocabulary = columns.flatMap((name, column) => {
      const texts = VOCABULARY.get(name);
      return texts === undefined ? [] : [{ column, name, texts, table: tableOf(['', ...texts]) }];
    });
  }

  check(row: Row): void {
    this.checkId(row);
    for (const { column, name, texts, table } of this.vocabulary) {
      row.select(column);
      if (table.find(row.cell, row.from, row.to) >= 0 || present(row.text(column)) === '') continue;
      const message = () => `${name} is ${quotation(row.text(column))}; expected ${texts.join(' or ')}.`;
      this.problems.add('unknown-value', () => row.position(column), message);
    }
  }

  private checkId(row: Row): void {
    row.select(0);
    const at = () => row.position(0);
    if (row.from === row.to) {
      this.problems.add('empty-voter-id', at, () => 'The voter_id is empty; expected an id.');
    } else if (!this.voters.add(row.cell, row.from, row.to)) {
      const message = () => `The voter_id ${quotation(row.text(0))} is there twice; expected every id once.`;
      this.problems.add('duplicate-voter-id', at, message);
    }
  }
}

function tableOf(texts: readonly string[]): ByteTable {
  const table = new ByteTable();
  for (const text of texts) {
    const bytes = new TextEncoder().encode(text);
    table.add(bytes, 0, bytes.length);
  }
  return table;
}
