import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import type { ArrangementDocument } from '#shared/arrangement/document/blok.ts';
import { teZetten, teZettenZeker } from '#server/arrangement/pdf/te-zetten.ts';
import { typstBron } from '#server/arrangement/pdf/typst-bron.ts';

/** No folder: the compiler reads no file but those that it is given. */
const WORKSPACE = '/puzzeltafel-geen-map';

/**
 * The document as PDF/A-2a: tagged, with title, language, outline and alt texts. `beelden`: SVG by the name that the
 * document gives it. Throws when the compiler refuses, which is our bug.
 */
export function maakPdf(document: ArrangementDocument, beelden: ReadonlyMap<string, string>): Uint8Array {
  const compiler = NodeCompiler.create({ workspace: WORKSPACE });
  for (const [naam, svg] of beelden) compiler.mapShadow(`${WORKSPACE}/${naam}`, Buffer.from(svg, 'utf8'));
  try {
    return compile(compiler, typstBron(document, teZetten));
  } catch (error) {
    // Characters that each have a shape, but not after one another: those stand there by number then.
    if (!(error instanceof Error) || !error.message.includes('could not be displayed')) throw error;
    return compile(compiler, typstBron(document, teZettenZeker));
  } finally {
    compiler.evictCache(0);
  }
}

function compile(compiler: NodeCompiler, bron: string): Uint8Array {
  const compiled = compiler.compile({ mainFileContent: bron });
  if (compiled.result === null) {
    const failed = compiled.takeDiagnostics();
    const found = failed === null ? [] : compiler.fetchDiagnostics(failed);
    throw new Error(`The document could not be set: ${JSON.stringify(found).slice(0, 2000)}`);
  }
  return compiler.pdf(compiled.result, { pdfStandard: PdfStandard.A_2a, pdfTags: true });
}
