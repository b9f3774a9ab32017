import { useTranslation } from 'react-i18next';
import type { Puzzelstuk, PuzzelstukFields } from '#shared/domain/puzzelstuk/schema.ts';
import { DRAGERS, PUZZELSTUK_STATUSSEN } from '#shared/domain/puzzelstuk/schema.ts';
import { usePuzzelstukActs } from '#client/board/use-puzzelstuk-acts.ts';
import { ArchiefBanner } from '#client/board/archief-banner.tsx';
import { Wijzigingen } from '#client/board/wijzigingen.tsx';
import { Draden } from '#client/features/draad/draden-later.tsx';
import { AfwentelingenLijst } from '#client/features/afwenteling/afwentelingen-lijst.tsx';
import { StukBotsingen } from '#client/features/botsing/stuk-botsingen.tsx';
import { VerbondenAfspraken } from '#client/board/verbonden-afspraken.tsx';
import { BijdragenField } from '#client/features/puzzelstuk/bijdragen-field.tsx';
import { ClaimField } from '#client/features/puzzelstuk/claim-field.tsx';
import { FunctiesField } from '#client/features/puzzelstuk/functies-field.tsx';
import { OpengesteldField } from '#client/features/puzzelstuk/opengesteld-field.tsx';
import { PanelHead } from '#client/features/puzzelstuk/panel-head.tsx';
import { PeriodeField } from '#client/features/puzzelstuk/periode-field.tsx';
import { PlaatsField } from '#client/features/puzzelstuk/plaats-field.tsx';
import { ProbeerZet } from '#client/features/zet/probeer-zet.tsx';
import { useStukReden } from '#client/features/puzzelstuk/use-stuk-reden.ts';
import { DraftTextField } from '#client/ui/draft-text-field.tsx';
import { ReadOnlyContext } from '#client/ui/read-only.tsx';
import { ReasonNote } from '#client/ui/reason.tsx';
import { Select } from '#client/ui/select.tsx';
import '#client/features/puzzelstuk/puzzelstuk.css';

export interface PuzzelstukPanelProps {
  readonly stuk: Puzzelstuk;
  readonly onToonOpKaart: (id: string) => void;
  readonly onKies: (ids: readonly string[]) => void;
}

/** Everything about one piece, each part changed in place; the twin of what the map does with a pointer. */
export function PuzzelstukPanel({ stuk, onToonOpKaart, onKies }: PuzzelstukPanelProps) {
  const { t } = useTranslation('puzzelstuk');
  const acts = usePuzzelstukActs();
  const reden = useStukReden([stuk]);
  const set = (fields: Partial<PuzzelstukFields>): void => {
    const [field] = Object.keys(fields) as (keyof PuzzelstukFields)[];
    acts.wijzig(stuk.id, fields, t(`veld.${field ?? 'titel'}`));
  };
  return (
    <article className="puzzelstuk-panel" aria-label={stuk.titel || t('zonderTitel')}>
      <PanelHead stuk={stuk} reden={reden} onKies={onKies} />
      <ProbeerZet stuk={stuk} />
      <ReasonNote reason={reden.wijzig ?? reden.naam} />
      {stuk.archief === null ? null : (
        <ArchiefBanner
          archief={stuk.archief}
          soort="puzzelstuk"
          reden={reden.eigen}
          onHerstel={() => acts.herstel(stuk.id)}
        />
      )}
      <ReadOnlyContext value={reden.wijzig}>
        <ReadOnlyContext value={reden.naam}>
          <DraftTextField
            label={t('veld.titel')}
            value={stuk.titel}
            placeholder={t('zonderTitel')}
            maxLength={160}
            onCommit={(titel) => set({ titel })}
          />
        </ReadOnlyContext>
        <FunctiesField value={stuk.functies} onChange={(functies) => set({ functies: [...functies] })} />
        <ReadOnlyContext value={reden.naam}>
          <Select
            label={t('veld.status')}
            options={PUZZELSTUK_STATUSSEN.map((id) => ({ id, label: t(`status.${id}`) }))}
            value={stuk.status}
            onChange={(status) => set({ status })}
          />
        </ReadOnlyContext>
        <PlaatsField stuk={stuk} redenKnip={reden.eigen} onToonOpKaart={onToonOpKaart} />
        <ClaimField stuk={stuk} onChange={(claim) => set({ claim })} />
        <PeriodeField value={stuk.periode} onChange={(periode) => set({ periode })} />
        <StukBotsingen id={stuk.id} />
        <AfwentelingenLijst stuk={stuk.id} onKiesStuk={(id) => onKies([id])} />
        <BijdragenField stuk={stuk} />
        <ReadOnlyContext value={reden.tafel}>
          <Select
            label={t('veld.drager')}
            options={DRAGERS.map((id) => ({ id, label: t(`drager.${id}`) }))}
            value={stuk.drager}
            onChange={(drager) => set({ drager })}
          />
        </ReadOnlyContext>
      </ReadOnlyContext>
      <ReadOnlyContext value={reden.tafel}>
        <VerbondenAfspraken soort="puzzelstuk" id={stuk.id} titel={t('linksNaarAfspraken')} />
        <DraftTextField
          label={t('veld.toelichting')}
          value={stuk.toelichting}
          multiline
          rows={3}
          maxLength={8000}
          onCommit={(toelichting) => set({ toelichting })}
        />
        <DraftTextField
          label={t('veld.bron')}
          value={stuk.bron}
          description={t('veld.bronUitleg')}
          maxLength={400}
          onCommit={(bron) => set({ bron })}
        />
      </ReadOnlyContext>
      <Draden soort="puzzelstuk" id={stuk.id} />
      <OpengesteldField stuk={stuk} reden={reden.openstellen} />
      <Wijzigingen herkomst={stuk} soort="puzzelstuk" />
    </article>
  );
}
