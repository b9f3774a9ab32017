import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { likelyFunctie, perspectiefOf } from '#shared/domain/opgave/perspectief.ts';
import { firstBijdrage } from '#shared/domain/puzzelstuk/first-bijdrage.ts';
import type { Bijdrage, Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import { useAlleOpgaven } from '#client/board/use-alle-opgaven.ts';
import { usePuzzelstukActs } from '#client/board/use-puzzelstuk-acts.ts';
import { useDecentraleOpgaven } from '#client/doc/use-doc.ts';
import { FunctieMark } from '#client/functie/functie-mark.tsx';
import { BijdrageRow } from '#client/features/puzzelstuk/bijdragen-field-row.tsx';
import { formatAmount } from '#client/i18n/format.ts';
import { ComboBox } from '#client/ui/combo-box.tsx';
import { useReadOnly } from '#client/ui/read-only.tsx';

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
