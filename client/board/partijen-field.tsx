import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartijId } from '#shared/domain/partij/schema.ts';
import { useRegister } from '#client/doc/use-doc.ts';
import { Dot } from '#client/ui/avatar.tsx';
import { IconButton } from '#client/ui/button.tsx';
import { ComboBox } from '#client/ui/combo-box.tsx';
import type { Reason } from '#client/ui/reason.tsx';
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
  readonly redenErbij: Reason | null;
  readonly redenEraf: (partij: PartijId) => Reason | null;
  readonly onChange: (partij: PartijId, erbij: boolean) => void;
}

/** Partijen that take part in something: a list with each one's way out, and a field to add one. */
export function PartijenField(props: PartijenFieldProps) {
  const { titel, uitleg, leeg, voegToe, partijen, eigenaar, redenErbij, onChange } = props;
  const { t } = useTranslation();
  const register = useRegister();
  const [round, setRound] = useState(0);
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
                onPress={() => onChange(id, false)}
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
        reason={redenErbij}
        options={register.partijen
          .filter(({ id }) => !partijen.includes(id) && id !== eigenaar?.partij)
          .map(({ id, naam, kleur }) => ({ id, label: naam, icon: <Dot color={kleur} /> }))}
        onChange={(id) => {
          if (id === null) return;
          onChange(id, true);
          setRound(round + 1);
        }}
      />
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
