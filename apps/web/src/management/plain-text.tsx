import { Prose } from '@samenstem/ui';

/** Text without mark-up, with the paragraphs of the writer. */
export function PlainText({ children }: { children: string }) {
  const paragraphs = children.split(/\n+/).filter(Boolean);
  return (
    <Prose>
      {paragraphs.map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
    </Prose>
  );
}
