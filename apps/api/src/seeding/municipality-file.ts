import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import {
  type Contact,
  Municipality,
  Neighbourhood,
  type Palette,
  Topic,
} from '../municipalities/municipality.entity';
import type { Tx } from '../shared/database/tx';

/** Where the seed files lie, seen from the built program. */
export const SEEDS = resolve(__dirname, '../../../../seeds');

interface MunicipalityFile {
  slug: string;
  name: string;
  cbsCode: string;
  centre: { latitude: number; longitude: number; zoom: number };
  neighbourhoods: Neighbourhood[];
  settings: Pick<Municipality, 'minimumAge' | 'supportThreshold' | 'supportPeriodDays' | 'decisionTermWeeks'>;
  contact: Contact;
  theme: Palette;
  mark: { svg: string };
  themes: { key: string; name: string; icon: string }[];
}

export function municipalityFiles(): MunicipalityFile[] {
  const folder = join(SEEDS, 'municipalities');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => parse(readFileSync(join(folder, name), 'utf8')) as MunicipalityFile);
}

/** Name, places, topics and colours follow the file; settings that were changed since stay as they are. */
export async function loadMunicipality(tx: Tx, file: MunicipalityFile): Promise<void> {
  const { slug, name, cbsCode, centre, contact, theme, mark } = file;
  const facts = {
    slug,
    name,
    cbsCode,
    centreLatitude: centre.latitude,
    centreLongitude: centre.longitude,
    mapZoom: centre.zoom,
    contact,
    palette: theme,
    mark: mark.svg,
  };
  const isNew = !(await tx.orm.existsBy(Municipality, { onlyOne: true }));
  if (isNew) await tx.orm.insert(Municipality, { onlyOne: true, ...facts, ...file.settings } as never);
  else await tx.orm.update(Municipality, { onlyOne: true }, facts as never);
  await tx.orm.upsert(Neighbourhood, file.neighbourhoods, ['key']);
  const topics = file.themes.map((topic, position) => ({ ...topic, position }));
  await tx.orm.upsert(Topic, topics, ['key']);
}
