import '#client/ui/parts.css';

/** Something is under way; `label` says what. */
export function Spinner({ label }: { readonly label: string }) {
  return (
    <output>
      <span className="pt-spinner" aria-hidden="true" />
      <span className="pt-visually-hidden">{label}</span>
    </output>
  );
}
