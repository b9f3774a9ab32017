import { IconPuzzle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import '#client/ui/page.css';

export function Logo() {
  return (
    <span className="pt-logo" aria-hidden="true">
      <IconPuzzle size={20} />
    </span>
  );
}

export interface PageProps {
  readonly brand: string;
  readonly title: string;
  readonly children: ReactNode;
  /** At the end of the bar. */
  readonly barEnd?: ReactNode;
  readonly width?: 'normal' | 'narrow';
}

/** A page outside a tafel: a bar, one heading, its content. */
export function Page({ brand, title, children, barEnd, width = 'normal' }: PageProps) {
  return (
    <div className="pt-page">
      <header className="pt-page__bar">
        <a className="pt-page__brand" href="/">
          <Logo />
          {brand}
        </a>
        <div className="pt-page__end">{barEnd}</div>
      </header>
      <main
        id="inhoud"
        tabIndex={-1}
        className={width === 'narrow' ? 'pt-page__main pt-page__main--narrow' : 'pt-page__main'}
      >
        <h1 className="pt-page__title">{title}</h1>
        {children}
      </main>
    </div>
  );
}
