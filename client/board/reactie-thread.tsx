import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Register } from '#shared/crdt/register.ts';
import type { PartijId } from '#shared/domain/partij/schema.ts';
import { REACTIE_MAX_LENGTH, type Reactie } from '#shared/domain/reactie/schema.ts';
import { formatDateTime } from '#client/i18n/format.ts';
import { Dot } from '#client/ui/avatar.tsx';
import { Button } from '#client/ui/button.tsx';
import { ReadOnlyContext } from '#client/ui/read-only.tsx';
import { ReasonNote, type Reason } from '#client/ui/reason.tsx';
import { TextArea } from '#client/ui/text-field.tsx';
import '#client/board/reactie-thread.css';

export interface ReactieThreadProps {
  /** Oldest first. */
  readonly reacties: readonly Reactie[];
  readonly register: Register;
  /** On whose behalf a new one is placed. */
  readonly partij: PartijId;
  /** Why this person may not react (AZ13). */
  readonly reden: Reason | null;
  /** Gets a trimmed text that is not empty and not too long. */
  readonly onAdd: (tekst: string) => void;
}

/** A conversation: reactions are only ever added (SP2). */
export function ReactieThread({ reacties, register, partij, reden, onAdd }: ReactieThreadProps) {
  const { t, i18n } = useTranslation('afspraak');
  const partijen = new Map(register.partijen.map((one) => [one.id, one]));
  // The register knows who somebody is now; what the reaction itself says is what it was called then.
  const namen = new Map(register.deelnemers.map((one) => [one.id, one.naam]));
  return (
    <div className="reactie-thread">
      {reacties.length === 0 ? <p className="reactie-leeg">{t('reactie.leeg')}</p> : null}
      <ol className="reactie-lijst" aria-live="polite" aria-relevant="additions">
        {reacties.map((reactie) => (
          <li key={reactie.id} className="reactie">
            <p className="reactie-wie">
              <Dot color={partijen.get(reactie.partij)?.kleur ?? '#56646c'} />
              <span>
                <strong>{partijen.get(reactie.partij)?.naam ?? reactie.partij}</strong> ·{' '}
                {namen.get(reactie.gemaaktDoor) ?? reactie.naam}
              </span>
            </p>
            <p className="reactie-tekst">{reactie.tekst}</p>
            <time className="reactie-tijd" dateTime={reactie.op}>
              {formatDateTime(reactie.op, i18n.language)}
            </time>
          </li>
        ))}
      </ol>
      <ReasonNote reason={reden} />
      <ReadOnlyContext value={reden}>
        <NieuweReactie partij={partijen.get(partij)?.naam ?? partij} reden={reden} onAdd={onAdd} />
      </ReadOnlyContext>
    </div>
  );
}

function NieuweReactie({
  partij,
  reden,
  onAdd,
}: {
  readonly partij: string;
  readonly reden: Reason | null;
  readonly onAdd: (tekst: string) => void;
}) {
  const { t } = useTranslation('afspraak');
  const [tekst, setTekst] = useState('');
  const trimmed = tekst.trim();
  const tooLong = trimmed.length > REACTIE_MAX_LENGTH;

  function place(): void {
    if (trimmed === '' || tooLong) return;
    onAdd(trimmed);
    setTekst('');
  }

  return (
    <form
      className="reactie-nieuw"
      onSubmit={(event) => {
        event.preventDefault();
        place();
      }}
    >
      <TextArea
        label={t('reactie.label')}
        placeholder={t('reactie.placeholder', { partij })}
        rows={2}
        value={tekst}
        onChange={setTekst}
        errorMessage={tooLong ? t('reactie.teLang', { max: REACTIE_MAX_LENGTH }) : undefined}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) place();
          else event.continuePropagation();
        }}
      />
      <Button type="submit" size="small" reason={reden} isDisabled={trimmed === '' || tooLong}>
        {t('reactie.plaats')}
      </Button>
    </form>
  );
}
