import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An uploaded image (re-encoded) or PDF, in the database: one transaction, one backup, one erasure. */
@Entity('file')
export class StoredFile {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'owner_id', nullable: true })
  ownerId: string | null;

  @Column('text', { name: 'media_type' })
  mediaType: string;

  @Column('bytea', { select: false })
  bytes: Buffer;

  /** A small version of an image, for cards. */
  @Column('bytea', { nullable: true, select: false })
  thumbnail: Buffer | null;

  @Column('integer', { name: 'byte_size' })
  byteSize: number;

  @Column('boolean', { name: 'is_public', default: false })
  isPublic: boolean;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
