import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { zetFieldSchemas } from '#shared/domain/zet/schema.ts';
import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import type { VariantStukken } from '#shared/domain/variant/stuk.ts';
import { betrokkenBij } from '#shared/puzzel/zet/betrokken.ts';
import { useActiveVariant } from '#client/board/active-variant.ts';
import { omgevingOf } from '#client/board/afwenteling-of-change.ts';
import { useReden } from '#client/board/use-reden.ts';
import { openZet, sluitZet, type ZetProef } from '#client/board/zet-proef.ts';
import { usePuzzelstukken, useRecords, useRegister, useTafelSession } from '#client/doc/use-doc.ts';
import { useRights } from '#client/doc/use-right.ts';
import { useLegReden } from '#client/features/zet/use-leg-reden.ts';
import { useZetActs } from '#client/features/zet/use-zet-acts.ts';
import { usePosten } from '#client/features/zet/use-zet-gevolgen.ts';
import { Button } from '#client/ui/button.tsx';
import type { Reason } from '#client/ui/reason.tsx';
import { TextArea, TextField } from '#client/ui/text-field.tsx';

interface ZetDoenProps {
  readonly stuk: Puzzelstuk;
  readonly proef: ZetProef;
  readonly stukken: VariantStukken;
}

const MAX_TITEL = zetFieldSchemas.titel.maxLength ?? 160;
const MAX_TOELICHTING = zetFieldSchemas.toelichting.maxLength ?? 4000;

/** Laying the move at once, where all of it may be changed, or proposing it to whom it touches (ZE1, ZE2). */
export function ZetDoen({ stuk, proef, stukken }: ZetDoenProps) {
  const { t } = useTranslation(['zet', 'puzzelstuk']);
  const acts = useZetActs();
  const session = useTafelSession();
  const reden = useReden();
  const maakReden = reden(useRights()('maak', 'zet', null));
  const inVariant = useActiveVariant() !== null;
  const { partijen } = useRegister();
  const posten = usePosten(stukken);
  const opTafel = usePuzzelstukken();
  const tegenOp = useRecords('zet').get(proef.tegenOp ?? '') ?? null;
  const legReden = useLegReden();
  const [titel, setTitel] = useState<string>(
    t('maak.titel', { titel: stuk.titel || t('puzzelstuk:zonderTitel') }),
  );
  const [toelichting, setToelichting] = useState('');
  const whyNot = Object.entries(stukken).map(([id, anders]) => legReden(id, anders));
  const legWaarom: Reason | null = whyNot.find((each) => each !== null) ?? null;
  const voorstelWaarom: Reason | null = inVariant ? { text: t('doen.inVariant'), rule: 'ZE1' } : maakReden;
  const betrokken = betrokkenBij(stukken, opTafel, posten, omgevingOf(session));
  const namen = betrokken.map((id) => partijen.find((partij) => partij.id === id)?.naam ?? id);
  return (
    <section className="zet-doen">
      <TextField label={t('doen.naam')} maxLength={MAX_TITEL} value={titel} onChange={setTitel} />
      <TextArea
        label={t('doen.toelichting')}
        description={t('doen.toelichtingUitleg')}
        rows={3}
        maxLength={MAX_TOELICHTING}
        value={toelichting}
        onChange={setToelichting}
      />
      <p className="zet-noot">
        {betrokken.length === 0
          ? t('doen.gaatNaarNiemand')
          : t('doen.gaatNaar', { partijen: namen.join(', ') })}
      </p>
      <div className="zet-panel__acts">
        {tegenOp === null ? (
          <Button
            size="small"
            variant={legWaarom === null ? 'primary' : 'secondary'}
            reason={legWaarom}
            onPress={() => {
              if (acts.leg(stukken)) sluitZet();
            }}
          >
            {t('doen.legZo')}
          </Button>
        ) : null}
        <Button
          size="small"
          variant={legWaarom === null && tegenOp === null ? 'secondary' : 'primary'}
          reason={voorstelWaarom}
          onPress={() => {
            const asked = tegenOp === null ? betrokken : [...new Set([...betrokken, tegenOp.partij])];
            openZet(
              acts.stelVoor({
                titel: titel.trim(),
                toelichting: toelichting.trim(),
                stukken,
                betrokken: asked.filter((partij) => partij !== session.deelnemer.partij),
                tegenOp,
              }),
            );
          }}
        >
          {t(tegenOp === null ? 'doen.stelVoor' : 'doen.stelTegenVoor')}
        </Button>
      </div>
    </section>
  );
}
