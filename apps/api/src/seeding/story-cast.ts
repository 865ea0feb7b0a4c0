import type { INestApplicationContext } from '@nestjs/common';
import { RegistrationsService, RolesService } from '../accounts/accounts.service';
import { Mailer } from '../notifications/notifications.module';
import { type Actor, type StaffRole, system } from '../shared/actor/actor';
import { Clock } from '../shared/clock/clock';
import { Database } from '../shared/database/database';
import { Jobs } from '../shared/jobs/jobs';
import type { Person, Story } from './story-file';

export const DEMO_PASSWORD = 'welkom-bij-de-demo';

/** The process that tells the story owns its clock and keeps its mail to itself. */
export class Stage {
  private at = new Date('2021-01-04T09:00:00Z');
  /** Newest mail per address, for the links that confirm an account. */
  readonly letters = new Map<string, string>();

  constructor(readonly app: INestApplicationContext) {
    app.get(Clock).now = () => this.at;
    app.get(Mailer).send = async (to, _language, _context, text) => {
      this.letters.set(to, text.button?.url ?? '');
    };
  }

  moveTo(at: Date): void {
    this.at = at;
  }
}

/** Everyone in the story registers, opens the mailed link, and staff get their role. */
export async function registerCast(stage: Stage, story: Story): Promise<Map<string, Actor>> {
  const registrations = stage.app.get(RegistrationsService);
  const visitor = system(story.municipality);
  await Promise.all(story.people.map((person) => registrations.register(visitor, registration(person))));
  await stage.app.get(Jobs).drain();
  const cast = new Map<string, Actor>();
  for (const person of story.people) {
    const token = stage.letters.get(person.email)!.split('#')[1]!;
    const accountId = await registrations.confirm(visitor, token);
    cast.set(person.key, await giveRole(stage, { ...visitor, accountId, roles: ['resident'] }, person));
  }
  return cast;
}

async function giveRole(stage: Stage, actor: Actor, person: Person): Promise<Actor> {
  if (person.role === 'resident') return actor;
  const role: StaffRole = person.role;
  await stage.app
    .get(Database)
    .write(actor, (tx) =>
      stage.app.get(RolesService).give(tx, system(actor.municipality), actor.accountId!, role),
    );
  return { ...actor, roles: ['resident', role] };
}

function registration(person: Person) {
  const { email, name, neighbourhood } = person;
  return {
    email,
    displayName: name,
    password: DEMO_PASSWORD,
    neighbourhoodKey: neighbourhood,
    isOldEnough: true,
  };
}
