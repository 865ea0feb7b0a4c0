import { Link, Paragraph } from '@samenstem/ui';
import { useMunicipality } from '../shared/municipality';

interface ContactSentenceProps {
  /** The sentence in five parts, in the order of the language. */
  sentence: (email: string, phone: string) => Record<string, string>;
}

/** A sentence in which the address and the number of the municipality are links. */
export function ContactSentence({ sentence }: ContactSentenceProps) {
  const { email, phone } = useMunicipality().contact;
  return (
    <Paragraph>
      {Object.entries(sentence(email, phone)).map(([part, text]) => {
        if (part === 'email')
          return (
            <Link key={part} href={`mailto:${email}`}>
              {text}
            </Link>
          );
        if (part === 'phone')
          return (
            <Link key={part} href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
              {text}
            </Link>
          );
        return text;
      })}
    </Paragraph>
  );
}
