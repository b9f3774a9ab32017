import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Geometry } from '#shared/geo/geometry.ts';
import { laagOver, LaagVelden, LEEG, type LaagOver } from '#client/features/regels/laag-velden.tsx';
import { namedShapes } from '#client/features/regels/named-shapes.ts';
import { useLaagActs } from '#client/features/regels/use-laag-acts.ts';
import { UitBestand } from '#client/features/regels/uit-bestand.tsx';
import { UitGebied } from '#client/features/regels/uit-gebied.tsx';
import { UitStuk } from '#client/features/regels/uit-stuk.tsx';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { SegmentedControl } from '#client/ui/segmented-control.tsx';

const WEGEN = ['bestand', 'stuk', 'gebied'] as const;
type Weg = (typeof WEGEN)[number];

/** Shapes that were found, and what they bring along of themselves. */
export interface Gevonden {
  readonly vormen: readonly { readonly naam: string | null; readonly geometrie: Geometry }[];
  readonly over: Partial<LaagOver>;
}

/** Adds shapes to a kaartlaag: from a file, of a piece that was drawn, or of a named gebied (BO4). */
export function LaagToevoegen({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['regels', 'algemeen']);
  const acts = useLaagActs();
  const [weg, setWeg] = useState<Weg>('bestand');
  const [gevonden, setGevonden] = useState<Gevonden | null>(null);
  const [over, setOver] = useState<LaagOver>(LEEG);
  const [wasTried, setTried] = useState(false);
  const find = (next: Gevonden | null): void => {
    setGevonden(next);
    if (next !== null) setOver((known) => ({ ...known, ...next.over }));
  };
  const count = gevonden?.vormen.length ?? 0;
  return (
    <Dialog
      title={t('toevoegen.titel')}
      isOpen
      onClose={onClose}
      closeLabel={t('algemeen:sluiten')}
      width="wide"
    >
      <div className="regels__velden">
        <SegmentedControl
          label={t('toevoegen.hoe')}
          options={WEGEN.map((id) => ({ id, label: t(`toevoegen.${id}`) }))}
          value={weg}
          onChange={(next) => {
            setWeg(next);
            setGevonden(null);
          }}
        />
        {weg === 'bestand' ? <UitBestand onVind={find} /> : null}
        {weg === 'stuk' ? <UitStuk onVind={find} /> : null}
        {weg === 'gebied' ? <UitGebied onVind={find} /> : null}
        {gevonden === null || count === 0 ? null : (
          <form
            className="regels__velden"
            onSubmit={(event) => {
              event.preventDefault();
              const fields = laagOver(over);
              if (fields === null) return setTried(true);
              const named = namedShapes(gevonden.vormen, fields.naam, (naam, nummer) =>
                t('toevoegen.naamVan', { naam, nummer }),
              );
              acts.voegToe(named, fields);
              return onClose();
            }}
          >
            <LaagVelden
              over={over}
              onChange={setOver}
              wasTried={wasTried}
              naamUitleg={weg === 'bestand' ? t('laagVeld.naamUitleg') : undefined}
            />
            <div className="regel__acties">
              <Button onPress={onClose}>{t('algemeen:annuleren')}</Button>
              <Button variant="primary" type="submit">
                {t('toevoegen.neemOver', { count })}
              </Button>
            </div>
          </form>
        )}
      </div>
    </Dialog>
  );
}
