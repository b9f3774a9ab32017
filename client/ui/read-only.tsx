import { createContext, use, type ReactNode } from 'react';

/** Whether the fields below are for reading only: shown, but not changed. */
export const ReadOnlyContext = createContext(false);

export function useReadOnly(): boolean {
  return use(ReadOnlyContext);
}

/** What only somebody who may change things gets to see: buttons that would do nothing for a reader. */
export function WhenWritable({ children }: { readonly children: ReactNode }) {
  return useReadOnly() ? null : children;
}
