import { Injectable } from '@nestjs/common';
import { Config } from '../config';
import { type Actor, visitor } from '../shared/actor/actor';
import { Database } from '../shared/database/database';
import { statement } from '../shared/database/statement';
import type { Tx } from '../shared/database/tx';
import type { MunicipalityDto, MunicipalityLinkDto } from './municipalities.dto';
import { Municipality, Neighbourhood, Topic } from './municipality.entity';
import { Registry } from './registry';

const findMunicipality = statement(
  'municipality',
  `SELECT slug, name, cbs_code AS "cbsCode", centre_latitude AS "centreLatitude",
          centre_longitude AS "centreLongitude", map_zoom AS "mapZoom", minimum_age AS "minimumAge",
          support_threshold AS "supportThreshold", support_period_days AS "supportPeriodDays",
          decision_term_weeks AS "decisionTermWeeks", contact, palette, mark,
          has_demo_content AS "hasDemoContent",
          (SELECT json_agg(json_build_object('key', key, 'name', name, 'latitude', latitude, 'longitude', longitude)
                           ORDER BY name) FROM neighbourhood) AS neighbourhoods,
          (SELECT json_agg(json_build_object('key', key, 'name', name, 'icon', icon) ORDER BY position)
           FROM topic) AS topics
   FROM municipality`,
);

@Injectable()
export class MunicipalitiesService {
  constructor(
    private readonly database: Database,
    private readonly registry: Registry,
    private readonly config: Config,
  ) {}

  /** The municipality whose site this is. */
  async current(actor: Actor): Promise<MunicipalityDto> {
    const [row] = await this.database.screen<MunicipalityDto>(actor, findMunicipality);
    return row!;
  }

  /** The settings that a use case needs, in its own transaction. */
  async settings(tx: Tx): Promise<Municipality> {
    return tx.orm.findOneByOrFail(Municipality, { onlyOne: true });
  }

  async hasTopic(tx: Tx, key: string): Promise<boolean> {
    return tx.orm.existsBy(Topic, { key });
  }

  async hasNeighbourhood(tx: Tx, key: string): Promise<boolean> {
    return tx.orm.existsBy(Neighbourhood, { key });
  }

  async all(requestHost: string): Promise<MunicipalityLinkDto[]> {
    const slugs = [...this.registry.slugs];
    const towns = await Promise.all(slugs.map((slug) => this.current(visitor(slug))));
    return towns.map(({ slug, name, mark, palette }) => ({
      slug,
      name,
      mark,
      palette,
      url: this.address(slug, requestHost),
    }));
  }

  /** The absolute address of a municipality's site, for links in mails and on the list. */
  address(slug: string, requestHost = `localhost:${this.config.port}`): string {
    const mapped = [...this.config.hosts].find(([, mappedSlug]) => mappedSlug === slug);
    if (mapped) return `https://${mapped[0]}`;
    if (this.config.municipality) return `http://${requestHost}`;
    const port = /:(\d+)$/.exec(requestHost)?.[1];
    return `http://${slug}.localhost${port ? `:${port}` : ''}`;
  }
}
