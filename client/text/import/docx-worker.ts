import { err } from '#shared/lib/result.ts';
import { DOCX_LIMITS } from './docx-delen.ts';
import { readDocx, type DocxGelezen } from './read-docx.ts';

/** Reads one file beside the page, so that a large draft does not hold it up; ending the worker is cancelling. */
self.addEventListener('message', (event: MessageEvent<unknown>) => {
  if (event.data instanceof File) void read(event.data).then((gelezen) => self.postMessage(gelezen));
});

async function read(file: File): Promise<DocxGelezen> {
  if (file.size > DOCX_LIMITS.maxBytes) return err('te-groot');
  try {
    return await readDocx(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return err('kapot');
  }
}
