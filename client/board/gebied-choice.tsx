import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GEBIED_LAGEN, type GebiedLaag, type Plaats } from '#shared/domain/puzzelstuk/schema.ts';
import { codeOf, pickGebied } from '#client/map/base/gebied.ts';
import type { Kaartlaag, KaartlaagData } from '#client/map/base/kaartlaag.ts';
import { fetchKaartlagen } from '#client/map/base/kaartlaag-api.ts';
import { loadOnce } from '#client/map/base/use-kaartlagen.ts';
import { Button } from '#client/ui/button.tsx';
import { ComboBox } from '#client/ui/combo-box.tsx';
import { Select } from '#client/ui/select.tsx';
import { Spinner } from '#client/ui/spinner.tsx';

type Loaded =
  | { readonly kind: 'bezig' }
  | { readonly kind: 'fout' }
  | { readonly kind: 'klaar'; readonly about: Kaartlaag | undefined; readonly data: KaartlaagData };

export interface GebiedChoiceProps {
  readonly onKies: (plaats: Plaats) => void;
  /** What the button says, when choosing does not lay something there. */
  readonly doen?: string;
}

/** Chooses a gemeente, waterschap, provincie or NOVEX-gebied as the place (PS4), from what the server knows. */
export function GebiedChoice({ onKies, doen }: GebiedChoiceProps) {
  const { t } = useTranslation(['puzzelstuk', 'algemeen']);
  const [laag, setLaag] = useState<GebiedLaag>('gemeente');
  const [code, setCode] = useState<string | null>(null);
  const [isUnusable, setUnusable] = useState(false);
  const loaded = useLaag(laag);
  const place = (): void => {
    if (loaded.kind !== 'klaar' || code === null) return;
    const gebied = pickGebied(laag, code, loaded.data, loaded.about);
    setUnusable(gebied === null);
    if (gebied) onKies({ soort: 'gebied', ...gebied });
  };
  return (
    <div className="plaats-choice">
      <Select
        label={t('plaats.laag')}
        options={GEBIED_LAGEN.map((id) => ({ id, label: t(`laag.${id}`) }))}
        value={laag}
        onChange={(next) => {
          setLaag(next);
          setCode(null);
        }}
      />
      {loaded.kind === 'bezig' ? <Spinner label={t('plaats.gebiedLaden')} /> : null}
      {loaded.kind === 'fout' ? <p role="alert">{t('plaats.gebiedFout')}</p> : null}
      {loaded.kind === 'klaar' ? (
        <ComboBox
          key={laag}
          label={t('plaats.gebiedKeuze')}
          emptyText={t('algemeen:geenResultaat')}
          options={loaded.data.features
            .map((feature) => ({
              id: codeOf(feature.properties),
              label: String(feature.properties['naam'] ?? ''),
            }))
            .sort((left, right) => left.label.localeCompare(right.label, 'nl'))}
          value={code}
          onChange={setCode}
          errorMessage={isUnusable ? t('plaats.gebiedZonderGrens') : undefined}
        />
      ) : null}
      <Button variant="primary" isDisabled={code === null} onPress={place}>
        {doen ?? t('plaats.plaatsen')}
      </Button>
    </div>
  );
}

function useLaag(laag: GebiedLaag): Loaded {
  const [loaded, setLoaded] = useState<Loaded & { readonly laag: GebiedLaag }>({ kind: 'bezig', laag });
  useEffect(() => {
    const abort = new AbortController();
    Promise.all([fetchKaartlagen(abort.signal), loadOnce(laag)]).then(
      ([lijst, data]) => {
        if (abort.signal.aborted) return;
        setLoaded({ kind: 'klaar', laag, data, about: lijst.find((each) => each.id === laag) });
      },
      () => {
        if (!abort.signal.aborted) setLoaded({ kind: 'fout', laag });
      },
    );
    return () => abort.abort();
  }, [laag]);
  return loaded.laag === laag ? loaded : { kind: 'bezig' };
}
