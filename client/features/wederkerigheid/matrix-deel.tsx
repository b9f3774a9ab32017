import { IconArrowBack, IconDoorExit } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartijId } from '#shared/domain/partij/schema.ts';
import { matrixOf, type Cel, type Matrix, type MatrixPartij } from '#shared/wederkerigheid/matrix.ts';
import { MuntLegenda } from '#client/board/belofte/munt-icon.tsx';
import { usePartijNamen } from '#client/board/belofte/use-partij-naam.ts';
import { Dot } from '#client/ui/avatar.tsx';
import { VisuallyHidden } from '#client/ui/visually-hidden.tsx';
import { CelDialoog } from './cel-dialoog.tsx';
import type { DeelProps } from './deel-props.ts';
import { GeenBeloften } from './geen-beloften.tsx';
import { MuntTelling } from './munt-telling.tsx';

/** Giver by receiver, with how many beloften of each munt; a figure opens them. */
export function MatrixDeel({ overzicht, bereik }: DeelProps) {
  const { t } = useTranslation('wederkerigheid');
  const [open, setOpen] = useState<Cel | null>(null);
  const matrix = matrixOf(overzicht, bereik);
  if (matrix.cellen.length === 0) return <GeenBeloften />;
  return (
    <section className="wederkerigheid__deel" aria-labelledby="matrix-titel">
      <h2 id="matrix-titel">{t('matrix.titel')}</h2>
      <p className="wederkerigheid__uitleg">{t('matrix.uitleg')}</p>
      <MuntLegenda label={t('matrix.legenda')} />
      <div className="matrix">
        <MatrixTabel matrix={matrix} onOpen={setOpen} />
      </div>
      {open === null ? null : <CelDialoog cel={open} overzicht={overzicht} onClose={() => setOpen(null)} />}
    </section>
  );
}

interface MatrixTabelProps {
  readonly matrix: Matrix;
  readonly onOpen: (cel: Cel) => void;
}

function MatrixTabel({ matrix: { partijen, cellen }, onOpen }: MatrixTabelProps) {
  const { t } = useTranslation('wederkerigheid');
  const between = (gever: PartijId, ontvanger: PartijId): Cel | null =>
    cellen.find((cel) => cel.gever === gever && cel.ontvanger === ontvanger) ?? null;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col" className="matrix__hoek">
            {t('matrix.hoek')}
          </th>
          {partijen.map(({ partij, aanTafel }) => (
            <th key={partij} scope="col">
              <PartijKop partij={partij} aanTafel={aanTafel} isKort />
            </th>
          ))}
          <th scope="col" className="matrix__som">
            {t('matrix.brengt')}
          </th>
        </tr>
      </thead>
      <tbody>
        {partijen.map(({ partij: gever, aanTafel, brengt }) => (
          <tr key={gever}>
            <th scope="row">
              <PartijKop partij={gever} aanTafel={aanTafel} />
            </th>
            {partijen.map(({ partij: ontvanger }) => (
              <td key={ontvanger} className={gever === ontvanger ? 'matrix__zelf' : undefined}>
                {gever === ontvanger ? null : (
                  <CelInhoud
                    cel={between(gever, ontvanger)}
                    isOwed={between(ontvanger, gever) !== null}
                    onOpen={onOpen}
                  />
                )}
              </td>
            ))}
            <td className="matrix__som">
              <MuntTelling munten={brengt} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('matrix.krijgt')}</th>
          {partijen.map(({ partij, krijgt }) => (
            <td key={partij} className="matrix__som">
              <MuntTelling munten={krijgt} />
            </td>
          ))}
          <td className="matrix__som">–</td>
        </tr>
      </tfoot>
    </table>
  );
}

interface CelInhoudProps {
  readonly cel: Cel | null;
  /** The other way round something does go. */
  readonly isOwed: boolean;
  readonly onOpen: (cel: Cel) => void;
}

function CelInhoud({ cel, isOwed, onOpen }: CelInhoudProps) {
  const { t } = useTranslation('wederkerigheid');
  const { naam } = usePartijNamen();
  if (cel === null)
    return isOwed ? (
      <span className="matrix__niets">
        <IconArrowBack size={14} aria-hidden /> {t('matrix.nietsTerug')}
      </span>
    ) : (
      '–'
    );
  return (
    <button type="button" className="matrix__cel" onClick={() => onOpen(cel)}>
      <VisuallyHidden>
        {t('matrix.celTitel', { gever: naam(cel.gever), ontvanger: naam(cel.ontvanger) })}
        {': '}
      </VisuallyHidden>
      <MuntTelling munten={cel.munten} />
    </button>
  );
}

type PartijKopProps = Pick<MatrixPartij, 'partij' | 'aanTafel'> & { readonly isKort?: boolean };

function PartijKop({ partij, aanTafel, isKort = false }: PartijKopProps) {
  const { t } = useTranslation('wederkerigheid');
  const { naam, kort, kleur } = usePartijNamen();
  return (
    <span className="matrix__partij">
      <span>
        <Dot color={kleur(partij)} />{' '}
        {isKort ? <abbr title={naam(partij)}>{kort(partij)}</abbr> : naam(partij)}
      </span>
      {aanTafel ? null : (
        <small>
          <IconDoorExit size={12} aria-hidden /> {t('nietAanTafel')}
        </small>
      )}
    </span>
  );
}
