import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Afwenteling } from '#shared/domain/afwenteling/schema.ts';
import { useReden } from '#client/board/use-reden.ts';
import { usePuzzelstukken, useRegister, useTafelSession } from '#client/doc/use-doc.ts';
import { useRights } from '#client/doc/use-right.ts';
import { ErkenDialoog } from '#client/features/afwenteling/erken-dialoog.tsx';
import { postMee, postZin } from '#client/features/afwenteling/post-zin.ts';
import { postStand } from '#client/features/afwenteling/posten.ts';
import { formatDate } from '#client/i18n/format.ts';
import { Badge } from '#client/ui/badge.tsx';
import { Button } from '#client/ui/button.tsx';

export interface PostKaartProps {
  readonly post: Afwenteling;
  /** Null where the piece is already shown. */
  readonly onKiesStuk: ((id: string) => void) | null;
}

const TONE = {
  open: 'warning',
  'niet-aan-tafel': 'warning',
  erkend: 'positive',
  betwist: 'negative',
} as const;

/** One burden that was passed on: what, from whom to whom, since when, and what the receiver says. */
export function PostKaart({ post, onKiesStuk }: PostKaartProps) {
  const { t, i18n } = useTranslation(['afwenteling']);
  const [asked, setAsked] = useState<'erkend' | 'betwist' | null>(null);
  const stuk = usePuzzelstukken().get(post.stuk);
  const { partijen } = useRegister();
  const { deelnemer } = useTafelSession();
  const reden = useReden()(useRights()('zet', 'afwenteling', 'erkenning', post, null, deelnemer.partij));
  const naamVan = (id: string): string => partijen.find((partij) => partij.id === id)?.naam ?? id;
  const stand = postStand(post);
  const mee = postMee(t, post);
  const isOurs = post.betrokken.includes(deelnemer.partij);
  return (
    <li className="post-kaart">
      <p className="post-kaart__badges">
        <Badge tone={TONE[stand]}>{t(`stand.${stand}`)}</Badge>
        <Badge>{t(`soort.${post.soort}`)}</Badge>
      </p>
      <p>{postZin(t, post, stuk?.titel || t('stukWeg'))}</p>
      {mee === null ? null : <p className="afwentelingen__noot">{mee}</p>}
      <p className="afwentelingen__noot">
        {t('door', { partij: naamVan(post.partij) })} ·{' '}
        {t('sinds', { sinds: formatDate(post.gemaaktOp, i18n.language) })}
      </p>
      {stand === 'niet-aan-tafel' ? (
        <p className="afwentelingen__noot">{t('nietAanTafel', { naar: post.naar })}</p>
      ) : (
        <p className="afwentelingen__noot">{t('bij', { partij: post.betrokken.map(naamVan).join(', ') })}</p>
      )}
      {Object.entries(post.erkenning).map(([partij, { oordeel, reden: waarom }]) => (
        <p key={partij} className="post-kaart__gezegd">
          <strong>{t('gezegd', { partij: naamVan(partij), oordeel: t(`stand.${oordeel}`) })}</strong> {waarom}
        </p>
      ))}
      <div className="post-kaart__acts">
        {isOurs ? (
          <>
            <Button
              size="small"
              variant={post.erkenning[deelnemer.partij] === undefined ? 'primary' : 'quiet'}
              reason={reden}
              onPress={() => setAsked('erkend')}
            >
              {t('erken')}
            </Button>
            <Button size="small" reason={reden} onPress={() => setAsked('betwist')}>
              {t('betwist')}
            </Button>
          </>
        ) : null}
        {onKiesStuk !== null && stuk?.archief === null ? (
          <Button size="small" variant="quiet" onPress={() => onKiesStuk(post.stuk)}>
            {t('toonStuk')}
          </Button>
        ) : null}
      </div>
      {asked === null ? null : <ErkenDialoog post={post} oordeel={asked} onClose={() => setAsked(null)} />}
    </li>
  );
}
