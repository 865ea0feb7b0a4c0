import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StaffRole } from '../shared/actor/actor';

/** A person who logs in; exists only after the e-mail address was confirmed. */
@Entity('account')
export class Account {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  email: string;

  @Column('text', { name: 'password_hash', select: false })
  passwordHash: string;

  @Column('text', { name: 'display_name' })
  displayName: string;

  @Column('text', { name: 'neighbourhood_key', nullable: true })
  neighbourhoodKey: string | null;

  @Column('text', { default: 'nl' })
  language: 'nl' | 'en';

  @Column('boolean', { name: 'wants_mail', default: true })
  wantsMail: boolean;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'disabled_at', nullable: true })
  disabledAt: Date | null;
}

/** Somebody asked for an account; becomes one when the mailed link is opened in time. */
@Entity('registration')
export class Registration {
  @PrimaryColumn('uuid')
  id: string;

  @Column('bytea', { name: 'token_hash', nullable: true })
  tokenHash: Buffer | null;

  @Column('text')
  email: string;

  @Column('text', { name: 'password_hash' })
  passwordHash: string;

  @Column('text', { name: 'display_name' })
  displayName: string;

  @Column('text', { name: 'neighbourhood_key', nullable: true })
  neighbourhoodKey: string | null;

  @Column('text')
  language: 'nl' | 'en';

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;
}

/** A mailed secret, stored as its hash, used once; one live token per purpose. */
@Entity('account_token')
export class AccountToken {
  @PrimaryColumn('bytea', { name: 'token_hash' })
  tokenHash: Buffer;

  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @Column('text')
  purpose: 'reset-password' | 'change-email';

  @Column('text', { name: 'new_email', nullable: true })
  newEmail: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;
}

@Entity('session')
export class Session {
  @PrimaryColumn('bytea', { name: 'token_hash' })
  tokenHash: Buffer;

  @Column('uuid', { name: 'account_id' })
  accountId: string;

  /** "Firefox op Android": what the owner recognises, without version or address. */
  @Column('text')
  device: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'seen_at' })
  seenAt: Date;

  @Column('timestamptz', { name: 'ends_at' })
  endsAt: Date;

  @Column('interval', { name: 'idle_limit' })
  idleLimit: string;
}

/** A role somebody was given, by whom and when; withdrawn grants stay on record. */
@Entity('role_grant')
export class RoleGrant {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @Column('text')
  role: StaffRole;

  @Column('uuid', { name: 'granted_by', nullable: true })
  grantedBy: string | null;

  @Column('timestamptz', { name: 'granted_at' })
  grantedAt: Date;

  @Column('uuid', { name: 'revoked_by', nullable: true })
  revokedBy: string | null;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt: Date | null;
}
