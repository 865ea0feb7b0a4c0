import type { INestApplicationContext } from '@nestjs/common';
import { MunicipalitiesService } from '../municipalities/municipalities.service';
import { Municipality } from '../municipalities/municipality.entity';
import { system } from '../shared/actor/actor';
import { Database } from '../shared/database/database';
import { statement } from '../shared/database/statement';
import { Jobs } from '../shared/jobs/jobs';
import { DEMO_PASSWORD, registerCast, Stage } from './story-cast';
import { eventsOf } from './story-events';
import { readStory, type Story } from './story-file';
import { Theatre } from './story-theatre';

const countAccounts = statement('seed-accounts', 'SELECT count(*)::int AS count FROM account');

export interface DemoAccount {
  municipality: string;
  role: string;
  email: string;
  password: string;
}

/** Lives a municipality's story through the services, with a moving clock; only in a municipality without people. */
export async function tellStory(app: INestApplicationContext, slug: string): Promise<boolean> {
  const story = readStory(slug);
  const [{ count } = { count: 0 }] = await app
    .get(Database)
    .screen<{ count: number }>(system(slug), countAccounts);
  if (!story || count > 0) return false;
  const stage = new Stage(app);
  await app.get(Database).write(system(slug), async (tx) => {
    const settings = { hasDemoContent: true, supportThreshold: story.supportThreshold };
    await tx.orm.update(Municipality, { onlyOne: true }, settings);
  });
  stage.moveTo(firstDay(story));
  const theatre = new Theatre(stage, story, await registerCast(stage, story));
  const events = story.initiatives.flatMap((initiative) => eventsOf(theatre, initiative));
  for (const { at, run } of events.sort((a, b) => a.at.getTime() - b.at.getTime())) {
    stage.moveTo(at);
    await run();
  }
  await app.get(Jobs).drain();
  return true;
}

/** Who a newcomer may sign in as, where the story was told. */
export async function demoAccounts(app: INestApplicationContext, slug: string): Promise<DemoAccount[]> {
  const story = readStory(slug);
  const { hasDemoContent } = await app.get(MunicipalitiesService).current(system(slug));
  if (!story || !hasDemoContent) return [];
  const shown = story.people.filter((person, index) => index === 0 || person.role !== 'resident');
  return shown.map(({ email, role }) => ({ municipality: slug, role, email, password: DEMO_PASSWORD }));
}

function firstDay(story: Story): Date {
  const days = story.initiatives.map(({ submittedOn, createdOn }) => submittedOn ?? createdOn!).sort();
  return new Date(Date.parse(`${days[0]}T07:00:00Z`) - 30 * 86_400_000);
}
