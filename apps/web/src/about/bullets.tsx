import { Prose } from '@samenstem/ui';

/** A list of sentences. */
export function Bullets({ items }: { items: string[] }) {
  return (
    <Prose>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </Prose>
  );
}
