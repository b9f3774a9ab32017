import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LAAG_SOORTEN, type LaagSoort } from '#shared/domain/laag/schema.ts';
import { useReden } from '#client/board/use-reden.ts';
import { useRecords } from '#client/doc/use-doc.ts';
import { useRight } from '#client/doc/use-right.ts';
import { LaagRij } from '#client/features/regels/laag-rij.tsx';
import { LaagToevoegen } from '#client/features/regels/laag-toevoegen.tsx';
import { useServerLagen, type ServerLaag } from '#client/features/regels/use-server-lagen.ts';
import { Badge } from '#client/ui/badge.tsx';
import { Button } from '#client/ui/button.tsx';
import { Spinner } from '#client/ui/spinner.tsx';

export interface LagenDeelProps {
  readonly onToonOpKaart: (id: string) => void;
}

/** Which lagen rules can speak of at this tafel, each with where its shapes come from (BO4). */
export function LagenDeel({ onToonOpKaart }: LagenDeelProps) {
  const { t } = useTranslation(['regels', 'algemeen']);
  const server = useServerLagen();
  const reden = useReden()(useRight('maak', 'laag', null));
  const [isAdding, setAdding] = useState(false);
  return (
    <section aria-labelledby="regels-lagen">
      <div className="regels__balk">
        <div>
          <h2 id="regels-lagen">{t('lagen.titel')}</h2>
          <p className="regels__uitleg">{t('lagen.uitleg')}</p>
        </div>
        <Button variant="primary" reason={reden} onPress={() => setAdding(true)}>
          <IconPlus size={16} aria-hidden="true" /> {t('lagen.toevoegen')}
        </Button>
      </div>
      {server.kind === 'bezig' ? <Spinner label={t('lagen.laden')} /> : null}
      {server.kind === 'fout' ? (
        <p role="alert">
          {t('lagen.fout')}{' '}
          <Button size="small" onPress={server.opnieuw}>
            {t('algemeen:opnieuw')}
          </Button>
        </p>
      ) : null}
      {LAAG_SOORTEN.map((soort) => (
        <Soort
          key={soort}
          soort={soort}
          server={server.kind === 'klaar' ? server.lagen.filter((each) => each.soort === soort) : null}
          onToonOpKaart={onToonOpKaart}
        />
      ))}
      {isAdding ? <LaagToevoegen onClose={() => setAdding(false)} /> : null}
    </section>
  );
}

interface SoortProps extends LagenDeelProps {
  readonly soort: LaagSoort;
  /** Null: not known (yet). */
  readonly server: readonly ServerLaag[] | null;
}

function Soort({ soort, server, onToonOpKaart }: SoortProps) {
  const { t } = useTranslation('regels');
  const own = [...useRecords('laag').values()].filter((laag) => laag.soort === soort);
  const lying = own.filter(({ archief }) => archief === null);
  const gone = own.filter(({ archief }) => archief !== null);
  return (
    <div className="lagen__soort">
      <h3>{t(`laagSoort.${soort}`)}</h3>
      {server?.length === 0 && lying.length === 0 ? (
        <p className="lagen__bron">{t('lagen.leegSoort')}</p>
      ) : null}
      <ul>
        {server?.map(({ laag }) => (
          <li key={laag.id} className="lagen__rij">
            <span className="lagen__naam">{laag.naam}</span>
            <Badge>{t('lagen.server')}</Badge>
            <span>{t('lagen.vormen', { count: laag.aantal })}</span>
            <span className="lagen__bron">
              {laag.bron} · {laag.jaar ?? t('lagen.jaarOnbekend')}
            </span>
            {laag.indicatief ? <Badge tone="warning">{t('lagen.indicatief')}</Badge> : null}
          </li>
        ))}
        {lying.map((laag) => (
          <LaagRij key={laag.id} laag={laag} onToonOpKaart={onToonOpKaart} />
        ))}
      </ul>
      {gone.length === 0 ? null : (
        <details>
          <summary>{t('lagen.archief', { count: gone.length })}</summary>
          <ul>
            {gone.map((laag) => (
              <LaagRij key={laag.id} laag={laag} onToonOpKaart={onToonOpKaart} />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
