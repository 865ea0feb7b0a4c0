import type { Schemas } from '../shared/api';

const HEX = /^#[0-9a-f]{6}$/i;

/** The mark of a municipality on its own colours, as the address of a picture. */
export function municipalityPicture({ mark, palette }: Schemas['MunicipalityLinkDto']): string {
  const colours = [palette.accent[600], palette.accent[500]];
  const [ground, hill] = colours.map((colour) => (HEX.test(colour) ? colour : '#084470'));
  const placed = mark.replace('<svg ', '<svg x="116" y="30" width="88" height="88" color="#ffffff" ');
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 180"><path fill="${ground}" d="M0 0h320v180H0z"/><path fill="${hill}" d="M0 180v-34c50-26 96-8 150-20s112-30 170-2v56z"/>${placed}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(drawing)}`;
}
