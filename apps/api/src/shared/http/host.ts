import type { Config } from '../../config';

/** Which municipality a Host header asks for; null is the platform itself or nobody. Other headers never decide. */
export function municipalityOfHost(
  config: Config,
  known: ReadonlySet<string>,
  hostHeader: string | undefined,
): string | null {
  if (config.municipality) return known.has(config.municipality) ? config.municipality : null;
  const host = (hostHeader ?? '').toLowerCase().replace(/:\d+$/, '');
  const mapped = config.hosts.get(host);
  if (mapped) return known.has(mapped) ? mapped : null;
  if (config.production || !host.endsWith('.localhost')) return null;
  const slug = host.slice(0, -'.localhost'.length);
  return known.has(slug) ? slug : null;
}
