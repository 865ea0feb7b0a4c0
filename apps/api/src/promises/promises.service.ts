import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InitiativeNews, InitiativesService } from '../initiatives/initiatives.service';
import type { Actor } from '../shared/actor/actor';
import { audit } from '../shared/audit/audit';
import { dateInAmsterdam } from '../shared/calendar/calendar';
import { Database } from '../shared/database/database';
import type { Tx } from '../shared/database/tx';
import { Files } from '../shared/files/files';
import { refuseIf, RefusalError } from '../shared/refusal/refusal';
import { Expense, Milestone, MunicipalPromise } from './promise.entity';
import type {
  ExpenseInputDto,
  MakePromiseDto,
  MilestoneInputDto,
  MovePromiseDto,
  PromiseDto,
  UnpromisedDto,
} from './promises.dto';
import {
  findPromise,
  findPromiseOfInitiative,
  listPromises,
  listUnpromised,
  lockPromise,
} from './promises.queries';
import {
  promiseRefusal,
  type PromiseFacts,
  type PromiseStatus,
  whyNotMove,
  whyNotReport,
} from './promises.rules';

interface LockedPromise extends PromiseFacts {
  id: string;
  initiativeId: string;
  title: string;
}

const MOVED: Record<PromiseStatus, keyof MunicipalPromise | null> = {
  planned: null,
  'in-progress': 'startedAt',
  delivered: 'deliveredAt',
  stopped: 'stoppedAt',
};

/** What was honoured, followed until it is delivered: status, milestones, money. */
@Injectable()
export class PromisesService {
  constructor(
    private readonly database: Database,
    private readonly initiatives: InitiativesService,
    private readonly news: InitiativeNews,
    private readonly files: Files,
  ) {}

  async list(actor: Actor, status: PromiseStatus | null): Promise<PromiseDto[]> {
    return this.database.screen<PromiseDto>(actor, listPromises, [status]);
  }

  async detail(actor: Actor, id: string): Promise<PromiseDto> {
    const [promise] = await this.database.screen<PromiseDto>(actor, findPromise, [id]);
    if (!promise) throw new RefusalError(promiseRefusal('promise-not-found'));
    return promise;
  }

  async ofInitiative(actor: Actor, initiativeId: string): Promise<PromiseDto> {
    const [promise] = await this.database.screen<PromiseDto>(actor, findPromiseOfInitiative, [initiativeId]);
    if (!promise) throw new RefusalError(promiseRefusal('promise-not-found'));
    return promise;
  }

  async unpromised(actor: Actor): Promise<UnpromisedDto[]> {
    return this.database.screen<UnpromisedDto>(actor, listUnpromised);
  }

  async make(actor: Actor, input: MakePromiseDto): Promise<{ id: string }> {
    const { decision, promiseId } = await this.initiatives.detail(actor, input.initiativeId);
    refuseIf(decision?.isHonoured ? null : promiseRefusal('not-honoured'));
    refuseIf(promiseId ? promiseRefusal('promised-already') : null);
    const id = randomUUID();
    await this.database.write(actor, async (tx) => {
      const { initiativeId, owner } = input;
      const plannedCents = String(input.plannedCents);
      await tx.orm.insert(MunicipalPromise, { id, initiativeId, owner, plannedCents, madeAt: tx.now() });
      await this.record(tx, actor, id, 'promise-made');
    });
    return { id };
  }

  async move(actor: Actor, id: string, { status, reason }: MovePromiseDto): Promise<void> {
    await this.database.write(actor, async (tx) => {
      const promise = await this.lock(tx, id);
      refuseIf(whyNotMove(promise, status, reason));
      const at = tx.now();
      const stopped = status === 'stopped' ? { stoppedReason: reason } : {};
      await tx.orm.update(MunicipalPromise, { id }, { [MOVED[status]!]: at, ...stopped });
      await this.tell(tx, promise, {
        subject: `${id}:${status}`,
        reason: NEWS[status] + (reason ? ` ${reason}` : ''),
      });
      await this.record(tx, actor, id, `promise-${status}`);
    });
  }

  async addMilestone(actor: Actor, promiseId: string, input: MilestoneInputDto): Promise<{ id: string }> {
    return this.database.write(actor, async (tx) => {
      const promise = await this.lock(tx, promiseId);
      refuseIf(whyNotReport(promise));
      refuseIf(this.whyNotDate(input.reachedOn ?? null));
      const id = randomUUID();
      await tx.orm.insert(Milestone, { id, promiseId, ...input, reachedOn: input.reachedOn ?? null });
      if (input.reachedOn) await this.tell(tx, promise, { subject: id, reason: input.title });
      return { id };
    });
  }

  /** Reaching a milestone is news; planning one or correcting a word is not. */
  async editMilestone(actor: Actor, milestoneId: string, input: MilestoneInputDto): Promise<void> {
    await this.database.write(actor, async (tx) => {
      const milestone = await tx.orm.findOneBy(Milestone, { id: milestoneId });
      if (!milestone) throw new RefusalError(promiseRefusal('milestone-not-found'));
      const promise = await this.lock(tx, milestone.promiseId);
      refuseIf(whyNotReport(promise) ?? this.whyNotDate(input.reachedOn ?? null));
      await tx.orm.update(Milestone, { id: milestoneId }, { ...input, reachedOn: input.reachedOn ?? null });
      if (input.reachedOn && !milestone.reachedOn)
        await this.tell(tx, promise, { subject: milestoneId, reason: input.title });
    });
  }

  async setMilestoneImage(
    actor: Actor,
    milestoneId: string,
    upload: Buffer,
    imageAlt: string,
  ): Promise<{ id: string }> {
    const image = await this.files.prepareImage(upload);
    return this.database.write(actor, async (tx) => {
      const milestone = await tx.orm.findOneBy(Milestone, { id: milestoneId });
      if (!milestone) throw new RefusalError(promiseRefusal('milestone-not-found'));
      const imageId = await this.files.storeImage(tx, actor, image, true);
      await tx.orm.update(Milestone, { id: milestoneId }, { imageId, imageAlt });
      if (milestone.imageId) await this.files.remove(tx, milestone.imageId);
      return { id: imageId };
    });
  }

  async addExpense(actor: Actor, promiseId: string, input: ExpenseInputDto): Promise<{ id: string }> {
    return this.database.write(actor, async (tx) => {
      refuseIf(whyNotReport(await this.lock(tx, promiseId)) ?? this.whyNotDate(input.spentOn));
      const id = randomUUID();
      await tx.orm.insert(Expense, { id, promiseId, ...input, cents: String(input.cents) });
      await this.record(tx, actor, promiseId, 'expense-added');
      return { id };
    });
  }

  private async lock(tx: Tx, id: string): Promise<LockedPromise> {
    const promise = await tx.row<LockedPromise>(lockPromise, [id]);
    if (!promise) throw new RefusalError(promiseRefusal('promise-not-found'));
    return promise;
  }

  private whyNotDate(date: string | null) {
    const isFuture = date !== null && date > dateInAmsterdam(this.database.now());
    return isFuture ? promiseRefusal('date-in-the-future') : null;
  }

  private async tell(
    tx: Tx,
    promise: LockedPromise,
    { subject, reason }: { subject: string; reason: string },
  ): Promise<void> {
    const facts = { title: promise.title, reason };
    await this.news.spread(tx, {
      initiativeId: promise.initiativeId,
      template: 'promise-news',
      facts,
      subject,
    });
  }

  private async record(tx: Tx, actor: Actor, id: string, action: string): Promise<void> {
    await audit(tx, actor, tx.now(), { action, subjectType: 'promise', subjectId: id });
  }
}

/** What the mail says; the language of the municipality, as the milestones are. */
const NEWS: Record<PromiseStatus, string> = {
  planned: 'Het plan is ingepland.',
  'in-progress': 'Het werk is begonnen.',
  delivered: 'Het plan is klaar.',
  stopped: 'Het werk is gestopt.',
};
