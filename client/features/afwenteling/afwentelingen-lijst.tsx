import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useOpTafel, useTafelSession } from '#client/doc/use-doc.ts';
import { inOrder, isOpen } from '#client/features/afwenteling/posten.ts';
import { PostKaart } from '#client/features/afwenteling/post-kaart.tsx';
import '#client/features/afwenteling/afwenteling.css';

export interface AfwentelingenLijstProps {
  readonly onKiesStuk: (id: string) => void;
  /** Only posts of this piece; left out: all. */
  readonly stuk?: string;
}

/** Who passes what on to whom: what is open, and folded away what was acknowledged or disputed (AW1, AW2). */
export function AfwentelingenLijst({ onKiesStuk, stuk }: AfwentelingenLijstProps) {
  const { t } = useTranslation('afwenteling');
  const alle = useOpTafel('afwenteling');
  const { partij } = useTafelSession().deelnemer;
  const posten = useMemo(
    () => inOrder(stuk === undefined ? alle : alle.filter((post) => post.stuk === stuk), partij),
    [alle, stuk, partij],
  );
  const open = posten.filter(isOpen);
  const said = posten.filter((post) => !isOpen(post));
  // In the panel of a piece that passed nothing on there is nothing to tell.
  if (stuk !== undefined && posten.length === 0) return null;
  return (
    <section className="afwentelingen" aria-label={t('titel')}>
      <h3>{t('titel')}</h3>
      {stuk === undefined ? <p className="afwentelingen__noot">{t('uitleg')}</p> : null}
      {open.length === 0 ? (
        <p className="afwentelingen__noot">{t('leeg')}</p>
      ) : (
        <ul className="afwentelingen__lijst">
          {open.map((post) => (
            <PostKaart key={post.id} post={post} onKiesStuk={stuk === undefined ? onKiesStuk : null} />
          ))}
        </ul>
      )}
      {said.length === 0 ? null : (
        <details>
          <summary>{t('afgehandeld')}</summary>
          <ul className="afwentelingen__lijst">
            {said.map((post) => (
              <PostKaart key={post.id} post={post} onKiesStuk={stuk === undefined ? onKiesStuk : null} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
