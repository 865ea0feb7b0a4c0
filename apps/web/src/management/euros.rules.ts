/** Euros as people in the Netherlands type them: `1250`, `1.250`, `1.250,50`, `€ 12,5`; a minus in front corrects. */
const EUROS = /^(-?)(?:€)?(-?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}|-))?$/;

/** The amount in whole cents, or null when it cannot be read with certainty. */
export function parseEuros(text: string): number | null {
  const match = EUROS.exec(text.replace(/\s/g, '').replaceAll('−', '-'));
  if (!match) return null;
  const [, before, after, whole, decimals = ''] = match;
  if (before && after) return null;
  const digits = `${whole!.replaceAll('.', '')}${decimals.replace('-', '').padEnd(2, '0')}`;
  const cents = Number(digits);
  if (!Number.isSafeInteger(cents)) return null;
  return (before || after) && cents !== 0 ? -cents : cents;
}
