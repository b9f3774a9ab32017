import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { VariantStukken } from '#shared/domain/variant/stuk.ts';
import { useVariantRecht } from '#client/board/use-variant-recht.ts';
import { VARIANT_PLEKKEN, type VariantPlek } from '#client/board/chosen-variant.ts';
import type { NieuweVariant } from '#client/features/varianten/use-variant-acts.ts';
import { TAFEL, type Blad } from '#client/features/varianten/use-bladen.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { Select } from '#client/ui/select.tsx';
import { TextField } from '#client/ui/text-field.tsx';

const LEEG = 'leeg';

export interface NieuweVariantDialoogProps {
  readonly bladen: readonly Blad[];
  /** What it starts from when nothing else is chosen. */
  readonly begin: string;
  readonly onClose: () => void;
  readonly onMaak: (nieuw: NieuweVariant) => void;
}

/** Makes a variant: as on the tafel, as another variant, or from a blank sheet. */
export function NieuweVariantDialoog({ bladen, begin, onClose, onMaak }: NieuweVariantDialoogProps) {
  const { t } = useTranslation(['varianten', 'algemeen']);
  const formId = useId();
  const [naam, setNaam] = useState('');
  const [van, setVan] = useState(begin);
  const [plek, setPlek] = useState<VariantPlek>(
    () => bladen.find(({ id }) => id === begin)?.variant?.plek ?? 'tafel',
  );
  const recht = useVariantRecht();
  const reden = recht({ plek, variant: null }, 'naam');
  const [isTried, setTried] = useState(false);
  const isEmpty = naam.trim() === '';
  const make = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!isEmpty && reden === null) onMaak({ naam: naam.trim(), stuk: stukkenFrom(bladen, van), plek });
  };
  return (
    <Dialog
      title={t('nieuw.titel')}
      isOpen
      onClose={onClose}
      closeLabel={t('algemeen:sluiten')}
      actions={
        <>
          <Button onPress={onClose}>{t('algemeen:annuleren')}</Button>
          <Button variant="primary" type="submit" form={formId} reason={reden}>
            {t('nieuw.maak')}
          </Button>
        </>
      }
    >
      <form id={formId} className="variant-form" onSubmit={make}>
        <TextField
          label={t('nieuw.naam')}
          placeholder={t('nieuw.naamVoorbeeld')}
          value={naam}
          maxLength={160}
          onChange={setNaam}
          isInvalid={isTried && isEmpty}
          errorMessage={isTried && isEmpty ? t('nieuw.naamNodig') : undefined}
        />
        <Select
          label={t('nieuw.begin')}
          value={van}
          onChange={setVan}
          options={[
            { id: TAFEL, label: t('nieuw.beginTafel') },
            ...bladen
              .filter(({ id }) => id !== TAFEL)
              .map((blad) => ({ id: blad.id, label: t('nieuw.beginVariant', { naam: blad.naam }) })),
            { id: LEEG, label: t('nieuw.beginLeeg') },
          ]}
        />
        <Select
          label={t('nieuw.waar')}
          value={plek}
          onChange={setPlek}
          options={VARIANT_PLEKKEN.map((id) => ({ id, label: t(`nieuw.plek.${id}`) }))}
        />
      </form>
    </Dialog>
  );
}

/** A blank sheet leaves out all that lies on the tafel now; what comes to lie there later, lies there (VA3). */
function stukkenFrom(bladen: readonly Blad[], van: string): VariantStukken {
  const blad = bladen.find(({ id }) => id === (van === LEEG ? TAFEL : van));
  if (van !== LEEG) return blad?.variant?.variant.stuk ?? {};
  return Object.fromEntries((blad?.stukken ?? []).map(({ id }) => [id, { soort: 'weg' } as const]));
}
