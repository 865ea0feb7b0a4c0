import { Injectable } from '@nestjs/common';
import type { Actor } from '../../shared/actor/actor';
import { audit } from '../../shared/audit/audit';
import { dateInAmsterdam } from '../../shared/calendar/calendar';
import { Database } from '../../shared/database/database';
import { statement } from '../../shared/database/statement';
import { refuseIf } from '../../shared/refusal/refusal';
import { lockInitiative } from '../initiative.loading';
import { InitiativeNews } from '../initiative-news.service';
import { initiativeRefusal, whyNotAdvise, whyNotAssess, whyNotDecide } from '../initiatives.rules';
import type { AdviseDto, AssessDto, DecideDto, WorkItemDto } from './decisions.dto';
import { Admissibility, Advice, CouncilDecision } from './decision.entity';

const listWork = statement(
  'work-list',
  `SELECT initiative.id, number, title, summary, supporter_count AS "supporterCount",
          threshold_reached_at AS "thresholdReachedAt", decide_before AS "decideBefore",
          floor(extract(epoch FROM decide_before - $1::timestamptz) / 86400)::int AS "daysLeft",
          CASE WHEN admissibility.initiative_id IS NULL THEN 'assess'
               WHEN advice.initiative_id IS NULL THEN 'advise' ELSE 'decide' END AS "nextStep"
   FROM initiative
   LEFT JOIN admissibility ON admissibility.initiative_id = initiative.id
   LEFT JOIN advice ON advice.initiative_id = initiative.id
   WHERE threshold_reached_at IS NOT NULL AND withdrawn_at IS NULL AND admissibility.is_admissible IS DISTINCT FROM false
     AND NOT EXISTS (SELECT 1 FROM council_decision d WHERE d.initiative_id = initiative.id)
   ORDER BY decide_before, initiative.id LIMIT 500`,
);

/** The clerk's steps: admissibility, advice, the council's decision. Each is public, once, and told to supporters. */
@Injectable()
export class DecisionsService {
  constructor(
    private readonly database: Database,
    private readonly news: InitiativeNews,
  ) {}

  /** What waits for the clerk, the shortest legal term first. */
  async workList(actor: Actor): Promise<WorkItemDto[]> {
    return this.database.screen<WorkItemDto>(actor, listWork, [this.database.now()]);
  }

  async assess(actor: Actor, id: string, input: AssessDto): Promise<void> {
    await this.database.write(actor, async (tx) => {
      const initiative = await lockInitiative(tx, actor, id);
      const now = tx.now();
      refuseIf(whyNotAssess(initiative, actor, now));
      const { isAdmissible, explanation } = input;
      const article = isAdmissible ? null : input.article!;
      await tx.orm.insert(Admissibility, {
        initiativeId: id,
        isAdmissible,
        article,
        explanation,
        assessedBy: actor.accountId,
        assessedAt: now,
      });
      const facts = { title: initiative.title, reason: explanation, article: article ?? undefined };
      const template = isAdmissible ? 'admissible' : 'inadmissible';
      await this.news.spread(tx, { initiativeId: id, template, facts });
      await audit(tx, actor, now, {
        action: 'initiative-assessed',
        subjectType: 'initiative',
        subjectId: id,
        details: { isAdmissible },
      });
    });
  }

  async advise(actor: Actor, id: string, { text }: AdviseDto): Promise<void> {
    await this.database.write(actor, async (tx) => {
      const initiative = await lockInitiative(tx, actor, id);
      const now = tx.now();
      refuseIf(whyNotAdvise(initiative, actor, initiative.hasAdvice, now));
      await tx.orm.insert(Advice, { initiativeId: id, text, advisedBy: actor.accountId, advisedAt: now });
      await this.news.spread(tx, {
        initiativeId: id,
        template: 'advice-given',
        facts: { title: initiative.title },
      });
      await audit(tx, actor, now, { action: 'initiative-advised', subjectType: 'initiative', subjectId: id });
    });
  }

  async decide(actor: Actor, id: string, input: DecideDto): Promise<void> {
    await this.database.write(actor, async (tx) => {
      const initiative = await lockInitiative(tx, actor, id);
      const now = tx.now();
      refuseIf(whyNotDecide(initiative, actor, now));
      refuseIf(input.decidedOn > dateInAmsterdam(now) ? initiativeRefusal('decision-in-the-future') : null);
      await tx.orm.insert(CouncilDecision, {
        initiativeId: id,
        ...input,
        recordedBy: actor.accountId,
        recordedAt: now,
      });
      const facts = { title: initiative.title, reason: input.reasons };
      const template = input.isHonoured ? 'honoured' : 'not-honoured';
      await this.news.spread(tx, { initiativeId: id, template, facts });
      const details = { isHonoured: input.isHonoured };
      await audit(tx, actor, now, {
        action: 'council-decision-recorded',
        subjectType: 'initiative',
        subjectId: id,
        details,
      });
    });
  }
}
