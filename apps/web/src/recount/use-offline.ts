import { useEffect } from 'react';

const WORKER = '/recount-offline.js';
const SCOPE = '/tel-na';
const FACTS = '/api/v1/municipality';

/** Keeps this page on the device, so that it also opens again without a network. */
export function useOffline(): void {
  useEffect(() => {
    void keepOnDevice();
  }, []);
}

/** Browsers only offer this over https and on localhost; elsewhere the page works as long as it stays open. */
async function keepOnDevice(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const registration = await navigator.serviceWorker.register(WORKER, { scope: SCOPE }).catch(() => null);
  if (!registration) return;
  const { active } = await navigator.serviceWorker.ready;
  const loaded = performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'))
    .map(({ pathname }) => pathname);
  active?.postMessage({ paths: [...new Set(loaded), FACTS] });
}
