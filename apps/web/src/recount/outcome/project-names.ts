import type { ElectionFacts } from '../worker-messages';

/** What a project is called, by id. */
export function projectNames({ projects }: ElectionFacts): (id: string) => string {
  const names = new Map(projects.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}
