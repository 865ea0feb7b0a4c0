/** Where to go after signing in: only a path on this site, so that no link can send somebody elsewhere. */
export function localPath(wanted: string | null): string {
  return wanted !== null && /^\/(?![/\\])[^\s\\]*$/.test(wanted) ? wanted : '/';
}
