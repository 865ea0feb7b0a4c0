/** A mail as it is written: plain sentences; the layout adds the rest. */
export interface MailText {
  subject: string;
  paragraphs: string[];
  button?: { label: string; url: string };
  /** A copy of what somebody sent in, shown as it was typed. */
  copy?: { heading: string; lines: string[] };
}

export interface MailContext {
  /** Whose site: name and address. */
  municipality: string;
  siteUrl: string;
  displayName: string;
}

const STYLE = {
  body: 'margin:0;padding:24px;background:#f4f5f6;font-family:Arial,Helvetica,sans-serif;color:#1b1d21;',
  card: 'max-width:560px;margin:0 auto;background:#ffffff;border-radius:8px;padding:32px;',
  text: 'font-size:17px;line-height:1.55;margin:0 0 16px;',
  button:
    'display:inline-block;background:#1f4e79;color:#ffffff;font-size:17px;font-weight:bold;text-decoration:none;padding:14px 22px;border-radius:6px;',
  copy: 'border-left:4px solid #c9ced6;padding:4px 0 4px 16px;margin:0 0 16px;font-size:16px;line-height:1.5;white-space:pre-wrap;',
  small: 'font-size:14px;line-height:1.5;color:#4b515b;margin:24px 0 0;',
} as const;

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

/** One line: a subject or a name can never start another header (T112). */
export function oneLine(text: string): string {
  return text.replace(/[\r\n\u0000-\u001f]+/g, ' ').trim();
}

export function renderText(mail: MailText, greeting: string, footer: string[]): string {
  const copy = mail.copy
    ? [mail.copy.heading, ...mail.copy.lines.map((line) => `> ${line.replaceAll('\n', '\n> ')}`)]
    : [];
  const button = mail.button ? [`${mail.button.label}:\n${mail.button.url}`] : [];
  return [greeting, ...mail.paragraphs, ...copy, ...button, '--', ...footer].join('\n\n');
}

export function renderHtml(mail: MailText, greeting: string, footer: string[], language: string): string {
  const paragraph = (text: string) => `<p style="${STYLE.text}">${escapeHtml(text)}</p>`;
  const copy = mail.copy
    ? `${paragraph(mail.copy.heading)}<div style="${STYLE.copy}">${mail.copy.lines.map(escapeHtml).join('\n\n')}</div>`
    : '';
  const button = mail.button
    ? `<p style="${STYLE.text}"><a style="${STYLE.button}" href="${escapeHtml(mail.button.url)}">${escapeHtml(mail.button.label)}</a></p>`
    : '';
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escapeHtml(mail.subject)}</title></head>
<body style="${STYLE.body}"><div style="${STYLE.card}">
${[greeting, ...mail.paragraphs].map(paragraph).join('\n')}
${copy}${button}
<p style="${STYLE.small}">${footer.map(escapeHtml).join('<br>')}</p>
</div></body></html>`;
}
