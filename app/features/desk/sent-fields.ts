import { createContext, useContext } from 'react';
import type { RefusedForm } from '#app/contract/desk.ts';

/** What a form held when it was sent as a form and refused: it comes back filled in. `null` where a form begins anew. */
export const SentFields = createContext<RefusedForm['fields'] | null>(null);

/** What a field begins with. One that was sent empty is empty. */
export function useSentText(name: string, initial?: number): string | number | undefined {
  const fields = useContext(SentFields);
  return fields === null ? initial : (fields[name]?.[0] ?? '');
}

/** Whether a box of this name begins ticked. */
export function useSentTicks(name: string): (value: string) => boolean {
  const fields = useContext(SentFields);
  return (value) => fields?.[name]?.includes(value) === true;
}
