import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PastNiet } from '#shared/puzzel/fit/antwoord.ts';
import { toonFitBeeld } from '#client/board/fit-beeld.ts';
import { useReden } from '#client/board/use-reden.ts';
import { useStukMap } from '#client/board/use-stuk-map.ts';
import { useRegister } from '#client/doc/use-doc.ts';
import { useRights } from '#client/doc/use-right.ts';
import { useBotsingActs } from '#client/features/botsing/use-botsing-acts.ts';
import { useTitelOf } from '#client/features/botsing/use-botsing-rijen.ts';
import type { AntwoordDeelProps } from '#client/features/past-alles/antwoord-deel.tsx';
import { allesTekst, hulpTekst } from '#client/features/past-alles/hulp-tekst.ts';
import { puntVan } from '#client/features/past-alles/maak-punt.ts';
import { pastNietZin } from '#client/features/past-alles/zin.ts';
import { formatHectare } from '#client/i18n/format.ts';
import { Button } from '#client/ui/button.tsx';

type PastNietDeelProps = AntwoordDeelProps & { readonly antwoord: PastNiet };

/** Which answers a spanningspunt was made of: one is enough. */
const gemaakt = new WeakMap<PastNiet, string>();

/** Who cannot go together, in a sentence and in figures, what helps, and what to do with it. */
export function PastNietDeel(props: PastNietDeelProps) {
  const { antwoord, gegeven } = props;
  const { t, i18n } = useTranslation(['past-alles', 'puzzelstuk', 'regels']);
  const titelOf = useTitelOf();
  const { horizon } = gegeven.invoer.keuze;
  return (
    <>
      <p className="past-alles__zin">
        {t('past-alles:antwoord.nee')} {pastNietZin(t, antwoord, titelOf, i18n.language)}
      </p>
      {antwoord.claims.length === 1 && antwoord.kleinst ? null : (
        <p>{t(antwoord.kleinst ? 'past-alles:antwoord.kleinst' : 'past-alles:antwoord.nietKleinst')}</p>
      )}
      <Acts {...props} />
      <SetTabel antwoord={antwoord} />
      <section aria-labelledby="past-alles-hulp">
        <h4 id="past-alles-hulp">{t('past-alles:hulp.titel')}</h4>
        <p>
          {t(antwoord.hulp.length === 0 ? 'past-alles:hulp.geen' : 'past-alles:hulp.geprobeerd', {
            count: antwoord.geprobeerd,
          })}
        </p>
        <ul>
          {antwoord.hulp.map((hulp) => (
            <li key={hulpTekst(t, hulp, horizon, titelOf)}>
              {hulpTekst(t, hulp, horizon, titelOf)} <small>{allesTekst(t, hulp)}</small>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Acts({ antwoord, gegeven, verouderd, onToonOpKaart, onToonStukken, onOpenPunt }: PastNietDeelProps) {
  const { t, i18n } = useTranslation(['past-alles', 'puzzelstuk', 'regels']);
  const titelOf = useTitelOf();
  const stukken = useStukMap();
  const acts = useBotsingActs();
  const reden = useReden()(useRights()('maak', 'spanningspunt', null));
  const [punt, setPunt] = useState(gemaakt.get(antwoord) ?? null);
  const { horizon } = gegeven.invoer.keuze;
  const ids = antwoord.claims.map(({ stuk }) => stuk);
  const partijen = [...new Set(ids.flatMap((id) => stukken.get(id)?.partij ?? []))];
  return (
    <div className="past-alles__acties">
      {antwoord.plekken === null ? null : (
        <Button
          onPress={() => {
            if (antwoord.plekken === null) return;
            toonFitBeeld({ soort: 'plekken', horizon, geometrie: antwoord.plekken });
            onToonOpKaart();
          }}
        >
          {t('past-alles:toonOpKaart')}
        </Button>
      )}
      <Button onPress={() => onToonStukken(ids)}>{t('past-alles:toonStukken')}</Button>
      {punt === null ? (
        <Button
          variant="primary"
          reason={verouderd ? t('past-alles:punt.verouderd') : reden}
          onPress={() => {
            const id = acts.maakPunt(puntVan(t, antwoord, horizon, titelOf, i18n.language), partijen);
            gemaakt.set(antwoord, id);
            setPunt(id);
          }}
        >
          {t('past-alles:punt.maak')}
        </Button>
      ) : (
        <Button onPress={() => onOpenPunt(punt)}>{t('past-alles:punt.open')}</Button>
      )}
    </div>
  );
}

function SetTabel({ antwoord }: { readonly antwoord: PastNiet }) {
  const { t } = useTranslation('past-alles');
  const titelOf = useTitelOf();
  const stukken = useStukMap();
  const { partijen } = useRegister();
  const naamVan = (id: string): string => {
    const partij = stukken.get(id)?.partij;
    return partijen.find((each) => each.id === partij)?.naam ?? partij ?? '';
  };
  const isAlone = antwoord.claims.length === 1;
  return (
    <div className="past-tabel">
      <table>
        <caption>{t(isAlone ? 'set.titelAlleen' : 'set.titel')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('set.claim')}</th>
            <th scope="col">{t('set.partij')}</th>
            <th scope="col">{t('set.vraagt')}</th>
            <th scope="col">{t('set.ruimte')}</th>
          </tr>
        </thead>
        <tbody>
          {antwoord.claims.map(({ stuk, hectare, ruimteHectare }) => (
            <tr key={stuk}>
              <th scope="row">{titelOf(stuk)}</th>
              <td>{naamVan(stuk)}</td>
              <td>{formatHectare(hectare)}</td>
              <td>{formatHectare(ruimteHectare)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          {isAlone ? null : (
            <tr>
              <th scope="row" colSpan={2}>
                {t('set.totaal')}
              </th>
              <td>{formatHectare(antwoord.gevraagdHectare)}</td>
              <td>{formatHectare(antwoord.ruimteHectare)}</td>
            </tr>
          )}
          <tr>
            <th scope="row" colSpan={3}>
              {t('set.tekort')}
            </th>
            <td>{formatHectare(antwoord.tekortHectare)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
