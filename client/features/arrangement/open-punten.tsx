import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Spanningspunt } from '#shared/domain/spanningspunt/schema.ts';
import { select } from '#client/board/board-state.ts';
import { useReden } from '#client/board/use-reden.ts';
import { useSpanningspuntActs } from '#client/board/use-spanningspunt-acts.ts';
import { usePartijNamen } from '#client/board/belofte/use-partij-naam.ts';
import { useOpTafel, useTafelSession } from '#client/doc/use-doc.ts';
import { useRights } from '#client/doc/use-right.ts';
import { formatTermijn } from '#client/i18n/termijn.ts';
import { Button } from '#client/ui/button.tsx';
import { WoordForm } from './woord-form.tsx';

/** Points on which partijen agree to disagree: each says in its own words what stays open and how it goes on (AR6). */
export function OpenPunten() {
  const { t } = useTranslation(['arrangement', 'spanningspunt']);
  const punten = useOpTafel('spanningspunt').filter(({ soort }) => soort === 'spanningspunt');
  const voorbehoud = punten.filter(({ status }) => status === 'voorbehoud');
  const anders = punten.filter(({ status }) => status === 'open' || status === 'in-gesprek');
  return (
    <section aria-labelledby="punten-kop">
      <h3 id="punten-kop">{t('inhoud.punten')}</h3>
      <p className="arrangement__klein">
        {voorbehoud.length === 0 ? t('inhoud.geenPunten') : t('inhoud.puntenUitleg')}
      </p>
      <ul className="arrangement-kaarten">
        {voorbehoud.map((punt) => (
          <PuntKaart key={punt.id} punt={punt} />
        ))}
      </ul>
      {anders.length === 0 ? null : (
        <details className="arrangement-anders">
          <summary>{t('inhoud.zetVoorbehoud', { aantal: anders.length })}</summary>
          <ul className="arrangement-kaarten">
            {anders.map((punt) => (
              <OpenPunt key={punt.id} punt={punt} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function PuntTitel({ punt }: { readonly punt: Spanningspunt }) {
  const { t } = useTranslation('akkoord');
  const { tafelId } = useTafelSession();
  const [, navigate] = useLocation();
  return (
    <button
      type="button"
      className="akkoord-link"
      onClick={() => {
        select([punt.id]);
        navigate(`/tafel/${tafelId}/spanningspunten`);
      }}
    >
      {punt.titel || t('verschil.zonderTitel')}
    </button>
  );
}

function OpenPunt({ punt }: { readonly punt: Spanningspunt }) {
  const { t } = useTranslation(['arrangement', 'spanningspunt']);
  const acts = useSpanningspuntActs();
  const judge = useRights();
  const reden = useReden();
  return (
    <li className="arrangement-kaart arrangement-kaart--rij">
      <span>
        <PuntTitel punt={punt} />{' '}
        <span className="arrangement__klein">{t(`spanningspunt:status.${punt.status}`)}</span>
      </span>
      <Button
        size="small"
        reason={reden(judge('zet', 'spanningspunt', 'status', punt, null, null, 'voorbehoud'), {
          soort: 'spanningspunt',
          partij: punt.partij,
        })}
        onPress={() => acts.wijzig(punt.id, { status: 'voorbehoud' }, t('inhoud.maakVoorbehoud'))}
      >
        {t('inhoud.maakVoorbehoud')}
      </Button>
    </li>
  );
}

function PuntKaart({ punt }: { readonly punt: Spanningspunt }) {
  const { t, i18n } = useTranslation('arrangement');
  const { deelnemer } = useTafelSession();
  const { naam } = usePartijNamen();
  const judge = useRights();
  const reden = useReden();
  const partijen = [...new Set([punt.partij, ...punt.betrokken, ...Object.keys(punt.woord)])];
  const others = partijen.filter((partij) => partij !== deelnemer.partij);
  const own = punt.woord[deelnemer.partij] ?? null;
  const isParty = partijen.includes(deelnemer.partij);
  return (
    <li className="arrangement-kaart">
      <PuntTitel punt={punt} />
      <dl className="arrangement-woorden">
        {(isParty ? [deelnemer.partij, ...others] : others).map((partij) => {
          const woord = punt.woord[partij];
          return (
            <div key={partij}>
              <dt>{naam(partij)}</dt>
              <dd>
                {woord === undefined ? (
                  <span className="arrangement__klein">{t('woord.geen', { partij: naam(partij) })}</span>
                ) : (
                  <>
                    <p>{woord.tekst}</p>
                    <p className="arrangement__klein">
                      {[
                        woord.volgendeStap === '' ? null : t('woord.verder', { stap: woord.volgendeStap }),
                        woord.termijn === null
                          ? null
                          : t('woord.uiterlijk', { termijn: formatTermijn(woord.termijn, i18n.language) }),
                      ]
                        .filter((part) => part !== null)
                        .join(', ')}
                    </p>
                  </>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
      <WoordForm
        puntId={punt.id}
        woord={own}
        reden={reden(judge('zet', 'spanningspunt', 'woord', punt, null, deelnemer.partij), {
          soort: 'spanningspunt',
          partij: punt.partij,
        })}
      />
    </li>
  );
}
