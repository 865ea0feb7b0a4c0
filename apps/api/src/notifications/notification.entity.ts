import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody was told something: once per account, kind and subject. */
@Entity('notification')
export class Notification {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @Column('text')
  kind: string;

  @Column('uuid', { name: 'subject_id' })
  subjectId: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
