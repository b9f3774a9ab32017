import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft, DraftItem } from '#client/doc/draft.ts';
import { useSayReason } from '#client/doc/use-right.ts';
import { fieldsOf, nameOf, readableValue, type Words } from '#client/workspace/drafts/draft-text.ts';

/** One item of a draft in words of the interface. */
export interface ItemWords {
  /** `Puzzelstuk “Woonwijk”: titel`. */
  readonly naam: string;
  readonly reden: string;
  /** The own value, field by field; `veld` is empty when it is one value. */
  readonly own: readonly { readonly veld: string; readonly waarde: string }[];
  /** What stands on the tafel; null where that says nothing. */
  readonly theirs: string | null;
}

/** Puts drafts into words, on the screen and in a file alike. */
export function useDraftWords(): {
  readonly ofItem: (item: DraftItem) => ItemWords;
  readonly ofDraft: (draft: Draft) => string;
} {
  const { t, i18n } = useTranslation('bewaren');
  const say = useSayReason();
  return useMemo(() => {
    const words: Words = {
      niets: t('kladversies.niets'),
      vorm: t('kladversies.vorm'),
      ja: t('kladversies.ja'),
      nee: t('kladversies.nee'),
    };
    const ofItem = (item: DraftItem): ItemWords => {
      const { soort, veld } = nameOf(item);
      const titel = item.titel === '' ? '' : ` “${item.titel}”`;
      const part = item.op === 'maak' ? ` (${t('nieuw')})` : veld === null ? '' : `: ${t(`veld.${veld}`)}`;
      const isKnown = item.path !== '' && (item.own !== null || item.theirs !== null);
      return {
        naam: item.path === '' ? t('kladversies.alles') : `${t(`soort.${soort}`)}${titel}${part}`,
        reden: say(item),
        own: isKnown
          ? fieldsOf(item).map(([key, value]) => ({
              veld: key === null ? '' : t(`veld.${key}`),
              waarde: readableValue(value, words),
            }))
          : [],
        theirs: isKnown && item.op !== 'maak' ? readableValue(item.theirs, words) : null,
      };
    };
    const ofDraft = (draft: Draft): string => {
      const datum = new Date(draft.at).toLocaleString(i18n.language);
      const items = draft.items.map((item) => {
        const { naam, reden, own, theirs } = ofItem(item);
        const lines = own.map(
          ({ veld, waarde }) => `${veld === '' ? t('kladversies.uw') : veld}:\n\n${waarde}\n`,
        );
        const there = theirs === null ? '' : `\n${t('kladversies.tafel')}:\n\n${theirs}\n`;
        return `## ${naam}\n\n${reden} (${item.rule})\n\n${lines.join('\n')}${there}`;
      });
      return `# ${t('kladversies.van', { datum })}\n\n${items.join('\n')}`;
    };
    return { ofItem, ofDraft };
  }, [t, i18n.language, say]);
}
