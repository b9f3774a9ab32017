import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plaats } from '#shared/domain/puzzelstuk/schema.ts';
import { squareOfHectares } from '#shared/geo/circle.ts';
import { parseCoordinates } from '#shared/geo/parse-coordinates.ts';
import { GebiedChoice } from '#client/board/gebied-choice.tsx';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { DraftNumberField } from '#client/ui/draft-number-field.tsx';
import { SegmentedControl } from '#client/ui/segmented-control.tsx';
import { TextField } from '#client/ui/text-field.tsx';

export interface PlaatsDialogProps {
  readonly titel: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onPlaats: (plaats: Plaats) => void;
}

type Method = 'gebied' | 'coordinaten';
const FIRST_HECTARES = 25;

/** Places without a pointer (UI1): choose a gebied, or type coordinates and a size. */
export function PlaatsDialog({ titel, isOpen, onClose, onPlaats }: PlaatsDialogProps) {
  const { t } = useTranslation(['puzzelstuk', 'algemeen']);
  const [method, setMethod] = useState<Method>('gebied');
  return (
    <Dialog title={titel} isOpen={isOpen} onClose={onClose} closeLabel={t('algemeen:sluiten')}>
      <SegmentedControl
        label={t('plaats.methode')}
        options={[
          { id: 'gebied', label: t('plaats.alsGebied') },
          { id: 'coordinaten', label: t('plaats.alsCoordinaten') },
        ]}
        value={method}
        onChange={setMethod}
      />
      {method === 'gebied' ? <GebiedChoice onKies={onPlaats} /> : <CoordinateChoice onKies={onPlaats} />}
    </Dialog>
  );
}

function CoordinateChoice({ onKies }: { readonly onKies: (plaats: Plaats) => void }) {
  const { t } = useTranslation('puzzelstuk');
  const [text, setText] = useState('');
  const [hectares, setHectares] = useState(FIRST_HECTARES);
  const [isWrong, setWrong] = useState(false);
  const place = (): void => {
    const point = parseCoordinates(text);
    setWrong(!point.ok);
    if (!point.ok) return;
    onKies({
      soort: 'getekend',
      geometrie:
        hectares === 0
          ? { type: 'Point', coordinates: [point.value[0], point.value[1]] }
          : squareOfHectares(point.value, hectares),
    });
  };
  return (
    <form
      className="plaats-choice"
      onSubmit={(event) => {
        event.preventDefault();
        place();
      }}
    >
      <TextField
        label={t('plaats.coordinaten')}
        description={t('plaats.coordinatenUitleg')}
        value={text}
        onChange={setText}
        errorMessage={isWrong ? t('lukteNiet.coordinaten') : undefined}
      />
      <DraftNumberField
        label={t('plaats.grootte')}
        description={t('plaats.grootteUitleg')}
        value={hectares}
        minValue={0}
        maxValue={500_000}
        suffix="ha"
        onCommit={setHectares}
      />
      <Button variant="primary" type="submit">
        {t('plaats.plaatsen')}
      </Button>
    </form>
  );
}
