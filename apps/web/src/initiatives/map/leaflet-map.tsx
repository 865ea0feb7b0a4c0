import 'leaflet/dist/leaflet.css';
import './map.css';
import * as L from 'leaflet';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { Small } from '@samenstem/ui';
import { useTexts } from '../../shared/language';
import { type Municipality, useMunicipality } from '../../shared/municipality';
import { initiativesTexts } from '../initiatives.texts';
import { MapPin, MovablePin } from './map-pin';
import type { Point, ViewProps } from './map.types';
import { PlaceNames } from './place-names';

const TILES = '/api/v1/map-tiles/{z}/{x}/{y}';
/** So many tiles that fail before one came: there is no background, we stop asking. */
const ENOUGH_FAILURES = 3;

/** A plain Leaflet map. Without a background the points stay, on a plain ground with names. */
export function LeafletMap({ label, places, around, size, pin, onPick }: ViewProps) {
  const t = useTexts(initiativesTexts).map;
  const municipality = useMunicipality();
  const box = useRef<HTMLDivElement>(null);
  const { map, hasBackground } = useLeaflet(box, around);
  useEffect(() => {
    if (!map || !onPick) return undefined;
    const pick = ({ latlng }: L.LeafletMouseEvent) => onPick({ latitude: latlng.lat, longitude: latlng.lng });
    map.on('click', pick);
    return () => void map.off('click', pick);
  }, [map, onPick]);
  const looks = [
    'initiative-map',
    size === 'small' && 'initiative-map--small',
    onPick && 'initiative-map--pick',
  ];
  return (
    <>
      <div ref={box} className={looks.filter(Boolean).join(' ')} role="region" aria-label={label} />
      {map && places.map((place) => <MapPin key={place.id} map={map} place={place} />)}
      {map && onPick && pin && <MovablePin map={map} point={pin} onMove={onPick} />}
      {map && !hasBackground && <PlaceNames map={map} neighbourhoods={municipality.neighbourhoods} />}
      {!hasBackground && <Small>{t.noBackground}</Small>}
    </>
  );
}

function useLeaflet(box: RefObject<HTMLDivElement | null>, around: Point | undefined) {
  const t = useTexts(initiativesTexts).map;
  const municipality = useMunicipality();
  const [map, setMap] = useState<L.Map | null>(null);
  const [hasBackground, setHasBackground] = useState(true);
  const start = useRef({ around, municipality });
  useEffect(() => {
    if (!box.current) return undefined;
    const made = makeMap(box.current);
    L.control.zoom({ zoomInTitle: t.zoomIn, zoomOutTitle: t.zoomOut }).addTo(made);
    addBackground(made, t.attribution, () => setHasBackground(false));
    showPlace(made, start.current.around, start.current.municipality);
    setMap(made);
    return () => {
      setMap(null);
      made.remove();
    };
  }, [box, t]);
  return { map, hasBackground };
}

function makeMap(box: HTMLDivElement): L.Map {
  const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const made = L.map(box, {
    zoomControl: false,
    scrollWheelZoom: false,
    zoomAnimation: !isCalm,
    fadeAnimation: !isCalm,
    inertia: !isCalm,
    minZoom: 8,
    maxZoom: 18,
  });
  made.attributionControl.setPrefix(false);
  return made;
}

function addBackground(map: L.Map, attribution: string, onMissing: () => void): void {
  let loaded = 0;
  let failed = 0;
  const tiles = L.tileLayer(TILES, { attribution });
  tiles.on('tileload', () => (loaded += 1));
  tiles.on('tileerror', () => {
    failed += 1;
    if (loaded > 0 || failed !== ENOUGH_FAILURES) return;
    tiles.remove();
    onMissing();
  });
  tiles.addTo(map);
}

/** One place close by, or the whole municipality. */
function showPlace(map: L.Map, around: Point | undefined, municipality: Municipality): void {
  const { centreLatitude, centreLongitude, mapZoom, neighbourhoods } = municipality;
  if (around) map.setView([around.latitude, around.longitude], mapZoom + 3, { animate: false });
  else if (neighbourhoods.length < 2)
    map.setView([centreLatitude, centreLongitude], mapZoom, { animate: false });
  else {
    const corners = neighbourhoods.map(({ latitude, longitude }): L.LatLngTuple => [latitude, longitude]);
    map.fitBounds(L.latLngBounds(corners), { padding: [24, 24], maxZoom: mapZoom + 1, animate: false });
  }
}
