import { Mark } from '@tiptap/core';
import { hrefFromInput, safeHref } from '#shared/domain/afspraak/safe-href.ts';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    veiligeLink: {
      /** Links the selection to an address as typed; false when the address may not be used. */
      setVeiligeLink: (typed: string) => ReturnType;
      unsetVeiligeLink: () => ReturnType;
    };
  }
}

/**
 * A link with nothing but an address, which is checked where it comes in (parse, paste, command) and again where it is
 * shown, because a hostile one can also come in through the document (T11).
 */
export const VeiligeLink = Mark.create({
  name: 'link',
  priority: 1000,
  inclusive: false,
  excludes: 'link',

  addAttributes() {
    return { href: { default: null } };
  },

  parseHTML() {
    return [
      {
        tag: 'a[href]',
        getAttrs: (element) => {
          const href = safeHref(element.getAttribute('href'));
          return href === null ? false : { href };
        },
      },
    ];
  },

  renderHTML({ HTMLAttributes }) {
    const href = safeHref(HTMLAttributes['href']);
    if (href === null) return ['span', { class: 'tekst-link-onveilig' }, 0];
    return ['a', { href, rel: 'noopener noreferrer nofollow', target: '_blank' }, 0];
  },

  addCommands() {
    return {
      setVeiligeLink:
        (typed) =>
        ({ chain }) => {
          const href = hrefFromInput(typed);
          return href === null ? false : chain().extendMarkRange('link').setMark('link', { href }).run();
        },
      unsetVeiligeLink:
        () =>
        ({ chain }) =>
          chain().extendMarkRange('link').unsetMark('link').run(),
    };
  },
});
