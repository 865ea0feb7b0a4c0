// What a budget round may ask beside the budget: alternatives, conditions, and a maximum per theme or area.
import { type Election } from './election.js';

export interface Constraints {
  /** These take no part, for example because they stay below a threshold; see thresholds.ts. */
  readonly ineligible?: readonly number[];
  /** Of each group at most one project is funded. */
  readonly exclusive?: readonly (readonly number[])[];
  /** `project` is funded only after `needs`. */
  readonly requires?: readonly { readonly project: number; readonly needs: number }[];
  /** The funded ones of these projects cost at most `limit` together, in whole minor units. */
  readonly caps?: readonly { readonly projects: readonly number[]; readonly limit: number }[];
}

/** Why a project cannot be funded at this moment; only `waits` may pass. */
export type Obstacle = 'ineligible' | 'excluded' | 'over_cap' | 'waits';

/** Follows the constraints while projects are funded one by one. */
export class Eligibility {
  private readonly funded = new Set<number>();
  private readonly ineligible: ReadonlySet<number>;
  private readonly spent: number[];
  private readonly groupsOf: number[][];
  private readonly capsOf: number[][];
  private readonly needsOf: number[][];

  constructor(
    private readonly election: Election,
    private readonly constraints: Constraints,
  ) {
    this.ineligible = new Set(constraints.ineligible);
    const perProject = (): number[][] => election.projects.map(() => []);
    this.groupsOf = perProject();
    this.capsOf = perProject();
    this.needsOf = perProject();
    constraints.exclusive?.forEach((group, at) =>
      group.forEach((project) => this.groupsOf[project]!.push(at)),
    );
    constraints.caps?.forEach(({ projects }, at) =>
      projects.forEach((project) => this.capsOf[project]!.push(at)),
    );
    constraints.requires?.forEach(({ project, needs }) => this.needsOf[project]!.push(needs));
    this.spent = (constraints.caps ?? []).map(() => 0);
  }

  fund(project: number): void {
    this.funded.add(project);
    for (const cap of this.capsOf[project]!) this.spent[cap]! += this.election.projects[project]!.cost;
  }

  /** Null when the project may be funded now, as far as the constraints go. */
  obstacle(project: number): Obstacle | null {
    if (this.ineligible.has(project)) return 'ineligible';
    const { cost } = this.election.projects[project]!;
    const taken = (group: number): boolean =>
      this.constraints.exclusive![group]!.some((other) => this.funded.has(other));
    if (this.groupsOf[project]!.some(taken)) return 'excluded';
    const isFull = (cap: number): boolean => this.spent[cap]! + cost > this.constraints.caps![cap]!.limit;
    if (this.capsOf[project]!.some(isFull)) return 'over_cap';
    return this.needsOf[project]!.every((needed) => this.funded.has(needed)) ? null : 'waits';
  }

  /** Which of these may still be funded, now or after others of them. */
  reachable(projects: readonly number[]): number[] {
    const left = projects.filter((project) => [null, 'waits'].includes(this.obstacle(project)));
    let reached: number[] = [];
    for (;;) {
      const canCome = (needed: number): boolean => this.funded.has(needed) || reached.includes(needed);
      const more = left.filter((project) => this.needsOf[project]!.every(canCome));
      if (more.length === reached.length) return reached;
      reached = more;
    }
  }
}
