import { IconFileText, IconPuzzle, IconTarget, IconTriangle, IconX } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Afspraak, Koppeling } from '#shared/domain/afspraak/schema.ts';
import {
  useAfspraken,
  useDecentraleOpgaven,
  useOpgaven,
  usePuzzelstukken,
  useSpanningspunten,
} from '#client/doc/use-doc.ts';
import { IconButton } from '#client/ui/button.tsx';
import { ComboBox } from '#client/ui/combo-box.tsx';
import type { Reason } from '#client/ui/reason.tsx';
import { afspraakPath, kiesPath } from './afspraak-path.ts';
import { chipsOf, nogTeKoppelen, type KoppelingChip } from './koppeling.ts';
import { useAfspraakActs } from './use-acts.ts';

const ICONS: Readonly<Record<Koppeling['soort'], typeof IconPuzzle>> = {
  puzzelstuk: IconPuzzle,
  spanningspunt: IconTriangle,
  opgave: IconTarget,
  afspraak: IconFileText,
};

export interface KoppelingenProps {
  readonly tafelId: string;
  readonly afspraak: Afspraak;
  /** Why this person may not change the links. */
  readonly reden: Reason | null;
}

/** What the afspraak leans on; each opens on the board. Archived things stay and say so (AF2). */
export function Koppelingen({ tafelId, afspraak, reden }: KoppelingenProps) {
  const { t } = useTranslation('afspraak');
  const puzzelstukken = usePuzzelstukken();
  const spanningspunten = useSpanningspunten();
  const opgaven = useOpgaven();
  const eigenOpgaven = useDecentraleOpgaven();
  const afspraken = useAfspraken();
  const koppelbaar = useMemo(
    () => ({ puzzelstukken, spanningspunten, opgaven, eigenOpgaven, afspraken }),
    [puzzelstukken, spanningspunten, opgaven, eigenOpgaven, afspraken],
  );
  const { link } = useAfspraakActs();
  // A new field after every choice: it starts empty again.
  const [turn, setTurn] = useState(0);
  const chips = chipsOf(afspraak, koppelbaar);
  const options = useMemo(
    () =>
      nogTeKoppelen(afspraak, koppelbaar).map(({ key, soort, titel }) => ({
        id: key,
        label: titel || t('koppeling.zonderTitel'),
        section: t(`koppeling.groep.${soort}`),
      })),
    [afspraak, koppelbaar, t],
  );
  return (
    <>
      {chips.length === 0 ? <p className="afspraken-klein">{t('koppeling.leeg')}</p> : null}
      <ul className="koppeling-lijst">
        {chips.map((chip) => (
          <KoppelingRow key={chip.key} tafelId={tafelId} afspraakId={afspraak.id} chip={chip} reden={reden} />
        ))}
      </ul>
      <ComboBox
        key={turn}
        reason={reden}
        label={t('koppeling.voegToe')}
        placeholder={t('koppeling.zoek')}
        emptyText={t('koppeling.niets')}
        options={options}
        value={null}
        onChange={(key) => {
          if (key === null) return;
          link(afspraak.id, key);
          setTurn((before) => before + 1);
        }}
      />
    </>
  );
}

interface KoppelingRowProps {
  readonly tafelId: string;
  readonly afspraakId: string;
  readonly chip: KoppelingChip;
  /** Why this person may not change the links. */
  readonly reden: Reason | null;
}

function KoppelingRow({ tafelId, afspraakId, chip, reden }: KoppelingRowProps) {
  const { t } = useTranslation('afspraak');
  const { unlink } = useAfspraakActs();
  const Icon = ICONS[chip.soort];
  const titel = chip.titel || t('koppeling.zonderTitel');
  const path = chip.soort === 'afspraak' ? afspraakPath(tafelId, chip.id) : kiesPath(tafelId, chip.id);
  return (
    <li className="koppeling">
      <Icon size={16} aria-hidden />
      <span className="koppeling-tekst">
        {chip.stand === 'onbekend' ? <span>{titel}</span> : <Link href={path}>{titel}</Link>}
        <span className="koppeling-soort">
          {t(`koppeling.soort.${chip.soort}`)}
          {chip.stand === 'op-tafel' ? null : (
            <em> · {t(chip.stand === 'gearchiveerd' ? 'koppeling.gearchiveerd' : 'koppeling.onbekend')}</em>
          )}
        </span>
      </span>
      <IconButton
        label={t('koppeling.verwijder', { titel })}
        size="small"
        reason={reden}
        onPress={() => unlink(afspraakId, chip.key)}
      >
        <IconX size={14} aria-hidden />
      </IconButton>
    </li>
  );
}
