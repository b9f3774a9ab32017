import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Opgave } from '#shared/domain/opgave/schema.ts';
import type { Verdeling } from '#shared/domain/verdeling/schema.ts';
import type { BalansRegel } from '#shared/puzzel/uitkomst.ts';
import { useReden } from '#client/board/use-reden.ts';
import { useOpTafel, usePartij } from '#client/doc/use-doc.ts';
import { useRights } from '#client/doc/use-right.ts';
import { useVerdelingActs } from '#client/features/opgave/use-verdeling-acts.ts';
import { VerdelingForm } from '#client/features/opgave/verdeling-form.tsx';
import { gevraagdBand } from '#client/features/opgave/waarde.ts';
import { formatAmount } from '#client/i18n/format.ts';
import { Dot } from '#client/ui/avatar.tsx';
import { Badge } from '#client/ui/badge.tsx';
import { Button } from '#client/ui/button.tsx';

export interface VerdelingDeelProps {
  readonly opgave: Opgave;
  readonly regel: BalansRegel | null;
}

/** Who takes which share: proposals, what the tafel agreed, and how that adds up to what is asked (BA2). */
export function VerdelingDeel({ opgave, regel }: VerdelingDeelProps) {
  const { t } = useTranslation('opgave');
  const acts = useVerdelingActs();
  const alle = useOpTafel('verdeling');
  const hier = alle.filter((verdeling) => verdeling.opgave === opgave.id);
  const reden = useReden()(useRights()('maak', 'verdeling', null));
  const [isAdding, setAdding] = useState(false);
  const isNietVerdeeld = regel?.oordeel === 'niet-verdeeld';
  const hasTafel = hier.some(({ gebied }) => gebied.soort === 'tafel');
  return (
    <section className="verdeling" aria-label={t('verdeling.titel')}>
      <h4 className="opgave-detail__subtitle">{t('verdeling.titel')}</h4>
      {isNietVerdeeld ? <p className="verdeling__vraag">{t('verdeling.nodig')}</p> : null}
      {hier.length === 0 && !isNietVerdeeld ? (
        <p className="opgave-detail__empty">{t('verdeling.geen')}</p>
      ) : null}
      <ul className="verdeling__lijst">
        {hier.map((verdeling) => (
          <VerdelingKaart
            key={verdeling.id}
            verdeling={verdeling}
            opgave={opgave}
            isVervallen={regel?.gevraagd?.vervallen.includes(verdeling.id) ?? false}
          />
        ))}
      </ul>
      {regel === null ? null : <Optelling regel={regel} opgave={opgave} />}
      {isAdding ? (
        <VerdelingForm
          opgave={opgave}
          begin={opgave.gebied.soort === 'nederland' && !hasTafel ? 'tafel' : 'gebied'}
          onStelVoor={(voorstel) => {
            acts.stelVoor(voorstel);
            setAdding(false);
          }}
          onAnnuleer={() => setAdding(false)}
        />
      ) : (
        <Button
          size="small"
          variant={isNietVerdeeld ? 'primary' : 'secondary'}
          reason={reden}
          onPress={() => setAdding(true)}
        >
          {t(isNietVerdeeld ? 'verdeling.spreekAf' : 'verdeling.voegToe')}
        </Button>
      )}
    </section>
  );
}

/** What goes to gebieden beside what is asked of the tafel. */
function Optelling({ regel, opgave }: { readonly regel: BalansRegel; readonly opgave: Opgave }) {
  const { t } = useTranslation('opgave');
  const { afgesproken, voorgesteld } = regel.verdeeld;
  if (afgesproken === 0 && voorgesteld === 0) return null;
  return (
    <p className="opgave-detail__empty">
      {t('verdeling.som', {
        afgesproken: formatAmount(afgesproken, opgave.eenheid),
        voorgesteld: formatAmount(voorgesteld, opgave.eenheid),
      })}
      {regel.gevraagd === null
        ? null
        : ` ${t('verdeling.somVan', { gevraagd: gevraagdBand(regel.gevraagd, opgave.eenheid) })}`}
    </p>
  );
}

interface VerdelingKaartProps {
  readonly verdeling: Verdeling;
  readonly opgave: Opgave;
  /** A newer one of the same share took its place. */
  readonly isVervallen: boolean;
}

function VerdelingKaart({ verdeling, opgave, isVervallen }: VerdelingKaartProps) {
  const { t } = useTranslation('opgave');
  const acts = useVerdelingActs();
  const partij = usePartij(verdeling.partij);
  const judge = useRights();
  const reden = useReden();
  const { gebied, waarde, waardeTot, stand, id } = verdeling;
  const isAgreed = stand === 'afgesproken';
  const naam = gebied.soort === 'tafel' ? t('verdeling.tafel') : gebied.naam;
  return (
    <li className="verdeling__kaart">
      <p className="verdeling__regel">
        <strong>{naam}</strong>
        <span>{gevraagdBand({ waarde, waardeTot: waardeTot ?? waarde }, opgave.eenheid)}</span>
      </p>
      {verdeling.toelichting === '' ? null : <p>{verdeling.toelichting}</p>}
      <p className="verdeling__wie">
        <Badge tone={isAgreed ? 'positive' : 'neutral'}>{t(`verdeling.stand.${stand}`)}</Badge>
        <Dot color={partij?.kleur ?? '#56646c'} /> {partij?.naam ?? verdeling.partij}
        {isVervallen ? <Badge tone="warning">{t('verdeling.vervallen')}</Badge> : null}
      </p>
      <div className="opgave-detail__actions">
        <Button
          size="small"
          variant="quiet"
          reason={reden(judge('zet', 'verdeling', 'stand', verdeling))}
          aria-label={`${t(isAgreed ? 'verdeling.weerVoorstel' : 'verdeling.legVast')}: ${naam}`}
          onPress={() => acts.zetStand(id, isAgreed ? 'voorstel' : 'afgesproken')}
        >
          {t(isAgreed ? 'verdeling.weerVoorstel' : 'verdeling.legVast')}
        </Button>
        <Button
          size="small"
          variant="quiet"
          reason={reden(judge('zet', 'verdeling', 'archief', verdeling))}
          aria-label={`${t('verdeling.trekIn')}: ${naam}`}
          onPress={() => acts.trekIn(id)}
        >
          {t('verdeling.trekIn')}
        </Button>
      </div>
    </li>
  );
}
