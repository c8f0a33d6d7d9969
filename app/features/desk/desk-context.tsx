import { createContext, type ReactNode, useContext } from 'react';
import type { SeatKind, SeatPage } from '#app/contract/desk.ts';

export interface Desk {
  readonly seat: string;
  readonly stamp: string;
  readonly kind: SeatKind;
  /** The party whose table this is; null for the operator and others without one. */
  readonly role: string | null;
  /** Parties that sit in the room: the others answer from the control room. */
  readonly inPlay: readonly string[];
  nameOf(party: string): string;
}

const DeskContext = createContext<Desk>({
  seat: '',
  stamp: '',
  kind: 'table',
  role: null,
  inPlay: [],
  nameOf: (party) => party,
});

export function DeskProvider({
  page,
  parties,
  inPlay = [],
  children,
}: {
  page: SeatPage;
  parties: Readonly<Record<string, string>>;
  inPlay?: readonly string[];
  children: ReactNode;
}) {
  const { seat, stamp, role, kind } = page;
  const desk = { seat, stamp, kind, role, inPlay, nameOf: (party: string) => parties[party] ?? party };
  return <DeskContext.Provider value={desk}>{children}</DeskContext.Provider>;
}

export function useDesk(): Desk {
  return useContext(DeskContext);
}
