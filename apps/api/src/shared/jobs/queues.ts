/** Every queue there is; the worker and the migration know them from here. */
export const QUEUES = [
  'mail',
  'account-mail',
  'password-mail',
  'new-address-mail',
  'initiative-news',
  'housekeeping',
] as const;
export type Queue = (typeof QUEUES)[number];

/** A job names its municipality and ids, never personal values or tokens. */
export interface Job {
  municipality: string;
  [key: string]: unknown;
}
