import { useTranslation } from 'react-i18next';
import { claimOf, measuredHectares } from '#shared/domain/puzzelstuk/claim.ts';
import { geometrieOf, type Claim, type Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import { lengthMeters } from '#shared/geo/length.ts';
import { useLiveShapes } from '#client/board/live-shapes.ts';
import { formatHectare, formatNumber } from '#client/i18n/format.ts';
import { DraftNumberField } from '#client/ui/draft-number-field.tsx';
import { SegmentedControl } from '#client/ui/segmented-control.tsx';

export interface ClaimFieldProps {
  readonly stuk: Puzzelstuk;
  readonly onChange: (claim: Claim) => void;
}

/** The claim on space: measured from the shape while it moves, or stated (PS3). */
export function ClaimField({ stuk, onChange }: ClaimFieldProps) {
  const { t } = useTranslation('puzzelstuk');
  const live = useLiveShapes().get(stuk.id) ?? null;
  const shape = live ?? geometrieOf(stuk.plaats);
  return (
    <div className="claim-field">
      <SegmentedControl
        label={t('veld.claim')}
        options={[
          { id: 'geometrie', label: t('veld.claimUitVorm') },
          { id: 'opgegeven', label: t('veld.claimOpgegeven') },
        ]}
        value={stuk.claim.soort}
        onChange={(soort) =>
          onChange(
            soort === 'geometrie'
              ? { soort }
              : { soort, hectare: Math.round((claimOf(stuk, live) ?? 0) * 10) / 10 },
          )
        }
      />
      {stuk.claim.soort === 'opgegeven' ? <ClaimBand claim={stuk.claim} onChange={onChange} /> : null}
      <p className="claim-field__measured">
        {shape === null ? null : shape.type === 'LineString' ? (
          t('veld.lengte', { kilometer: formatNumber(lengthMeters(shape) / 1000, 1) })
        ) : shape.type === 'Point' ? null : (
          <strong>{t('veld.vorm', { oppervlakte: formatHectare(measuredHectares(shape)) })}</strong>
        )}
      </p>
    </div>
  );
}

interface ClaimBandProps {
  readonly claim: Extract<Claim, { soort: 'opgegeven' }>;
  readonly onChange: (claim: Claim) => void;
}

const MAX_HECTARE = 10_000_000;

/** A stated claim, and its upper end when it is a range. */
function ClaimBand({ claim, onChange }: ClaimBandProps) {
  const { t } = useTranslation('puzzelstuk');
  const { hectare, hectareTot } = claim;
  const bounds = { minValue: 0, maxValue: MAX_HECTARE, suffix: 'ha' } as const;
  return (
    <div className="claim-field__band">
      <DraftNumberField
        {...bounds}
        label={t('veld.hectare')}
        value={hectare}
        onCommit={(next) => onChange({ ...claim, hectare: next })}
      />
      <DraftNumberField
        {...bounds}
        label={t('veld.hectareTot')}
        value={hectareTot ?? null}
        errorMessage={
          hectareTot !== undefined && hectareTot <= hectare ? t('veld.hectareTotFout') : undefined
        }
        onCommit={(next) => onChange({ ...claim, hectareTot: next })}
        onClear={() => onChange({ soort: 'opgegeven', hectare })}
      />
    </div>
  );
}
