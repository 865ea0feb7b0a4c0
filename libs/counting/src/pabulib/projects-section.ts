// The rows of PROJECTS.
import { ByteTable } from './byte-table.js';
import { type Cell, listEntries, present, readAmount, readDecimal } from './cells.js';
import { type Decimal } from './money.js';
import { type ProblemList, quotation } from './problem.js';
import { type Row } from './row.js';

export interface PabulibProject {
  readonly id: string;
  /** '' when the file gives no name. */
  readonly name: string;
  readonly categories: readonly string[];
  /** Every cell by the name of its column, the unknown ones included. */
  readonly cells: ReadonlyMap<string, string>;
}

/** What a column claims about a project, to be compared with the ballots. */
export interface ColumnClaim {
  readonly value: number;
  readonly cell: Cell;
}

export interface ProjectRow {
  readonly project: PabulibProject;
  readonly idCell: Cell;
  readonly cost: { readonly amount: Decimal; readonly cell: Cell } | null;
  readonly votes: ColumnClaim | null;
  readonly score: ColumnClaim | null;
  readonly selected: Cell | null;
}

export class ProjectsSection {
  /** The ids, numbered like `accepted`. */
  readonly ids = new ByteTable();
  /** The projects with an id of their own. */
  readonly accepted: ProjectRow[] = [];
  /** All rows. */
  rows = 0;

  constructor(
    private readonly columns: readonly string[],
    private readonly problems: ProblemList,
    private readonly onProject?: (project: PabulibProject) => void,
  ) {}

  read(row: Row): void {
    this.rows += 1;
    const texts = this.columns.map((_, index) => row.text(index));
    const isNew = this.checkId(texts[0]!, row);
    const accepted = this.interpret(texts, row);
    if (!isNew) return;
    this.accepted.push(accepted);
    this.onProject?.(accepted.project);
  }

  private checkId(id: string, row: Row): boolean {
    const at = () => row.position(0);
    if (id === '') {
      this.problems.add('empty-project-id', at, () => 'The project_id is empty; expected an id.');
      return false;
    }
    if (id.includes(',')) {
      const message = () => `The project_id ${quotation(id)} has a comma; expected none, as votes are lists.`;
      this.problems.add('comma-in-project-id', at, message);
    }
    row.select(0);
    if (this.ids.add(row.cell, row.from, row.to)) return true;
    const message = () => `The project_id ${quotation(id)} is there twice; expected every id once.`;
    this.problems.add('duplicate-project-id', at, message);
    return false;
  }

  private interpret(texts: readonly string[], row: Row): ProjectRow {
    const cells = new Map(this.columns.map((column, index) => [column, texts[index]!]));
    const project = {
      id: texts[0]!,
      name: cells.get('name') ?? '',
      categories: listEntries(cells.get('category') ?? ''),
      cells,
    };
    return {
      project,
      idCell: { text: project.id, at: row.position(0) },
      cost: this.readCost(row),
      votes: this.readClaim('votes', row),
      score: this.readClaim('score', row),
      selected: this.readSelected(row),
    };
  }

  private readCost(row: Row): ProjectRow['cost'] {
    const cell = this.cell('cost', row);
    if (cell === null) {
      const at = () => row.position(this.columns.indexOf('cost'));
      this.problems.add('missing-cost', at, () => 'The project has no cost; expected an amount above 0.');
      return null;
    }
    const amount = readAmount('The cost', cell, 'cost-not-positive', this.problems);
    return amount && { amount, cell };
  }

  private readClaim(column: string, row: Row): ColumnClaim | null {
    const cell = this.cell(column, row);
    const number = cell && readDecimal(column, cell, this.problems);
    if (cell === null || number === null) return null;
    const size = Number(number.digits) / 10 ** number.decimals;
    return { value: number.negative ? -size : size, cell };
  }

  private readSelected(row: Row): Cell | null {
    const cell = this.cell('selected', row);
    if (cell === null || /^[0-3]$/.test(cell.text)) return cell;
    const message = () => `selected is ${quotation(cell.text)}; expected 0, 1, 2 or 3.`;
    this.problems.add('unknown-value', () => cell.at, message);
    return null;
  }

  /** Null when there is no such column, or nothing in it. */
  private cell(column: string, row: Row): Cell | null {
    const index = this.columns.indexOf(column);
    const text = index < 0 ? '' : present(row.text(index));
    return text === '' ? null : { text, at: row.position(index) };
  }
}
