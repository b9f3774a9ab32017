import { useTranslation } from 'react-i18next';
import type { Kengetal } from '#shared/domain/kengetal/schema.ts';
import { claimOf } from '#shared/domain/puzzelstuk/claim.ts';
import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import { bijdrageTotaal, type Hoeveel } from '#shared/puzzel/zet/maak-zet.ts';
import { useAlleOpgaven } from '#client/board/use-alle-opgaven.ts';
import { wijzigProef, type ZetProef } from '#client/board/zet-proef.ts';
import { eenheidText } from '#client/i18n/eenheid.ts';
import { roundSum } from '#shared/puzzel/band-vorm.ts';
import { formatAmount, formatHectare } from '#client/i18n/format.ts';
import { DraftNumberField } from '#client/ui/draft-number-field.tsx';
import { SegmentedControl } from '#client/ui/segmented-control.tsx';
import { Select } from '#client/ui/select.tsx';

interface HoeveelFieldProps {
  readonly stuk: Puzzelstuk;
  readonly proef: ZetProef;
  readonly kengetallen: readonly Kengetal[];
}

/** How much of the piece moves: all, hectares, or so much of what it contributes. */
export function HoeveelField({ stuk, proef, kengetallen }: HoeveelFieldProps) {
  const { t } = useTranslation('zet');
  const opgaven = useAlleOpgaven();
  const claim = claimOf(stuk);
  const deelbaar = Object.entries(stuk.bijdrage).flatMap(([id, bijdrage]) => {
    const totaal = bijdrageTotaal(bijdrage, claim, kengetallen);
    return totaal === null || totaal <= 0 ? [] : [{ id, totaal, eenheid: bijdrage.eenheid }];
  });
  const { hoeveel } = proef;
  const set = (next: Hoeveel): void => wijzigProef({ hoeveel: next, grootte: null });
  const start = (soort: Hoeveel['soort']): void => {
    const [first] = deelbaar;
    if (soort === 'alles') set({ soort });
    else if (soort === 'hectare') set({ soort, hectare: Math.max(1, Math.round((claim ?? 0) / 2)) });
    else if (first) set({ soort, opgave: first.id, waarde: half(first.totaal) });
  };
  const gekozen = hoeveel.soort === 'bijdrage' ? deelbaar.find(({ id }) => id === hoeveel.opgave) : null;
  const titelOf = (id: string): string => opgaven.find((opgave) => opgave.id === id)?.titel ?? id;
  return (
    <section aria-label={t('maak.wat')}>
      <h3>{t('maak.wat')}</h3>
      <SegmentedControl
        label={t('maak.wat')}
        options={[
          { id: 'alles', label: t('maak.alles') },
          ...(claim === null || claim === 0 ? [] : [{ id: 'hectare' as const, label: t('maak.hectare') }]),
          ...(deelbaar.length === 0 ? [] : [{ id: 'bijdrage' as const, label: t('maak.bijdrage') }]),
        ]}
        value={hoeveel.soort}
        onChange={start}
      />
      {hoeveel.soort === 'hectare' ? (
        <DraftNumberField
          label={t('maak.hoeveelHectare')}
          description={t('maak.ligtNu', { hoeveel: formatHectare(claim ?? 0) })}
          value={hoeveel.hectare}
          minValue={0}
          maxValue={10_000_000}
          suffix="ha"
          onCommit={(hectare) => set({ soort: 'hectare', hectare })}
        />
      ) : null}
      {hoeveel.soort === 'bijdrage' ? (
        <>
          {deelbaar.length > 1 ? (
            <Select
              label={t('maak.opgave')}
              options={deelbaar.map(({ id }) => ({ id, label: titelOf(id) }))}
              value={hoeveel.opgave}
              onChange={(opgave) => {
                const next = deelbaar.find(({ id }) => id === opgave);
                if (next) set({ soort: 'bijdrage', opgave, waarde: half(next.totaal) });
              }}
            />
          ) : null}
          <DraftNumberField
            label={t('maak.hoeveelVan', {
              eenheid: eenheidText(gekozen?.eenheid ?? '', hoeveel.waarde),
              opgave: titelOf(hoeveel.opgave),
            })}
            description={
              gekozen
                ? t('maak.ligtNu', { hoeveel: formatAmount(roundSum(gekozen.totaal), gekozen.eenheid) })
                : undefined
            }
            value={hoeveel.waarde}
            minValue={0}
            onCommit={(waarde) => set({ ...hoeveel, waarde })}
          />
        </>
      ) : null}
    </section>
  );
}

function half(totaal: number): number {
  return totaal >= 2 ? Math.round(totaal / 2) : roundSum(totaal / 2);
}
