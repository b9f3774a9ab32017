import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { FUNCTIE_WEERGAVE } from '#shared/domain/functie/weergave.ts';
import { DECENTRAAL_PROGRAMMA } from '#shared/domain/opgave/as-opgave.ts';
import { likelyFunctie } from '#shared/domain/opgave/perspectief.ts';
import { plus } from '#shared/puzzel/band.ts';
import type { BalansRegel } from '#shared/puzzel/uitkomst.ts';
import { OordeelMark } from '#client/board/oordeel-mark.tsx';
import type { TrayRow } from '#client/features/opgave/tray-rows.ts';
import { gevraagdBand, gevraagdText, splitEenheid } from '#client/features/opgave/waarde.ts';
import { FunctieMark } from '#client/functie/functie-mark.tsx';
import { formatBand } from '#client/i18n/format.ts';
import { ProgressBar } from '#client/ui/progress-bar.tsx';
import '#client/features/opgave/opgave.css';

export interface OpgaveRowProps {
  readonly row: TrayRow;
  readonly onOpen: (id: string) => void;
}

/**
 * One opgave in the tray: what is laid of what is asked at the chosen horizon, with the bands of both. Drawn anew only when
 * these change: while somebody draws, hundreds of others stand as they are.
 */
export const OpgaveRow = memo(
  OpenOpgave,
  (before, after) =>
    before.row.opgave === after.row.opgave &&
    before.row.regel === after.row.regel &&
    before.onOpen === after.onOpen,
);

function OpenOpgave({ row, onOpen }: OpgaveRowProps) {
  const { t } = useTranslation('opgave');
  const { opgave, regel } = row;
  const { kort } = splitEenheid(opgave);
  const gevraagd = regel?.gevraagd ? gevraagdBand(regel.gevraagd, kort.eenheid) : gevraagdText(kort);
  const laid = regel === null ? null : plus(regel.hard, regel.zacht);
  return (
    <li>
      <button
        type="button"
        className={`opgave-row opgave-row--${regel?.oordeel ?? 'bezig'}`}
        onClick={() => onOpen(opgave.id)}
        data-opgave={opgave.id}
      >
        <FunctieMark functie={likelyFunctie(opgave.thema)} />
        <span className="opgave-row__body">
          <span className="opgave-row__head">
            <span className="opgave-row__title">{opgave.titel || t('eigen.zonderTitel')}</span>
            {gevraagd === null ? null : (
              <span className="opgave-row__figures">
                {laid === null ? null : (
                  <>
                    <strong>{formatBand(laid, null)}</strong> {'/'}{' '}
                  </>
                )}
                {gevraagd}
              </span>
            )}
          </span>
          {regel?.gevraagd && gevraagd !== null ? (
            <RegelBar row={row} regel={regel} gevraagd={gevraagd} />
          ) : null}
          <span className="opgave-row__note">
            {regel === null ? null : (
              <>
                <OordeelMark regel={regel} />{' '}
              </>
            )}
            <OpgaveNote row={row} />
          </span>
        </span>
      </button>
    </li>
  );
}

interface RegelBarProps {
  readonly row: TrayRow;
  readonly regel: BalansRegel;
  readonly gevraagd: string;
}

function RegelBar({ row: { opgave }, regel, gevraagd }: RegelBarProps) {
  const { t } = useTranslation('opgave');
  const { kleur } = FUNCTIE_WEERGAVE[likelyFunctie(opgave.thema)];
  const { hard, zacht, gevraagd: asked } = regel;
  const laid = plus(hard, zacht);
  return (
    <ProgressBar
      label={t('gelegd')}
      valueText={t('voortgang', { titel: opgave.titel, gelegd: formatBand(laid, null), gevraagd })}
      max={asked?.waardeTot ?? 0}
      parts={[
        { value: hard.waarschijnlijk, color: kleur },
        { value: zacht.waarschijnlijk, color: `${kleur}99` },
      ]}
      {...(laid.hoog > laid.laag ? { onzeker: { from: laid.laag, to: laid.hoog } } : {})}
      {...(asked === null || asked.waardeTot === asked.waarde
        ? {}
        : { band: { from: asked.waarde, to: asked.waardeTot } })}
    />
  );
}

function OpgaveNote({ row: { opgave, regel } }: { readonly row: TrayRow }) {
  const { t } = useTranslation('opgave');
  const count = regel === null ? 0 : regel.stukken.length + regel.nietGeteld.length;
  const parts = [
    opgave.programma === DECENTRAAL_PROGRAMMA ? opgave.bron.document : null,
    splitEenheid(opgave).noot,
    regel?.gevraagd?.uit === 'voorstel' ? t('verdeling.uitVoorstel') : null,
    opgave.jaar === null ? null : t('totJaar', { jaar: opgave.jaar }),
    opgave.nummer === undefined
      ? t(`hardheid.${opgave.hardheid}`)
      : t('keuzeNummer', { nummer: opgave.nummer }),
    opgave.gebied.soort === 'nederland' ? null : opgave.gebied.naam,
    opgave.waarde === null ? t('zonderGetal') : null,
    count > 0 ? t('stukken', { count }) : null,
  ];
  return <>{parts.filter((part) => part !== null).join(' · ')}</>;
}
