import MarkdownIt from 'markdown-it';
import sanitizeHtml from 'sanitize-html';

const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true });

/** Links that say where they lead: to a site, a mailbox, a telephone, or a place on ours. */
const LINK = /^(https?:|mailto:|tel:|\/(?![/\\])|#)/i;

/** What residents may use: text, lists, headings below the page's own, links. Images come as attachments. */
const ALLOWED: sanitizeHtml.IOptions = {
  allowedTags: [
    'p',
    'br',
    'strong',
    'em',
    'ul',
    'ol',
    'li',
    'h2',
    'h3',
    'h4',
    'blockquote',
    'a',
    'hr',
    'code',
  ],
  allowedAttributes: { a: ['href', 'rel'] },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowProtocolRelative: false,
  transformTags: {
    h1: 'h2',
    h5: 'h4',
    h6: 'h4',
    a: (tagName, { href = '' }) => ({
      tagName,
      attribs: { ...(LINK.test(href) && { href }), rel: 'nofollow ugc noopener' },
    }),
  },
};

/** Safe HTML of a resident's Markdown: the one sanitizer, whichever way the text came in (T102, T103). */
export function renderMarkdown(source: string): string {
  return sanitizeHtml(markdown.render(source), ALLOWED).trim();
}
