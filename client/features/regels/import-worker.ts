import { IMPORT_LIMITS, readGeojson } from '#shared/domain/laag/import-geojson.ts';
import { importShape } from '#shared/domain/laag/import-shape.ts';
import type { GoodShape, ImportMessage, RefusedShape } from '#client/features/regels/import-message.ts';

/** Reads one file beside the page, so that twenty megabytes do not hold it up; ending the worker is cancelling. */
self.addEventListener('message', (event: MessageEvent<unknown>) => {
  if (event.data instanceof File) void read(event.data);
});

function tell(message: ImportMessage): void {
  self.postMessage(message);
}

async function read(file: File): Promise<void> {
  if (file.size > IMPORT_LIMITS.maxBytes) return tell({ kind: 'fout', probleem: 'too-large' });
  let text: string;
  try {
    text = await file.text();
  } catch {
    return tell({ kind: 'fout', probleem: 'unreadable' });
  }
  const opened = readGeojson(text);
  if (!opened.ok) return tell({ kind: 'fout', probleem: opened.error });
  const { shapes, stelsel } = opened.value;
  const vormen: GoodShape[] = [];
  const geweigerd: RefusedShape[] = [];
  let hersteld = 0;
  for (const [index, shape] of shapes.entries()) {
    const { nummer, naam } = shape;
    const imported = importShape(shape, stelsel);
    if (imported.ok) {
      vormen.push({ naam, geometrie: imported.value.geometrie });
      if (imported.value.hersteld) hersteld += 1;
    } else geweigerd.push({ volgnummer: index, nummer, naam, probleem: imported.error });
    tell({ kind: 'voortgang', gedaan: index + 1, totaal: shapes.length });
  }
  return tell({ kind: 'klaar', uitkomst: { stelsel, vormen, geweigerd, hersteld } });
}
