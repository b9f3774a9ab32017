import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Signaal } from '#shared/wederkerigheid/signaal.ts';
import { signalenOf } from '#shared/wederkerigheid/signalen.ts';
import { useOverzicht } from '#client/board/belofte/use-overzicht.ts';
import { usePartijNamen } from '#client/board/belofte/use-partij-naam.ts';
import { wederkerigheidPath } from '#client/board/wederkerigheid-path.ts';
import { useTafelSession } from '#client/doc/use-doc.ts';

/** The most telling of what is out of balance over all afspraken, below their list; nothing while nobody promises. */
export function WederkerigheidKort() {
  const { t } = useTranslation('wederkerigheid');
  const { tafelId } = useTafelSession();
  const { naam } = usePartijNamen();
  const overzicht = useOverzicht();
  const signalen = useMemo(() => signalenOf(overzicht, null), [overzicht]);
  if (overzicht.giften.length === 0) return null;
  const eenzijdig = new Set(signalen.flatMap(eenzijdigIn)).size;
  const kringen = signalen.filter(({ soort }) => soort === 'kring').length;
  const regels = [
    ...(eenzijdig === 0 ? [] : [t('kort.eenzijdig', { count: eenzijdig })]),
    ...(kringen === 0 ? [] : [t('kort.kring', { count: kringen })]),
    ...[...leunendOp(signalen, naam)].map(([wie, count]) => t('kort.leunt', { count, wie })),
  ];
  return (
    <section className="wederkerigheid-kort">
      <h2>
        <Link href={wederkerigheidPath(tafelId, 'signalen')}>{t('kort.titel')}</Link>
      </h2>
      {regels.length === 0 ? <p>{t('kort.goed')}</p> : regels.map((regel) => <p key={regel}>{regel}</p>)}
    </section>
  );
}

function eenzijdigIn(signaal: Signaal): Signaal['afspraken'] {
  return signaal.soort === 'eenzijdig' && signaal.bereik === 'afspraak' ? signaal.afspraken : [];
}

/** How many beloften lean on each who does not sit at the tafel. */
function leunendOp(
  signalen: readonly Signaal[],
  naam: (partij: string) => string,
): ReadonlyMap<string, number> {
  const counts = new Map<string, Set<string>>();
  for (const signaal of signalen) {
    if (signaal.soort !== 'niet-aan-tafel') continue;
    const wie = signaal.wie.soort === 'partij' ? naam(signaal.wie.partij) : signaal.wie.naam;
    const beloften = counts.get(wie) ?? new Set<string>();
    for (const id of signaal.beloften) beloften.add(id);
    if (beloften.size > 0) counts.set(wie, beloften);
  }
  return new Map([...counts].map(([wie, beloften]) => [wie, beloften.size]));
}
