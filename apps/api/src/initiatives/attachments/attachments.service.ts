import { Injectable } from '@nestjs/common';
import type { Actor } from '../../shared/actor/actor';
import { Database } from '../../shared/database/database';
import type { Tx } from '../../shared/database/tx';
import { Files } from '../../shared/files/files';
import { refuseIf } from '../../shared/refusal/refusal';
import { Initiative, InitiativeDocument } from '../initiative.entity';
import { lockInitiative, type LockedInitiative } from '../initiative.loading';
import { initiativeRefusal, whyNotEdit } from '../initiatives.rules';

const POSITIONS = [1, 2, 3];

/** The one image and up to three PDFs of an initiative. */
@Injectable()
export class AttachmentsService {
  constructor(
    private readonly database: Database,
    private readonly files: Files,
  ) {}

  async setImage(actor: Actor, id: string, upload: Buffer, imageAlt: string): Promise<{ id: string }> {
    const image = await this.files.prepareImage(upload);
    return this.change(actor, id, async (tx, initiative) => {
      const imageId = await this.files.storeImage(tx, actor, image, initiative.submittedAt !== null);
      await this.replaceImage(tx, id, { imageId, imageAlt });
      return { id: imageId };
    });
  }

  async removeImage(actor: Actor, id: string): Promise<void> {
    await this.change(actor, id, (tx) => this.replaceImage(tx, id, { imageId: null, imageAlt: null }));
  }

  async addDocument(actor: Actor, id: string, upload: Buffer, title: string): Promise<{ id: string }> {
    return this.change(actor, id, async (tx, initiative) => {
      const taken = (await tx.orm.findBy(InitiativeDocument, { initiativeId: id })).map(
        ({ position }) => position,
      );
      const position = POSITIONS.find((free) => !taken.includes(free));
      refuseIf(position ? null : initiativeRefusal('too-many-documents'));
      const fileId = await this.files.storePdf(tx, actor, upload, initiative.submittedAt !== null);
      await tx.orm.insert(InitiativeDocument, { initiativeId: id, position: position!, fileId, title });
      return { id: fileId };
    });
  }

  async removeDocument(actor: Actor, id: string, fileId: string): Promise<void> {
    await this.change(actor, id, async (tx) => {
      const { affected } = await tx.orm.delete(InitiativeDocument, { initiativeId: id, fileId });
      if (affected) await this.files.remove(tx, fileId);
    });
  }

  private async change<T>(
    actor: Actor,
    id: string,
    work: (tx: Tx, initiative: LockedInitiative) => Promise<T>,
  ): Promise<T> {
    return this.database.write(actor, async (tx) => {
      const initiative = await lockInitiative(tx, actor, id);
      refuseIf(whyNotEdit(initiative, actor, tx.now()));
      return work(tx, initiative);
    });
  }

  private async replaceImage(
    tx: Tx,
    id: string,
    next: Pick<Initiative, 'imageId' | 'imageAlt'>,
  ): Promise<void> {
    const { imageId: previous } = await tx.orm.findOneByOrFail(Initiative, { id });
    await tx.orm.update(Initiative, { id }, next);
    if (previous) await this.files.remove(tx, previous);
  }
}
