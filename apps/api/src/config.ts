/** Everything the process reads from its environment; nothing else reads `process.env`. */
export class Config {
  production: boolean;
  port: number;
  databaseUrl: string;
  /** Key for HMACs (rate-limit keys, unsubscribe links); at least 32 characters. */
  appSecret: string;
  /** Serve this municipality on every host name, or none: the host name decides. */
  municipality: string | null;
  /** Host name → municipality slug, for production domains; `<slug>.localhost` always works in development. */
  hosts: ReadonlyMap<string, string>;
  /** Addresses of proxies whose X-Forwarded-For is believed; empty: nobody's. */
  trustProxy: string[];
  /** SMTP server; in development the embedded catcher whose mails are shown at /dev/mail. */
  smtpUrl: string | null;
  /** Port of the embedded mail catcher; never in production. */
  devMailPort: number | null;
  mailFrom: string;
  poolSize: number;
  webRoot: string | null;
  /** Fill an empty database with the invented story; never in production. */
  seedStory: boolean;
  /** Keep public answers in memory; off to measure what one costs without. */
  publicCache: boolean;
}

export class ConfigError extends Error {}

const DEMO_SECRETS = ['demo', 'secret', 'changeme', 'development', 'geheim'];

export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const production = env.NODE_ENV === 'production';
  const config: Config = Object.assign(new Config(), {
    production,
    port: readPort(env.PORT),
    databaseUrl: required(env.DATABASE_URL, 'DATABASE_URL', 'the address of the PostgreSQL database'),
    appSecret: production
      ? required(env.APP_SECRET, 'APP_SECRET', 'a random text of at least 32 characters')
      : (env.APP_SECRET ?? 'development-only-secret-0123456789'),
    poolSize: Number(env.DATABASE_POOL_SIZE ?? 12),
    ...readMail(env),
    ...readSites(env),
  });
  const problem = whyNotStart(config);
  if (problem) throw new ConfigError(problem);
  return config;
}

function readMail(env: NodeJS.ProcessEnv) {
  const catcher = env.DEV_MAIL_PORT;
  return {
    smtpUrl: env.SMTP_URL || (catcher ? `smtp://127.0.0.1:${catcher}` : null),
    devMailPort: catcher ? readPort(catcher) : null,
    mailFrom: env.MAIL_FROM ?? 'Samenstem <niet-beantwoorden@samenstem.example>',
  };
}

function readSites(env: NodeJS.ProcessEnv) {
  return {
    municipality: env.MUNICIPALITY || null,
    hosts: readHosts(env.HOSTS),
    trustProxy: list(env.TRUST_PROXY),
    webRoot: env.WEB_ROOT || null,
    seedStory: env.SEED_STORY !== 'no',
    publicCache: env.PUBLIC_CACHE !== 'off',
  };
}

/** The first reason why these settings are unsafe to run with, or null. */
export function whyNotStart(config: Config): string | null {
  if (!config.production) return null;
  if (config.appSecret.length < 32) return 'APP_SECRET is shorter than 32 characters.';
  if (DEMO_SECRETS.some((word) => config.appSecret.toLowerCase().includes(word)))
    return 'APP_SECRET is a demo secret; make a random one.';
  if (config.devMailPort) return 'DEV_MAIL_PORT is set: the mail catcher is for development only.';
  if (!config.smtpUrl) return 'SMTP_URL is missing: production must be able to send mail.';
  if (config.hosts.size === 0 && !config.municipality)
    return 'HOSTS is missing: say which host name belongs to which municipality.';
  return null;
}

function required(value: string | undefined, name: string, what: string): string {
  if (!value) throw new ConfigError(`${name} is missing: ${what}.`);
  return value;
}

function readPort(value: string | undefined): number {
  const port = Number(value ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new ConfigError(`PORT ${value} is not a port.`);
  return port;
}

function list(value: string | undefined): string[] {
  return (value ?? '')
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);
}

function readHosts(value: string | undefined): ReadonlyMap<string, string> {
  return new Map(
    list(value).map((pair) => {
      const [host, slug] = pair.split('=');
      if (!host || !slug) throw new ConfigError(`HOSTS has a part that is not host=slug: ${pair}`);
      return [host.toLowerCase(), slug] as const;
    }),
  );
}
