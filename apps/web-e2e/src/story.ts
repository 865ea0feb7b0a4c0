import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

interface Story {
  supportThreshold: number;
  people: { name: string; email: string; role: string }[];
}

/** Who lives in the story of a municipality, and how much support a plan needs there. */
export function readStory(municipality: string) {
  const file = join(__dirname, '../../../seeds/story', `${municipality}.yaml`);
  const { supportThreshold, people } = parse(readFileSync(file, 'utf8')) as Story;
  return { supportThreshold, residents: people.filter(({ role }) => role === 'resident') };
}
