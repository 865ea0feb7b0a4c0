import { Injectable } from '@nestjs/common';
import { Config } from '../../config';
import { ChangeFeed } from '../database/change-feed';

/** A public answer as it went out. */
export interface CachedAnswer {
  body: string | Buffer;
  type: string;
  etag: string;
  audience: 'visitors' | 'everyone';
  until: number;
}

interface KeptFacts {
  facts: object;
  until: number;
}

const TIME_TO_LIVE_MS = 10_000;
const MAX_ANSWERS = 2_000;

/**
 * Answers to public GETs, per municipality, forgotten at its next write (in any process) and after ten seconds,
 * because phases also change by the clock.
 */
@Injectable()
export class PublicCache {
  private readonly answers = new Map<string, Map<string, CachedAnswer>>();
  private readonly known = new Map<string, Map<string, KeptFacts>>();
  private readonly generations = new Map<string, number>();

  constructor(
    private readonly config: Config,
    changes: ChangeFeed,
  ) {
    changes.subscribe((municipality) => this.forget(municipality));
  }

  /** A write that lands while an answer is being made must win: pass the generation seen before reading. */
  generation(municipality: string): number {
    return this.generations.get(municipality) ?? 0;
  }

  get(municipality: string, url: string): CachedAnswer | null {
    if (!this.config.publicCache) return null;
    const answer = this.answers.get(municipality)?.get(url);
    return answer && answer.until > performance.now() ? answer : null;
  }

  put(municipality: string, url: string, generation: number, answer: Omit<CachedAnswer, 'until'>): void {
    if (generation !== this.generation(municipality)) return;
    const answers = this.answers.get(municipality) ?? new Map<string, CachedAnswer>();
    if (answers.size >= MAX_ANSWERS) answers.clear();
    answers.set(url, { ...answer, until: performance.now() + TIME_TO_LIVE_MS });
    this.answers.set(municipality, answers);
  }

  /** The facts behind a page, kept the same way, for answers that add something personal to them. */
  async facts<T extends object>(
    municipality: string,
    key: string,
    load: () => Promise<T | null>,
  ): Promise<T | null> {
    const kept = this.config.publicCache ? this.known.get(municipality)?.get(key) : undefined;
    if (kept && kept.until > performance.now()) return kept.facts as T;
    const generation = this.generation(municipality);
    const facts = await load();
    if (facts && generation === this.generation(municipality)) this.keepFacts(municipality, key, facts);
    return facts;
  }

  private keepFacts(municipality: string, key: string, facts: object): void {
    const known = this.known.get(municipality) ?? new Map<string, KeptFacts>();
    if (known.size >= MAX_ANSWERS) known.clear();
    known.set(key, { facts, until: performance.now() + TIME_TO_LIVE_MS });
    this.known.set(municipality, known);
  }

  private forget(municipality: string): void {
    this.generations.set(municipality, this.generation(municipality) + 1);
    this.answers.delete(municipality);
    this.known.delete(municipality);
  }
}
