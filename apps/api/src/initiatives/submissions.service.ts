import { Injectable } from '@nestjs/common';
import { MunicipalitiesService } from '../municipalities/municipalities.service';
import { NotificationsService } from '../notifications/notifications.service';
import type { Actor } from '../shared/actor/actor';
import { endOfTerm } from '../shared/calendar/calendar';
import { Database } from '../shared/database/database';
import type { Tx } from '../shared/database/tx';
import { Files } from '../shared/files/files';
import { refuseIf } from '../shared/refusal/refusal';
import { Initiative, InitiativeDocument } from './initiative.entity';
import { lockInitiative } from './initiative.loading';
import { whyNotSubmit } from './initiatives.rules';

/** What becomes of a draft: it is submitted, or thrown away. */
@Injectable()
export class SubmissionsService {
  constructor(
    private readonly database: Database,
    private readonly municipalities: MunicipalitiesService,
    private readonly notifications: NotificationsService,
    private readonly files: Files,
  ) {}

  /** Publishes a draft: from now on others may support it, until the deadline of the municipality. */
  async submit(actor: Actor, id: string): Promise<void> {
    await this.database.write(actor, async (tx) => {
      const initiative = await lockInitiative(tx, actor, id);
      const now = tx.now();
      refuseIf(whyNotSubmit(initiative, actor, initiative));
      const settings = await this.municipalities.settings(tx);
      const supportEndsAt = endOfTerm(now, settings.supportPeriodDays);
      const supportThreshold = settings.supportThreshold;
      await tx.orm.update(Initiative, { id }, { submittedAt: now, supportEndsAt, supportThreshold });
      await this.files.publish(tx, await this.filesOf(tx, id));
      await this.acknowledge(tx, actor, id);
    });
  }

  /** A draft that was never published may simply go, with its files. */
  async discard(actor: Actor, id: string): Promise<void> {
    await this.database.write(actor, async (tx) => {
      const initiative = await lockInitiative(tx, actor, id);
      refuseIf(whyNotSubmit(initiative, actor, { summary: 'any', description: 'any' }));
      const files = await this.filesOf(tx, id);
      await tx.orm.delete(Initiative, { id });
      for (const file of files) await this.files.remove(tx, file);
    });
  }

  private async filesOf(tx: Tx, id: string): Promise<string[]> {
    const { imageId } = await tx.orm.findOneByOrFail(Initiative, { id });
    const documents = await tx.orm.findBy(InitiativeDocument, { initiativeId: id });
    return [...(imageId ? [imageId] : []), ...documents.map(({ fileId }) => fileId)];
  }

  /** Awb 2:16 and the Wmebv: receipt, with number, date and a copy of what was sent. */
  private async acknowledge(tx: Tx, actor: Actor, id: string): Promise<void> {
    const { title, summary, description, number, supportEndsAt } = await tx.orm.findOneByOrFail(Initiative, {
      id,
    });
    const lastMoment = new Date(supportEndsAt!.getTime() - 1000);
    await this.notifications.tell(tx, [actor.accountId!], {
      template: 'initiative-received',
      subjectId: id,
      path: `/initiatieven/${id}`,
      facts: { title, number, date: lastMoment.toISOString(), copy: [title, summary, description] },
    });
  }
}
