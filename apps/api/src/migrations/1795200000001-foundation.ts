import { migration } from './migration';

/** The municipality itself, its people, their sessions and roles, and the record of what staff did. */
export const foundation = migration(
  1795200000001,
  'Foundation',
  `CREATE TABLE municipality (
     only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
     slug text NOT NULL,
     name text NOT NULL,
     cbs_code text NOT NULL,
     centre_latitude double precision NOT NULL,
     centre_longitude double precision NOT NULL,
     map_zoom integer NOT NULL,
     minimum_age integer NOT NULL CHECK (minimum_age BETWEEN 0 AND 21),
     support_threshold integer NOT NULL CHECK (support_threshold > 0),
     support_period_days integer NOT NULL CHECK (support_period_days > 0),
     decision_term_weeks integer NOT NULL CHECK (decision_term_weeks > 0),
     contact jsonb NOT NULL,
     palette jsonb NOT NULL,
     mark text NOT NULL,
     has_demo_content boolean NOT NULL DEFAULT false
   )`,
  `CREATE TABLE neighbourhood (
     key text PRIMARY KEY,
     name text NOT NULL UNIQUE,
     latitude double precision NOT NULL,
     longitude double precision NOT NULL
   )`,
  `CREATE TABLE topic (
     key text PRIMARY KEY,
     name text NOT NULL UNIQUE,
     icon text NOT NULL,
     position integer NOT NULL
   )`,
  `CREATE TABLE account (
     id uuid PRIMARY KEY,
     email text NOT NULL CHECK (email = lower(email)),
     password_hash text NOT NULL,
     display_name text NOT NULL CHECK (char_length(display_name) BETWEEN 2 AND 60),
     neighbourhood_key text REFERENCES neighbourhood,
     language text NOT NULL DEFAULT 'nl' CHECK (language IN ('nl', 'en')),
     wants_mail boolean NOT NULL DEFAULT true,
     created_at timestamptz NOT NULL,
     disabled_at timestamptz
   )`,
  `CREATE UNIQUE INDEX account_email ON account (email)`,
  `CREATE TABLE registration (
     id uuid PRIMARY KEY,
     token_hash bytea UNIQUE,
     email text NOT NULL CHECK (email = lower(email)),
     password_hash text NOT NULL,
     display_name text NOT NULL CHECK (char_length(display_name) BETWEEN 2 AND 60),
     neighbourhood_key text REFERENCES neighbourhood,
     language text NOT NULL CHECK (language IN ('nl', 'en')),
     created_at timestamptz NOT NULL,
     expires_at timestamptz NOT NULL
   )`,
  `CREATE INDEX registration_expires_at ON registration (expires_at)`,
  `CREATE TABLE account_token (
     token_hash bytea PRIMARY KEY,
     account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
     purpose text NOT NULL CHECK (purpose IN ('reset-password', 'change-email')),
     new_email text CHECK ((purpose = 'change-email') = (new_email IS NOT NULL)),
     created_at timestamptz NOT NULL,
     expires_at timestamptz NOT NULL,
     UNIQUE (account_id, purpose)
   )`,
  `CREATE TABLE session (
     token_hash bytea PRIMARY KEY,
     account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
     device text NOT NULL,
     created_at timestamptz NOT NULL,
     seen_at timestamptz NOT NULL,
     ends_at timestamptz NOT NULL,
     idle_limit interval NOT NULL
   )`,
  `CREATE INDEX session_account ON session (account_id)`,
  `CREATE INDEX session_ends_at ON session (ends_at)`,
  `CREATE TABLE role_grant (
     id uuid PRIMARY KEY,
     account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
     role text NOT NULL CHECK (role IN ('clerk', 'policy-officer', 'moderator', 'complaints-officer',
                                        'desk-officer', 'administrator')),
     granted_by uuid REFERENCES account ON DELETE SET NULL,
     granted_at timestamptz NOT NULL,
     revoked_by uuid REFERENCES account ON DELETE SET NULL,
     revoked_at timestamptz
   )`,
  `CREATE UNIQUE INDEX role_grant_standing ON role_grant (account_id, role) WHERE revoked_at IS NULL`,
  `CREATE INDEX role_grant_account ON role_grant (account_id)`,
  `CREATE TABLE audit_entry (
     id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     at timestamptz NOT NULL,
     actor_id uuid,
     action text NOT NULL,
     subject_type text NOT NULL,
     subject_id uuid,
     details jsonb NOT NULL DEFAULT '{}'
   )`,
  `CREATE INDEX audit_entry_subject ON audit_entry (subject_type, subject_id)`,
  `CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN RAISE EXCEPTION 'this table is only added to' USING ERRCODE = '23514'; END $$`,
  `CREATE TRIGGER audit_entry_is_kept BEFORE UPDATE OR DELETE ON audit_entry
     FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  `CREATE TABLE file (
     id uuid PRIMARY KEY,
     owner_id uuid REFERENCES account ON DELETE SET NULL,
     media_type text NOT NULL CHECK (media_type IN ('image/webp', 'application/pdf')),
     bytes bytea NOT NULL,
     thumbnail bytea,
     byte_size integer NOT NULL CHECK (byte_size BETWEEN 1 AND 10485760),
     is_public boolean NOT NULL DEFAULT false,
     created_at timestamptz NOT NULL
   )`,
  `ALTER TABLE file ALTER COLUMN bytes SET STORAGE EXTERNAL, ALTER COLUMN thumbnail SET STORAGE EXTERNAL`,
  `CREATE INDEX file_owner ON file (owner_id)`,
  `CREATE TABLE rate_limit (
     key varchar(255) PRIMARY KEY,
     points integer NOT NULL DEFAULT 0,
     expire bigint
   )`,
  `CREATE TABLE notification (
     id uuid PRIMARY KEY,
     account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
     kind text NOT NULL,
     subject_id uuid NOT NULL,
     created_at timestamptz NOT NULL,
     UNIQUE (account_id, kind, subject_id)
   )`,
);
