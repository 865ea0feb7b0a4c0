import { Paragraph } from '@samenstem/ui';

/** Plain text of people: an empty line starts a new paragraph. */
export function Lines({ text }: { text: string }) {
  const paragraphs = text.split(/\n\s*\n/).filter((part) => part.trim());
  return paragraphs.map((part, index) => <Paragraph key={index}>{part}</Paragraph>);
}
