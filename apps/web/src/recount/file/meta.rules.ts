// What META tells for people to read.

type Meta = ReadonlyMap<string, string>;

/** '' when it is not there, or is the word that old files put for nothing. */
export function metaText(meta: Meta, key: string): string {
  const text = meta.get(key) ?? '';
  return /^none$/i.test(text) ? '' : text;
}

/** From small to large, each once. */
export function placeOf(meta: Meta): string {
  const parts = ['subunit', 'district', 'unit', 'country'].map((key) => metaText(meta, key));
  return [...new Set(parts.filter(Boolean))].join(', ');
}
