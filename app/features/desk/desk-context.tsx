import { createContext, type ReactNode, useContext } from 'react';
import type { Labelled, RefusedForm, SeatKind, SeatPage } from '#app/contract/desk.ts';
import { useRoom } from '#app/features/live/room-context.tsx';
import { itemsOf } from './items.ts';

export interface Desk {
  readonly seat: string;
  readonly stamp: string;
  /** The form that was sent from the page before this one, and refused. */
  readonly refused: RefusedForm | null;
  readonly kind: SeatKind;
  /** The party whose table this is; null for the operator and others without one. */
  readonly role: string | null;
  /** Parties that sit in the room: the others answer from the control room. */
  readonly inPlay: readonly string[];
  /** Where things are in this scenario, by name. */
  readonly places: readonly Labelled[];
  nameOf(party: string): string;
}

const DeskContext = createContext<Desk>({
  seat: '',
  stamp: '',
  refused: null,
  kind: 'table',
  role: null,
  inPlay: [],
  places: [],
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
  const { seat, stamp, refused, role, kind } = page;
  const { view } = useRoom();
  const places = itemsOf(view, 'place').map(({ id, title }) => ({ id, label: title }));
  const nameOf = (party: string) => parties[party] ?? party;
  const desk = { seat, stamp, refused, kind, role, inPlay, places, nameOf };
  return <DeskContext.Provider value={desk}>{children}</DeskContext.Provider>;
}

export function useDesk(): Desk {
  return useContext(DeskContext);
}
