// The tiny part of the .pb format that the hand-checkable elections use: plain lines, no quoting.
import { type BallotType, type Election } from '../election.js';
import { buildElection, type CastBallot } from './build-election.js';

/** Minor units in the currency unit that the files are written in. */
export const MINOR_UNITS = 100;

export const inMinorUnits = (amount: string | number): number => Math.round(Number(amount) * MINOR_UNITS);

/** Cells parted by semicolons under a line of columns under a title. */
function sectionsOf(text: string): Record<string, Record<string, string>[]> {
  const sections: Record<string, Record<string, string>[]> = {};
  let [title, columns]: [string, string[] | null] = ['', null];
  for (const line of text.split('\n').filter((each) => each !== '')) {
    const cells = line.split(';');
    if (cells.length === 1) {
      [title, columns] = [line, null];
      sections[title] = [];
    } else if (columns === null) {
      columns = cells;
    } else {
      sections[title]!.push(Object.fromEntries(columns.map((column, place) => [column, cells[place]!])));
    }
  }
  return sections;
}

function castBallot(type: string, row: Record<string, string>, ids: readonly string[]): CastBallot {
  const named = [...new Set(row['vote']!.split(',').filter((id) => id !== ''))];
  const given = row['points']?.split(',').map(Number);
  const pointsAt = (place: number): number => {
    if (type === 'ordinal') return named.length - place;
    return given?.[place] ?? 1;
  };
  return { entries: named.map((id, place) => [ids.indexOf(id), pointsAt(place)]), times: 1 };
}

export function readElection(text: string): Election {
  const { META, PROJECTS, VOTES } = sectionsOf(text) as Record<string, Record<string, string>[]>;
  const meta = Object.fromEntries(META!.map(({ key, value }) => [key!, value!]));
  const projects = PROJECTS!.map(({ project_id, cost }) => ({ id: project_id!, cost: inMinorUnits(cost!) }));
  const ids = projects.map(({ id }) => id);
  const type = meta['vote_type']!;
  return buildElection(
    {
      projects,
      budget: inMinorUnits(meta['budget']!),
      minorUnits: MINOR_UNITS,
      ballotType: type as BallotType,
    },
    VOTES!.map((row) => castBallot(type, row, ids)),
  );
}
