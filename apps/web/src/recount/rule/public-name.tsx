import { Fragment } from 'react';

/** The name of a rule among experts; may break behind its dots and low lines, so that it fits a narrow screen. */
export function PublicName({ name }: { name: string }) {
  return (
    <code>
      {name.split(/(?<=[._])/).map((part, index) => (
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </code>
  );
}
