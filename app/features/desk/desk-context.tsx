import { createContext, type ReactNode, useContext } from 'react';
import type { SeatPage } from '#app/contract/desk.ts';

export interface Desk {
  readonly seat: string;
  readonly stamp: string;
  /** The party whose table this is; null for the operator and others without one. */
  readonly role: string | null;
  nameOf(party: string): string;
}

const DeskContext = createContext<Desk>({ seat: '', stamp: '', role: null, nameOf: (party) => party });

export function DeskProvider({
  page,
  parties,
  children,
}: {
  page: SeatPage;
  parties: Readonly<Record<string, string>>;
  children: ReactNode;
}) {
  const { seat, stamp, role } = page;
  const desk = { seat, stamp, role, nameOf: (party: string) => parties[party] ?? party };
  return <DeskContext.Provider value={desk}>{children}</DeskContext.Provider>;
}

export function useDesk(): Desk {
  return useContext(DeskContext);
}
