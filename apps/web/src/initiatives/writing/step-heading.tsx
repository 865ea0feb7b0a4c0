import { Heading } from '@samenstem/ui';

/** The legend of a step of the form is a heading too, so that people can jump to it. */
export function StepHeading({ text }: { text: string }) {
  return (
    <Heading level={2} size={3}>
      {text}
    </Heading>
  );
}
