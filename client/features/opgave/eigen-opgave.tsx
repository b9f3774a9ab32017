import { IconArchive } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DecentraleOpgave } from '#shared/domain/opgave/decentrale-opgave.ts';
import { likelyFunctie } from '#shared/domain/opgave/perspectief.ts';
import { HerkomstLine } from '#client/board/herkomst-line.tsx';
import { useOpgaveActs } from '#client/board/use-opgave-acts.ts';
import { useReden } from '#client/board/use-reden.ts';
import { usePartij } from '#client/doc/use-doc.ts';
import { useRight } from '#client/doc/use-right.ts';
import { OpgaveVelden } from '#client/features/opgave/opgave-velden.tsx';
import { FunctieMark } from '#client/functie/functie-mark.tsx';
import { Dot } from '#client/ui/avatar.tsx';
import { Badge } from '#client/ui/badge.tsx';
import { Banner } from '#client/ui/banner.tsx';
import { Button } from '#client/ui/button.tsx';
import { ReadOnlyContext } from '#client/ui/read-only.tsx';
import { ReasonNote } from '#client/ui/reason.tsx';
import '#client/features/opgave/opgave.css';

/** What a partij itself sets as a goal: changed in place by that partij alone, to be read by all (AZ12). */
export function EigenOpgave({ opgave }: { readonly opgave: DecentraleOpgave }) {
  const { t } = useTranslation('opgave');
  const acts = useOpgaveActs();
  const partij = usePartij(opgave.partij);
  const reden = useReden()(useRight('zet', 'decentraleOpgave', 'titel', opgave), {
    soort: 'opgave',
    partij: opgave.partij,
  });
  return (
    <div className="eigen-opgave">
      <p className="eigen-opgave__van">
        <Badge>
          <Dot color={partij?.kleur ?? '#56646c'} /> {partij?.naam ?? opgave.partij}
        </Badge>
        <Badge tone="accent">{t('eigen.badge')}</Badge>
      </p>
      {opgave.archief === null ? null : (
        <Banner
          tone="warning"
          actions={
            <Button size="small" reason={reden} onPress={() => acts.herstel(opgave.id)}>
              {t('eigen.herstel')}
            </Button>
          }
        >
          {t('eigen.isGearchiveerd')}
        </Banner>
      )}
      <ReasonNote reason={reden} />
      <ReadOnlyContext value={reden}>
        <OpgaveVelden
          value={opgave}
          onChange={(fields) => {
            const [field] = Object.keys(fields) as Exclude<keyof typeof fields, 'archief'>[]; // OpgaveVelden has no archief
            acts.wijzig(opgave.id, fields, t(`eigen.veld.${field ?? 'titel'}`));
          }}
        />
      </ReadOnlyContext>
      {opgave.archief === null ? (
        <div>
          <Button size="small" variant="quiet" reason={reden} onPress={() => acts.archiveer(opgave.id)}>
            <IconArchive size={16} aria-hidden="true" /> {t('eigen.archiveer')}
          </Button>
        </div>
      ) : null}
      <HerkomstLine herkomst={opgave} />
    </div>
  );
}

/** The same as a panel beside the list. */
export function EigenOpgavePanel({ opgave }: { readonly opgave: DecentraleOpgave }) {
  const { t } = useTranslation('opgave');
  return (
    <article className="opgave-detail" aria-label={opgave.titel || t('eigen.zonderTitel')}>
      <h2 className="opgave-detail__title">
        <FunctieMark functie={likelyFunctie(opgave.thema)} /> {opgave.titel || t('eigen.zonderTitel')}
      </h2>
      <EigenOpgave opgave={opgave} />
    </article>
  );
}
