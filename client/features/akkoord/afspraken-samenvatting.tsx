import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { signalenOf } from '#shared/wederkerigheid/signalen.ts';
import type { NietAanTafel, Signaal } from '#shared/wederkerigheid/signaal.ts';
import { useOverzicht } from '#client/board/belofte/use-overzicht.ts';
import { usePartijNamen } from '#client/board/belofte/use-partij-naam.ts';
import { wederkerigheidPath } from '#client/board/wederkerigheid-path.ts';
import { useOpTafel, useTafelSession } from '#client/doc/use-doc.ts';
import './akkoord.css';

/** Under the outline: how the afspraken stand to each other, and what stays open. */
export function AfsprakenSamenvatting() {
  return (
    <div className="akkoord-samenvatting">
      <Wederkerigheid />
      <OpenPunten />
    </div>
  );
}

function Wederkerigheid() {
  const { t } = useTranslation('akkoord');
  const { tafelId } = useTafelSession();
  const { naam } = usePartijNamen();
  const overzicht = useOverzicht();
  const { zonder, leunend, kringen } = useMemo(() => telSignalen(signalenOf(overzicht, null)), [overzicht]);
  const [first] = leunend;
  const wie = first === undefined ? '' : first.soort === 'partij' ? naam(first.partij) : first.naam;
  const lines = [
    zonder === 0 ? null : t('lijst.zonderTegenprestatie', { count: zonder }),
    leunend.length === 0 ? null : t('lijst.leuntOp', { count: leunend.length, wie }),
    kringen === 0 ? null : t('lijst.kringen', { count: kringen }),
  ].filter((line) => line !== null);
  if (overzicht.afspraken.length === 0) return null;
  return (
    <section>
      <h2>
        <Link href={wederkerigheidPath(tafelId, lines.length === 0 ? 'matrix' : 'signalen')}>
          {t('lijst.wederkerigheid')}
        </Link>
      </h2>
      {(lines.length === 0 ? [t('lijst.inBalans')] : lines).map((line) => (
        <p key={line}>{line}</p>
      ))}
    </section>
  );
}

function telSignalen(signalen: readonly Signaal[]) {
  const zonder = new Set(
    signalen
      .filter((each) => each.soort === 'eenzijdig' && each.bereik === 'afspraak')
      .flatMap(({ afspraken }) => afspraken),
  ).size;
  const leunend = signalen.flatMap((each): readonly NietAanTafel[] =>
    each.soort === 'niet-aan-tafel' && each.beloften.length > 0 ? [each.wie] : [],
  );
  return { zonder, leunend, kringen: signalen.filter(({ soort }) => soort === 'kring').length };
}

function OpenPunten() {
  const { t } = useTranslation('akkoord');
  const { tafelId } = useTafelSession();
  const punten = useOpTafel('spanningspunt').filter(
    ({ soort, status }) => soort === 'spanningspunt' && status !== 'opgelost',
  );
  const voorbehoud = punten.filter(({ status }) => status === 'voorbehoud').length;
  const open = punten.length - voorbehoud;
  return (
    <section>
      <h2>
        <Link href={`/tafel/${tafelId}/arrangement`}>{t('lijst.openPunten')}</Link>
      </h2>
      {voorbehoud === 0 ? null : <p>{t('lijst.voorbehoud', { count: voorbehoud })}</p>}
      {open === 0 ? null : <p>{t('lijst.open', { count: open })}</p>}
      {punten.length === 0 ? <p>{t('lijst.geenOpen')}</p> : null}
    </section>
  );
}
