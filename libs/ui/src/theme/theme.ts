export const ACCENT_STEPS = [50, 100, 200, 300, 400, 500, 600, 700] as const;
export type AccentStep = (typeof ACCENT_STEPS)[number];

export interface Theme {
  /** Hex colours from nearly white (50) to nearly black (700); 500 carries white text and is text on white. */
  accent: Record<AccentStep, string>;
  /** Hex colour for decoration and emphasis, never the only carrier of meaning. */
  highlight: string;
  /** Corner radius of controls, in pixels, 0–24. */
  radius: number;
}

export const defaultTheme: Theme = {
  accent: {
    50: '#f2f7fb',
    100: '#e2eef7',
    200: '#c6ddef',
    300: '#93bfe0',
    400: '#1f74b5',
    500: '#0b5c98',
    600: '#084470',
    700: '#062f4e',
  },
  highlight: '#ffc53d',
  radius: 6,
};

const HEX = /^#[0-9a-f]{6}$/i;

/** Relative luminance of a hex colour, 0–1 (WCAG 2.2). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const colour = (given: unknown, otherwise: string) =>
  typeof given === 'string' && HEX.test(given) ? given : otherwise;

/** Puts the palette of a municipality on the page; what is not a colour or a radius falls back to the default. */
export function applyTheme(theme: Theme, root: HTMLElement = document.documentElement): void {
  for (const step of ACCENT_STEPS) {
    root.style.setProperty(`--ui-accent-${step}`, colour(theme.accent[step], defaultTheme.accent[step]));
  }
  const highlight = colour(theme.highlight, defaultTheme.highlight);
  // 0.179 is where black and white text contrast equally.
  const onHighlight = luminance(highlight) > 0.179 ? '#000000' : '#ffffff';
  root.style.setProperty('--ui-highlight', highlight);
  root.style.setProperty('--ui-on-highlight', onHighlight);
  const isSane = theme.radius >= 0 && theme.radius <= 24;
  root.style.setProperty('--ui-radius', `${isSane ? theme.radius : defaultTheme.radius}px`);
}
