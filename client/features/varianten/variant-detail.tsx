import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Variant } from '#shared/domain/variant/schema.ts';
import type { BoardVariant } from '#client/board/use-varianten.ts';
import { variantVerschil } from '#shared/puzzel/variant/variant-verschil.ts';
import { PartijenField } from '#client/board/partijen-field.tsx';
import { useVariantRecht } from '#client/board/use-variant-recht.ts';
import { KeuzeDeel } from '#client/features/varianten/keuze-deel.tsx';
import { OvernemenDeel } from '#client/features/varianten/overnemen-deel.tsx';
import type { Blad } from '#client/features/varianten/use-bladen.ts';
import { useVariantActs } from '#client/features/varianten/use-variant-acts.ts';
import { VerschilLijst } from '#client/features/varianten/verschil-lijst.tsx';
import { usePartij } from '#client/doc/use-doc.ts';
import { Button } from '#client/ui/button.tsx';
import { DraftTextField } from '#client/ui/draft-text-field.tsx';
import { ReadOnlyContext } from '#client/ui/read-only.tsx';
import { ReasonNote } from '#client/ui/reason.tsx';

export interface VariantDetailProps {
  readonly blad: Blad;
  readonly at: BoardVariant;
  readonly tafel: Blad;
  /** Another variant that the tafel chose. */
  readonly elders: Variant | null;
  /** Shares it with the tafel (VA2). */
  readonly onDeel: () => void;
}

/** One variant: what it is for, what lies otherwise in it, who works on it, and what the tafel decided. */
export function VariantDetail({ blad, at, tafel, elders, onDeel }: VariantDetailProps) {
  const { t } = useTranslation('varianten');
  const acts = useVariantActs();
  const recht = useVariantRecht();
  const { variant, plek } = at;
  const partij = usePartij(variant.partij);
  const verschil = useMemo(() => variantVerschil(tafel.stukken, blad.stukken), [tafel, blad]);
  const redenNaam = recht(at, 'naam');
  const redenStuk = recht(at, 'stuk');
  const redenOpen = recht(at, 'opengesteld');
  return (
    <article className="variant-detail" aria-label={blad.naam}>
      <h2>{blad.naam}</h2>
      {plek === 'tafel' ? null : (
        <div className="variant-knoppen">
          <p className="variant-deel__noot">
            {t(`plek.${plek}`, { partij: partij?.naam ?? variant.partij })}
          </p>
          <Button size="small" reason={recht({ plek: 'tafel', variant: null }, 'naam')} onPress={onDeel}>
            {t('detail.deel')}
          </Button>
        </div>
      )}
      {variant.keuze?.stand === 'gekozen' ? <OvernemenDeel variant={variant} /> : null}
      <ReasonNote reason={redenNaam} />
      <ReadOnlyContext value={redenNaam}>
        <DraftTextField
          label={t('detail.naam')}
          value={variant.naam}
          placeholder={t('zonderNaam')}
          maxLength={160}
          onCommit={(naam) => acts.wijzig(at, { naam }, t('detail.naam'))}
        />
        <DraftTextField
          label={t('detail.toelichting')}
          value={variant.toelichting}
          placeholder={t('detail.toelichtingVoorbeeld')}
          multiline
          rows={3}
          maxLength={4000}
          onCommit={(toelichting) => acts.wijzig(at, { toelichting }, t('detail.toelichting'))}
        />
      </ReadOnlyContext>
      <section className="variant-deel" aria-labelledby="variant-anders">
        <h3 id="variant-anders">{t('detail.anders')}</h3>
        {verschil.length === 0 ? <p>{t('verschil.geen')}</p> : null}
        <VerschilLijst
          verschil={verschil}
          rechts={blad.naam}
          zoalsTafel={{
            reden: redenStuk,
            doe: (id) => acts.zoalsTafel(at, id),
          }}
        />
      </section>
      <KeuzeDeel at={at} elders={elders} />
      {plek === 'tafel' ? (
        <PartijenField
          titel={t('open.titel')}
          leeg={t('open.leeg', { partij: partij?.naam ?? variant.partij })}
          voegToe={t('open.voegToe')}
          verwijder={(naam) => t('open.verwijder', { naam })}
          partijen={variant.opengesteld}
          eigenaar={{ partij: variant.partij, noot: t('open.eigenaar') }}
          redenErbij={() => redenOpen}
          redenEraf={() => redenOpen}
          onChange={(partij, erbij) => acts.stelOpen(at, partij, erbij)}
        />
      ) : null}
    </article>
  );
}
