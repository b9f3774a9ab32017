import { useTranslation } from 'react-i18next';
import type { OpenInTekst } from '#shared/crdt/open-voorstellen.ts';
import type { AfspraakInhoud } from '#shared/domain/afspraak/inhoud.ts';
import { usePartijNamen } from '#client/board/belofte/use-partij-naam.ts';
import { currentTaal } from '#client/i18n/i18n.ts';

/** Says how many proposals wait for an answer, and in which texts; null when there are none. */
export function useVoorstelPlek(): (
  inhoud: Pick<AfspraakInhoud, 'inzet'>,
  open: readonly OpenInTekst[],
) => string | null {
  const { t } = useTranslation('akkoord');
  const { naam } = usePartijNamen();
  return (inhoud, open) => {
    const count = open.reduce((sum, { aantal }) => sum + aantal, 0);
    if (count === 0) return null;
    const places = open.map(({ inzet }) => {
      const partij = inhoud.inzet.find(({ id }) => id === inzet)?.partij;
      return partij === undefined ? t('reden.algemeneTekst') : t('reden.inzetVan', { partij: naam(partij) });
    });
    const waar = new Intl.ListFormat(currentTaal()).format(new Set(places));
    return t('reden.openVoorstellen', { count, waar });
  };
}
