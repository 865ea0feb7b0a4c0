import { api, fileUrl, ProblemError, sendFile, unwrap } from '../../shared/api';
import type { Initiative } from '../initiatives.queries';
import { inputOf, type NewDocument, type PlanValues } from './plan-values';

/** What is already with the municipality, so that trying again does not do it twice. */
export interface Progress {
  saved: { id: string; version: number } | null;
  sentImage: string;
  sentFiles: Set<File>;
  removedIds: Set<string>;
}

export type FileFieldName = 'image' | `documents.${number}.title`;

/** The text was saved, this file was not. */
export class FileNotSaved extends Error {
  constructor(
    readonly field: FileFieldName,
    readonly reason: unknown,
  ) {
    super(field);
  }
}

const path = (id: string) => ({ params: { path: { id } } });

/** First the text, then the files; answers the id. */
export async function savePlan(
  values: PlanValues,
  before: Initiative | null,
  progress: Progress,
): Promise<string> {
  const id = await saveText(values, progress);
  await saveImage(id, values, before, progress);
  await removeDocuments(id, values.removedDocumentIds, progress);
  for (const [index, document] of values.documents.entries())
    await saveDocument(id, document, index, progress);
  return id;
}

/** When only the answer got lost, trying again finds it submitted: that is what was asked. */
export async function submitPlan(id: string): Promise<void> {
  await unwrap(api.PUT('/api/v1/initiatives/{id}/submission', path(id))).catch((error: unknown) => {
    if (!(error instanceof ProblemError) || error.problem.code !== 'already-submitted') throw error;
  });
}

async function saveText(values: PlanValues, progress: Progress): Promise<string> {
  const { saved } = progress;
  const body = inputOf(values, saved?.version);
  if (saved) {
    await unwrap(api.PUT('/api/v1/initiatives/{id}', { ...path(saved.id), body }));
    Object.assign(progress, { saved: { id: saved.id, version: saved.version + 1 } });
    return saved.id;
  }
  const { id } = await unwrap(api.POST('/api/v1/initiatives', { body }));
  Object.assign(progress, { saved: { id, version: 1 } });
  return id;
}

async function saveImage(
  id: string,
  values: PlanValues,
  before: Initiative | null,
  progress: Progress,
): Promise<void> {
  const wish = imageWish(values, before);
  if (wish.mark === progress.sentImage) return;
  await asField('image', async () => {
    if (wish.kind === 'remove') await unwrap(api.DELETE('/api/v1/initiatives/{id}/image', path(id)));
    if (wish.kind !== 'send') return;
    const file = wish.file ?? (await currentImage(before!.imageId!));
    await sendFile('PUT', `/api/v1/initiatives/${id}/image?alt=${encodeURIComponent(wish.alt)}`, file);
  });
  Object.assign(progress, { sentImage: wish.mark });
}

/** Another text for the same photo is sent with that photo again: the API keeps them together. */
function imageWish({ image, imageAlt, isImageRemoved }: PlanValues, before: Initiative | null) {
  const file = image?.[0];
  const alt = imageAlt.trim();
  const hasCurrent = Boolean(before?.imageId);
  if (file) return { kind: 'send', file, alt, mark: `${file.name} ${file.size} ${alt}` } as const;
  if (hasCurrent && isImageRemoved) return { kind: 'remove', mark: 'removed' } as const;
  if (hasCurrent && alt !== before!.imageAlt) return { kind: 'send', file: null, alt, mark: alt } as const;
  return { kind: 'keep', mark: '' } as const;
}

async function currentImage(imageId: string): Promise<Blob> {
  return (await fetch(fileUrl(imageId))).blob();
}

async function removeDocuments(id: string, fileIds: string[], { removedIds }: Progress): Promise<void> {
  for (const fileId of fileIds.filter((each) => !removedIds.has(each))) {
    const params = { path: { id, fileId } };
    await unwrap(api.DELETE('/api/v1/initiatives/{id}/documents/{fileId}', { params }));
    removedIds.add(fileId);
  }
}

async function saveDocument(
  id: string,
  { file, title }: NewDocument,
  index: number,
  { sentFiles }: Progress,
): Promise<void> {
  if (sentFiles.has(file)) return;
  const address = `/api/v1/initiatives/${id}/documents?title=${encodeURIComponent(title.trim())}`;
  await asField(`documents.${index}.title`, () => sendFile('POST', address, file));
  sentFiles.add(file);
}

async function asField(field: FileFieldName, work: () => Promise<unknown>): Promise<void> {
  await work().catch((error: unknown) => {
    throw new FileNotSaved(field, error);
  });
}
