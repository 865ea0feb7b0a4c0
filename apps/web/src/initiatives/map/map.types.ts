import type { Phase } from '../initiatives.queries';

export interface Point {
  latitude: number;
  longitude: number;
}

export interface Place extends Point {
  id: string;
  title: string;
  phase: Phase;
  /** Without it the pin is only a picture. */
  href?: string;
}

export interface ViewProps {
  label: string;
  places: Place[];
  /** Show the surroundings of this point; otherwise the whole municipality. */
  around?: Point;
  size?: 'small' | 'big';
  /** The pin that can be moved, with `onPick`. */
  pin?: Point | null;
  onPick?: (point: Point) => void;
}
