import { IconCircleCheck, IconCircleDashed, IconProgress } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { beantwoord } from '#shared/puzzel/vragen/beantwoord.ts';
import type { Antwoord } from '#shared/puzzel/vragen/bevinding.ts';
import type { Uitkomst } from '#shared/puzzel/uitkomst.ts';
import { useStukken } from '#client/board/active-variant.ts';
import { useBoard } from '#client/board/board-state.ts';
import { useAlleOpgaven } from '#client/board/use-alle-opgaven.ts';
import { useOpTafel } from '#client/doc/use-doc.ts';
import { HorizonKeuze } from '#client/board/horizon-keuze.tsx';
import { UitkomstStaat } from '#client/features/past/uitkomst-staat.tsx';
import { useBevindingTekst, type BevindingDoel } from '#client/features/past/use-bevinding-tekst.ts';
import '#client/features/past/past.css';

const SHOWN = 8;
const ICON = { beantwoord: IconCircleCheck, deels: IconProgress, open: IconCircleDashed } as const;

export interface VragenDeelProps {
  /** Opens what a finding speaks of. */
  readonly onOpen: (doel: BevindingDoel) => void;
}

/** The five questions that a ruimtelijk voorstel answers, filled from what lies on the tafel. */
export function VragenDeel(props: VragenDeelProps) {
  return <UitkomstStaat>{(uitkomst) => <Vragen {...props} uitkomst={uitkomst} />}</UitkomstStaat>;
}

function Vragen({ uitkomst, onOpen }: VragenDeelProps & { readonly uitkomst: Uitkomst }) {
  const { t } = useTranslation('past');
  const antwoorden = beantwoord({
    uitkomst,
    horizon: useBoard((state) => state.horizon),
    opgaven: useAlleOpgaven(),
    stukken: useStukken(),
    spanningspunten: useOpTafel('spanningspunt'),
    afspraken: useOpTafel('afspraak'),
    afwentelingen: useOpTafel('afwenteling'),
  });
  return (
    <div className="past-vragen">
      <div className="past-balk">
        <HorizonKeuze />
      </div>
      <p className="past-uitleg">{t('vragen.uitleg')}</p>
      <ol className="past-vragen__lijst">
        {antwoorden.map((antwoord) => (
          <VraagKaart key={antwoord.vraag} antwoord={antwoord} onOpen={onOpen} />
        ))}
      </ol>
    </div>
  );
}

function VraagKaart({ antwoord, onOpen }: VragenDeelProps & { readonly antwoord: Antwoord }) {
  const { t } = useTranslation('past');
  const tekst = useBevindingTekst();
  const Icon = ICON[antwoord.stand];
  const rest = antwoord.bevindingen.length - SHOWN;
  return (
    <li className="past-vraag">
      <h2>{t(`vragen.vraag.${antwoord.vraag}`)}</h2>
      <p className={`past-vraag__stand past-vraag__stand--${antwoord.stand}`}>
        <Icon size={18} aria-hidden="true" /> {t(`vragen.stand.${antwoord.stand}`)}
      </p>
      {antwoord.bevindingen.length === 0 ? (
        <p className="past-uitleg">{t(`vragen.leeg.${antwoord.vraag}`)}</p>
      ) : (
        <ul>
          {antwoord.bevindingen.slice(0, SHOWN).map((bevinding) => {
            const { zin, doel, key } = tekst(bevinding);
            return (
              <li key={key}>
                {doel === null ? (
                  zin
                ) : (
                  <button type="button" className="past-knop" onClick={() => onOpen(doel)}>
                    {zin}
                  </button>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {rest > 0 ? <p className="past-uitleg">{t('vragen.enMeer', { count: rest })}</p> : null}
    </li>
  );
}
