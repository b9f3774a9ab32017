import { useTranslation } from 'react-i18next';
import {
  AFSPRAAK_SOORTEN,
  AFSPRAAK_STATUSSEN,
  AFSPRAAK_THEMAS,
  UITVOERINGEN,
  type Afspraak,
  type AfspraakFields,
} from '#shared/domain/afspraak/schema.ts';
import { partijenBij } from '#shared/wederkerigheid/overzicht.ts';
import { usePartijNamen } from '#client/board/belofte/use-partij-naam.ts';
import { useRegister } from '#client/doc/use-doc.ts';
import { DraftTextField } from '#client/ui/draft-text-field.tsx';
import { ReadOnlyContext, useReadOnly } from '#client/ui/read-only.tsx';
import { ReasonNote } from '#client/ui/reason.tsx';
import { Select } from '#client/ui/select.tsx';
import { TermijnField } from './termijn-veld.tsx';
import { useAfspraakActs } from './use-acts.ts';
import { useAfspraakReden } from './use-afspraak-reden.ts';

/** A list of choices knows no empty id. */
const GEEN = '*geen';
const MAX_STAP = 400;

interface PartProps {
  readonly afspraak: Afspraak;
  readonly onSet: (fields: Partial<AfspraakFields>) => void;
}

/** What an afspraak is, and who sees to it; of a procesafspraak that which it needs comes first. */
export function MetaForm({ afspraak }: { readonly afspraak: Afspraak }) {
  const { setFields } = useAfspraakActs();
  const { t } = useTranslation('afspraak');
  const reden = useAfspraakReden(afspraak);
  const props = {
    afspraak,
    onSet: (fields: Partial<AfspraakFields>) => setFields(afspraak.id, t('actie.gegevens'), fields),
  };
  const isProces = afspraak.soort === 'procesafspraak';
  return (
    <ReadOnlyContext value={reden.velden}>
      <div className="afspraak-gegevens">
        <ReasonNote reason={reden.velden} />
        {isProces ? <WieEnWanneer {...props} /> : null}
        <Aard {...props} />
        <ReadOnlyContext value={reden.status}>
          <Select
            label={t('veld.status')}
            options={AFSPRAAK_STATUSSEN.map((id) => ({ id, label: t(`status.${id}`) }))}
            value={afspraak.status}
            onChange={(status) => props.onSet({ status })}
          />
        </ReadOnlyContext>
        {isProces ? null : <WieEnWanneer {...props} />}
      </div>
    </ReadOnlyContext>
  );
}

function Aard({ afspraak, onSet }: PartProps) {
  const { t } = useTranslation(['afspraak', 'belofte']);
  return (
    <>
      <Select
        label={t('veld.soort')}
        options={AFSPRAAK_SOORTEN.map((id) => ({ id, label: t(`soort.${id}`) }))}
        value={afspraak.soort}
        onChange={(soort) => onSet({ soort })}
      />
      <Select
        label={t('veld.thema')}
        options={AFSPRAAK_THEMAS.map((id) => ({ id, label: t(`thema.${id}`) }))}
        value={afspraak.thema}
        onChange={(thema) => onSet({ thema })}
      />
      <Select
        label={t('belofte:proces.uitvoering')}
        options={[
          { id: GEEN, label: t('belofte:proces.geen') },
          ...UITVOERINGEN.map((id) => ({ id, label: t(`belofte:uitvoering.${id}`) })),
        ]}
        value={afspraak.uitvoering ?? GEEN}
        onChange={(chosen) => onSet({ uitvoering: UITVOERINGEN.find((id) => id === chosen) ?? null })}
      />
    </>
  );
}

/** A next step, a date and who sees to it. */
function WieEnWanneer({ afspraak, onSet }: PartProps) {
  const { t } = useTranslation(['afspraak', 'belofte']);
  const { naam } = usePartijNamen();
  const { partijen } = useRegister();
  const isReadOnly = useReadOnly() !== null;
  const seated = partijen.map(({ id }) => id);
  const { trekker } = afspraak;
  const order = [...new Set([...partijenBij(afspraak), ...seated, ...(trekker === null ? [] : [trekker])])];
  const label = (id: string): string =>
    seated.includes(id) ? naam(id) : t('belofte:proces.nietAanTafel', { naam: naam(id) });
  return (
    <>
      <DraftTextField
        label={t('belofte:proces.volgendeStap')}
        // In a field for reading only an example would look like what is agreed.
        placeholder={isReadOnly ? '' : t('belofte:proces.stapVoorbeeld')}
        maxLength={MAX_STAP}
        value={afspraak.volgendeStap}
        onCommit={(volgendeStap) => onSet({ volgendeStap: volgendeStap.trim() })}
      />
      <Select
        label={t('belofte:proces.trekker')}
        options={[
          { id: GEEN, label: t('belofte:proces.geen') },
          ...order.map((id) => ({ id, label: label(id) })),
        ]}
        value={trekker ?? GEEN}
        onChange={(chosen) => onSet({ trekker: chosen === GEEN ? null : chosen })}
      />
      <TermijnField
        label={t('veld.termijn')}
        value={afspraak.termijn}
        onTermijn={(termijn) => onSet({ termijn })}
      />
    </>
  );
}
