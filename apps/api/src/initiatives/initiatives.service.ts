export { InitiativeNews } from './initiative-news.service';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../shared/actor/actor';
import { Database } from '../shared/database/database';
import { PublicCache } from '../shared/http/public-cache';
import { RefusalError } from '../shared/refusal/refusal';
import { isHidden } from './initiative.loading';
import { decodeCursor, encodeCursor } from './initiative.cursor';
import { listPage } from './initiative-list.queries';
import { type DetailRow, viewInitiative } from './initiative.view';
import type {
  InitiativeCardDto,
  InitiativeDto,
  InitiativePageDto,
  ListQuery,
  MapPointDto,
  MyInitiativeDto,
  ShareCardDto,
  SimilarDto,
  VersionDto,
} from './initiatives.dto';
import {
  findBond,
  findDetail,
  findSimilar,
  findVersions,
  listMine,
  mapPoints,
  shareCard,
} from './initiatives.queries';
import { initiativeRefusal } from './initiatives.rules';

const PAGE_SIZE = 12;

interface Bond {
  isSupporter: boolean;
  isFollower: boolean;
}

type PublicRow = Omit<DetailRow, keyof Bond>;
type ListRow = InitiativeCardDto & { cursorValue: string };

/** Reading initiatives: lists, pages, map, history. */
@Injectable()
export class InitiativesService {
  constructor(
    private readonly database: Database,
    private readonly cache: PublicCache,
  ) {}

  async list(actor: Actor, query: ListQuery): Promise<InitiativePageDto> {
    const size = query.size ?? PAGE_SIZE;
    const sort = query.sort ?? (query.search ? 'relevance' : 'newest');
    const filter = {
      ...query,
      search: query.search || undefined,
      sort: query.search ? sort : withoutRelevance(sort),
    };
    const { phase, topic, neighbourhood, goal, search } = filter;
    const after = query.after ? decodeCursor(query.after, filter.sort) : null;
    const made = listPage(
      { sort: filter.sort, phase, topic, neighbourhood, goal, search },
      { now: this.database.now(), size, after },
    );
    const [answer] = await this.database.screen<{ items: ListRow[] }>(actor, made.query, made.values);
    const rows = answer!.items;
    const last = rows.length > size ? rows[size - 1] : undefined;
    const items = rows.slice(0, size).map(({ cursorValue: _, ...card }) => card);
    return { items, next: last ? encodeCursor(filter.sort, last.cursorValue, last.id) : null };
  }

  /** The page of an initiative: what all see, kept until a write, and what is this person's own, asked each time. */
  async detail(actor: Actor, id: string): Promise<InitiativeDto> {
    const [row, bond] = await Promise.all([this.publicFacts(actor, id), this.bond(actor, id)]);
    if (!row || isHidden(row, actor)) throw new RefusalError(initiativeRefusal('initiative-not-found'));
    return viewInitiative({ ...row, ...bond }, actor, this.database.now());
  }

  async versions(actor: Actor, id: string): Promise<VersionDto[]> {
    await this.detail(actor, id);
    return this.database.screen<VersionDto>(actor, findVersions, [id]);
  }

  async similar(actor: Actor, title: string, except: string | null): Promise<SimilarDto[]> {
    return this.database.screen<SimilarDto>(actor, findSimilar, [title, this.database.now(), except]);
  }

  async mine(actor: Actor): Promise<MyInitiativeDto[]> {
    return this.database.screen<MyInitiativeDto>(actor, listMine, [actor.accountId, this.database.now()]);
  }

  async mapPoints(actor: Actor): Promise<MapPointDto[]> {
    return this.database.screen<MapPointDto>(actor, mapPoints, [this.database.now()]);
  }

  /** What a shared link shows; null for drafts and unknown ones. */
  async shareCard(actor: Actor, id: string): Promise<ShareCardDto | null> {
    const [card] = await this.database.screen<ShareCardDto>(actor, shareCard, [id]);
    return card ?? null;
  }

  private publicFacts(actor: Actor, id: string): Promise<PublicRow | null> {
    return this.cache.facts(actor.municipality, `initiative ${id}`, async () => {
      const [found] = await this.database.screen<{ detail: PublicRow }>(actor, findDetail, [id]);
      return found?.detail ?? null;
    });
  }

  private async bond(actor: Actor, id: string): Promise<Bond> {
    if (!actor.accountId) return { isSupporter: false, isFollower: false };
    const [bond] = await this.database.screen<Bond>(actor, findBond, [id, actor.accountId]);
    return bond!;
  }
}

function withoutRelevance<T extends string>(sort: T): Exclude<T, 'relevance'> | 'newest' {
  return sort === 'relevance' ? 'newest' : (sort as Exclude<T, 'relevance'>);
}
