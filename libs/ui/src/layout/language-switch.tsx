import { VisuallyHidden } from '../shared/visually-hidden';

export interface Language {
  /** BCP 47, for example `nl` or `fy`. */
  code: string;
  short: string;
  name: string;
  current?: boolean;
}

export interface LanguageSwitchProps {
  label: string;
  languages: Language[];
  onSelect: (code: string) => void;
}

export function LanguageSwitch({ label, languages, onSelect }: LanguageSwitchProps) {
  return (
    <ul className="ui-languages" role="list" aria-label={label}>
      {languages.map(({ code, short, name, current }) => (
        <li key={code}>
          <button
            className="ui-languages__button"
            type="button"
            lang={code}
            aria-pressed={current ?? false}
            onClick={() => onSelect(code)}
          >
            {short}
            <VisuallyHidden> {name}</VisuallyHidden>
          </button>
        </li>
      ))}
    </ul>
  );
}
