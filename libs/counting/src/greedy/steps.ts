// Greedy told step by step: what was left when a project's turn came, and what became of it.
import { type GreedyRule } from '../rules.js';
import { type Walk, fundWhatFits, ranking } from './greedy.js';

export interface GreedyStep {
  readonly project: number;
  /** Of the budget, before this project; whole minor units. */
  readonly moneyLeft: number;
  readonly fate: 'funded' | 'too_expensive' | 'unsupported' | 'constraint' | 'after_the_end';
}

/** One step per project, in order of the ranking. */
export function greedySteps(walk: Walk, rule: GreedyRule): GreedyStep[] {
  const ranked = ranking(walk, rule.by);
  const funded = new Set(fundWhatFits(walk, ranked, rule, []));
  let moneyLeft = walk.election.budget;
  let ended = false;
  return ranked.map((project) => {
    const { cost } = walk.election.projects[project]!;
    const before = moneyLeft;
    if (funded.has(project)) moneyLeft -= cost;
    const fate = ended
      ? 'after_the_end'
      : fateOf(walk, rule, project, { isFunded: funded.has(project), before });
    ended ||= !rule.skip && fate === 'too_expensive';
    return { project, moneyLeft: before, fate };
  });
}

function fateOf(
  { election, support }: Walk,
  { fundUnsupported }: GreedyRule,
  project: number,
  { isFunded, before }: { isFunded: boolean; before: number },
): GreedyStep['fate'] {
  if (isFunded) return 'funded';
  if (!fundUnsupported && support.votes[project] === 0) return 'unsupported';
  return election.projects[project]!.cost > before ? 'too_expensive' : 'constraint';
}
