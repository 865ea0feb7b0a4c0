import { Injectable } from '@nestjs/common';
import { InitiativesService } from '../initiatives/initiatives.service';
import { MunicipalitiesService } from '../municipalities/municipalities.service';
import { addDays, dateInAmsterdam } from '../shared/calendar/calendar';
import { Clock } from '../shared/clock/clock';
import { visitor } from '../shared/actor/actor';
import type { Page } from './page';

const INITIATIVE = /^\/initiatieven\/([0-9a-f]{8}-[0-9a-f-]{27})$/;

@Injectable()
export class PagesService {
  constructor(
    private readonly municipalities: MunicipalitiesService,
    private readonly initiatives: InitiativesService,
    private readonly clock: Clock,
  ) {}

  async describe(municipality: string | null, path: string, host: string): Promise<Page> {
    const base = municipality ? this.municipalities.address(municipality, host) : `http://${host}`;
    const page: Page = {
      status: 200,
      title: 'Samenstem',
      description: 'Doe mee met uw gemeente: stel iets voor, steun een plan en volg wat ervan komt.',
      url: `${base}${path}`,
      imageUrl: null,
      imageAlt: null,
      language: 'nl',
    };
    if (!municipality) return page;
    const { name } = await this.municipalities.current(visitor(municipality));
    const general = { ...page, title: `Samenstem ${name}` };
    const id = INITIATIVE.exec(path)?.[1];
    return id ? this.initiativePage(municipality, id, { general, base }) : general;
  }

  /** RFC 9116; the expiry is always less than a year ahead. */
  securityText(): string {
    const expires = addDays(dateInAmsterdam(this.clock.now()), 180);
    return `Contact: mailto:veiligheid@samenstem.example\nExpires: ${expires}T00:00:00Z\nPreferred-Languages: nl, en\n`;
  }

  private async initiativePage(
    municipality: string,
    id: string,
    { general, base }: { general: Page; base: string },
  ): Promise<Page> {
    const card = await this.initiatives.shareCard(visitor(municipality), id);
    if (!card) return { ...general, status: 404 };
    return {
      ...general,
      title: `${card.title} | ${general.title}`,
      description: card.summary,
      imageUrl: card.imageId ? `${base}/api/v1/files/${card.imageId}` : null,
      imageAlt: card.imageAlt,
    };
  }
}
