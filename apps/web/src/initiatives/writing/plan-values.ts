import type { Schemas } from '../../shared/api';
import type { Initiative } from '../initiatives.queries';
import type { Point } from '../map/map.types';

export interface NewDocument {
  file: File;
  title: string;
}

/** What the author typed and chose. */
export interface PlanValues {
  title: string;
  summary: string;
  description: string;
  topicKey: string;
  neighbourhoodKey: string;
  goalId: string;
  place: Point | null;
  imageAlt: string;
  image: FileList | null;
  isImageRemoved: boolean;
  documents: NewDocument[];
  removedDocumentIds: string[];
}

export function emptyPlan(goalId: string): PlanValues {
  return {
    title: '',
    summary: '',
    description: '',
    topicKey: '',
    neighbourhoodKey: '',
    goalId,
    place: null,
    imageAlt: '',
    image: null,
    isImageRemoved: false,
    documents: [],
    removedDocumentIds: [],
  };
}

export function planOf(initiative: Initiative): PlanValues {
  const { title, summary, description, topicKey, latitude, longitude } = initiative;
  return {
    ...emptyPlan(initiative.goalId ?? ''),
    title,
    summary,
    description,
    topicKey,
    neighbourhoodKey: initiative.neighbourhoodKey ?? '',
    place: latitude === null || longitude === null ? null : { latitude, longitude },
    imageAlt: initiative.imageAlt ?? '',
  };
}

/** The text as the API takes it; files go after it, one by one. */
export function inputOf(values: PlanValues, version?: number): Schemas['InitiativeInputDto'] {
  const { title, summary, description, topicKey, neighbourhoodKey, goalId, place } = values;
  return {
    title,
    summary,
    description,
    topicKey,
    neighbourhoodKey,
    goalId: goalId || null,
    latitude: place?.latitude ?? null,
    longitude: place?.longitude ?? null,
    version,
  };
}
