import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { EffectieveRegel } from '#shared/domain/combinatieregel/effective-regels.ts';
import { paarSleutel, type Onderwerp } from '#shared/domain/combinatieregel/schema.ts';
import { FUNCTIES, type Functie } from '#shared/domain/functie/functies.ts';
import { matrixStep, type MatrixPlek } from '#client/features/regels/matrix-step.ts';
import { OordeelMark } from '#client/features/regels/oordeel-mark.tsx';
import { FunctieMark } from '#client/functie/functie-mark.tsx';
import { Select } from '#client/ui/select.tsx';
import { useMediaQuery } from '#client/ui/use-media-query.ts';

export interface RegelMatrixProps {
  readonly regels: ReadonlyMap<string, EffectieveRegel>;
  readonly onOpen: (onderwerp: Onderwerp) => void;
}

/** Each functie with each other one; where twelve columns do not fit, one functie at a time. */
export function RegelMatrix({ regels, onOpen }: RegelMatrixProps) {
  const { t } = useTranslation(['regels', 'puzzelstuk']);
  const isNarrow = useMediaQuery('(max-width: 60rem)');
  const [chosen, setChosen] = useState<Functie>('wonen');
  const columns = isNarrow ? [chosen] : FUNCTIES;
  const [plek, setPlek] = useState<MatrixPlek>({ rij: 0, kolom: 1 });
  // The one cell that Tab reaches; the arrows go on from there.
  const at =
    isNarrow && columns[0] === FUNCTIES[plek.rij]
      ? { rij: plek.rij === 0 ? 1 : 0, kolom: 0 }
      : { rij: plek.rij, kolom: Math.min(plek.kolom, columns.length - 1) };
  const table = useRef<HTMLTableElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = matrixStep(event.key, at, {
      rijen: FUNCTIES.length,
      kolommen: columns.length,
      isLeeg: ({ rij, kolom }) => FUNCTIES[rij] === columns[kolom],
    });
    if (next === null) return;
    event.preventDefault();
    setPlek(next);
    table.current?.querySelector<HTMLElement>(`[data-plek="${next.rij}-${next.kolom}"]`)?.focus();
  };
  return (
    <>
      {isNarrow ? (
        <Select
          label={t('matrix.functie')}
          options={FUNCTIES.map((id) => ({ id, label: t(`puzzelstuk:functie.${id}`) }))}
          value={chosen}
          onChange={setChosen}
        />
      ) : null}
      <div className="regel-matrix">
        <table ref={table} aria-label={t('matrix.titel')}>
          <thead>
            <tr>
              <th scope="col">{t('matrix.functie')}</th>
              {columns.map((functie) => (
                <th key={functie} scope="col">
                  <FunctieMark functie={functie} size="small" /> {t(`puzzelstuk:functie.${functie}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {FUNCTIES.map((rij, rijNummer) => (
              <tr key={rij}>
                <th scope="row">
                  <FunctieMark functie={rij} size="small" /> {t(`puzzelstuk:functie.${rij}`)}
                </th>
                {columns.map((kolom, kolomNummer) => (
                  <Cel
                    key={kolom}
                    a={rij}
                    b={kolom}
                    regel={regels.get(paarSleutel(rij, kolom))}
                    plek={`${rijNummer}-${kolomNummer}`}
                    isTabStop={rijNummer === at.rij && kolomNummer === at.kolom}
                    onKeyDown={onKeyDown}
                    onFocus={() => setPlek({ rij: rijNummer, kolom: kolomNummer })}
                    onOpen={() => onOpen({ soort: 'functies', a: rij, b: kolom })}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

interface CelProps {
  readonly a: Functie;
  readonly b: Functie;
  readonly regel: EffectieveRegel | undefined;
  readonly plek: string;
  readonly isTabStop: boolean;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: () => void;
  readonly onOpen: () => void;
}

function Cel({ a, b, regel, plek, isTabStop, onKeyDown, onFocus, onOpen }: CelProps) {
  const { t } = useTranslation(['regels', 'puzzelstuk']);
  const names = { a: t(`puzzelstuk:functie.${a}`), b: t(`puzzelstuk:functie.${b}`) };
  const oordeel = regel?.oordeel ?? null;
  const isOwn = regel?.herkomst.soort === 'tafel';
  if (a === b)
    return (
      <td className="regel-matrix__zelf" title={t('regel.zelfde')}>
        <span aria-hidden="true">–</span>
        <span className="pt-visually-hidden">{t('regel.zelfde')}</span>
      </td>
    );
  const label = t('matrix.cel', { ...names, oordeel: t(`oordeel.${oordeel ?? 'geen'}`) });
  return (
    <td>
      <button
        type="button"
        className="regel-matrix__cel"
        data-oordeel={oordeel ?? 'geen'}
        aria-label={isOwn ? `${label}, ${t('matrix.eigen')}` : label}
        onClick={onOpen}
        tabIndex={isTabStop ? 0 : -1}
        data-plek={plek}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      >
        <OordeelMark oordeel={oordeel} size="klein" />
        {isOwn ? <span className="regel-matrix__eigen" aria-hidden="true" title={t('matrix.eigen')} /> : null}
      </button>
    </td>
  );
}
