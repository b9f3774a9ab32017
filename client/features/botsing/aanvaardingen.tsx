import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Aanvaarding } from '#shared/domain/aanvaarding/schema.ts';
import type { PartijId } from '#shared/domain/partij/schema.ts';
import type { Botsing } from '#shared/puzzel/uitkomst.ts';
import { useReden } from '#client/board/use-reden.ts';
import { useVandaag } from '#client/board/use-vandaag.ts';
import { useOpTafel, usePartij, useRegister, useTafelSession } from '#client/doc/use-doc.ts';
import { useRights } from '#client/doc/use-right.ts';
import { AanvaardForm } from '#client/features/botsing/aanvaard-form.tsx';
import { useBotsingActs } from '#client/features/botsing/use-botsing-acts.ts';
import { formatDate } from '#client/i18n/format.ts';
import { Dot } from '#client/ui/avatar.tsx';
import { Button } from '#client/ui/button.tsx';
import type { Reason } from '#client/ui/reason.tsx';

/** Who lives with this botsing, until when and why; and doing so for the own partij (BO7). */
export function Aanvaardingen({ botsing }: { readonly botsing: Botsing }) {
  const { t } = useTranslation('botsing');
  const acts = useBotsingActs();
  const { deelnemer } = useTafelSession();
  const partij = usePartij(deelnemer.partij);
  const { partijen } = useRegister();
  const vandaag = useVandaag();
  const alle = useOpTafel('aanvaarding');
  const [isAccepting, setAccepting] = useState(false);
  const hier = useMemo(
    () => alle.filter((aanvaarding) => aanvaarding.botsing === botsing.sleutel),
    [alle, botsing.sleutel],
  );
  const geldig = new Set(hier.flatMap((each) => (each.tot > vandaag ? [each.partij] : [])));
  const nog = botsing.partijen.filter((id) => !geldig.has(id));
  const naamVan = (id: PartijId): string => partijen.find((each) => each.id === id)?.naam ?? id;
  const reden = useAanvaardReden(botsing, geldig.has(deelnemer.partij));
  return (
    <section aria-label={t('aanvaard.titel')}>
      <h3>{t('aanvaard.lijst')}</h3>
      {hier.length === 0 ? (
        <p className="botsing-panel__leeg">{t('aanvaard.geen')}</p>
      ) : (
        <ul className="aanvaardingen">
          {hier.map((aanvaarding) => (
            <AanvaardingKaart key={aanvaarding.id} aanvaarding={aanvaarding} vandaag={vandaag} />
          ))}
        </ul>
      )}
      {hier.length > 0 && nog.length > 0 ? (
        <p className="botsing-panel__leeg">{t('aanvaard.nog', { partijen: nog.map(naamVan).join(', ') })}</p>
      ) : null}
      {isAccepting ? (
        <>
          <p className="botsing-panel__leeg">{t('aanvaard.uitleg')}</p>
          <AanvaardForm
            naam={deelnemer.naam}
            vandaag={vandaag}
            onAanvaard={(instemming) => {
              acts.aanvaard(botsing.sleutel, instemming);
              setAccepting(false);
            }}
            onAnnuleer={() => setAccepting(false)}
          />
        </>
      ) : (
        <Button size="small" reason={reden} onPress={() => setAccepting(true)}>
          {t('aanvaard.begin', { partij: partij?.naam ?? deelnemer.partij })}
        </Button>
      )}
    </section>
  );
}

/** Why the own partij may not accept it now. */
function useAanvaardReden(botsing: Botsing, isDone: boolean): Reason | null {
  const { t } = useTranslation('botsing');
  const { deelnemer } = useTafelSession();
  const reden = useReden()(useRights()('maak', 'aanvaarding', null));
  if (reden !== null) return reden;
  if (!botsing.partijen.includes(deelnemer.partij)) return t('aanvaard.nietBetrokken');
  return isDone ? t('aanvaard.alGedaan') : null;
}

interface AanvaardingKaartProps {
  readonly aanvaarding: Aanvaarding;
  readonly vandaag: string;
}

function AanvaardingKaart({ aanvaarding, vandaag }: AanvaardingKaartProps) {
  const { t, i18n } = useTranslation('botsing');
  const acts = useBotsingActs();
  const partij = usePartij(aanvaarding.partij);
  const reden = useReden()(useRights()('zet', 'aanvaarding', 'archief', aanvaarding));
  const datum = formatDate(aanvaarding.tot, i18n.language);
  return (
    <li className="aanvaarding" data-verlopen={aanvaarding.tot <= vandaag}>
      <p className="aanvaarding__wie">
        <Dot color={partij?.kleur ?? '#56646c'} />
        <strong>
          {t('aanvaard.regel', { naam: aanvaarding.naam, partij: partij?.naam ?? aanvaarding.partij })}
        </strong>
      </p>
      <p>{aanvaarding.reden}</p>
      <p className="aanvaarding__tot">
        {t(aanvaarding.tot > vandaag ? 'aanvaard.totDag' : 'aanvaard.verlopen', { datum })}
        <Button
          size="small"
          variant="quiet"
          reason={reden}
          aria-label={t('aanvaard.trekInVan', { naam: aanvaarding.naam })}
          onPress={() => acts.trekIn(aanvaarding.id)}
        >
          {t('aanvaard.trekIn')}
        </Button>
      </p>
    </li>
  );
}
