import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { MUNTEN } from '#shared/domain/inzet/belofte.ts';
import type { Cel, Matrix, MatrixPartij, PerMunt } from '#shared/wederkerigheid/matrix.ts';
import { MUNT_ICONS } from '#client/board/belofte/munt-icon.tsx';
import { usePartijNamen } from '#client/board/belofte/use-partij-naam.ts';
import { useMediaQuery } from '#client/ui/use-media-query.ts';
import {
  BEELD_BREEDTE,
  BEELD_HOOGTE,
  BIJSCHRIFT_HOOGTE,
  inRegels,
  pijl,
  SCHIJF,
  schijven,
  zetPlaten,
  type Punt,
  type Schijf,
} from './kring-beeld.ts';
import { useMuntWoorden } from './munt-telling.tsx';

export interface KringProps {
  readonly matrix: Matrix;
  /** Whether anything comes back, in whatever munt. */
  readonly hasBack: (cel: Cel) => boolean;
}

/** With more arrows than this each has its number alone: their signs would lie over each other. */
const MAX_MET_TEKENS = 14;
const ICON = 15;
const CIJFER = 12;
const REGEL = 16;
const MAX_DIKTE = 6;
/** On a phone the names stand in a list below, and the picture is cut to its round. */
const SMAL = `${BEELD_BREEDTE / 2 - 270} ${BEELD_HOOGTE / 2 - 270} 540 540`;

/** The partijen round, and an arrow for what each gives to each. The table beside it says the same. */
export function Kring({ matrix: { partijen, cellen }, hasBack }: KringProps) {
  const { t } = useTranslation('wederkerigheid');
  const { kleur } = usePartijNamen();
  const id = useId();
  const isSmal = useMediaQuery('(max-width: 40rem)');
  const metTekens = cellen.length <= MAX_MET_TEKENS;
  const plekken = schijven(partijen.length);
  const plekOf = new Map(
    partijen.flatMap(({ partij }, at) => {
      const plek = plekken[at];
      return plek ? [[partij, plek] as const] : [];
    }),
  );
  const pijlen = cellen.flatMap((cel) => {
    const van = plekOf.get(cel.gever);
    const naar = plekOf.get(cel.ontvanger);
    return van && naar ? [{ cel, ...pijl(van, naar), breedte: plaatBreedte(cel, metTekens) }] : [];
  });
  const platen = zetPlaten(pijlen);
  return (
    <div className="kring">
      <svg
        viewBox={isSmal ? SMAL : `0 0 ${BEELD_BREEDTE} ${BEELD_HOOGTE}`}
        aria-labelledby={`${id}-titel ${id}-uitleg`}
      >
        <title id={`${id}-titel`}>{t('beeld.titel')}</title>
        <desc id={`${id}-uitleg`}>{t('beeld.omschrijving')}</desc>
        {partijen.map(({ partij }, at) => (
          <marker
            key={partij}
            id={`${id}-punt-${at}`}
            viewBox="0 0 10 10"
            refX="2"
            refY="5"
            markerWidth="11"
            markerHeight="11"
            markerUnits="userSpaceOnUse"
            orient="auto"
          >
            <path d="M0,0 L10,5 L0,10 z" fill={kleur(partij)} />
          </marker>
        ))}
        {pijlen.map(({ cel, pad }) => (
          <path
            key={`${cel.gever}/${cel.ontvanger}`}
            d={pad}
            className={hasBack(cel) ? 'kring__pijl' : 'kring__pijl kring__pijl--eenzijdig'}
            stroke={kleur(cel.gever)}
            strokeWidth={1.5 + Math.min(cel.aantal, MAX_DIKTE) * 0.5}
            markerEnd={`url(#${id}-punt-${partijen.findIndex(({ partij }) => partij === cel.gever)})`}
          />
        ))}
        {partijen.map((partij, at) => {
          const plek = plekken[at];
          return plek ? (
            <SchijfMetNaam key={partij.partij} plek={plek} partij={partij} isSmal={isSmal} />
          ) : null;
        })}
        {pijlen.map(({ cel, breedte }, at) => {
          const plek = platen[at];
          return plek ? (
            <Bijschrift
              key={`${cel.gever}/${cel.ontvanger}`}
              cel={cel}
              plek={plek}
              breedte={breedte}
              metTekens={metTekens}
            />
          ) : null;
        })}
      </svg>
      {isSmal ? <NamenLijst partijen={partijen} /> : null}
    </div>
  );
}

interface SchijfProps {
  readonly plek: Schijf;
  readonly partij: MatrixPartij;
  readonly isSmal: boolean;
}

function SchijfMetNaam({ plek, partij: { partij, aanTafel }, isSmal }: SchijfProps) {
  const { t } = useTranslation('wederkerigheid');
  const { naam, kort, kleur } = usePartijNamen();
  const regels = [...inRegels(naam(partij)), ...(aanTafel ? [] : [`(${t('nietAanTafel')})`])];
  const isAbove = plek.naam.anker === 'middle' && plek.naam.y < plek.y;
  const first = plek.naam.anker === 'middle' ? (isAbove ? 1 - regels.length : 0.7) : (1 - regels.length) / 2;
  return (
    <g>
      <circle
        cx={plek.x}
        cy={plek.y}
        r={SCHIJF}
        fill={aanTafel ? kleur(partij) : '#ffffff'}
        stroke={kleur(partij)}
        strokeWidth="2"
        strokeDasharray={aanTafel ? undefined : '4 3'}
      />
      <text
        x={plek.x}
        y={plek.y}
        dy="0.35em"
        textAnchor="middle"
        className="kring__letters"
        fill={aanTafel ? '#ffffff' : kleur(partij)}
        aria-hidden="true"
      >
        {lettersOf(kort(partij))}
      </text>
      {isSmal ? null : (
        <text x={plek.naam.x} y={plek.naam.y} textAnchor={plek.naam.anker} className="kring__naam">
          {regels.map((regel, at) => (
            <tspan key={regel} x={plek.naam.x} y={plek.naam.y + (first + at) * REGEL} dy="0.35em">
              {regel}
            </tspan>
          ))}
        </text>
      )}
    </g>
  );
}

function lettersOf(kort: string): string {
  return kort.length > 5 ? kort.slice(0, 2).toUpperCase() : kort;
}

/** Whose letters stand in which disc. */
function NamenLijst({ partijen }: Pick<Matrix, 'partijen'>) {
  const { t } = useTranslation('wederkerigheid');
  const { naam, kort } = usePartijNamen();
  return (
    <ul className="kring__namen">
      {partijen.map(({ partij, aanTafel }) => (
        <li key={partij}>
          <strong>{lettersOf(kort(partij))}</strong> {naam(partij)}
          {aanTafel ? null : ` (${t('nietAanTafel')})`}
        </li>
      ))}
    </ul>
  );
}

interface BijschriftProps {
  readonly cel: Cel;
  readonly plek: Punt;
  readonly breedte: number;
  readonly metTekens: boolean;
}

/** What goes along an arrow: the sign of each munt with its number, or the number alone. */
function Bijschrift({ cel, plek, breedte, metTekens }: BijschriftProps) {
  const { t } = useTranslation('wederkerigheid');
  const { naam, kleur } = usePartijNamen();
  const woorden = useMuntWoorden();
  const delen = metTekens ? tekens(cel.munten) : [];
  return (
    <g
      transform={`translate(${(plek.x - breedte / 2).toFixed(1)} ${(plek.y - BIJSCHRIFT_HOOGTE / 2).toFixed(1)})`}
    >
      <title>
        {t('matrix.cel', {
          gever: naam(cel.gever),
          ontvanger: naam(cel.ontvanger),
          telling: woorden(cel.munten),
        })}
      </title>
      <rect
        width={breedte}
        height={BIJSCHRIFT_HOOGTE}
        rx="11"
        className="kring__plaat"
        stroke={kleur(cel.gever)}
      />
      {metTekens ? null : (
        <text x={breedte / 2} y="11" dy="0.35em" textAnchor="middle" className="kring__cijfer">
          {cel.aantal}
        </text>
      )}
      {delen.map(({ munt, aantal }, at) => {
        const Icon = MUNT_ICONS[munt];
        const x = 5 + at * (ICON + CIJFER + 4);
        return (
          <g key={munt} className={`munt--${munt}`}>
            <Icon x={x} y={3.5} size={ICON} aria-hidden />
            <text x={x + ICON + 2} y="11" dy="0.35em" className="kring__cijfer">
              {aantal}
            </text>
          </g>
        );
      })}
    </g>
  );
}

function plaatBreedte({ munten }: Cel, metTekens: boolean): number {
  return metTekens ? tekens(munten).length * (ICON + CIJFER + 4) + 6 : 24;
}

function tekens(munten: PerMunt) {
  return MUNTEN.map((munt) => ({ munt, aantal: munten[munt].length })).filter(({ aantal }) => aantal > 0);
}
