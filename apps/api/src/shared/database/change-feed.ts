import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Client } from 'pg';
import { Config } from '../../config';

const CHANNEL = 'municipality_changed';
/** Writes within this time are told to the other processes together. */
const GATHER_MS = 50;

/**
 * Tells every process that something was committed in a municipality, so that caches of public pages forget.
 * NOTIFY is sent after the commit on a connection of its own: inside the transaction it would make all commits
 * of the cluster wait for each other. If it is lost, caches are at most as old as their own time to live.
 */
@Injectable()
export class ChangeFeed implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('ChangeFeed');
  private readonly listeners: ((municipality: string) => void)[] = [];
  private readonly pending = new Set<string>();
  private client: Client | null = null;
  private timer: NodeJS.Timeout | null = null;
  private stopped = false;

  constructor(private readonly config: Config) {}

  subscribe(listener: (municipality: string) => void): void {
    this.listeners.push(listener);
  }

  announce(municipality: string): void {
    this.tell(municipality);
    this.pending.add(municipality);
    this.timer ??= setTimeout(() => void this.flush(), GATHER_MS).unref();
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.connect();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.flush();
    await this.client?.end().catch(() => undefined);
  }

  private tell(municipality: string): void {
    for (const listener of this.listeners) listener(municipality);
  }

  private async connect(): Promise<void> {
    if (this.stopped) return;
    const client = new Client({ connectionString: this.config.databaseUrl });
    client.on('notification', ({ payload, processId }) => {
      if (payload && processId !== (client as unknown as { processID: number }).processID) this.tell(payload);
    });
    client.on('error', () => this.reconnect(client));
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      this.client = client;
    } catch {
      this.reconnect(client);
    }
  }

  private reconnect(client: Client): void {
    if (this.client === client) this.client = null;
    client.removeAllListeners('error');
    client.on('error', () => undefined);
    void client.end().catch(() => undefined);
    if (this.stopped) return;
    this.logger.warn('lost the change feed; trying again');
    setTimeout(() => void this.connect(), 1000).unref();
  }

  private async flush(): Promise<void> {
    this.timer = null;
    const changed = [...this.pending];
    this.pending.clear();
    for (const municipality of changed)
      await this.client?.query('SELECT pg_notify($1, $2)', [CHANNEL, municipality]).catch(() => undefined);
  }
}
