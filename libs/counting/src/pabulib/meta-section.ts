// The rows of META, before anybody asks what they say.
import { type Cell, present } from './cells.js';
import { type Position, type ProblemList, quotation } from './problem.js';
import { type Row } from './row.js';

export class MetaSection {
  private readonly cells = new Map<string, Cell>();

  /** `headerAt`: where something that is not there is reported. */
  constructor(
    readonly headerAt: Position,
    private readonly problems: ProblemList,
    private readonly onMeta?: (key: string, value: string) => void,
  ) {}

  read(row: Row): void {
    const [key, text] = [row.text(0), row.text(1)];
    const at = () => row.position(0);
    if (key === '') {
      this.problems.add('empty-meta-key', at, () => 'The key is empty; expected a name.');
      return;
    }
    if (this.cells.has(key)) {
      const message = () => `The key ${quotation(key)} is there twice; expected every key once.`;
      this.problems.add('duplicate-meta-key', at, message);
      return;
    }
    this.cells.set(key, { text, at: row.position(1) });
    this.onMeta?.(key, text);
  }

  /** Null when the key is missing, or its value is empty or `none`. */
  get(key: string): Cell | null {
    const cell = this.cells.get(key);
    return cell === undefined || present(cell.text) === '' ? null : cell;
  }

  values(): ReadonlyMap<string, string> {
    return new Map([...this.cells].map(([key, { text }]) => [key, text]));
  }
}
