import type { TFunction } from 'i18next';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  Cell,
  Column,
  Row,
  Table,
  TableBody,
  TableHeader,
  TableLayout,
  Virtualizer,
} from 'react-aria-components';
import { claimOf } from '#shared/domain/puzzelstuk/claim.ts';
import type { Periode } from '#shared/domain/puzzelstuk/schema.ts';
import { useRegister } from '#client/doc/use-doc.ts';
import { useMediaQuery } from '#client/ui/use-media-query.ts';
import { recordOf, type Rij } from '#client/features/lijst/rijen.ts';
import { FunctieMark } from '#client/functie/functie-mark.tsx';
import { formatHectare, formatNumber } from '#client/i18n/format.ts';
import { Dot } from '#client/ui/avatar.tsx';

export interface LijstTabelProps {
  readonly rijen: readonly Rij[];
  /** By piece, at the chosen horizon; null while that is being worked out. */
  readonly botsingen: ReadonlyMap<string, number> | null;
  readonly selected: readonly string[];
  readonly onKies: (ids: readonly string[], mode: 'vervang' | 'wissel') => void;
}

const ROW_HEIGHT_PIXELS = 44;
const COLUMNS = ['naam', 'soort', 'partij', 'ruimte', 'periode', 'status', 'botsingen', 'plaats'] as const;
/** What fits a phone; the rest stands in the panel of what is chosen. */
const NARROW_COLUMNS = ['naam', 'ruimte', 'botsingen'] as const satisfies readonly (typeof COLUMNS)[number][];
const NARROW = '(max-width: 40rem)';
type ColumnId = (typeof COLUMNS)[number];
const WIDTHS = {
  naam: '2fr',
  soort: '1.2fr',
  partij: '1.5fr',
  ruimte: '0.8fr',
  periode: '0.9fr',
  status: '1.2fr',
  botsingen: '0.8fr',
  plaats: '1.2fr',
} as const satisfies Record<ColumnId, `${number}fr`>;

/** Only the rows in view are in the page, so that two thousand pieces scroll as ten do. */
export const LijstTabel = memo(function LijstTabel({ rijen, botsingen, selected, onKies }: LijstTabelProps) {
  const { t } = useTranslation('lijst');
  const columns = useMediaQuery(NARROW) ? NARROW_COLUMNS : COLUMNS;
  const items = useMemo(() => rijen.map((rij) => itemOf(rij, botsingen)), [rijen, botsingen]);
  return (
    <Virtualizer
      layout={TableLayout}
      layoutOptions={{ rowHeight: ROW_HEIGHT_PIXELS, headingHeight: ROW_HEIGHT_PIXELS }}
    >
      <Table
        aria-label={t('tabel')}
        className="lijst-tabel"
        selectionMode="multiple"
        selectionBehavior="replace"
        selectedKeys={new Set(selected)}
        onSelectionChange={(keys) =>
          onKies(keys === 'all' ? rijen.map((rij) => recordOf(rij).id) : [...keys].map(String), 'vervang')
        }
      >
        <TableHeader>
          {columns.map((id) => (
            <Column key={id} id={id} isRowHeader={id === 'naam'} width={WIDTHS[id]}>
              {t(`kolom.${id}`)}
            </Column>
          ))}
        </TableHeader>
        <TableBody items={items} dependencies={[columns]}>
          {({ id, rij, aantal }) => (
            <Row id={id} data-archief={recordOf(rij).archief !== null}>
              {columns.map((column) => (
                <Cell key={column}>
                  <span className="lijst-tabel__tekst">
                    <RijCell rij={rij} column={column} botsingen={aantal} />
                  </span>
                </Cell>
              ))}
            </Row>
          )}
        </TableBody>
      </Table>
    </Virtualizer>
  );
});

/** A row with what it shows of the outcome. */
interface Item {
  readonly id: string;
  readonly rij: Rij;
  /** Null while it is being worked out. */
  readonly aantal: number | null;
}

const latest = new WeakMap<Rij, Item>();

/** The same object until what it shows changes: the table draws rows anew whose object is new. */
function itemOf(rij: Rij, botsingen: ReadonlyMap<string, number> | null): Item {
  const { id } = recordOf(rij);
  const aantal = botsingen === null ? null : (botsingen.get(id) ?? 0);
  const known = latest.get(rij);
  if (known?.aantal === aantal) return known;
  const item = { id, rij, aantal };
  latest.set(rij, item);
  return item;
}

interface RijCellProps {
  readonly rij: Rij;
  readonly column: ColumnId;
  readonly botsingen: number | null;
}

function RijCell({ rij, column, botsingen }: RijCellProps) {
  const { t } = useTranslation(['lijst', 'puzzelstuk', 'spanningspunt', 'opgave']);
  const { partijen } = useRegister();
  const record = recordOf(rij);
  switch (column) {
    case 'naam':
      if (rij.kind === 'opgave') return rij.opgave.titel || t('opgave:eigen.zonderTitel');
      return rij.kind === 'puzzelstuk' ? (
        <span className="lijst-tabel__naam">
          <FunctieMark functie={rij.stuk.functies[0] ?? 'wonen'} size="small" />
          <span>{rij.stuk.titel || t('puzzelstuk:zonderTitel')}</span>
        </span>
      ) : (
        rij.punt.titel || t(`spanningspunt:zonderTitel.${rij.punt.soort}`)
      );
    case 'soort':
      if (rij.kind === 'opgave') return t('opgave:eigen.badge');
      return rij.kind === 'puzzelstuk'
        ? rij.stuk.functies.map((functie) => t(`puzzelstuk:functie.${functie}`)).join(', ')
        : t(`spanningspunt:soort.${rij.punt.soort}`);
    case 'partij': {
      const partij = partijen.find((candidate) => candidate.id === record.partij);
      return (
        <span className="lijst-tabel__naam">
          <Dot color={partij?.kleur ?? '#56646c'} /> <span>{partij?.naam ?? record.partij}</span>
        </span>
      );
    }
    case 'ruimte': {
      const hectares = rij.kind === 'puzzelstuk' ? claimOf(rij.stuk) : null;
      return (
        <span className="lijst-tabel__getal">
          {hectares === null || hectares === 0 ? '–' : formatHectare(hectares)}
        </span>
      );
    }
    case 'periode':
      if (rij.kind === 'punt') return '–';
      return periodeText(t, rij.kind === 'opgave' ? { van: null, tot: rij.opgave.jaar } : rij.stuk.periode);
    case 'status':
      return (
        <>
          {rij.kind === 'puzzelstuk'
            ? t(`puzzelstuk:status.${rij.stuk.status}`)
            : rij.kind === 'punt'
              ? t(`spanningspunt:status.${rij.punt.status}`)
              : t(`opgave:hardheid.${rij.opgave.hardheid}`)}
          {record.archief === null ? null : ` · ${t('gearchiveerd')}`}
        </>
      );
    case 'botsingen':
      return (
        <span className="lijst-tabel__getal">
          {rij.kind !== 'puzzelstuk' || record.archief !== null || botsingen === null
            ? '–'
            : formatNumber(botsingen)}
        </span>
      );
    case 'plaats':
      if (rij.kind === 'opgave') return '–';
      if (rij.kind === 'punt')
        return t(`spanningspunt:anker.${rij.punt.anker.soort === 'plek' ? 'opPlek' : 'opPuzzelstuk'}`);
      return rij.stuk.plaats.soort === 'gebied'
        ? rij.stuk.plaats.naam
        : t(`puzzelstuk:plaats.${rij.stuk.plaats.soort}`);
  }
}

/** From and until which year; a dash for what lies there already and stays. */
function periodeText(t: TFunction<'lijst'>, { van, tot }: Periode): string {
  if (van !== null && tot !== null) return `${van}–${tot}`;
  if (van !== null) return t('periode.van', { van });
  return tot === null ? '–' : t('periode.tot', { tot });
}
