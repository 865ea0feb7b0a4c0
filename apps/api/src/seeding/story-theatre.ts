import sharp from 'sharp';
import {
  AttachmentsService,
  DecisionsService,
  DraftsService,
  SubmissionsService,
  SupportsService,
} from '../initiatives/initiatives.module';
import { PromisesService } from '../promises/promises.service';
import type { Actor } from '../shared/actor/actor';
import { Database } from '../shared/database/database';
import { statement } from '../shared/database/statement';
import type { Stage } from './story-cast';
import { readPicture, type Story } from './story-file';

const findGoal = statement('seed-goal', 'SELECT id FROM goal WHERE key = $1');

/** The people, services and pictures that the acts of a story need. */
export class Theatre {
  readonly services;
  readonly residents: string[];
  readonly threshold: number;
  private readonly pictures = new Map<string, Promise<Buffer>>();

  constructor(
    private readonly stage: Stage,
    private readonly story: Story,
    private readonly cast: Map<string, Actor>,
  ) {
    const { app } = stage;
    this.threshold = story.supportThreshold;
    this.residents = story.people.filter(({ role }) => role === 'resident').map(({ key }) => key);
    this.services = {
      drafts: app.get(DraftsService),
      submissions: app.get(SubmissionsService),
      attachments: app.get(AttachmentsService),
      supports: app.get(SupportsService),
      decisions: app.get(DecisionsService),
      promises: app.get(PromisesService, { strict: false }),
    };
  }

  person(key: string): Actor {
    const actor = this.cast.get(key);
    if (!actor) throw new Error(`the story has no ${key}`);
    return actor;
  }

  /** Illustrations are drawn as SVG; residents upload pixels. */
  picture(file: string): Promise<Buffer> {
    const made = this.pictures.get(file) ?? sharp(readPicture(file)).png().toBuffer();
    this.pictures.set(file, made);
    return made;
  }

  async goalId(key: string): Promise<string> {
    const [goal] = await this.stage.app
      .get(Database)
      .screen<{ id: string }>({ municipality: this.story.municipality }, findGoal, [key]);
    if (!goal) throw new Error(`the programme has no goal ${key}`);
    return goal.id;
  }
}
