export function EditInitiativePage() {
  return null;
}
