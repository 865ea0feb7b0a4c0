// The header of a section: which columns it has.
import { type ProblemList, quotation } from './problem.js';
import { type Row } from './row.js';
import { currentColumnName, OBLIGATORY_COLUMNS, type Section } from './section.js';

/** The columns under their current names; not usable when the rows cannot be understood without guessing. */
export interface Header {
  readonly columns: readonly string[];
  readonly usable: boolean;
}

export function checkHeader(section: Section, row: Row, problems: ProblemList): Header {
  const columns = Array.from({ length: row.count }, (_, index) => row.text(index)).map((name) =>
    section === 'PROJECTS' ? currentColumnName(name) : name,
  );
  checkNames(columns, row, problems);
  if (section === 'META') return { columns, usable: checkMetaHeader(columns, row, problems) };
  const [first, second] = OBLIGATORY_COLUMNS[section];
  let usable = true;
  if (columns[0] !== first) {
    const message = () => `The first column is ${quotation(columns[0]!)}; expected "${first}".`;
    problems.add('wrong-first-column', () => row.position(0), message);
    usable = false;
  }
  return { columns, usable: requireColumn(second, columns, row, problems) && usable };
}

/** Reports a column that is not there. */
export function requireColumn(
  name: string,
  columns: readonly string[],
  row: Row,
  problems: ProblemList,
): boolean {
  if (columns.includes(name)) return true;
  const message = () => `There is no column "${name}"; expected one.`;
  problems.add('missing-column', () => row.position(0), message);
  return false;
}

function checkMetaHeader(columns: readonly string[], row: Row, problems: ProblemList): boolean {
  const found = columns.join(';');
  if (found === OBLIGATORY_COLUMNS.META.join(';')) return true;
  const message = () => `The header of META is ${quotation(found)}; expected "key;value".`;
  problems.add('wrong-meta-header', () => row.position(0), message);
  return false;
}

function checkNames(columns: readonly string[], row: Row, problems: ProblemList): void {
  columns.forEach((name, index) => {
    const at = () => row.position(index);
    if (name === '') {
      problems.add('empty-column-name', at, () => 'A column has no name; expected one.');
    } else if (columns.indexOf(name) < index) {
      const message = () => `The column ${quotation(name)} is there twice; expected every column once.`;
      problems.add('duplicate-column', at, message);
    }
  });
}
