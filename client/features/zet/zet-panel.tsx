import { IconMapPin, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { geometrieOf } from '#shared/domain/puzzelstuk/schema.ts';
import { zetFieldSchemas, type Zet } from '#shared/domain/zet/schema.ts';
import { centroidOf } from '#shared/geo/centroid.ts';
import { HerkomstLine } from '#client/board/herkomst-line.tsx';
import { setSheet, showPlek } from '#client/board/board-state.ts';
import { openZet, sluitZet } from '#client/board/zet-proef.ts';
import { useOpTafel, usePuzzelstukken, useRecords } from '#client/doc/use-doc.ts';
import { Antwoorden } from '#client/features/zet/antwoorden.tsx';
import { GevolgenLijst } from '#client/features/zet/gevolgen-lijst.tsx';
import { useStillStukken } from '#client/features/zet/still-stukken.ts';
import { useZetActs } from '#client/features/zet/use-zet-acts.ts';
import { useZetGevolgen } from '#client/features/zet/use-zet-gevolgen.ts';
import { useZetReden, type ZetReden } from '#client/features/zet/use-zet-reden.ts';
import { ZetLeg } from '#client/features/zet/zet-leg.tsx';
import { ZetStukken } from '#client/features/zet/zet-stukken.tsx';
import { Badge } from '#client/ui/badge.tsx';
import { Button, IconButton } from '#client/ui/button.tsx';
import { DraftTextField } from '#client/ui/draft-text-field.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { useTakeFocus } from '#client/ui/use-take-focus.ts';
import '#client/features/zet/zet.css';

const MAX_TITEL = zetFieldSchemas.titel.maxLength ?? 160;
const MAX_TOELICHTING = zetFieldSchemas.toelichting.maxLength ?? 4000;

/** A proposal: what it changes, what that does now, who says what to it, and laying it. */
export function ZetPanel({ id }: { readonly id: string }) {
  const { t } = useTranslation('zet');
  const zet = useRecords('zet').get(id);
  if (zet) return <ZetInhoud key={id} zet={zet} />;
  return <EmptyState title={t('leeg')} action={<Button onPress={sluitZet}>{t('sluit')}</Button>} />;
}

function ZetInhoud({ zet }: { readonly zet: Zet }) {
  const { t } = useTranslation('zet');
  const reden = useZetReden(zet);
  const isPending = zet.status === 'open' || zet.status === 'geparkeerd';
  const stukken = useStillStukken(zet);
  const gevolgen = useZetGevolgen(isPending ? stukken : null);
  const heading = useTakeFocus<HTMLHeadingElement>();
  const titel = zet.titel || t('zonderTitel');
  return (
    <article className="zet-panel" aria-label={titel}>
      <header>
        <div className="zet-panel__kop">
          <h2 tabIndex={-1} ref={heading}>
            {titel}
          </h2>
          <IconButton size="small" label={t('sluit')} onPress={sluitZet}>
            <IconX size={18} aria-hidden="true" />
          </IconButton>
        </div>
        <p className="zet-panel__badges">
          <Badge tone={zet.status === 'gedaan' ? 'positive' : 'accent'}>{t(`status.${zet.status}`)}</Badge>
        </p>
        <HerkomstLine herkomst={zet} />
      </header>
      <Woorden zet={zet} magWijzigen={reden.eigen === null && isPending} />
      <Verwant zet={zet} />
      <ZetStukken zet={zet} />
      <ToonOpKaart zet={zet} />
      {isPending ? <GevolgenLijst gevolgen={gevolgen} stukken={stukken} /> : null}
      <Antwoorden zet={zet} reden={reden.antwoord} />
      {isPending ? <ZetLeg zet={zet} /> : null}
      <Status zet={zet} reden={reden} />
    </article>
  );
}

/** Brings in view where the zet leads, or else where its pieces lie. */
function ToonOpKaart({ zet }: { readonly zet: Zet }) {
  const { t } = useTranslation('zet');
  const stukken = usePuzzelstukken();
  const shapes = Object.entries(zet.stuk).flatMap(([id, anders]) => {
    const plaats = (anders.soort === 'weg' ? undefined : anders.plaats) ?? stukken.get(id)?.plaats;
    return (plaats && geometrieOf(plaats)) ?? [];
  });
  const [first] = shapes;
  if (!first) return null;
  const show = (): void => {
    showPlek(centroidOf(first));
    setSheet(null);
  };
  return (
    <div className="zet-panel__acts">
      <Button size="small" onPress={show}>
        <IconMapPin size={16} aria-hidden="true" /> {t('detail.toonOpKaart')}
      </Button>
    </div>
  );
}

/** What it is called and why it is proposed. */
function Woorden({ zet, magWijzigen }: { readonly zet: Zet; readonly magWijzigen: boolean }) {
  const { t } = useTranslation('zet');
  const acts = useZetActs();
  if (!magWijzigen)
    return zet.toelichting === '' ? null : <p className="zet-panel__tekst">{zet.toelichting}</p>;
  return (
    <>
      <DraftTextField
        label={t('doen.naam')}
        value={zet.titel}
        maxLength={MAX_TITEL}
        onCommit={(titel) => acts.wijzig(zet, { titel })}
      />
      <DraftTextField
        label={t('doen.toelichting')}
        value={zet.toelichting}
        multiline
        rows={3}
        maxLength={MAX_TOELICHTING}
        onCommit={(toelichting) => acts.wijzig(zet, { toelichting })}
      />
    </>
  );
}

/** What it counters, and what counters it. */
function Verwant({ zet }: { readonly zet: Zet }) {
  const { t } = useTranslation('zet');
  const alle = useRecords('zet');
  const opTafel = useOpTafel('zet');
  const op = zet.tegenOp === null ? null : alle.get(zet.tegenOp);
  const tegen = opTafel.filter(({ tegenOp }) => tegenOp === zet.id);
  const link = (other: Zet) => (
    <Button key={other.id} size="small" variant="quiet" onPress={() => openZet(other.id)}>
      {other.titel || t('zonderTitel')}
    </Button>
  );
  return (
    <>
      {op ? (
        <p className="zet-panel__acts">
          {t('detail.tegenOp')} {link(op)}
        </p>
      ) : null}
      {tegen.length === 0 ? null : (
        <p className="zet-panel__acts">
          {t('detail.tegenvoorstellen')} {tegen.map(link)}
        </p>
      )}
    </>
  );
}

/** Parking, taking up again and withdrawing. */
function Status({ zet, reden }: { readonly zet: Zet; readonly reden: ZetReden }) {
  const { t } = useTranslation('zet');
  const acts = useZetActs();
  if (zet.status === 'gedaan') return null;
  return (
    <div className="zet-panel__acts">
      {zet.status === 'open' ? (
        <Button size="small" reason={reden.status} onPress={() => acts.status(zet, 'geparkeerd')}>
          {t('detail.parkeer')}
        </Button>
      ) : (
        <Button
          size="small"
          reason={zet.status === 'ingetrokken' ? reden.eigen : reden.status}
          onPress={() => acts.status(zet, 'open')}
        >
          {t('detail.heropen')}
        </Button>
      )}
      {zet.status === 'ingetrokken' ? null : (
        <Button
          size="small"
          variant="quiet"
          reason={reden.eigen}
          onPress={() => acts.status(zet, 'ingetrokken')}
        >
          {t('detail.trekIn')}
        </Button>
      )}
    </div>
  );
}
