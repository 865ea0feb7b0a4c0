// Greedy told step by step: what was left when a project's turn came, and what became of it.
import { type GreedyRule } from '../rules.js';
import { type GreedyStep, type Walk, ranking, walkDown } from './greedy.js';

/** One step per project, in the order in which they got their turn. */
export const greedySteps = (walk: Walk, rule: GreedyRule): GreedyStep[] =>
  walkDown(walk, ranking(walk, rule.by), rule, []);
