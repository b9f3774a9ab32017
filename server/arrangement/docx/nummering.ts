import { AlignmentType, LevelFormat, LevelSuffix, type ILevelsOptions } from 'docx';

export const MAX_LIJST_NIVEAU = 8;
const STIPPEN = ['•', '◦', '▪'];
const INSPRING_DXA = 400;

/** The lists of a document: every numbered one counts for itself, from its own first number. */
export class Nummering {
  readonly #starts = new Set<number>([1]);
  #instance = 0;

  /** What a new list is called. */
  lijst(genummerd: boolean, start: number): { readonly reference: string; readonly instance: number } {
    if (!genummerd) return { reference: 'punten', instance: 0 };
    this.#starts.add(start);
    return { reference: `genummerd-${start}`, instance: ++this.#instance };
  }

  /** For the whole document, after all lists were asked for. */
  config(): { reference: string; levels: ILevelsOptions[] }[] {
    return [
      {
        reference: 'punten',
        levels: niveaus(
          () => ({ format: LevelFormat.BULLET }),
          (level) => STIPPEN[level % 3] ?? '•',
        ),
      },
      ...[...this.#starts]
        .toSorted((left, right) => left - right)
        .map((start) => ({
          reference: `genummerd-${start}`,
          levels: niveaus(
            () => ({ format: LevelFormat.DECIMAL, start }),
            (level) => `%${level + 1}.`,
          ),
        })),
    ];
  }
}

function niveaus(
  kind: () => Pick<ILevelsOptions, 'format' | 'start'>,
  text: (level: number) => string,
): ILevelsOptions[] {
  return Array.from({ length: MAX_LIJST_NIVEAU + 1 }, (_, level) => ({
    level,
    ...kind(),
    text: text(level),
    alignment: AlignmentType.LEFT,
    suffix: LevelSuffix.TAB,
    style: { paragraph: { indent: { left: INSPRING_DXA * (level + 1), hanging: 340 } } },
  }));
}
