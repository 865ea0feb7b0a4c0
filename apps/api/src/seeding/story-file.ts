import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Role } from '../shared/actor/actor';
import { SEEDS } from './municipality-file';

export interface Person {
  key: string;
  name: string;
  email: string;
  role: Role;
  neighbourhood?: string;
}

export interface Picture {
  file: string;
  alt: string;
}

export interface StoryMilestone {
  on: string;
  title: string;
  text: string;
  done: boolean;
  image?: Picture;
}

export interface StoryPromise {
  owner: string;
  plannedCents: number;
  status: 'planned' | 'in-progress' | 'delivered' | 'stopped';
  stoppedReason?: string;
  milestones: StoryMilestone[];
  spending: { on: string; cents: number; description: string }[];
}

export interface StoryInitiative {
  key: string;
  author: string;
  title: string;
  summary: string;
  description: string;
  theme: string;
  neighbourhood: string;
  location?: { latitude: number; longitude: number };
  goal?: string;
  image?: Picture;
  createdOn?: string;
  submittedOn: string | null;
  supporters: number;
  thresholdReachedOn?: string;
  edit?: { on: string; description: string };
  withdrawal?: { on: string; reason: string };
  admissibility?: { on: string; explanation?: string; article?: string; reason?: string };
  advice?: { on: string; text: string };
  decision?: { on: string; outcome: string; reasons: string; documentTitle: string; documentUrl: string };
  promise?: StoryPromise;
}

export interface Story {
  municipality: string;
  supportThreshold: number;
  people: Person[];
  initiatives: StoryInitiative[];
}

/** The invented story of a municipality, or null where none was written. */
export function readStory(slug: string): Story | null {
  const path = join(SEEDS, 'story', `${slug}.yaml`);
  return existsSync(path) ? (parse(readFileSync(path, 'utf8')) as Story) : null;
}

export function readPicture(file: string): Buffer {
  return readFileSync(join(SEEDS, 'story', 'images', file));
}
