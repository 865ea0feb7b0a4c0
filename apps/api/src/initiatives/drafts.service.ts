import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { MunicipalitiesService } from '../municipalities/municipalities.service';
import { ProgrammesService } from '../programmes/programmes.service';
import { RateLimits } from '../shared/access/rate-limits';
import type { Actor } from '../shared/actor/actor';
import { dateInAmsterdam } from '../shared/calendar/calendar';
import { Database } from '../shared/database/database';
import type { Tx } from '../shared/database/tx';
import { refuseIf } from '../shared/refusal/refusal';
import { renderMarkdown } from '../shared/text/markdown';
import { Initiative, InitiativeVersion } from './initiative.entity';
import { lockInitiative, type LockedInitiative } from './initiative.loading';
import { InitiativeNews } from './initiative-news.service';
import type { InitiativeInputDto } from './initiatives.dto';
import { initiativeRefusal, whyNotEdit, whyNotWithdraw } from './initiatives.rules';

const MAX_DRAFTS = 10;

/** Writing an initiative: draft, edit, withdraw. */
@Injectable()
export class DraftsService {
  constructor(
    private readonly database: Database,
    private readonly programmes: ProgrammesService,
    private readonly municipalities: MunicipalitiesService,
    private readonly news: InitiativeNews,
    private readonly limits: RateLimits,
  ) {}

  async create(actor: Actor, input: InitiativeInputDto): Promise<{ id: string }> {
    await this.limits.take(actor, 'new-initiative', actor.accountId!);
    return this.database.write(actor, async (tx) => {
      const drafts = await tx.orm.countBy(Initiative, { authorId: actor.accountId!, submittedAt: IsNull() });
      refuseIf(drafts >= MAX_DRAFTS ? initiativeRefusal('too-many-drafts') : null);
      const id = randomUUID();
      const fields = await this.fields(tx, input);
      await tx.orm.insert(Initiative, { id, authorId: actor.accountId, createdAt: tx.now(), ...fields });
      return { id };
    });
  }

  /** Until the first support the text simply changes; after it, the earlier text stays readable for all. */
  async edit(actor: Actor, id: string, input: InitiativeInputDto): Promise<void> {
    await this.database.write(actor, async (tx) => {
      const initiative = await lockInitiative(tx, actor, id);
      const now = tx.now();
      refuseIf(whyNotEdit(initiative, actor, now));
      refuseIf(
        input.version && input.version !== initiative.version ? initiativeRefusal('changed-meanwhile') : null,
      );
      const isTextChanged = TEXTS.some((field) => initiative[field] !== input[field]);
      if (initiative.submittedAt) refuseIf(isComplete(input) ? null : initiativeRefusal('draft-incomplete'));
      const fields = await this.fields(tx, input);
      await tx.orm.update(Initiative, { id }, { ...fields, version: initiative.version + 1 });
      if (isTextChanged && initiative.supporterCount > 0) await this.keepVersion(tx, initiative, now);
    });
  }

  async withdraw(actor: Actor, id: string, reason: string): Promise<void> {
    await this.database.write(actor, async (tx) => {
      const initiative = await lockInitiative(tx, actor, id);
      const now = tx.now();
      refuseIf(whyNotWithdraw(initiative, actor, now));
      await tx.orm.update(Initiative, { id }, { withdrawnAt: now, withdrawalReason: reason });
      const facts = { title: initiative.title, reason };
      await this.news.spread(tx, {
        initiativeId: id,
        template: 'initiative-withdrawn',
        facts,
        except: actor.accountId,
      });
    });
  }

  private async fields(tx: Tx, input: InitiativeInputDto) {
    refuseIf(await this.whyNotRefer(tx, input));
    const { title, summary, description, topicKey } = input;
    const isPlaced = typeof input.latitude === 'number' && typeof input.longitude === 'number';
    return {
      title,
      summary,
      description,
      topicKey,
      descriptionHtml: renderMarkdown(description),
      neighbourhoodKey: input.neighbourhoodKey || null,
      goalId: input.goalId ?? null,
      latitude: isPlaced ? input.latitude : null,
      longitude: isPlaced ? input.longitude : null,
    };
  }

  private async whyNotRefer(tx: Tx, { topicKey, neighbourhoodKey, goalId }: InitiativeInputDto) {
    if (!(await this.municipalities.hasTopic(tx, topicKey))) return initiativeRefusal('topic-unknown');
    if (neighbourhoodKey && !(await this.municipalities.hasNeighbourhood(tx, neighbourhoodKey)))
      return initiativeRefusal('neighbourhood-unknown');
    const hasGoal = !goalId || (await this.programmes.goalExists(tx, goalId));
    return hasGoal ? null : initiativeRefusal('goal-unknown');
  }

  private async keepVersion(tx: Tx, before: LockedInitiative, now: Date): Promise<void> {
    const { id, version, title, summary, description } = before;
    await tx.orm.insert(InitiativeVersion, {
      initiativeId: id,
      version,
      title,
      summary,
      description,
      replacedAt: now,
    });
    const facts = { title };
    const subject = `${id}:${dateInAmsterdam(now)}`; // supporters hear of edits at most once a day (T128)
    await this.news.spread(tx, {
      initiativeId: id,
      template: 'initiative-changed',
      facts,
      subject,
      except: before.authorId,
    });
  }
}

const TEXTS = ['title', 'summary', 'description'] as const;

function isComplete(input: InitiativeInputDto): boolean {
  return input.summary.length > 0 && input.description.length > 0;
}
