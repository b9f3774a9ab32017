import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartijId } from '#shared/domain/partij/schema.ts';
import { useRegister } from '#client/doc/use-doc.ts';
import { Dot } from '#client/ui/avatar.tsx';
import { Button, IconButton } from '#client/ui/button.tsx';
import { ComboBox } from '#client/ui/combo-box.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { reasonLine, type Reason } from '#client/ui/reason.tsx';
import { showToast } from '#client/ui/toast.tsx';
import '#client/board/board.css';

export interface PartijenFieldProps {
  readonly titel: string;
  readonly uitleg?: string;
  readonly leeg: string;
  readonly voegToe: string;
  /** Name of the button that takes this one out. */
  readonly verwijder: (naam: string) => string;
  readonly partijen: readonly PartijId[];
  /** Shown first, and not taken out: whose it is. */
  readonly eigenaar?: { readonly partij: PartijId; readonly noot: string };
  readonly redenErbij: (partij: PartijId) => Reason | null;
  readonly redenEraf: (partij: PartijId) => Reason | null;
  /** Asked before this one goes out, where that cannot be taken back; null asks nothing. */
  readonly bevestig?: (partij: PartijId) => Bevestiging | null;
  readonly onChange: (partij: PartijId, erbij: boolean) => void;
}

export interface Bevestiging {
  readonly titel: string;
  readonly uitleg: string;
  readonly doen: string;
}

/** Partijen that take part in something: a list with each one's way out, and a field to add one. */
export function PartijenField(props: PartijenFieldProps) {
  const { titel, uitleg, leeg, voegToe, partijen, eigenaar, redenErbij, onChange } = props;
  const { t } = useTranslation();
  const register = useRegister();
  const [round, setRound] = useState(0);
  const [leaving, setLeaving] = useState<(Bevestiging & { readonly partij: PartijId }) | null>(null);
  const addable = register.partijen.filter(({ id }) => !partijen.includes(id) && id !== eigenaar?.partij);
  const refusals = addable.map(({ id }) => redenErbij(id));
  // Greyed as a whole only when no partij at all may be added.
  const refusal = refusals.every((each) => each !== null) ? (refusals[0] ?? null) : null;
  const takeOut = (id: PartijId): void => {
    const ask = props.bevestig?.(id) ?? null;
    if (ask === null) onChange(id, false);
    else setLeaving({ ...ask, partij: id });
  };
  return (
    <section className="partijen-field" aria-label={titel}>
      <span className="pt-field__label">{titel}</span>
      {uitleg === undefined ? null : <p className="partijen-field__note">{uitleg}</p>}
      {partijen.length === 0 && eigenaar === undefined ? (
        <p className="partijen-field__note">{leeg}</p>
      ) : null}
      <ul className="partijen-field__list">
        {eigenaar === undefined ? null : (
          <li>
            <PartijNaam id={eigenaar.partij} /> <small>{eigenaar.noot}</small>
          </li>
        )}
        {partijen
          .filter((id) => id !== eigenaar?.partij)
          .map((id) => (
            <li key={id}>
              <PartijNaam id={id} />
              <IconButton
                size="small"
                label={props.verwijder(register.partijen.find((each) => each.id === id)?.naam ?? id)}
                reason={props.redenEraf(id)}
                onPress={() => takeOut(id)}
              >
                <IconX size={14} aria-hidden="true" />
              </IconButton>
            </li>
          ))}
      </ul>
      <ComboBox
        key={round}
        label={voegToe}
        emptyText={t('geenResultaat')}
        value={null}
        reason={refusal}
        options={addable.map(({ id, naam, kleur }) => ({ id, label: naam, icon: <Dot color={kleur} /> }))}
        onChange={(id) => {
          if (id === null) return;
          const why = redenErbij(id);
          if (why === null) onChange(id, true);
          else showToast(reasonLine(why));
          setRound(round + 1);
        }}
      />
      {leaving === null ? null : (
        <Dialog
          title={leaving.titel}
          isOpen
          onClose={() => setLeaving(null)}
          closeLabel={t('sluiten')}
          actions={
            <>
              <Button onPress={() => setLeaving(null)}>{t('annuleren')}</Button>
              <Button
                variant="danger"
                onPress={() => {
                  setLeaving(null);
                  onChange(leaving.partij, false);
                }}
              >
                {leaving.doen}
              </Button>
            </>
          }
        >
          <p>{leaving.uitleg}</p>
        </Dialog>
      )}
    </section>
  );
}

function PartijNaam({ id }: { readonly id: PartijId }) {
  const partij = useRegister().partijen.find((candidate) => candidate.id === id);
  return (
    <span className="partijen-field__naam">
      <Dot color={partij?.kleur ?? '#56646c'} /> {partij?.naam ?? id}
    </span>
  );
}
