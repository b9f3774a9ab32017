import { useTranslation } from 'react-i18next';
import type { VoorstelStuk } from '#shared/tekst/lees-voorstellen.ts';
import { blokWoorden, opmaakWoorden } from './voorstel-woorden.ts';

const MAX_STUKKEN = 4;
const MAX_LENGTH = 160;

/** What one proposal does, readable on its own. */
export function VoorstelStukken({ stukken }: { readonly stukken: readonly VoorstelStuk[] }) {
  const { t } = useTranslation('voorstel');
  const shown = stukken.slice(0, MAX_STUKKEN).map((stuk, place) => ({ stuk, place }));
  const more = stukken.length - shown.length;
  return (
    <div className="voorstel-wat">
      {shown.map(({ stuk, place }) => (
        <p key={place}>
          <Stuk stuk={stuk} />
        </p>
      ))}
      {more > 0 ? <p className="afspraken-klein">{t('wat.meer', { count: more })}</p> : null}
    </div>
  );
}

function Stuk({ stuk }: { readonly stuk: VoorstelStuk }) {
  const { t } = useTranslation('voorstel');
  if (stuk.wat === 'opmaak')
    return <>{t('wat.opmaak', { woorden: short(stuk.woorden), opmaak: opmaakWoorden(t, stuk) })}</>;
  if (stuk.wat !== 'woorden') return <>{blokWoorden(t, stuk)}</>;
  const { erbij, eraf } = stuk;
  if (eraf === '')
    return (
      <>
        {t('wat.voegtToe')} <ins>{short(erbij)}</ins>
      </>
    );
  if (erbij === '')
    return (
      <>
        {t('wat.haaltWeg')} <del>{short(eraf)}</del>
      </>
    );
  return (
    <>
      {t('wat.vervangt')} <del>{short(eraf)}</del> {t('wat.door')} <ins>{short(erbij)}</ins>
    </>
  );
}

function short(words: string): string {
  const characters = Array.from(words);
  return characters.length > MAX_LENGTH ? `${characters.slice(0, MAX_LENGTH - 1).join('')}…` : words;
}
