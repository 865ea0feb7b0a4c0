import { Icon, Link, Paragraph } from '@samenstem/ui';
import * as L from 'leaflet';
import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTexts } from '../../shared/language';
import { useMunicipality } from '../../shared/municipality';
import { initiativesTexts } from '../initiatives.texts';
import { PhaseBadge, phaseIcon } from '../phase-badge';
import type { Place, Point } from './map.types';

const SIZE = 36;

function makeDrop(): HTMLElement {
  const drop = document.createElement('div');
  drop.className = 'initiative-pin__drop';
  return drop;
}

function drawing(element: HTMLElement, look: string): L.DivIcon {
  return L.divIcon({
    html: element,
    className: `initiative-pin initiative-pin--${look}`,
    iconSize: [SIZE, SIZE],
    iconAnchor: [SIZE / 2, SIZE * 1.2],
    popupAnchor: [0, -SIZE],
  });
}

/** An initiative on the map; with a link it opens a small window. */
export function MapPin({ map, place }: { map: L.Map; place: Place }) {
  const t = useTexts(initiativesTexts);
  const [picture] = useState(makeDrop);
  const [words] = useState(() => document.createElement('div'));
  const { latitude, longitude, title, phase, href } = place;
  const spoken = t.map.marker(title, t.phases[phase]);
  useEffect(() => {
    const isLinked = Boolean(href);
    const options = {
      icon: drawing(picture, phase),
      interactive: isLinked,
      keyboard: isLinked,
      riseOnHover: true,
    };
    const pin = L.marker([latitude, longitude], options).addTo(map);
    const element = pin.getElement();
    element?.setAttribute('aria-label', spoken);
    if (isLinked) openWith(pin, words, t.map.closePopup);
    else element?.setAttribute('role', 'img');
    return () => void pin.remove();
  }, [map, picture, words, latitude, longitude, phase, href, spoken, t.map.closePopup]);
  return (
    <>
      {createPortal(<Icon name={phaseIcon(phase)} size="s" />, picture)}
      {href &&
        createPortal(
          <>
            <Paragraph>
              <Link href={href}>{title}</Link>
            </Paragraph>
            <PhaseBadge phase={phase} />
          </>,
          words,
        )}
    </>
  );
}

/** Click, Enter or space opens; the link gets focus; Escape closes and gives it back. */
function openWith(pin: L.Marker, words: HTMLElement, closeText: string): void {
  pin.bindPopup(words, { maxWidth: 260, minWidth: 180 });
  const element = pin.getElement();
  element?.addEventListener('keydown', (event) => {
    if (event.key !== ' ') return;
    event.preventDefault();
    pin.openPopup();
  });
  const back = () => {
    pin.closePopup();
    element?.focus({ preventScroll: true });
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') back();
  };
  pin.on('popupopen', ({ popup }) => {
    const box = popup.getElement();
    const close = box?.querySelector<HTMLElement>('.leaflet-popup-close-button');
    close?.setAttribute('aria-label', closeText);
    close?.addEventListener('click', back);
    box?.addEventListener('keydown', onKey);
    words.querySelector('a')?.focus({ preventScroll: true });
  });
}

interface MovablePinProps {
  map: L.Map;
  point: Point;
  onMove: (point: Point) => void;
}

/** The pin of the form: drag it, or move it with the buttons below the map. */
export function MovablePin({ map, point, onMove }: MovablePinProps) {
  const t = useTexts(initiativesTexts).map;
  const [picture] = useState(makeDrop);
  const [pin, setPin] = useState<L.Marker | null>(null);
  const { mapZoom } = useMunicipality();
  const start = useRef(point);
  useEffect(() => {
    const { latitude, longitude } = start.current;
    const icon = drawing(picture, 'gathering');
    const made = L.marker([latitude, longitude], { icon, draggable: true, keyboard: false }).addTo(map);
    made.getElement()?.setAttribute('aria-label', t.pinMovable);
    made.getElement()?.setAttribute('role', 'img');
    if (map.getZoom() < mapZoom + 2) map.setView([latitude, longitude], mapZoom + 2, { animate: false });
    setPin(made);
    return () => void made.remove();
  }, [map, picture, mapZoom, t.pinMovable]);
  useEffect(() => {
    if (!pin) return undefined;
    const place = L.latLng(point.latitude, point.longitude);
    pin.setLatLng(place);
    if (!map.getBounds().pad(-0.1).contains(place)) map.panTo(place, { animate: false });
    const moved = () => onMove({ latitude: pin.getLatLng().lat, longitude: pin.getLatLng().lng });
    pin.on('dragend', moved);
    return () => void pin.off('dragend', moved);
  }, [map, pin, point.latitude, point.longitude, onMove]);
  return createPortal(<Icon name="pin" size="s" />, picture);
}
