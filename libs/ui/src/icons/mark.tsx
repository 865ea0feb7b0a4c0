export interface MarkProps {
  /** SVG source of the municipality's mark; shown as an image, so nothing in it can run. */
  svg: string;
  size?: 's' | 'm' | 'l';
  alt?: string;
}

export function Mark({ svg, size = 'm', alt = '' }: MarkProps) {
  const source = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  return <img className={`ui-mark ui-mark--${size}`} src={source} alt={alt} />;
}
