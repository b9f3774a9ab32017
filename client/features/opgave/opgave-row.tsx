import { useTranslation } from 'react-i18next';
import { FUNCTIE_WEERGAVE } from '#shared/domain/functie/weergave.ts';
import { DECENTRAAL_PROGRAMMA } from '#shared/domain/opgave/as-opgave.ts';
import { likelyFunctie } from '#shared/domain/opgave/perspectief.ts';
import type { TrayRow } from '#client/features/opgave/tray-rows.ts';
import { gevraagdText, splitEenheid } from '#client/features/opgave/waarde.ts';
import { FunctieMark } from '#client/functie/functie-mark.tsx';
import { formatSum } from '#client/i18n/format.ts';
import { ProgressBar } from '#client/ui/progress-bar.tsx';
import '#client/features/opgave/opgave.css';

export interface OpgaveRowProps {
  readonly row: TrayRow;
  readonly onOpen: () => void;
}

/** One opgave in the tray: what is laid of what is asked, with a band where the source gives a range. */
export function OpgaveRow({ row, onOpen }: OpgaveRowProps) {
  const { t } = useTranslation('opgave');
  const { opgave, gelegd, stand } = row;
  const functie = likelyFunctie(opgave.thema);
  const gevraagd = gevraagdText(splitEenheid(opgave).kort);
  const laid = gelegd.hard + gelegd.zacht;
  return (
    <li>
      <button
        type="button"
        className={`opgave-row opgave-row--${stand.kind}`}
        onClick={onOpen}
        data-opgave={opgave.id}
      >
        <FunctieMark functie={functie} />
        <span className="opgave-row__body">
          <span className="opgave-row__head">
            <span className="opgave-row__title">{opgave.titel || t('eigen.zonderTitel')}</span>
            {gevraagd === null ? null : (
              <span className="opgave-row__figures">
                <strong>{formatSum(laid)}</strong> {'/'} {gevraagd}
              </span>
            )}
          </span>
          {stand.kind === 'zonder-getal' ? null : (
            <ProgressBar
              label={t('stand.nog-te-leggen')}
              valueText={t('voortgang', {
                titel: opgave.titel,
                gelegd: formatSum(laid),
                gevraagd: gevraagd ?? '',
              })}
              max={opgave.waardeTot ?? opgave.waarde ?? 0}
              parts={[
                { value: gelegd.hard, color: FUNCTIE_WEERGAVE[functie].kleur },
                { value: gelegd.zacht, color: `${FUNCTIE_WEERGAVE[functie].kleur}99` },
              ]}
              {...(opgave.waardeTot === undefined || opgave.waarde === null
                ? {}
                : { band: { from: opgave.waarde, to: opgave.waardeTot } })}
            />
          )}
          <span className="opgave-row__note">
            <OpgaveNote row={row} />
          </span>
        </span>
      </button>
    </li>
  );
}

function OpgaveNote({ row: { opgave, gelegd, stand } }: { readonly row: TrayRow }) {
  const { t } = useTranslation('opgave');
  const count = gelegd.stukken.length + gelegd.nietGeteld.length;
  const parts = [
    opgave.programma === DECENTRAAL_PROGRAMMA ? opgave.bron.document : null,
    splitEenheid(opgave).noot,
    stand.kind === 'te-veel' || stand.kind === 'binnen-bandbreedte' ? t(`stand.${stand.kind}`) : null,
    opgave.jaar === null ? null : t('totJaar', { jaar: opgave.jaar }),
    opgave.nummer === undefined
      ? t(`hardheid.${opgave.hardheid}`)
      : t('keuzeNummer', { nummer: opgave.nummer }),
    opgave.gebied.soort === 'nederland' ? null : opgave.gebied.naam,
    stand.kind === 'zonder-getal' ? t('zonderGetal') : null,
    count > 0 ? t('stukken', { count }) : null,
  ];
  return <>{parts.filter((part) => part !== null).join(' · ')}</>;
}
