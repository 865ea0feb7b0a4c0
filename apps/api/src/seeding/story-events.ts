import type { Actor } from '../shared/actor/actor';
import { addDays } from '../shared/calendar/calendar';
import type { StoryInitiative } from './story-file';
import type { Theatre } from './story-theatre';

/** Something that happens on a day of the story. */
export interface StoryEvent {
  at: Date;
  run: () => Promise<unknown>;
}

/** What one initiative goes through, day by day, each step through the service that serves the website. */
export function eventsOf(theatre: Theatre, initiative: StoryInitiative): StoryEvent[] {
  const act = new ActsOf(theatre, initiative);
  const started = initiative.submittedOn ?? initiative.createdOn!;
  const events = [event(started, 0, () => act.draft())];
  if (initiative.submittedOn)
    events.push(
      event(initiative.submittedOn, 1, () => act.submit()),
      ...supports(theatre, act),
    );
  const { edit, withdrawal, admissibility, advice, decision } = initiative;
  if (edit) events.push(event(edit.on, 300, () => act.edit(edit.description)));
  if (withdrawal) events.push(event(withdrawal.on, 400, () => act.withdraw(withdrawal.reason)));
  if (admissibility) events.push(event(admissibility.on, 400, () => act.assess()));
  if (advice) events.push(event(advice.on, 410, () => act.advise()));
  if (decision) events.push(event(decision.on, 420, () => act.decide()));
  return [...events, ...promiseEvents(act, initiative)];
}

function event(day: string, minute: number, run: () => Promise<unknown>): StoryEvent {
  return { at: new Date(Date.parse(`${day}T07:00:00Z`) + minute * 60_000), run };
}

/** The threshold falls on its day; who comes later still signs, until the clerk's first step. */
function supports(theatre: Theatre, act: ActsOf): StoryEvent[] {
  const { initiative } = act;
  const supporters = theatre.residents
    .filter((key) => key !== initiative.author)
    .slice(0, initiative.supporters);
  const reached = initiative.thresholdReachedOn;
  return supporters.map((key, index) => {
    const day = reached
      ? dayToThreshold(initiative.submittedOn!, reached, index / (theatre.threshold - 1))
      : undefined;
    const late = index - theatre.threshold + 1;
    const on = day ?? addDays(initiative.submittedOn!, 2 + index * 3);
    return event(late > 0 && reached ? addDays(reached, Math.ceil(late / 3)) : on, 30 + index * 7, () =>
      act.support(key),
    );
  });
}

function dayToThreshold(from: string, to: string, part: number): string {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
  return addDays(from, Math.round(days * Math.min(1, part)));
}

function promiseEvents(act: ActsOf, { promise, decision }: StoryInitiative): StoryEvent[] {
  if (!promise || !decision) return [];
  const done = promise.milestones.filter((milestone) => milestone.done);
  const last = done.at(-1)?.on ?? decision.on;
  const started =
    promise.status !== 'planned'
      ? [event(done[0]?.on ?? decision.on, 500, () => act.move('in-progress'))]
      : [];
  const ended =
    promise.status === 'delivered' || promise.status === 'stopped'
      ? [event(last, 600, () => act.move(promise.status, promise.stoppedReason))]
      : [];
  return [
    event(decision.on, 430, () => act.promise()),
    ...promise.milestones.map((milestone) => event(decision.on, 440, () => act.plan(milestone))),
    ...done.map((milestone) => event(milestone.on, 510, () => act.reach(milestone))),
    ...promise.spending.map((bill) => event(bill.on, 520, () => act.spend(bill))),
    ...started,
    ...ended,
  ];
}

class ActsOf {
  private id = '';
  private promiseId = '';
  private readonly milestones = new Map<string, string>();

  constructor(
    private readonly theatre: Theatre,
    readonly initiative: StoryInitiative,
  ) {}

  async draft(): Promise<void> {
    const { drafts, attachments } = this.theatre.services;
    this.id = (await drafts.create(this.author, await this.input(this.initiative.description))).id;
    const { image } = this.initiative;
    if (image)
      await attachments.setImage(this.author, this.id, await this.theatre.picture(image.file), image.alt);
  }

  submit = () => this.theatre.services.submissions.submit(this.author, this.id);
  edit = async (text: string) =>
    this.theatre.services.drafts.edit(this.author, this.id, await this.input(text));
  withdraw = (reason: string) => this.theatre.services.drafts.withdraw(this.author, this.id, reason);
  support = (key: string) => this.theatre.services.supports.support(this.theatre.person(key), this.id);
  advise = () =>
    this.theatre.services.decisions.advise(this.clerk, this.id, { text: this.initiative.advice!.text });

  assess(): Promise<void> {
    const { explanation, reason, article } = this.initiative.admissibility!;
    const isAdmissible = article === undefined;
    return this.theatre.services.decisions.assess(this.clerk, this.id, {
      isAdmissible,
      article,
      explanation: (explanation ?? reason)!,
    });
  }

  decide(): Promise<void> {
    const { on, outcome, reasons, documentTitle, documentUrl } = this.initiative.decision!;
    const isHonoured = outcome === 'honoured';
    const input = { isHonoured, decidedOn: on, reasons, documentTitle, documentUrl };
    return this.theatre.services.decisions.decide(this.clerk, this.id, input);
  }

  async promise(): Promise<void> {
    const { owner, plannedCents } = this.initiative.promise!;
    const input = { initiativeId: this.id, owner, plannedCents };
    this.promiseId = (await this.theatre.services.promises.make(this.clerk, input)).id;
  }

  async plan({
    on,
    title,
    text,
    image,
  }: {
    on: string;
    title: string;
    text: string;
    image?: { file: string; alt: string };
  }) {
    const { promises } = this.theatre.services;
    const { id } = await promises.addMilestone(this.clerk, this.promiseId, { plannedOn: on, title, text });
    this.milestones.set(title, id);
    if (image)
      await promises.setMilestoneImage(this.clerk, id, await this.theatre.picture(image.file), image.alt);
  }

  reach({ on, title, text }: { on: string; title: string; text: string }): Promise<void> {
    const input = { plannedOn: on, title, text, reachedOn: on };
    return this.theatre.services.promises.editMilestone(this.clerk, this.milestones.get(title)!, input);
  }

  async spend({ on, cents, description }: { on: string; cents: number; description: string }): Promise<void> {
    await this.theatre.services.promises.addExpense(this.clerk, this.promiseId, {
      spentOn: on,
      cents,
      description,
    });
  }

  move(status: 'planned' | 'in-progress' | 'delivered' | 'stopped', reason?: string): Promise<void> {
    return this.theatre.services.promises.move(this.clerk, this.promiseId, { status, reason });
  }

  private get author(): Actor {
    return this.theatre.person(this.initiative.author);
  }

  private get clerk(): Actor {
    return this.theatre.person('griffie');
  }

  private async input(description: string) {
    const { title, summary, theme, neighbourhood, location, goal } = this.initiative;
    const goalId = goal ? await this.theatre.goalId(goal) : null;
    return {
      title,
      summary,
      description,
      topicKey: theme,
      neighbourhoodKey: neighbourhood,
      goalId,
      ...location,
    };
  }
}
