import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type * as Y from 'yjs';
import { readInhoud } from '#shared/crdt/inhoud.ts';
import type { Akkoord } from '#shared/domain/akkoord/schema.ts';
import type { AfspraakInhoud } from '#shared/domain/afspraak/inhoud.ts';
import { usePartijNamen } from '#client/board/belofte/use-partij-naam.ts';
import { useRegister, useTafelSession } from '#client/doc/use-doc.ts';
import { showToast } from '#client/ui/toast.tsx';
import { staat } from './partij-stand.ts';
import { wieVervalt } from './use-dreigt.ts';

/** After the last own edit; sooner than the server judges. */
const SETTLE_MS = 400;

/**
 * Says at once, on every screen, when an edit of one's own lets a yes lapse: also when it is a piece on the map that an
 * afspraak leans on (AK7). Draws nothing.
 */
export function AkkoordMelder() {
  const { t } = useTranslation(['akkoord', 'afspraak']);
  const { doc } = useTafelSession();
  const { akkoorden } = useRegister();
  const { opsomming } = usePartijNamen();
  useEffect(() => {
    if (!akkoorden.some(staat)) return undefined;
    const told = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | null = null;
    let isGone = false;
    const judge = async (): Promise<void> => {
      for (const { inhoud, partijen } of await geraakt(doc, akkoorden)) {
        const key = `${inhoud.id}/${partijen.join('/')}`;
        if (isGone || told.has(key)) continue;
        told.add(key);
        const titel = inhoud.titel || t('afspraak:zonderTitel');
        showToast(t('melder.eigen', { partijen: opsomming(partijen), titel }));
      }
    };
    const follow = ({ local }: Y.Transaction): void => {
      if (!local) return;
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(() => void judge(), SETTLE_MS);
    };
    doc.on('afterTransaction', follow);
    return () => {
      isGone = true;
      if (timer !== null) clearTimeout(timer);
      doc.off('afterTransaction', follow);
    };
  }, [doc, akkoorden, opsomming, t]);
  return null;
}

/** The afspraken of which a yes does not hold any more, each with whose. */
async function geraakt(doc: Y.Doc, akkoorden: readonly Akkoord[]) {
  const ids = new Set(
    akkoorden
      .filter(staat)
      .flatMap(({ onderwerp }) => (onderwerp.soort === 'afspraak' ? [onderwerp.id] : [])),
  );
  const found: { readonly inhoud: AfspraakInhoud; readonly partijen: readonly string[] }[] = [];
  for (const id of ids) {
    const inhoud = readInhoud(doc, id);
    const partijen = inhoud === null ? [] : await wieVervalt(akkoorden, inhoud);
    if (inhoud !== null && partijen.length > 0) found.push({ inhoud, partijen });
  }
  return found;
}
