import { IconArchive, IconArrowBackUp, IconMap, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Laag } from '#shared/domain/laag/schema.ts';
import { measuredHectares } from '#shared/domain/puzzelstuk/claim.ts';
import { HerkomstLine } from '#client/board/herkomst-line.tsx';
import { useReden } from '#client/board/use-reden.ts';
import { useRight } from '#client/doc/use-right.ts';
import { LaagWijzigen } from '#client/features/regels/laag-wijzigen.tsx';
import { useLaagActs } from '#client/features/regels/use-laag-acts.ts';
import { formatHectare } from '#client/i18n/format.ts';
import { Badge } from '#client/ui/badge.tsx';
import { IconButton } from '#client/ui/button.tsx';

export interface LaagRijProps {
  readonly laag: Laag;
  readonly onToonOpKaart: (id: string) => void;
}

/** One shape of the tafel: whose, from where, and what its partij does with it (AZ27). */
export function LaagRij({ laag, onToonOpKaart }: LaagRijProps) {
  const { t } = useTranslation('regels');
  const acts = useLaagActs();
  const reden = useReden()(useRight('zet', 'laag', 'naam', laag));
  const [isEditing, setEditing] = useState(false);
  const naam = laag.naam || t('lagen.zonderNaam');
  const isArea = laag.geometrie.type === 'Polygon' || laag.geometrie.type === 'MultiPolygon';
  return (
    <li className="lagen__rij">
      <span className="lagen__naam">{naam}</span>
      <Badge tone="accent">{t('lagen.eigen')}</Badge>
      {isArea ? <span>{formatHectare(measuredHectares(laag.geometrie))}</span> : null}
      <span className="lagen__bron">
        {laag.bron} · {laag.jaar ?? t('lagen.jaarOnbekend')}
      </span>
      {laag.indicatief ? <Badge tone="warning">{t('lagen.indicatief')}</Badge> : null}
      <HerkomstLine herkomst={laag} />
      <fieldset className="lagen__acties" aria-label={t('lagen.acties', { naam })}>
        {laag.archief === null ? (
          <>
            <IconButton label={t('lagen.toon')} size="small" onPress={() => onToonOpKaart(laag.id)}>
              <IconMap size={16} aria-hidden="true" />
            </IconButton>
            <IconButton
              label={t('lagen.wijzig')}
              size="small"
              reason={reden}
              onPress={() => setEditing(true)}
            >
              <IconPencil size={16} aria-hidden="true" />
            </IconButton>
            <IconButton
              label={t('lagen.archiveer')}
              size="small"
              reason={reden}
              onPress={() => acts.archiveer(laag.id)}
            >
              <IconArchive size={16} aria-hidden="true" />
            </IconButton>
          </>
        ) : (
          <IconButton
            label={t('lagen.herstel')}
            size="small"
            reason={reden}
            onPress={() => acts.herstel(laag.id)}
          >
            <IconArrowBackUp size={16} aria-hidden="true" />
          </IconButton>
        )}
      </fieldset>
      {isEditing ? <LaagWijzigen laag={laag} onClose={() => setEditing(false)} /> : null}
    </li>
  );
}
