import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { loadedTexts } from '#client/i18n/texts.ts';
import type { nl } from '#client/i18n/texts-nl.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'algemeen';
    resources: typeof nl;
  }
}

export const TALEN = ['nl', 'en'] as const;
export type Taal = (typeof TALEN)[number];

const STORAGE_KEY = 'puzzeltafel-taal';

/**
 * Starts i18n with the Dutch texts of what is loaded; those of a later chunk come with it. English comes whole, in a chunk
 * of its own, when it was chosen before.
 */
export async function startI18n(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'nl',
    fallbackLng: 'nl',
    defaultNS: 'algemeen',
    resources: { nl: loadedTexts() },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = 'nl';
  if (storedTaal() === 'en') await setTaal('en');
}

/** Switches the interface language and remembers it on this device. */
export async function setTaal(taal: Taal): Promise<void> {
  if (taal === 'en' && !i18next.hasResourceBundle('en', 'algemeen')) {
    const { en } = await import('#client/i18n/texts-en.ts');
    for (const [namespace, texts] of Object.entries(en)) i18next.addResourceBundle('en', namespace, texts);
  }
  await i18next.changeLanguage(taal);
  document.documentElement.lang = taal;
  try {
    localStorage.setItem(STORAGE_KEY, taal);
  } catch {
    // Storage may be closed off; the choice then lasts until the page closes.
  }
}

export function currentTaal(): Taal {
  return i18next.language === 'en' ? 'en' : 'nl';
}

function storedTaal(): string | null {
  try {
    return localStorage.getItem(STORAGE_KEY);
  } catch {
    return null;
  }
}
