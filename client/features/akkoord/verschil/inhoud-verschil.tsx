import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { diffInhoud, isGelijk, type InzetVerschil } from '#shared/akkoord/diff.ts';
import type { AfspraakInhoud } from '#shared/domain/afspraak/inhoud.ts';
import { TekstVerschil } from '#client/text/versie/tekst-verschil.tsx';
import { useTafelNamen } from '#client/features/akkoord/lees/use-tafel-namen.ts';
import { BelofteWijziging } from './belofte-wijziging.tsx';
import { BronWijziging } from './bron-wijziging.tsx';
import { useKopWaarde } from './use-kop-waarde.ts';
import { WasWordt } from './was-wordt.tsx';
import '#client/features/akkoord/akkoord.css';

export interface InhoudVerschilProps {
  readonly was: AfspraakInhoud;
  readonly nu: AfspraakInhoud;
}

/** What reads otherwise in an afspraak than it did, part by part, in words. */
export function InhoudVerschilLijst({ was, nu }: InhoudVerschilProps) {
  const { t } = useTranslation('akkoord');
  const namen = useTafelNamen();
  const kopWaarde = useKopWaarde(namen);
  const verschil = useMemo(() => diffInhoud(was, nu), [was, nu]);
  if (isGelijk(verschil)) return <p>{t('verschil.gelijk')}</p>;
  const { kop, tekst, inzet, koppeling, gebonden } = verschil;
  const linkNaam = (key: string): string => {
    const [soort, id = ''] = key.split('/', 2);
    if (soort === 'puzzelstuk') return namen.stuk(id);
    if (soort === 'opgave') return namen.opgave(id);
    if (soort === 'afspraak') return namen.afspraak(id);
    return (nu.gebonden.spanningspunt[id] ?? was.gebonden.spanningspunt[id])?.titel ?? id;
  };
  return (
    <div className="inhoud-verschil">
      {kop.length === 0 ? null : (
        <Deel titel={t('verschil.gegevens')}>
          <dl>
            {kop.map((each) => (
              <WasWordt
                key={each.veld}
                naam={t(`verschil.kop.${each.veld}`)}
                was={kopWaarde(each.veld, each.before)}
                wordt={kopWaarde(each.veld, each.after)}
              />
            ))}
          </dl>
        </Deel>
      )}
      {tekst === null ? null : (
        <Deel titel={t('verschil.tekst')}>
          <TekstVerschil verschil={tekst} naamVan={namen.partij} />
        </Deel>
      )}
      {inzet.map((each) => (
        <Inzet key={each.id} verschil={each} was={was} nu={nu} />
      ))}
      {gebonden.length === 0 ? null : (
        <Deel titel={t('verschil.kaart')}>
          {gebonden.map((each) => (
            <BronWijziging key={`${each.soort}/${each.id}`} verschil={each} />
          ))}
        </Deel>
      )}
      {koppeling.erbij.length + koppeling.weg.length === 0 ? null : (
        <Deel titel={t('verschil.koppelingen')}>
          <ul>
            {koppeling.weg.map((key) => (
              <li key={key}>{t('verschil.koppelWeg', { wat: linkNaam(key) })}</li>
            ))}
            {koppeling.erbij.map((key) => (
              <li key={key}>{t('verschil.koppelErbij', { wat: linkNaam(key) })}</li>
            ))}
          </ul>
        </Deel>
      )}
    </div>
  );
}

function Inzet({ verschil, was, nu }: InhoudVerschilProps & { readonly verschil: InzetVerschil }) {
  const { t } = useTranslation('akkoord');
  const namen = useTafelNamen();
  const { partij, wat, tekst, belofte } = verschil;
  return (
    <Deel titel={t('verschil.inzet', { partij: namen.partij(partij) })}>
      {wat === 'anders' ? null : <p>{t(wat === 'erbij' ? 'verschil.nieuweInzet' : 'verschil.inzetWeg')}</p>}
      {tekst === null ? null : <TekstVerschil verschil={tekst} naamVan={namen.partij} />}
      {belofte.map((each) => (
        <BelofteWijziging key={each.id} verschil={each} was={was} nu={nu} />
      ))}
    </Deel>
  );
}

function Deel({ titel, children }: { readonly titel: string; readonly children: ReactNode }) {
  return (
    <section>
      <h4>{titel}</h4>
      {children}
    </section>
  );
}
