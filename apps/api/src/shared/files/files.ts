import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import sharp from 'sharp';
import type { Actor } from '../actor/actor';
import { Clock } from '../clock/clock';
import { Database } from '../database/database';
import { statement } from '../database/statement';
import type { Tx } from '../database/tx';
import { refusalsOf, RefusalError, refuseIf } from '../refusal/refusal';
import { StoredFile } from './file.entity';

export const MAX_UPLOAD_BYTES = 8 * 1024 * 1024;
const MAX_PIXELS = 50_000_000;
const IMAGE_FORMATS = new Set(['jpeg', 'png', 'webp', 'heif']);

export const fileRefusal = refusalsOf({
  'file-not-found': { status: 404, title: 'This file does not exist' },
  'not-an-image': { status: 422, title: 'This file is not a JPEG, PNG or WebP image' },
  'image-too-large': { status: 422, title: 'This image has too many pixels' },
  'not-a-pdf': { status: 422, title: 'This file is not a PDF' },
});

const findBytes = statement(
  'file-bytes',
  `SELECT bytes, thumbnail, media_type AS "mediaType", is_public AS "isPublic" FROM file
   WHERE id = $1 AND (is_public OR owner_id = $2)`,
);

export interface FileBytes {
  bytes: Buffer;
  thumbnail: Buffer | null;
  mediaType: string;
  isPublic: boolean;
}

@Injectable()
export class Files {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Re-encodes: EXIF, GPS, polyglots and scripts do not survive it (T101, T134). Slow: call it before the transaction. */
  async prepareImage(upload: Buffer): Promise<{ bytes: Buffer; thumbnail: Buffer }> {
    refuseIf(looksLikeImage(upload) ? null : fileRefusal('not-an-image'));
    try {
      const { format } = await sharp(upload, { limitInputPixels: MAX_PIXELS }).metadata();
      refuseIf(IMAGE_FORMATS.has(format ?? '') ? null : fileRefusal('not-an-image'));
      return { bytes: await webp(upload, 1600), thumbnail: await webp(upload, 640) };
    } catch (error) {
      if (error instanceof RefusalError) throw error;
      throw new RefusalError(fileRefusal(/pixel/i.test(String(error)) ? 'image-too-large' : 'not-an-image'));
    }
  }

  async storeImage(
    tx: Tx,
    actor: Actor,
    image: { bytes: Buffer; thumbnail: Buffer },
    isPublic: boolean,
  ): Promise<string> {
    return this.store(tx, actor, { mediaType: 'image/webp', isPublic, ...image });
  }

  async storePdf(tx: Tx, actor: Actor, upload: Buffer, isPublic: boolean): Promise<string> {
    refuseIf(upload.subarray(0, 5).toString('latin1') === '%PDF-' ? null : fileRefusal('not-a-pdf'));
    return this.store(tx, actor, { mediaType: 'application/pdf', isPublic, bytes: upload, thumbnail: null });
  }

  async publish(tx: Tx, ids: readonly string[]): Promise<void> {
    for (const id of ids) await tx.orm.update(StoredFile, { id }, { isPublic: true });
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.orm.delete(StoredFile, { id });
  }

  /** Files of a draft are its owner's, as the draft is. */
  async open(actor: Actor, id: string): Promise<FileBytes> {
    const [file] = await this.database.screen<FileBytes>(actor, findBytes, [id, actor.accountId]);
    if (!file) throw new RefusalError(fileRefusal('file-not-found'));
    return file;
  }

  private async store(
    tx: Tx,
    actor: Actor,
    file: Pick<StoredFile, 'mediaType' | 'bytes' | 'thumbnail' | 'isPublic'>,
  ): Promise<string> {
    const id = randomUUID();
    await tx.orm.insert(StoredFile, {
      id,
      ownerId: actor.accountId,
      byteSize: file.bytes.length,
      createdAt: this.clock.now(),
      ...file,
    });
    return id;
  }
}

/** The first bytes of JPEG, PNG, WebP and HEIF: SVG, PDF and the like never reach a decoder (T101). */
function looksLikeImage(upload: Buffer): boolean {
  const start = upload.subarray(0, 12).toString('latin1');
  return /^\xff\xd8\xff|^\x89PNG\r\n|^RIFF[^]{4}WEBP|^[^]{4}ftyp/.test(start);
}

function webp(upload: Buffer, size: number): Promise<Buffer> {
  return sharp(upload, { limitInputPixels: MAX_PIXELS })
    .rotate()
    .resize({ width: size, height: size, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 80 })
    .toBuffer();
}
