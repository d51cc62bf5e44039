import { useEffect, useSyncExternalStore, type ReactNode } from 'react';
import { IntlProvider } from 'react-intl';
import { firstLoad } from '@maillage/messages/first-load';
import { DEFAULT_LOCALE, isLocale, type Catalogue, type Locale } from '@maillage/messages/locale';
import { languageTag } from '@maillage/messages/writing';

const KEY = 'maillage-locale';

interface Language {
  readonly locale: Locale;
  readonly catalogue: Catalogue;
}

function storedLocale(): Locale {
  try {
    const stored = localStorage.getItem(KEY);
    return isLocale(stored) ? stored : DEFAULT_LOCALE;
  } catch {
    return DEFAULT_LOCALE;
  }
}

let whole: ((locale: Locale) => Catalogue) | null = null;
let language: Language = ((locale: Locale) => ({ locale, catalogue: firstLoad(locale) }))(storedLocale());
const listeners = new Set<() => void>();

function say(next: Language): void {
  language = next;
  for (const listener of listeners) listener();
}

function catalogueFor(locale: Locale): Catalogue {
  return whole ? whole(locale) : firstLoad(locale);
}

/** Changes the language of the shell, at once and for the next visits of this browser. */
export function setLocale(locale: Locale): void {
  if (locale === language.locale) return;
  try {
    localStorage.setItem(KEY, locale);
  } catch {
    // Storage refused: the choice lasts as long as the page.
  }
  say({ locale, catalogue: catalogueFor(locale) });
}

/** Fetches the words of the features; pages inside the portal wait for it. */
export async function loadWholeCatalogue(): Promise<void> {
  if (whole) return;
  const { messages } = await import('@maillage/messages');
  whole = messages;
  say({ locale: language.locale, catalogue: messages(language.locale) });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Gives every screen the sentences of the reader's language. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const { locale, catalogue } = useSyncExternalStore(subscribe, () => language);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <IntlProvider locale={languageTag(locale)} messages={catalogue}>
      {children}
    </IntlProvider>
  );
}
