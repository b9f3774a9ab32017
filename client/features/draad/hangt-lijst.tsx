import { IconX } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Draad, Hangt } from '#shared/domain/draad/schema.ts';
import { useAfspraken, usePuzzelstukken, useSpanningspunten, useTafelSession } from '#client/doc/use-doc.ts';
import { afspraakPath, kiesPath } from '#client/features/afspraak/afspraak-path.ts';
import { IconButton } from '#client/ui/button.tsx';
import { ComboBox } from '#client/ui/combo-box.tsx';
import type { Reason } from '#client/ui/reason.tsx';
import { hangtAan, type Ding } from './hangt-aan.ts';
import { useDraadActs } from './use-draad-acts.ts';
import './draad.css';

export interface HangtLijstProps {
  readonly draad: Draad;
  /** Why this person may not hang it elsewhere. */
  readonly reden: Reason | null;
}

/** Everything that a thread hangs on, each with the way to it; and what else it can hang on. */
export function HangtLijst({ draad, reden }: HangtLijstProps) {
  const { t } = useTranslation('draad');
  const acts = useDraadActs();
  const naamVan = useNamen();
  const entries = Object.entries(draad.hangt);
  return (
    <details className="draad-hangt">
      <summary>
        {t('hangtAan')} · {entries.length}
      </summary>
      <ul>
        {entries.map(([key, hangt]) => {
          const { naam, soort, href } = naamVan(hangt);
          return (
            <li key={key}>
              <span>
                {href === null ? naam : <Link href={href}>{naam}</Link>} <small>{soort}</small>
              </span>
              {entries.length > 1 ? (
                <IconButton
                  label={t('maakLos', { naam })}
                  size="small"
                  reason={reden}
                  onPress={() => acts.maakLos(draad.id, key)}
                >
                  <IconX size={14} aria-hidden />
                </IconButton>
              ) : null}
            </li>
          );
        })}
      </ul>
      <HangAan draad={draad} reden={reden} />
    </details>
  );
}

function HangAan({ draad, reden }: HangtLijstProps) {
  const { t } = useTranslation('draad');
  const acts = useDraadActs();
  const stukken = usePuzzelstukken();
  const punten = useSpanningspunten();
  const afspraken = useAfspraken();
  // A new field after every choice: it starts empty again.
  const [turn, setTurn] = useState(0);
  const options = useMemo(() => {
    const of = (
      soort: Ding['soort'],
      all: ReadonlyMap<string, { readonly id: string; readonly titel: string; readonly archief: unknown }>,
    ) =>
      [...all.values()].flatMap(({ id, titel, archief }) =>
        archief !== null || hangtAan(draad, { soort, id })
          ? []
          : [{ id: `${soort}/${id}`, label: titel || t('zonderNaam'), section: t(`soort.${soort}`) }],
      );
    return [...of('puzzelstuk', stukken), ...of('spanningspunt', punten), ...of('afspraak', afspraken)];
  }, [draad, stukken, punten, afspraken, t]);
  return (
    <ComboBox
      key={turn}
      label={t('hangAan')}
      placeholder={t('hangZoek')}
      emptyText={t('hangNiets')}
      options={options}
      value={null}
      reason={reden}
      onChange={(key) => {
        const ding = key === null ? null : dingOf(key);
        if (ding === null) return;
        acts.hang(draad.id, ding);
        setTurn((before) => before + 1);
      }}
    />
  );
}

function dingOf(key: string): Ding | null {
  const [soort, id = ''] = key.split('/', 2);
  return soort === 'puzzelstuk' || soort === 'spanningspunt' || soort === 'afspraak' ? { soort, id } : null;
}

interface Naam {
  readonly naam: string;
  readonly soort: string;
  readonly href: string | null;
}

function useNamen(): (hangt: Hangt) => Naam {
  const { t } = useTranslation('draad');
  const { tafelId } = useTafelSession();
  const stukken = usePuzzelstukken();
  const punten = useSpanningspunten();
  const afspraken = useAfspraken();
  return (hangt) => {
    if (hangt.soort === 'tekst') {
      const afspraak = afspraken.get(hangt.afspraak);
      return {
        naam: hangt.citaat,
        soort: t('soort.tekst', { afspraak: afspraak?.titel || t('zonderNaam') }),
        href: afspraak ? afspraakPath(tafelId, afspraak.id) : null,
      };
    }
    const from = { puzzelstuk: stukken, spanningspunt: punten, afspraak: afspraken }[hangt.soort];
    const found = from.get(hangt.id);
    const path = hangt.soort === 'afspraak' ? afspraakPath : kiesPath;
    return {
      naam: found ? found.titel || t('zonderNaam') : t('onbekend'),
      soort: t(`soort.${hangt.soort}`),
      href: found ? path(tafelId, hangt.id) : null,
    };
  };
}
