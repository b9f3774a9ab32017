import { useTranslation } from 'react-i18next';
import { claimHectares } from '#shared/domain/puzzelstuk/claim.ts';
import { geometrieOf } from '#shared/domain/puzzelstuk/schema.ts';
import type { Zet } from '#shared/domain/zet/schema.ts';
import { layVariant } from '#shared/puzzel/variant/lay-variant.ts';
import { stukWijzigingen } from '#shared/puzzel/variant/stuk-wijziging.ts';
import { zetStukken, type ZetStuk } from '#shared/puzzel/zet/zet-stand.ts';
import { usePuzzelstukken, useRegister } from '#client/doc/use-doc.ts';
import { useNamen } from '#client/features/zet/use-namen.ts';
import { useStukZin } from '#client/features/varianten/stuk-zin.ts';
import { formatHectare } from '#client/i18n/format.ts';
import { Badge } from '#client/ui/badge.tsx';

/** What a zet changes, piece by piece, in words. */
export function ZetStukken({ zet }: { readonly zet: Zet }) {
  const { t } = useTranslation('zet');
  const stukken = usePuzzelstukken();
  return (
    <section aria-label={t('detail.wat')}>
      <h3>{t('detail.wat')}</h3>
      <ul className="zet-stukken">
        {zetStukken(zet, stukken).map((each) => (
          <StukRegel key={each.id} stuk={each} zet={zet} />
        ))}
      </ul>
    </section>
  );
}

function StukRegel({
  stuk: { id, anders, partij, isGelegd },
  zet,
}: {
  readonly stuk: ZetStuk;
  readonly zet: Zet;
}) {
  const { t } = useTranslation('zet');
  const namen = useNamen(zet.stuk);
  const stuk = usePuzzelstukken().get(id);
  const { partijen } = useRegister();
  const zin = useStukZin();
  const naam = {
    titel: namen.stuk(id),
    partij: partijen.find((each) => each.id === partij)?.naam ?? partij ?? '',
  };
  const kop =
    anders.soort === 'weg'
      ? t('detail.stukWeg', naam)
      : anders.soort === 'nieuw'
        ? t('detail.stukNieuw', naam)
        : t('detail.stukAnders', naam);
  const hectare = anders.soort === 'nieuw' ? claimHectares(anders.claim, geometrieOf(anders.plaats)) : null;
  const after = stuk?.archief === null ? layVariant([stuk], { [id]: anders })[0] : undefined;
  return (
    <li className="zet-stuk">
      <strong>{kop}</strong> {isGelegd ? <Badge tone="positive">{t('detail.gelegd')}</Badge> : null}
      {anders.soort === 'nieuw' ? (
        <p className="zet-noot">
          {hectare ? t('detail.nieuwDeel', { hectare: formatHectare(hectare) }) : t('detail.nieuwDeelZonder')}
        </p>
      ) : null}
      {anders.soort === 'anders' && stuk?.archief !== null ? (
        <p className="zet-noot">{t('detail.ligtEr')}</p>
      ) : null}
      {anders.soort === 'anders' && stuk && after ? (
        <ul className="zet-noot">
          {stukWijzigingen(stuk, after).map((wijziging) => (
            <li key={JSON.stringify([wijziging.soort, 'opgave' in wijziging ? wijziging.opgave : ''])}>
              {zin(wijziging)}
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  );
}
