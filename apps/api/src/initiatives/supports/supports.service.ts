import { Injectable } from '@nestjs/common';
import { RolesService } from '../../accounts/accounts.service';
import { MunicipalitiesService } from '../../municipalities/municipalities.service';
import { NotificationsService } from '../../notifications/notifications.service';
import type { Actor } from '../../shared/actor/actor';
import { endOfTerm } from '../../shared/calendar/calendar';
import { Database } from '../../shared/database/database';
import { statement } from '../../shared/database/statement';
import type { Tx } from '../../shared/database/tx';
import { refuseIf } from '../../shared/refusal/refusal';
import { InitiativeFollow } from '../initiative.entity';
import { lockInitiative, type LockedInitiative } from '../initiative.loading';
import { InitiativeNews } from '../initiative-news.service';
import { initiativeRefusal, whyNotSupport, whyNotWithdrawSupport } from '../initiatives.rules';

export const addSupport = statement(
  'support-add',
  `WITH added AS (
     INSERT INTO initiative_support (initiative_id, account_id, supported_at) VALUES ($1, $2, $3) RETURNING 1
   )
   UPDATE initiative SET supporter_count = supporter_count + (SELECT count(*) FROM added) WHERE id = $1`,
);
const removeSupport = statement(
  'support-remove',
  `WITH gone AS (DELETE FROM initiative_support WHERE initiative_id = $1 AND account_id = $2 RETURNING 1)
   UPDATE initiative SET supporter_count = supporter_count - (SELECT count(*) FROM gone) WHERE id = $1`,
);
const crossThreshold = statement(
  'support-threshold',
  `UPDATE initiative SET threshold_reached_at = $2, decide_before = $3 WHERE id = $1 AND threshold_reached_at IS NULL
   RETURNING id`,
);
const follow = statement(
  'initiative-follow',
  'INSERT INTO initiative_follow (initiative_id, account_id, followed_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
);

@Injectable()
export class SupportsService {
  constructor(
    private readonly database: Database,
    private readonly municipalities: MunicipalitiesService,
    private readonly notifications: NotificationsService,
    private readonly news: InitiativeNews,
    private readonly roles: RolesService,
  ) {}

  /** Once per person; the supporter that reaches the threshold puts the initiative on the clerk's list. */
  async support(actor: Actor, id: string): Promise<void> {
    await this.database.write(actor, async (tx) => {
      const initiative = await lockInitiative(tx, actor, id);
      const now = tx.now();
      refuseIf(whyNotSupport(initiative, actor, initiative.isSupporter, now));
      const added = tx.rows(addSupport, [id, actor.accountId, now]);
      const isEnough = initiative.supporterCount + 1 >= initiative.supportThreshold!;
      if (!isEnough || initiative.thresholdReachedAt) return tx.last(added);
      await added;
      await this.reachThreshold(tx, initiative, now);
    });
  }

  async withdraw(actor: Actor, id: string): Promise<void> {
    await this.database.write(actor, async (tx) => {
      const initiative = await lockInitiative(tx, actor, id);
      refuseIf(whyNotWithdrawSupport(initiative, actor, initiative.isSupporter, tx.now()));
      await tx.rows(removeSupport, [id, actor.accountId]);
    });
  }

  async follow(actor: Actor, id: string): Promise<void> {
    await this.database.write(actor, async (tx) => {
      const initiative = await lockInitiative(tx, actor, id);
      refuseIf(initiative.submittedAt ? null : initiativeRefusal('not-yet-submitted'));
      await tx.rows(follow, [id, actor.accountId, tx.now()]);
    });
  }

  async unfollow(actor: Actor, id: string): Promise<void> {
    await this.database.write(actor, (tx) =>
      tx.orm.delete(InitiativeFollow, { initiativeId: id, accountId: actor.accountId! }),
    );
  }

  private async reachThreshold(tx: Tx, initiative: LockedInitiative, now: Date): Promise<void> {
    const { decisionTermWeeks } = await this.municipalities.settings(tx);
    const decideBefore = endOfTerm(now, decisionTermWeeks * 7);
    const crossed = await tx.row(crossThreshold, [initiative.id, now, decideBefore]);
    if (!crossed) return;
    const facts = { title: initiative.title, date: new Date(decideBefore.getTime() - 1000).toISOString() };
    await this.news.spread(tx, { initiativeId: initiative.id, template: 'threshold-reached', facts });
    await this.notifications.tell(tx, await this.roles.holders(tx, 'clerk'), {
      template: 'clerk-threshold-reached',
      subjectId: initiative.id,
      path: '/beheer/werklijst',
      facts,
    });
  }
}
