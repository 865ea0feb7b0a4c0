import { Loading, Paragraph } from '@samenstem/ui';
import { type ComponentType, type RefObject, useEffect, useRef, useState } from 'react';
import { useLanguage, useTexts } from '../../shared/language';
import { initiativesTexts } from '../initiatives.texts';
import type { ViewProps } from './map.types';

/** Loads the map when it comes near the window; everything around it works without. */
export function MapView(props: ViewProps) {
  const t = useTexts(initiativesTexts).map;
  const { language } = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  const { Component, hasFailed } = useMapComponent(useIsNear(box));
  return (
    <div ref={box}>
      {Component && <Component key={language} {...props} />}
      {!Component && !hasFailed && <Loading text={t.loading} />}
      {hasFailed && <Paragraph>{t.failed}</Paragraph>}
    </div>
  );
}

function useIsNear(box: RefObject<HTMLElement | null>): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    if (!box.current) return undefined;
    const watch = (entries: IntersectionObserverEntry[]) => {
      if (entries.some((entry) => entry.isIntersecting)) setNear(true);
    };
    const observer = new IntersectionObserver(watch, { rootMargin: '300px' });
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [box]);
  return isNear;
}

function useMapComponent(isWanted: boolean) {
  const [Component, setComponent] = useState<ComponentType<ViewProps> | null>(null);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    if (!isWanted) return;
    import('./leaflet-map').then(
      ({ LeafletMap }) => setComponent(() => LeafletMap),
      () => setFailed(true),
    );
  }, [isWanted]);
  return { Component, hasFailed };
}
