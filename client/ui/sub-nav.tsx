import { Link } from 'wouter';
import '#client/ui/sub-nav.css';

export interface SubNavProps<Id extends string> {
  /** What the parts are parts of, for who hears the page. */
  readonly label: string;
  readonly parts: readonly { readonly id: Id; readonly label: string; readonly href: string }[];
  readonly current: Id | null;
}

/** The parts of one screen, each with an address of its own. */
export function SubNav<Id extends string>({ label, parts, current }: SubNavProps<Id>) {
  return (
    <nav className="sub-nav" aria-label={label}>
      {parts.map(({ id, label: text, href }) => (
        <Link
          key={id}
          href={href}
          className="sub-nav__tab"
          aria-current={id === current ? 'page' : undefined}
        >
          {text}
        </Link>
      ))}
    </nav>
  );
}
