import type { TFunction } from 'i18next';

/** MapLibre's own words in the language of the interface. */
export function mapLocale(t: TFunction<'kaart'>): Record<string, string> {
  return {
    'Map.Title': t('uitleg'),
    'ScaleControl.Meters': t('meter'),
    'ScaleControl.Kilometers': t('kilometer'),
  };
}
