import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GebiedChoice } from '#client/board/gebied-choice.tsx';
import type { WegProps } from '#client/features/regels/uit-bestand.tsx';

/** The outline of a gemeente, waterschap, provincie or NOVEX-gebied, with its source. */
export function UitGebied({ onVind }: WegProps) {
  const { t } = useTranslation('regels');
  const [naam, setNaam] = useState<string | null>(null);
  return (
    <div className="regels__velden">
      <GebiedChoice
        onKies={(plaats) => {
          if (plaats.soort !== 'gebied') return;
          setNaam(plaats.naam);
          onVind({
            vormen: [{ naam: plaats.naam, geometrie: plaats.geometrie }],
            over: { naam: plaats.naam, bron: plaats.bron, indicatief: false },
          });
        }}
      />
      <p aria-live="polite">{naam === null ? null : t('toevoegen.gebiedGekozen', { naam })}</p>
    </div>
  );
}
