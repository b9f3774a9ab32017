import { IconX } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HorizonKeuze } from '#client/board/horizon-keuze.tsx';
import { Cijfers } from '#client/features/varianten/cijfers.tsx';
import { useBladUitkomsten } from '#client/features/varianten/use-blad-uitkomsten.ts';
import type { Blad } from '#client/features/varianten/use-bladen.ts';
import { Verschillen } from '#client/features/varianten/verschillen.tsx';
import { Button } from '#client/ui/button.tsx';
import { SegmentedControl } from '#client/ui/segmented-control.tsx';
import { Spinner } from '#client/ui/spinner.tsx';

const KaartDeel = lazy(async () => await import('#client/features/varianten/kaart-deel.tsx'));
const EensDeel = lazy(async () => await import('#client/features/varianten/eens-deel.tsx'));

const DELEN = ['cijfers', 'verschillen', 'kaart', 'overeenstemming'] as const;

/** Two or more lay-outs held beside each other: in figures, in words, on the map, and where they agree. */
export function Vergelijken({
  bladen,
  onStop,
}: {
  readonly bladen: readonly Blad[];
  readonly onStop: () => void;
}) {
  const { t, i18n } = useTranslation(['varianten', 'algemeen']);
  const [deel, setDeel] = useState<(typeof DELEN)[number]>('cijfers');
  const gerekend = useBladUitkomsten(bladen);
  const namen = new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(
    bladen.map(({ naam }) => naam),
  );
  return (
    <section className="vergelijken" aria-labelledby="vergelijken-titel">
      <div className="vergelijken__kop">
        <h2 id="vergelijken-titel">{t('vergelijk.gekozen', { namen })}</h2>
        <Button variant="quiet" size="small" onPress={onStop}>
          <IconX size={16} aria-hidden="true" /> {t('vergelijk.stop')}
        </Button>
      </div>
      <div className="vergelijken__keuzes">
        <SegmentedControl
          label={t('vergelijk.delen')}
          options={DELEN.map((id) => ({ id, label: t(`vergelijk.${id}`) }))}
          value={deel}
          onChange={setDeel}
        />
        <HorizonKeuze />
      </div>
      {deel === 'cijfers' ? <Cijfers bladen={bladen} gerekend={gerekend} /> : null}
      {deel === 'verschillen' ? <Verschillen bladen={bladen} gerekend={gerekend} /> : null}
      <Suspense fallback={<Spinner label={t('algemeen:bewaren.laden')} />}>
        {deel === 'kaart' ? <KaartDeel bladen={bladen} /> : null}
        {deel === 'overeenstemming' ? <EensDeel bladen={bladen} /> : null}
      </Suspense>
    </section>
  );
}
