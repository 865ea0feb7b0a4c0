import type { Point } from '../map/map.types';

const METRES_PER_DEGREE = 111_320;

export const DIRECTIONS = ['north', 'south', 'west', 'east'] as const;
export type Direction = (typeof DIRECTIONS)[number];

const STEPS: Record<Direction, [north: number, east: number]> = {
  north: [1, 0],
  south: [-1, 0],
  west: [0, -1],
  east: [0, 1],
};

const shrink = (latitude: number) => Math.cos((latitude * Math.PI) / 180);
/** Five decimals: about a metre. */
const rounded = (degrees: number) => Math.round(degrees * 1e5) / 1e5;

export function movedBy(point: Point, direction: Direction, metres: number): Point {
  const [north, east] = STEPS[direction];
  const step = metres / METRES_PER_DEGREE;
  return {
    latitude: rounded(point.latitude + north * step),
    longitude: rounded(point.longitude + (east * step) / shrink(point.latitude)),
  };
}

/** Good enough within one municipality. */
export function metresBetween(a: Point, b: Point): number {
  const north = (a.latitude - b.latitude) * METRES_PER_DEGREE;
  const east = (a.longitude - b.longitude) * METRES_PER_DEGREE * shrink(a.latitude);
  return Math.hypot(north, east);
}

export function nearest<T extends Point>(point: Point, places: T[]): T | undefined {
  const distance = (place: T) => metresBetween(point, place);
  return [...places].sort((a, b) => distance(a) - distance(b))[0];
}

export function roundedPoint({ latitude, longitude }: Point): Point {
  return { latitude: rounded(latitude), longitude: rounded(longitude) };
}
