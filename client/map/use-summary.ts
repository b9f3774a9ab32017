import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';

/** A screen reader hears the outcome, not every step of forty people. */
const QUIET_MS = 900;

/** What stands on the map in one sentence, once it has rested. */
export function useSummary(stukken: readonly Puzzelstuk[], selection: ReadonlySet<string>): string {
  const { t } = useTranslation('kaart');
  const [text, setText] = useState('');
  const count = stukken.length;
  const [first] = selection;
  const naam = stukken.find((each) => each.id === first)?.titel ?? '';
  const chosen = selection.size;
  useEffect(() => {
    const timer = setTimeout(() => {
      setText(
        chosen === 0
          ? t('stand.opKaart', { count })
          : t('stand.gekozen', { count: chosen, naam: naam === '' ? t('naamloos') : naam }),
      );
    }, QUIET_MS);
    return () => clearTimeout(timer);
  }, [t, count, chosen, naam]);
  return text;
}
