import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { likelyFunctie, perspectiefOf } from '#shared/domain/opgave/perspectief.ts';
import type { Opgave } from '#shared/domain/opgave/schema.ts';
import { firstBijdrage } from '#shared/domain/puzzelstuk/first-bijdrage.ts';
import { bijdrageWaarde, claimOf } from '#shared/domain/puzzelstuk/claim.ts';
import type { Bijdrage, Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import { useLiveShapes } from '#client/board/live-shapes.ts';
import { useAlleOpgaven } from '#client/board/use-alle-opgaven.ts';
import { usePuzzelstukActs } from '#client/board/use-puzzelstuk-acts.ts';
import { useDecentraleOpgaven } from '#client/doc/use-doc.ts';
import { FunctieMark } from '#client/functie/functie-mark.tsx';
import { formatAmount, roundSum } from '#client/i18n/format.ts';
import { IconButton } from '#client/ui/button.tsx';
import { ComboBox } from '#client/ui/combo-box.tsx';
import { DraftNumberField } from '#client/ui/draft-number-field.tsx';
import { useReadOnly } from '#client/ui/read-only.tsx';
import { Select } from '#client/ui/select.tsx';

/** What a piece contributes, per opgave in that opgave's own unit (PS5); moves along while the shape moves. */
export function BijdragenField({ stuk }: { readonly stuk: Puzzelstuk }) {
  const { t } = useTranslation(['puzzelstuk', 'opgave', 'algemeen']);
  const acts = usePuzzelstukActs();
  const opgaven = useAlleOpgaven();
  // An archived one keeps its name here.
  const decentraal = useDecentraleOpgaven();
  const reason = useReadOnly();
  const [round, setRound] = useState(0);
  const put = (opgave: string, bijdrage: Bijdrage): void => acts.bijdrage(stuk.id, opgave, bijdrage);
  const linkable = opgaven.filter(
    (opgave) => opgave.eenheid !== null && !Object.hasOwn(stuk.bijdrage, opgave.id),
  );
  return (
    <section className="bijdragen-field">
      <h3>{t('bijdrage.titel')}</h3>
      {Object.keys(stuk.bijdrage).length === 0 ? (
        <p className="bijdragen-field__empty">{t('bijdrage.geen')}</p>
      ) : null}
      <ul className="bijdragen-field__list">
        {Object.entries(stuk.bijdrage).map(([opgaveId, bijdrage]) => (
          <BijdrageRow
            key={opgaveId}
            stuk={stuk}
            bijdrage={bijdrage}
            opgave={opgaven.find((opgave) => opgave.id === opgaveId) ?? null}
            titel={
              (opgaven.find((opgave) => opgave.id === opgaveId) ?? decentraal.get(opgaveId))?.titel ??
              opgaveId
            }
            onChange={(next) => put(opgaveId, next)}
            onRemove={() => acts.bijdrage(stuk.id, opgaveId, null)}
          />
        ))}
      </ul>
      <ComboBox
        key={round}
        reason={reason}
        label={t('bijdrage.voegToe')}
        placeholder={t('bijdrage.kies')}
        emptyText={t('algemeen:geenResultaat')}
        value={null}
        options={linkable.map((opgave) => ({
          id: opgave.id,
          label: opgave.titel,
          description: formatAmount(opgave.waarde ?? 0, opgave.eenheid),
          section: t(`opgave:perspectief.${perspectiefOf(opgave.thema)}`),
          icon: <FunctieMark functie={likelyFunctie(opgave.thema)} size="small" />,
        }))}
        onChange={(id) => {
          const opgave = opgaven.find((candidate) => candidate.id === id);
          const bijdrage = opgave && firstBijdrage(opgave);
          if (!bijdrage) return;
          put(opgave.id, bijdrage);
          setRound(round + 1);
        }}
      />
    </section>
  );
}

interface BijdrageRowProps {
  readonly stuk: Puzzelstuk;
  readonly bijdrage: Bijdrage;
  readonly opgave: Opgave | null;
  readonly titel: string;
  readonly onChange: (bijdrage: Bijdrage) => void;
  readonly onRemove: () => void;
}

function BijdrageRow({ stuk, bijdrage, opgave, titel, onChange, onRemove }: BijdrageRowProps) {
  const { t } = useTranslation('puzzelstuk');
  const live = useLiveShapes().get(stuk.id) ?? null;
  const total = bijdrageWaarde(bijdrage, claimOf(stuk, live));
  return (
    <li className="bijdrage-row">
      <div className="bijdrage-row__head">
        {opgave === null ? null : <FunctieMark functie={likelyFunctie(opgave.thema)} size="small" />}
        <span className="bijdrage-row__title">{titel}</span>
        <IconButton
          label={t('bijdrage.verwijder', { titel })}
          size="small"
          reason={useReadOnly()}
          onPress={onRemove}
        >
          <IconX size={14} aria-hidden="true" />
        </IconButton>
      </div>
      <div className="bijdrage-row__fields">
        {bijdrage.soort === 'kengetal' ? null : (
          <>
            <DraftNumberField
              label={t('bijdrage.waarde', {
                eenheid: bijdrage.soort === 'per-hectare' ? `${bijdrage.eenheid}/ha` : bijdrage.eenheid,
              })}
              value={bijdrage.waarde}
              onCommit={(waarde) => onChange({ ...bijdrage, waarde })}
            />
            <Select
              label={t('bijdrage.soort')}
              options={[
                { id: 'opgegeven', label: t('bijdrage.opgegeven') },
                { id: 'per-hectare', label: t('bijdrage.per-hectare') },
              ]}
              value={bijdrage.soort}
              onChange={(soort) => onChange({ ...bijdrage, soort })}
            />
          </>
        )}
      </div>
      {bijdrage.soort === 'per-hectare' ? (
        <p className="bijdrage-row__total">
          {total === null
            ? t('bijdrage.wacht')
            : t('bijdrage.uitkomst', {
                hoeveelheid: formatAmount(roundSum(total), bijdrage.eenheid),
              })}
        </p>
      ) : null}
    </li>
  );
}
