import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { measuredHectares } from '#shared/domain/puzzelstuk/claim.ts';
import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import { bboxOf } from '#shared/geo/bbox.ts';
import { must } from '#shared/lib/assert.ts';
import type { Geometry, LngLat } from '#shared/geo/geometry.ts';
import { labelPoint } from '#shared/geo/label-point.ts';
import { resizeToHectares } from '#shared/geo/resize.ts';
import { translateMeters } from '#shared/geo/translate.ts';
import { usePuzzelstukActs } from '#client/board/use-puzzelstuk-acts.ts';
import { formatHectare } from '#client/i18n/format.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { DraftNumberField } from '#client/ui/draft-number-field.tsx';
import type { Reason } from '#client/ui/reason.tsx';
import { Select } from '#client/ui/select.tsx';
import { showToast } from '#client/ui/toast.tsx';

export interface VormDialogProps {
  readonly stuk: Puzzelstuk;
  readonly shape: Geometry;
  /** Why this piece may not be cut (AZ6). */
  readonly redenKnip: Reason | null;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

const DIRECTIONS = ['alle', 'noord', 'oost', 'zuid', 'west'] as const;
type Direction = (typeof DIRECTIONS)[number];
const STEPS: Readonly<Record<Exclude<Direction, 'alle'>, readonly [number, number]>> = {
  noord: [0, 1],
  oost: [1, 0],
  zuid: [0, -1],
  west: [-1, 0],
};
const CUT_MARGIN_DEGREES = 0.001;

/** Resizing by hectares and direction, moving by metres and cutting in two: dragging, by keyboard (UI1). */
export function VormDialog({ stuk, shape, redenKnip, isOpen, onClose }: VormDialogProps) {
  const { t } = useTranslation(['puzzelstuk', 'algemeen']);
  const acts = usePuzzelstukActs();
  const [direction, setDirection] = useState<Direction>('alle');
  const [hectares, setHectares] = useState<number | null>(null);
  const [meters, setMeters] = useState(250);
  const isArea = shape.type === 'Polygon' || shape.type === 'MultiPolygon';
  const current = measuredHectares(shape);
  const resize = (): void => {
    const resized = resizeToHectares(shape, hectares ?? current, direction);
    if (resized.ok) acts.hervorm([{ id: stuk.id, geometrie: resized.value }]);
    else showToast(t('lukteNiet.hervorm'));
  };
  return (
    <Dialog
      title={t('vormAanpassen.titel')}
      isOpen={isOpen}
      onClose={onClose}
      closeLabel={t('algemeen:sluiten')}
      actions={<Button onPress={onClose}>{t('algemeen:sluiten')}</Button>}
    >
      <p>{t('vormAanpassen.uitleg')}</p>
      {isArea ? (
        <fieldset className="vorm-dialog__row" aria-label={t('vormAanpassen.hectare')}>
          <DraftNumberField
            label={t('vormAanpassen.hectare')}
            description={t('veld.vorm', { oppervlakte: formatHectare(current) })}
            value={hectares ?? Math.round(current * 10) / 10}
            minValue={0.1}
            maxValue={500_000}
            suffix="ha"
            onCommit={setHectares}
          />
          <Select
            label={t('vormAanpassen.richting')}
            options={DIRECTIONS.map((id) => ({ id, label: t(`vormAanpassen.richtingen.${id}`) }))}
            value={direction}
            onChange={setDirection}
          />
          <Button variant="primary" onPress={resize}>
            {t('vormAanpassen.doen')}
          </Button>
        </fieldset>
      ) : null}
      <fieldset className="vorm-dialog__row" aria-label={t('vormAanpassen.schuif')}>
        <DraftNumberField
          label={t('vormAanpassen.meters')}
          value={meters}
          minValue={1}
          maxValue={100_000}
          suffix="m"
          onCommit={setMeters}
        />
        {(Object.keys(STEPS) as (keyof typeof STEPS)[]).map((side) => (
          <Button
            key={side}
            size="small"
            aria-label={t('vormAanpassen.schuifNaar', {
              richting: t(`vormAanpassen.richtingen.${side}`).toLocaleLowerCase('nl'),
            })}
            onPress={() =>
              acts.hervorm([
                {
                  id: stuk.id,
                  geometrie: translateMeters(shape, STEPS[side][0] * meters, STEPS[side][1] * meters),
                },
              ])
            }
          >
            {t(`vormAanpassen.richtingen.${side}`)}
          </Button>
        ))}
      </fieldset>
      {shape.type === 'Point' ? null : (
        <fieldset className="vorm-dialog__row" aria-label={t('vormAanpassen.knip')}>
          <span className="pt-field__label">{t('vormAanpassen.knip')}</span>
          {(['noord', 'oost'] as const).map((way) => (
            <Button
              key={way}
              size="small"
              reason={redenKnip}
              onPress={() => acts.knip(stuk.id, cutLine(shape, way))}
            >
              {t(way === 'noord' ? 'vormAanpassen.knipNoordZuid' : 'vormAanpassen.knipOostWest')}
            </Button>
          ))}
        </fieldset>
      )}
    </Dialog>
  );
}

/** A straight line over the whole shape through a point inside it. */
function cutLine(shape: Geometry, way: 'noord' | 'oost'): readonly LngLat[] {
  const [west, south, east, north] = must(bboxOf([shape]), 'a shape has points');
  const [longitude, latitude] = labelPoint(shape);
  return way === 'noord'
    ? [
        [longitude, south - CUT_MARGIN_DEGREES],
        [longitude, north + CUT_MARGIN_DEGREES],
      ]
    : [
        [west - CUT_MARGIN_DEGREES, latitude],
        [east + CUT_MARGIN_DEGREES, latitude],
      ];
}
