import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { balansTabel, botsingTabel, type Namen } from '#shared/puzzel/export/balans-tabel.ts';
import { toCsv } from '#shared/puzzel/export/csv.ts';
import type { Uitkomst } from '#shared/puzzel/uitkomst.ts';
import { useStukken } from '#client/board/active-variant.ts';
import { useAlleOpgaven } from '#client/board/use-alle-opgaven.ts';
import { useVandaag } from '#client/board/use-vandaag.ts';
import { useGebieden } from '#client/puzzel/use-gebieden.ts';
import { Button } from '#client/ui/button.tsx';
import { saveFile } from '#client/ui/save-file.ts';

/** The figures of the screen as files for a spreadsheet. */
export function BalansDownloads({ uitkomst }: { readonly uitkomst: Uitkomst }) {
  const { t } = useTranslation('past');
  const namen: Namen = { opgaven: useAlleOpgaven(), stukken: useStukken(), gebieden: useGebieden() };
  const vandaag = useVandaag();
  const save = (name: string, text: string): void =>
    saveFile(`${name}-${vandaag}.csv`, text, 'text/csv;charset=utf-8');
  return (
    <div className="past-downloads">
      <Button size="small" onPress={() => save('balans', toCsv(balansTabel(uitkomst, namen)))}>
        <IconDownload size={16} aria-hidden="true" /> {t('download.balans')}
      </Button>
      <Button size="small" onPress={() => save('botsingen', toCsv(botsingTabel(uitkomst, namen)))}>
        <IconDownload size={16} aria-hidden="true" /> {t('download.botsingen')}
      </Button>
    </div>
  );
}
