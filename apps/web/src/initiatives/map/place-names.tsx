import * as L from 'leaflet';
import { useEffect } from 'react';
import type { Municipality } from '../../shared/municipality';

interface PlaceNamesProps {
  map: L.Map;
  neighbourhoods: Municipality['neighbourhoods'];
}

/** About how wide a letter and how high a line is, in pixels. */
const LETTER = 7;
const LINE = 18;

/** Names on the plain ground, when there is no background map; as many as fit beside each other. */
export function PlaceNames({ map, neighbourhoods }: PlaceNamesProps) {
  useEffect(() => {
    const layer = L.layerGroup().addTo(map);
    const draw = () => {
      layer.clearLayers();
      for (const { name, latitude, longitude } of fitting(map, neighbourhoods)) {
        const words = document.createElement('span');
        words.textContent = name;
        const icon = L.divIcon({ html: words, className: 'initiative-place-name', iconSize: [0, 0] });
        const label = L.marker([latitude, longitude], {
          icon,
          interactive: false,
          keyboard: false,
          zIndexOffset: -1000,
        });
        label.addTo(layer).getElement()?.setAttribute('aria-hidden', 'true');
      }
    };
    draw();
    map.on('zoomend', draw);
    return () => {
      map.off('zoomend', draw);
      layer.remove();
    };
  }, [map, neighbourhoods]);
  return null;
}

function fitting(map: L.Map, neighbourhoods: Municipality['neighbourhoods']) {
  const taken: L.Bounds[] = [];
  return neighbourhoods.filter(({ name, latitude, longitude }) => {
    const centre = map.project([latitude, longitude]);
    const half = L.point((name.length * LETTER) / 2, LINE / 2);
    const box = L.bounds(centre.subtract(half), centre.add(half));
    if (taken.some((other) => other.intersects(box))) return false;
    taken.push(box);
    return true;
  });
}
