import { createContext, type ReactNode, useContext } from 'react';
import type { FieldLimits, ListField, NumberField, TextField } from '#app/contract/field-limits.ts';
import type { CommandType } from '#app/contract/items.ts';
import { useSeat } from './seat-context.tsx';

type FormLimitsByField = Readonly<Record<string, FieldLimits>>;

const FormLimitsContext = createContext<FormLimitsByField>({});

/** What the inputs within take: what the server takes in a command of this type. */
export function FormLimits({ of, children }: { of: CommandType; children: ReactNode }) {
  const limits: { readonly [T in CommandType]?: FormLimitsByField } = useSeat().limits;
  return <FormLimitsContext.Provider value={limits[of] ?? {}}>{children}</FormLimitsContext.Provider>;
}

/** `isNeeded`: play asks for it now, although the command can do without. */
export function useLimits(
  name: TextField | NumberField | `${NumberField}#` | ListField,
  isNeeded = false,
): FieldLimits {
  const limits = useContext(FormLimitsContext);
  const field = name.replace(/#$/, '');
  // The fields of a request or a document are the scenario's, and all take the same.
  const own = limits[field] ?? limits[field.replace(/\..*/, '.*')];
  return isNeeded ? { ...own, required: true } : (own ?? {});
}
