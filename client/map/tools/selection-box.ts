import type { ScreenPoint } from '#client/map/modes/select.mode.ts';

/** The rectangle that is drawn while a box is pulled over the map. */
export class SelectionBox {
  readonly #element: HTMLElement;

  constructor(parent: HTMLElement) {
    this.#element = document.createElement('div');
    this.#element.className = 'kaart-kader';
    this.#element.hidden = true;
    parent.append(this.#element);
  }

  show(box: { readonly from: ScreenPoint; readonly to: ScreenPoint } | null): void {
    this.#element.hidden = box === null;
    if (box === null) return;
    const { style } = this.#element;
    style.left = `${Math.min(box.from.x, box.to.x)}px`;
    style.top = `${Math.min(box.from.y, box.to.y)}px`;
    style.width = `${Math.abs(box.from.x - box.to.x)}px`;
    style.height = `${Math.abs(box.from.y - box.to.y)}px`;
  }

  destroy(): void {
    this.#element.remove();
  }
}
