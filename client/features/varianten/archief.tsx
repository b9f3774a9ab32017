import { useTranslation } from 'react-i18next';
import { useVariantRecht } from '#client/board/use-variant-recht.ts';
import { useVarianten } from '#client/board/use-varianten.ts';
import { useVariantActs } from '#client/features/varianten/use-variant-acts.ts';
import { Button } from '#client/ui/button.tsx';

/** Varianten that were archived, and the way back; nothing while there are none. */
export function VariantenArchief() {
  const { t } = useTranslation('varianten');
  const archived = useVarianten().filter(({ variant }) => variant.archief !== null);
  const acts = useVariantActs();
  const recht = useVariantRecht();
  if (archived.length === 0) return null;
  return (
    <details className="varianten__archief">
      <summary>
        {t('lijst.archief')} ({archived.length})
      </summary>
      <ul>
        {archived.map((at) => (
          <li key={at.variant.id}>
            <span>{at.variant.naam || t('zonderNaam')}</span>
            <Button size="small" reason={recht(at, 'archief')} onPress={() => acts.herstel(at)}>
              {t('detail.herstel')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
