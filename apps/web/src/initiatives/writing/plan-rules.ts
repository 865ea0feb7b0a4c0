import type { InitiativesTexts } from '../initiatives.texts.nl';

export type ErrorTexts = InitiativesTexts['writing']['errors'];

export const MAX_FILE_BYTES = 8 * 1024 * 1024;
export const IMAGE_TYPES = ['image/jpeg', 'image/png', 'image/webp'];
export const PDF_TYPE = 'application/pdf';

/** What is wrong with a chosen photo, or nothing. */
export function whyNotImage(file: File | undefined, t: ErrorTexts): string | true {
  if (!file) return true;
  if (!IMAGE_TYPES.includes(file.type)) return t.imageKind;
  return file.size <= MAX_FILE_BYTES || t.fileTooLarge;
}

export function whyNotDocument(file: File, t: ErrorTexts): string | true {
  if (file.type !== PDF_TYPE) return t.documentKind;
  return file.size <= MAX_FILE_BYTES || t.fileTooLarge;
}

const LIMITS = { title: 80, summary: 280, description: 6000, imageAlt: 200, documentTitle: 120 };

/** The sentence for an error that the API found in a field. */
export function sentenceFor(field: string, text: string, t: ErrorTexts): string {
  const isLong = text.length > (LIMITS[field as keyof typeof LIMITS] ?? Infinity);
  const sentences: Record<string, string> = {
    title: isLong ? t.titleLong : t.titleShort,
    summary: isLong ? t.summaryLong : t.summaryMissing,
    description: isLong ? t.descriptionLong : t.descriptionMissing,
    topicKey: t.topicMissing,
  };
  return sentences[field] ?? t.other;
}

/** Checks that can be said before anything is sent; a draft may be incomplete. */
export function fieldRules(t: ErrorTexts, isComplete: () => boolean) {
  const needed = (message: string) => (text: string) => !isComplete() || text.trim() !== '' || message;
  const atMost = (value: number, message: string) => ({ value, message });
  return {
    title: {
      validate: (text: string) => text.trim().length >= 4 || t.titleShort,
      maxLength: atMost(LIMITS.title, t.titleLong),
    },
    summary: { validate: needed(t.summaryMissing), maxLength: atMost(LIMITS.summary, t.summaryLong) },
    description: {
      validate: needed(t.descriptionMissing),
      maxLength: atMost(LIMITS.description, t.descriptionLong),
    },
    topicKey: { required: t.topicMissing },
    imageAlt: {
      validate: (text: string) => text.trim().length >= 3 || t.altMissing,
      maxLength: atMost(LIMITS.imageAlt, t.altLong),
    },
    documentTitle: {
      validate: (text: string) => text.trim() !== '' || t.documentTitleMissing,
      maxLength: atMost(LIMITS.documentTitle, t.documentTitleLong),
    },
  };
}
