import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';

export type Language = 'nl' | 'en';

interface LanguageChoice {
  language: Language;
  choose: (language: Language) => void;
}

const STORAGE_KEY = 'language';
const LanguageContext = createContext<LanguageChoice>({ language: 'nl', choose: () => undefined });

function remembered(): Language {
  try {
    return localStorage.getItem(STORAGE_KEY) === 'en' ? 'en' : 'nl';
  } catch {
    return 'nl';
  }
}

/** Dutch unless somebody chose English; the choice stays on the device. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(remembered);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const value = useMemo(() => {
    const choose = (next: Language) => {
      setLanguage(next);
      try {
        localStorage.setItem(STORAGE_KEY, next);
      } catch {
        // Private mode: the choice lasts as long as the page.
      }
    };
    return { language, choose };
  }, [language]);
  return <LanguageContext value={value}>{children}</LanguageContext>;
}

export function useLanguage(): LanguageChoice {
  return useContext(LanguageContext);
}

/** The texts of a feature in the chosen language; English that lacks a sentence does not compile. */
export function useTexts<T>(texts: { nl: T; en: T }): T {
  return texts[useLanguage().language];
}
