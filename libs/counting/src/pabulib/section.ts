// The sections of a Pabulib file, in their order.

export const SECTIONS = ['META', 'PROJECTS', 'VOTES'] as const;

export type Section = (typeof SECTIONS)[number];

/** The columns every file must have, the first of which must come first. */
export const OBLIGATORY_COLUMNS: Record<Section, readonly [string, string]> = {
  META: ['key', 'value'],
  PROJECTS: ['project_id', 'cost'],
  VOTES: ['voter_id', 'vote'],
};

/** The name a column has now; `target` was renamed in April 2026. */
export const currentColumnName = (name: string): string => (name === 'target' ? 'beneficiaries' : name);
