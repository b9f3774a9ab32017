import { useTranslation } from 'react-i18next';
import type { Draft, DraftItem } from '#client/doc/draft.ts';
import { deleteDraft, saveDraft } from '#client/doc/draft-store.ts';
import { useTafelSession } from '#client/doc/use-doc.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { showToast } from '#client/ui/toast.tsx';
import { downloadDraft, downloadText } from '#client/workspace/drafts/draft-file.ts';
import { useDraftWords } from '#client/workspace/drafts/use-draft-words.ts';
import { useDrafts } from '#client/workspace/drafts/use-drafts.ts';
import '#client/workspace/drafts/drafts.css';

/** All drafts of this seat: what was refused, why, and what can be done with it. */
export function DraftsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['bewaren', 'algemeen']);
  const drafts = useDrafts();
  return (
    <Dialog
      title={t('kladversies.titel')}
      isOpen
      onClose={onClose}
      closeLabel={t('algemeen:sluiten')}
      width="wide"
      actions={<Button onPress={onClose}>{t('kladversies.sluit')}</Button>}
    >
      <p>{t('kladversies.uitleg')}</p>
      {drafts.length === 0 ? <p>{t('kladversies.leeg')}</p> : null}
      {drafts.map((draft) => (
        <DraftView key={draft.id} draft={draft} />
      ))}
    </Dialog>
  );
}

function DraftView({ draft }: { readonly draft: Draft }) {
  const { t, i18n } = useTranslation(['bewaren', 'algemeen']);
  const { ofDraft } = useDraftWords();
  const retry = useRetry(draft);
  const datum = new Date(draft.at).toLocaleString(i18n.language, { dateStyle: 'long', timeStyle: 'short' });
  const titel = t('kladversies.van', { datum });
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(ofDraft(draft));
      showToast(t('kladversies.gekopieerd'));
    } catch {
      showToast(t('kladversies.kopieerFout'));
    }
  };
  const discard = async (): Promise<void> => {
    await deleteDraft(draft.id);
    showToast(t('kladversies.weggegooid'), {
      label: t('algemeen:ongedaanMaken'),
      onAction: () => void saveDraft(draft),
    });
  };
  return (
    <section className="kladversie" aria-label={titel}>
      <h3 className="kladversie__titel">
        {titel} · {t('kladversies.aantal', { count: draft.items.length })}
      </h3>
      <ul className="kladversie__items">
        {draft.items.map((item) => (
          <ItemView key={`${item.path} ${item.rule}`} item={item} />
        ))}
      </ul>
      <div className="kladversie__acties">
        {draft.items.some(({ path }) => path !== '') ? (
          <Button size="small" variant="primary" onPress={() => void retry()}>
            {t('kladversies.opnieuw')}
          </Button>
        ) : null}
        <Button size="small" onPress={() => void copy()}>
          {t('kladversies.kopieer')}
        </Button>
        <Button size="small" onPress={() => downloadText(draft, ofDraft(draft))}>
          {t('kladversies.downloadLeesbaar')}
        </Button>
        <Button size="small" onPress={() => downloadDraft(draft)}>
          {t('kladversies.download')}
        </Button>
        <Button size="small" variant="quiet" onPress={() => void discard()}>
          {t('kladversies.gooiWeg')}
        </Button>
      </div>
    </section>
  );
}

function ItemView({ item }: { readonly item: DraftItem }) {
  const { t } = useTranslation('bewaren');
  const { naam, reden, own, theirs } = useDraftWords().ofItem(item);
  return (
    <li className="kladversie__item">
      <p className="kladversie__naam">{naam}</p>
      <p className="kladversie__reden">
        {reden} <small>{t('kladversies.regel', { regel: item.rule })}</small>
      </p>
      {own.length === 0 ? null : (
        <dl className="kladversie__waarden">
          {own.map(({ veld, waarde }) => (
            <div key={veld}>
              <dt>{veld === '' ? t('kladversies.uw') : veld}</dt>
              <dd>{waarde}</dd>
            </div>
          ))}
          {theirs === null ? null : (
            <div>
              <dt>{t('kladversies.tafel')}</dt>
              <dd>{theirs}</dd>
            </div>
          )}
        </dl>
      )}
    </li>
  );
}

/** Lays again what may be by now; what still may not stays, with the reason of today. */
function useRetry(draft: Draft): () => Promise<void> {
  const { t } = useTranslation('bewaren');
  const session = useTafelSession();
  return async () => {
    const { retryDraft } = await import('#client/doc/retry-draft.ts');
    const room =
      draft.kamer === 'tafel' ? session : session.privateRooms.open(draft.kamer).getSnapshot().session;
    if (room?.status.getSnapshot().ready !== true) return showToast(t('kladversies.opnieuwNiets'));
    const { done, left } = retryDraft(room, draft, t('kladversies.opnieuwLabel'));
    await (left.length === 0 ? deleteDraft(draft.id) : saveDraft({ ...draft, items: left }));
    if (done.length === 0) showToast(t('kladversies.opnieuwNiets'));
    else if (left.length === 0) showToast(t('kladversies.opnieuwGelukt', { count: done.length }));
    else showToast(t('kladversies.opnieuwDeels', { gelukt: done.length, over: left.length }));
  };
}
