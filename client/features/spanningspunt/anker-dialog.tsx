import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Anker } from '#shared/domain/spanningspunt/schema.ts';
import { parseCoordinates } from '#shared/geo/parse-coordinates.ts';
import { useOpTafel } from '#client/doc/use-doc.ts';
import { FunctieMark } from '#client/functie/functie-mark.tsx';
import { Button } from '#client/ui/button.tsx';
import { ComboBox } from '#client/ui/combo-box.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { SegmentedControl } from '#client/ui/segmented-control.tsx';
import { TextField } from '#client/ui/text-field.tsx';

export interface AnkerDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onKies: (anker: Anker) => void;
}

/** Pins without a pointer (UI1): to a piece, or to typed coordinates. */
export function AnkerDialog({ isOpen, onClose, onKies }: AnkerDialogProps) {
  const { t } = useTranslation(['spanningspunt', 'puzzelstuk', 'algemeen']);
  const stukken = useOpTafel('puzzelstuk');
  const [soort, setSoort] = useState<Anker['soort']>('puzzelstuk');
  const [text, setText] = useState('');
  const [stukId, setStukId] = useState<string | null>(null);
  const [isWrong, setWrong] = useState(false);
  const place = (): void => {
    if (soort === 'puzzelstuk') {
      if (stukId !== null) onKies({ soort, id: stukId });
      return;
    }
    const point = parseCoordinates(text);
    setWrong(!point.ok);
    if (point.ok) onKies({ soort, lngLat: [point.value[0], point.value[1]] });
  };
  return (
    <Dialog title={t('anker.titel')} isOpen={isOpen} onClose={onClose} closeLabel={t('algemeen:sluiten')}>
      <form
        className="anker-dialog"
        onSubmit={(event) => {
          event.preventDefault();
          place();
        }}
      >
        <SegmentedControl
          label={t('anker.methode')}
          options={[
            { id: 'puzzelstuk', label: t('anker.opPuzzelstuk') },
            { id: 'plek', label: t('anker.opPlek') },
          ]}
          value={soort}
          onChange={setSoort}
        />
        {soort === 'puzzelstuk' ? (
          <ComboBox
            label={t('anker.opPuzzelstuk')}
            emptyText={t('algemeen:geenResultaat')}
            options={stukken.map((stuk) => ({
              id: stuk.id,
              label: stuk.titel || t('puzzelstuk:zonderTitel'),
              icon: <FunctieMark functie={stuk.functies[0] ?? 'wonen'} size="small" />,
            }))}
            value={stukId}
            onChange={(id) => setStukId(id)}
          />
        ) : (
          <TextField
            label={t('veld.coordinaten')}
            description={t('puzzelstuk:plaats.coordinatenUitleg')}
            value={text}
            onChange={setText}
            errorMessage={isWrong ? t('puzzelstuk:lukteNiet.coordinaten') : undefined}
          />
        )}
        <Button variant="primary" type="submit">
          {t('anker.plaatsen')}
        </Button>
      </form>
    </Dialog>
  );
}
