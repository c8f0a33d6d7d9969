import { createContext, useContext } from 'react';
import type { RefusedForm } from '#app/contract/seat-page.ts';

/** What a form held when it was posted and refused: it comes back filled in. `null` for a form that begins empty. */
export const RefusedFields = createContext<RefusedForm['fields'] | null>(null);

/** What a field begins with. One that was posted empty stays empty. */
export function useInitialText(name: string, initial?: number): string | number | undefined {
  const fields = useContext(RefusedFields);
  return fields === null ? initial : (fields[name]?.[0] ?? '');
}

/** Whether a box of this name begins ticked. */
export function useInitialTicks(name: string): (value: string) => boolean {
  const fields = useContext(RefusedFields);
  return (value) => fields?.[name]?.includes(value) === true;
}
