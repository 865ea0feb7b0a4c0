/** What the HTML of a page says before any script runs: for link previews, search engines and readers. */
export interface Page {
  status: 200 | 404;
  title: string;
  description: string;
  /** Absolute addresses; link previews do not resolve relative ones. */
  url: string;
  imageUrl: string | null;
  imageAlt: string | null;
  language: 'nl';
}

function escapeAttribute(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

function meta(kind: 'name' | 'property', key: string, content: string): string {
  return `<meta ${kind}="${key}" content="${escapeAttribute(content)}">`;
}

/** The built index.html with this page's title and meta tags in place of its own title. */
export function renderPage(shell: string, page: Page): string {
  const tags = [
    `<title>${escapeAttribute(page.title)}</title>`,
    meta('name', 'description', page.description),
    meta('property', 'og:type', 'article'),
    meta('property', 'og:locale', 'nl_NL'),
    meta('property', 'og:site_name', 'Samenstem'),
    meta('property', 'og:title', page.title),
    meta('property', 'og:description', page.description),
    meta('property', 'og:url', page.url),
    ...(page.imageUrl
      ? [meta('property', 'og:image', page.imageUrl), meta('property', 'og:image:alt', page.imageAlt ?? '')]
      : []),
    meta('name', 'twitter:card', page.imageUrl ? 'summary_large_image' : 'summary'),
  ];
  return shell.replace(/<title>[^<]*<\/title>/, () => tags.join('\n    '));
}
