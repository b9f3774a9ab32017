import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { geometrieOf } from '#shared/domain/puzzelstuk/schema.ts';
import { useBoard } from '#client/board/board-state.ts';
import { useOpTafel } from '#client/doc/use-doc.ts';
import type { WegProps } from '#client/features/regels/uit-bestand.tsx';
import { FunctieMark } from '#client/functie/functie-mark.tsx';
import { ComboBox } from '#client/ui/combo-box.tsx';

/** The shape of a piece that lies on the tafel, to begin with the one that was selected or drawn last. */
export function UitStuk({ onVind }: WegProps) {
  const { t } = useTranslation(['regels', 'puzzelstuk', 'algemeen']);
  const stukken = useOpTafel('puzzelstuk').filter(({ plaats }) => plaats.soort !== 'geen');
  const selected = useBoard((state) => state.selected[0] ?? null);
  const [id, setId] = useState(selected);
  const stuk = stukken.find((each) => each.id === id) ?? null;
  const latest = useRef(onVind);
  useEffect(() => {
    latest.current = onVind;
  });
  useEffect(() => {
    const geometrie = stuk === null ? null : geometrieOf(stuk.plaats);
    latest.current(
      stuk === null || geometrie === null
        ? null
        : {
            vormen: [{ naam: stuk.titel, geometrie }],
            over: {
              naam: stuk.titel,
              bron: stuk.plaats.soort === 'gebied' ? stuk.plaats.bron : stuk.bron,
              // What was drawn by hand is no official boundary.
              indicatief: stuk.plaats.soort === 'getekend',
            },
          },
    );
  }, [stuk]);
  return (
    <div className="regels__velden">
      <p className="regels__uitleg">{t('toevoegen.stukUitleg')}</p>
      {stukken.length === 0 ? (
        <p>{t('toevoegen.geenStuk')}</p>
      ) : (
        <ComboBox
          label={t('toevoegen.kiesStuk')}
          emptyText={t('algemeen:geenResultaat')}
          options={stukken.map((each) => ({
            id: each.id as string,
            label: each.titel || t('puzzelstuk:zonderTitel'),
            icon: <FunctieMark functie={each.functies[0] ?? 'wonen'} size="small" />,
          }))}
          value={stuk?.id ?? null}
          onChange={setId}
        />
      )}
    </div>
  );
}
