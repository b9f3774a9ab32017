import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sleutelVan, type Onderwerp } from '#shared/domain/combinatieregel/schema.ts';
import { useRegels } from '#client/board/use-regels.ts';
import { LaagRegels } from '#client/features/regels/laag-regels.tsx';
import { RegelDialog } from '#client/features/regels/regel-dialog.tsx';
import { RegelMatrix } from '#client/features/regels/regel-matrix.tsx';

/** What goes together: functie with functie, functie with kaartlaag, and what is kept free. */
export function CombinatiesDeel() {
  const { t } = useTranslation('regels');
  const regels = useRegels();
  const [open, setOpen] = useState<Onderwerp | null>(null);
  const bySleutel = useMemo(
    () => new Map(regels.map((regel) => [sleutelVan(regel.onderwerp), regel])),
    [regels],
  );
  return (
    <>
      <section aria-labelledby="regels-matrix">
        <h2 id="regels-matrix">{t('matrix.titel')}</h2>
        <p className="regels__uitleg">{t('matrix.uitleg')}</p>
        <RegelMatrix regels={bySleutel} onOpen={setOpen} />
      </section>
      <LaagRegels regels={regels} onOpen={setOpen} />
      {open === null ? null : (
        <RegelDialog
          key={sleutelVan(open)}
          onderwerp={open}
          regel={bySleutel.get(sleutelVan(open))}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
