export function MyInitiativesPage() {
  return null;
}
