import { useId, useMemo, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartijId } from '#shared/domain/partij/schema.ts';
import type { VariantStukken } from '#shared/domain/variant/stuk.ts';
import { stelSamen, stukkenVan } from '#shared/puzzel/variant/stel-samen.ts';
import { usePuzzelstukken, useRegister } from '#client/doc/use-doc.ts';
import type { NieuweVariant } from '#client/features/varianten/use-variant-acts.ts';
import { TAFEL, type Blad } from '#client/features/varianten/use-bladen.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { Select } from '#client/ui/select.tsx';
import { TextField } from '#client/ui/text-field.tsx';

export interface StelSamenDialoogProps {
  readonly bladen: readonly Blad[];
  readonly onClose: () => void;
  readonly onMaak: (nieuw: NieuweVariant) => void;
}

/** Makes a joint variant: of each partij its own pieces, as in the variant that it chose (VA4). */
export function StelSamenDialoog({ bladen, onClose, onMaak }: StelSamenDialoogProps) {
  const { t } = useTranslation(['varianten', 'algemeen']);
  const { partijen } = useRegister();
  const stukken = usePuzzelstukken();
  const formId = useId();
  const [naam, setNaam] = useState<string>(() => t('samen.naam'));
  const [keuzes, setKeuzes] = useState<ReadonlyMap<PartijId, string>>(new Map());
  // Who has a piece that lies otherwise in none of them has nothing to choose.
  const kiezers = useMemo(() => {
    const all = [...stukken.values()];
    return partijen.filter(({ id }) =>
      bladen.some(
        ({ variant }) =>
          variant !== null && Object.keys(stukkenVan(id, variant.variant.stuk, all)).length > 0,
      ),
    );
  }, [partijen, bladen, stukken]);
  const [isTried, setTried] = useState(false);
  const chosen = [...keuzes].filter(([, id]) => id !== TAFEL);
  const problem = !isTried
    ? null
    : naam.trim() === ''
      ? t('nieuw.naamNodig')
      : chosen.length === 0
        ? t('samen.niets')
        : null;
  const make = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (naam.trim() === '' || chosen.length === 0) return;
    const perPartij = new Map<PartijId, VariantStukken>(
      chosen.map(([partij, id]) => [
        partij,
        bladen.find((blad) => blad.id === id)?.variant?.variant.stuk ?? {},
      ]),
    );
    const stuk = stelSamen(perPartij, [...stukken.values()]);
    onMaak({ naam: naam.trim(), stuk, plek: 'tafel' });
  };
  return (
    <Dialog
      title={t('samen.titel')}
      isOpen
      width="wide"
      onClose={onClose}
      closeLabel={t('algemeen:sluiten')}
      actions={
        <>
          <Button onPress={onClose}>{t('algemeen:annuleren')}</Button>
          <Button variant="primary" type="submit" form={formId}>
            {t('samen.maak')}
          </Button>
        </>
      }
    >
      <form id={formId} className="variant-form" onSubmit={make}>
        <p>{t('samen.uitleg')}</p>
        <TextField label={t('nieuw.naam')} value={naam} maxLength={160} onChange={setNaam} />
        <div className="variant-form__partijen">
          {kiezers.map((partij) => (
            <Select
              key={partij.id}
              label={t('samen.kies', { partij: partij.naam })}
              value={keuzes.get(partij.id) ?? TAFEL}
              onChange={(id) => setKeuzes(new Map(keuzes).set(partij.id, id))}
              options={bladen.map((blad) => ({ id: blad.id, label: blad.naam }))}
            />
          ))}
        </div>
        <p className="variant-form__fout" role="alert">
          {problem}
        </p>
      </form>
    </Dialog>
  );
}
