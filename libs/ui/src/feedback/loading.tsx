export function Spinner({ size = 'm' }: { size?: 's' | 'm' | 'l' }) {
  return (
    <svg
      className={`ui-spinner ui-spinner--${size}`}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <circle cx="12" cy="12" r="9" />
      <path d="M21 12a9 9 0 0 0-9-9" />
    </svg>
  );
}

/** Says that something is being fetched; appears after a short wait so that quick answers do not flicker. */
export function Loading({ text }: { text: string }) {
  return (
    <div className="ui-loading" role="status">
      <Spinner size="l" />
      <p className="ui-loading__text">{text}</p>
    </div>
  );
}
