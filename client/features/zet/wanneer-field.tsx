import { useTranslation } from 'react-i18next';
import { claimOf } from '#shared/domain/puzzelstuk/claim.ts';
import type { Periode, Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import { wijzigProef, type ZetProef } from '#client/board/zet-proef.ts';
import { PeriodeField } from '#client/features/puzzelstuk/periode-field.tsx';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { DraftNumberField } from '#client/ui/draft-number-field.tsx';

/** When it lies there, and of the whole piece how large: each only when that is to change. */
export function WanneerField({ stuk, proef }: { readonly stuk: Puzzelstuk; readonly proef: ZetProef }) {
  const { t } = useTranslation('zet');
  const { periode, grootte, hoeveel } = proef;
  const claim = claimOf(stuk);
  const setPeriode = (next: Periode): void => wijzigProef({ periode: next });
  return (
    <section aria-label={t('maak.wanneer')}>
      <h3>{t('maak.wanneer')}</h3>
      <Checkbox
        isSelected={periode !== null}
        onChange={(isOther) => wijzigProef({ periode: isOther ? stuk.periode : null })}
      >
        {t('maak.anderePeriode')}
      </Checkbox>
      {periode === null ? null : (
        <>
          <p className="zet-noot">{t('maak.wanneerUitleg')}</p>
          <PeriodeField value={periode} onChange={setPeriode} />
        </>
      )}
      {hoeveel.soort === 'alles' && claim !== null && claim > 0 ? (
        <>
          <Checkbox
            isSelected={grootte !== null}
            onChange={(isOther) => wijzigProef({ grootte: isOther ? Math.round(claim * 100) / 100 : null })}
          >
            {t('maak.andereGrootte')}
          </Checkbox>
          {grootte === null ? null : (
            <DraftNumberField
              label={t('maak.hectareNieuw')}
              description={t('maak.naarRato')}
              value={grootte}
              minValue={0.01}
              maxValue={10_000_000}
              suffix="ha"
              onCommit={(next) => wijzigProef({ grootte: next })}
            />
          )}
        </>
      ) : null}
    </section>
  );
}
