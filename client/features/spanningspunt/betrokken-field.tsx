import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Spanningspunt } from '#shared/domain/spanningspunt/schema.ts';
import { useSpanningspuntActs } from '#client/board/use-spanningspunt-acts.ts';
import { useRegister } from '#client/doc/use-doc.ts';
import { Dot } from '#client/ui/avatar.tsx';
import { IconButton } from '#client/ui/button.tsx';
import { ComboBox } from '#client/ui/combo-box.tsx';
import { WhenWritable } from '#client/ui/read-only.tsx';

/** The partijen that it concerns. */
export function BetrokkenField({ punt }: { readonly punt: Spanningspunt }) {
  const { t } = useTranslation(['spanningspunt', 'algemeen']);
  const acts = useSpanningspuntActs();
  const { partijen } = useRegister();
  const [round, setRound] = useState(0);
  return (
    <section aria-label={t('veld.betrokken')}>
      <span className="pt-field__label">{t('veld.betrokken')}</span>
      {punt.betrokken.length === 0 ? (
        <p className="spanningspunt-panel__anker">{t('geenBetrokken')}</p>
      ) : null}
      <ul className="betrokken-list">
        {punt.betrokken.map((id) => {
          const partij = partijen.find((candidate) => candidate.id === id);
          const naam = partij?.naam ?? id;
          return (
            <li key={id}>
              <Dot color={partij?.kleur ?? '#56646c'} /> {naam}
              <WhenWritable>
                <IconButton
                  size="small"
                  label={t('betrokkenVerwijder', { naam })}
                  onPress={() => acts.betrek(punt.id, id, false)}
                >
                  <IconX size={14} aria-hidden="true" />
                </IconButton>
              </WhenWritable>
            </li>
          );
        })}
      </ul>
      <WhenWritable>
        <ComboBox
          key={round}
          label={t('betrokkenVoegToe')}
          emptyText={t('algemeen:geenResultaat')}
          value={null}
          options={partijen
            .filter((partij) => !punt.betrokken.includes(partij.id))
            .map((partij) => ({ id: partij.id, label: partij.naam, icon: <Dot color={partij.kleur} /> }))}
          onChange={(id) => {
            if (id === null) return;
            acts.betrek(punt.id, id, true);
            setRound(round + 1);
          }}
        />
      </WhenWritable>
    </section>
  );
}
