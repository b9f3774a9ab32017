import { IconArrowLeft, IconPencil, IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { andereWaarden } from '#shared/domain/opgave/andere-waarden.ts';
import { openOpgave } from '#client/board/board-state.ts';
import { likelyFunctie } from '#shared/domain/opgave/perspectief.ts';
import type { Bron, Opgave } from '#shared/domain/opgave/schema.ts';
import type { BalansRegel } from '#shared/puzzel/uitkomst.ts';
import { usePuzzelstukActs } from '#client/board/use-puzzelstuk-acts.ts';
import { useAlleOpgaven } from '#client/board/use-alle-opgaven.ts';
import { useReden } from '#client/board/use-reden.ts';
import { useDecentraleOpgaven } from '#client/doc/use-doc.ts';
import { useRight } from '#client/doc/use-right.ts';
import { EigenOpgave } from '#client/features/opgave/eigen-opgave.tsx';
import { OpgaveStand } from '#client/features/opgave/opgave-stand.tsx';
import { OpgaveStukken } from '#client/features/opgave/opgave-stukken.tsx';
import { VerdelingDeel } from '#client/features/opgave/verdeling-deel.tsx';
import { gevraagdText } from '#client/features/opgave/waarde.ts';
import { FunctieMark } from '#client/functie/functie-mark.tsx';
import { formatAmount } from '#client/i18n/format.ts';
import { Button } from '#client/ui/button.tsx';
import '#client/features/opgave/opgave.css';

export interface OpgaveDetailProps {
  readonly opgave: Opgave;
  /** How it stands at the chosen horizon; null while that is being worked out. */
  readonly regel: BalansRegel | null;
  readonly onTerug: () => void;
  readonly onTeken: (opgave: Opgave) => void;
  readonly onKiesStuk: (id: string) => void;
}

/** One opgave as its source gives it, and the pieces laid for it. */
export function OpgaveDetail({ opgave, regel, onTerug, onTeken, onKiesStuk }: OpgaveDetailProps) {
  const { t } = useTranslation('opgave');
  const acts = usePuzzelstukActs();
  const reden = useReden()(useRight('maak', 'puzzelstuk', null));
  const eigen = useDecentraleOpgaven().get(opgave.id) ?? null;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const gevraagd = gevraagdText(opgave);
  const andere = andereWaarden(useAlleOpgaven(), opgave);
  return (
    <article className="opgave-detail">
      <Button variant="quiet" size="small" onPress={onTerug}>
        <IconArrowLeft size={16} aria-hidden="true" /> {t('terug')}
      </Button>
      <h3 className="opgave-detail__title" tabIndex={-1} ref={heading}>
        <FunctieMark functie={likelyFunctie(opgave.thema)} /> {opgave.titel || t('eigen.zonderTitel')}
      </h3>
      {eigen === null ? <p>{opgave.omschrijving}</p> : <EigenOpgave opgave={eigen} />}
      {regel === null ? null : <OpgaveStand opgave={opgave} regel={regel} />}
      {opgave.waarde === null ? null : <VerdelingDeel opgave={opgave} regel={regel} />}
      <h4 className="opgave-detail__subtitle">{t('uitDeBron')}</h4>
      <dl className="opgave-facts">
        <Fact term={t('gevraagdBron')}>{gevraagd ?? t('zonderGetal')}</Fact>
        {opgave.uitgangswaarde === undefined ? null : (
          <Fact term={t('uitgangswaarde')}>
            {formatAmount(opgave.uitgangswaarde, opgave.eenheid)}
            {opgave.basisjaar === undefined ? null : ` (${opgave.basisjaar})`}
          </Fact>
        )}
        {opgave.jaar === null ? null : <Fact term={t('jaar')}>{opgave.jaar}</Fact>}
        <Fact term={t('gebied')}>{opgave.gebied.naam}</Fact>
        <Fact term={t('vorm')}>
          {t(`soort.${opgave.soort}`)} {'·'} {t(`hardheid.${opgave.hardheid}`)}
        </Fact>
        {andere.length === 0 ? null : (
          <Fact term={t('anderGetal')}>
            {andere.map((other) => (
              <Button key={other.id} variant="quiet" size="small" onPress={() => openOpgave(other.id)}>
                {gevraagdText(other)} {other.jaar === null ? '' : t('totJaar', { jaar: other.jaar })}
              </Button>
            ))}
          </Fact>
        )}
        {opgave.opmerking === undefined ? null : <Fact term={t('opmerking')}>{opgave.opmerking}</Fact>}
        {eigen === null ? (
          <Fact term={t('bron')}>
            <BronText bron={opgave.bron} />
          </Fact>
        ) : null}
      </dl>
      {eigen === null ? <p className="opgave-detail__fixed">{t('vast')}</p> : null}
      <div className="opgave-detail__actions">
        <Button variant="primary" reason={reden} onPress={() => onTeken(opgave)}>
          <IconPencil size={16} aria-hidden="true" /> {t('legVlak')}
        </Button>
        <Button
          reason={reden}
          onPress={() => {
            const id = acts.leg({ plaats: { soort: 'geen' }, opgave, titel: opgave.titel.slice(0, 160) });
            if (id !== null) onKiesStuk(id);
          }}
        >
          <IconPlus size={16} aria-hidden="true" /> {t('legZonderPlaats')}
        </Button>
      </div>
      <OpgaveStukken opgave={opgave} regel={regel} onKies={onKiesStuk} />
    </article>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}

const KNOWN_DOCUMENTS = [
  'ro-brief-2022',
  'programma-novex-2022',
  'startpakket-brief-2022',
  'nationale-programmas-2022',
  'bo-leefomgeving-2025',
] as const;

function BronText({ bron }: { readonly bron: Bron }) {
  const { t } = useTranslation('opgave');
  const known = KNOWN_DOCUMENTS.find((document) => document === bron.document);
  const document = known === undefined ? bron.document : t(`document.${known}`);
  return <>{t('bronRegel', { document, paragraaf: bron.paragraaf })}</>;
}
