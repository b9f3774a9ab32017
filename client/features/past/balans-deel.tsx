import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { perspectiefOf, PERSPECTIEVEN, type Perspectief } from '#shared/domain/opgave/perspectief.ts';
import type { Opgave } from '#shared/domain/opgave/schema.ts';
import type { BalansRegel, Uitkomst } from '#shared/puzzel/uitkomst.ts';
import { useBoard } from '#client/board/board-state.ts';
import { OordeelMark } from '#client/board/oordeel-mark.tsx';
import { useAlleOpgaven } from '#client/board/use-alle-opgaven.ts';
import { BalansDownloads } from '#client/features/past/balans-downloads.tsx';
import { HorizonKeuze } from '#client/board/horizon-keuze.tsx';
import { RuimteTabel } from '#client/features/past/ruimte-tabel.tsx';
import { UitkomstStaat } from '#client/features/past/uitkomst-staat.tsx';
import { formatAmount, formatBand, formatNumber } from '#client/i18n/format.ts';
import { useGebieden } from '#client/puzzel/use-gebieden.ts';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { Select } from '#client/ui/select.tsx';
import '#client/features/past/past.css';

const TAFEL = 'tafel';

export interface BalansDeelProps {
  readonly onOpenOpgave: (id: string) => void;
}

/** The whole balans as one table: per opgave what is asked, laid and still to be laid, for the tafel or one gebied. */
export function BalansDeel(props: BalansDeelProps) {
  return <UitkomstStaat>{(uitkomst) => <Balans {...props} uitkomst={uitkomst} />}</UitkomstStaat>;
}

function Balans({ uitkomst, onOpenOpgave }: BalansDeelProps & { readonly uitkomst: Uitkomst }) {
  const { t } = useTranslation('past');
  const horizon = useBoard((state) => state.horizon);
  const [gebied, setGebied] = useState(TAFEL);
  const [all, setAll] = useState(false);
  const opgaven = useAlleOpgaven();
  const gebieden = useGebieden();
  const withFigures = useMemo(
    () => new Set(uitkomst.regels.flatMap((regel) => (regel.gebied === null ? [] : [regel.gebied]))),
    [uitkomst],
  );
  const code = gebied === TAFEL || !withFigures.has(gebied) ? null : gebied;
  const regels = new Map(
    uitkomst.regels
      .filter((regel) => regel.horizon === horizon && regel.gebied === code)
      .map((regel) => [regel.opgave, regel]),
  );
  const rows = opgaven.flatMap((opgave): Row[] => {
    const regel = regels.get(opgave.id);
    return regel && (all || saysSomething(regel)) ? [{ opgave, regel }] : [];
  });
  return (
    <div className="past-balans">
      <div className="past-balk">
        <HorizonKeuze />
        <Select
          label={t('balans.voor')}
          value={code ?? TAFEL}
          options={[
            { id: TAFEL, label: t('balans.heleTafel') },
            ...gebieden
              .filter(({ code: each }) => withFigures.has(each))
              .map(({ code: id, naam }) => ({ id, label: naam })),
          ]}
          onChange={setGebied}
        />
        <Checkbox isSelected={all} onChange={setAll}>
          {t('balans.ookLege')}
        </Checkbox>
        <BalansDownloads uitkomst={uitkomst} />
      </div>
      <section className="past-tabel past-tabel--breed" aria-label={t('balans.titel')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('balans.opgave')}</th>
              <th scope="col">{t('balans.gevraagd')}</th>
              <th scope="col">{t('balans.hard')}</th>
              <th scope="col">{t('balans.zacht')}</th>
              <th scope="col">{t('balans.nogTeLeggen')}</th>
              <th scope="col">{t('balans.stand')}</th>
              <th scope="col" className="past-tabel__ruim">
                {t('balans.stukken')}
              </th>
            </tr>
          </thead>
          {PERSPECTIEVEN.map((perspectief) => (
            <Groep
              key={perspectief}
              perspectief={perspectief}
              rows={rows.filter(({ opgave }) => perspectiefOf(opgave.thema) === perspectief)}
              onOpenOpgave={onOpenOpgave}
            />
          ))}
        </table>
        {rows.length === 0 ? <p className="past-leeg">{t('balans.leeg')}</p> : null}
      </section>
      <p className="past-uitleg">{t('balans.uitleg')}</p>
      <RuimteTabel ruimte={uitkomst.ruimte} />
    </div>
  );
}

interface Row {
  readonly opgave: Opgave;
  readonly regel: BalansRegel;
}

interface GroepProps extends BalansDeelProps {
  readonly perspectief: Perspectief;
  readonly rows: readonly Row[];
}

function Groep({ perspectief, rows, onOpenOpgave }: GroepProps) {
  const { t } = useTranslation(['past', 'opgave']);
  if (rows.length === 0) return null;
  return (
    <tbody>
      <tr className="past-tabel__groep">
        <th scope="rowgroup" colSpan={7}>
          {t(`opgave:perspectief.${perspectief}`)}
        </th>
      </tr>
      {rows.map(({ opgave, regel }) => (
        <tr key={opgave.id}>
          <th scope="row">
            <button type="button" className="past-knop" onClick={() => onOpenOpgave(opgave.id)}>
              {opgave.titel}
            </button>
          </th>
          <td>
            <GevraagdCel opgave={opgave} regel={regel} />
          </td>
          <td>{formatBand(regel.hard, opgave.eenheid)}</td>
          <td>{formatBand(regel.zacht, opgave.eenheid)}</td>
          <td>{regel.gevraagd === null ? t('past:geen') : formatBand(regel.nogTeLeggen, opgave.eenheid)}</td>
          <td>
            <OordeelMark regel={regel} />
          </td>
          <td className="past-tabel__ruim">
            {formatNumber(regel.stukken.length)}
            {regel.nietGeteld.length === 0 ? null : (
              <small> {t('past:balans.nietGeteld', { count: regel.nietGeteld.length })}</small>
            )}
          </td>
        </tr>
      ))}
    </tbody>
  );
}

function GevraagdCel({ opgave, regel: { gevraagd } }: Row) {
  const { t } = useTranslation('past');
  if (gevraagd === null) return t('geen');
  const { waarde, waardeTot, uit } = gevraagd;
  const text =
    waarde === waardeTot
      ? formatAmount(waarde, opgave.eenheid)
      : `${formatNumber(waarde)} – ${formatAmount(waardeTot, opgave.eenheid)}`;
  return uit === 'opgave' ? (
    text
  ) : (
    <>
      {text} <small>{t(`balans.uit.${uit}`)}</small>
    </>
  );
}

function saysSomething({ gevraagd, stukken, nietGeteld }: BalansRegel): boolean {
  return gevraagd !== null || stukken.length > 0 || nietGeteld.length > 0;
}
