import { createContext, type ReactNode, useContext } from 'react';
import type { CommandLimits } from '#app/contract/field-limits.ts';
import type { Labelled, SeatKind } from '#app/contract/items.ts';
import type { RefusedForm, SeatPage } from '#app/contract/seat-page.ts';
import { useRoom } from '#app/features/live/room-context.tsx';
import { itemsOf } from '#app/features/live/view-items.ts';

/** Whose screen this is, and the names that its parts need to speak of parties and places. */
export interface CurrentSeat {
  readonly seat: string;
  /** New with every page; the ids of commands that are posted begin with it. */
  readonly stamp: string;
  /** The form that was posted from the previous page and refused. */
  readonly refused: RefusedForm | null;
  /** What the forms take, by command. */
  readonly limits: Partial<CommandLimits>;
  readonly kind: SeatKind;
  /** The party whose table this is; null for the operator and others without one. */
  readonly role: string | null;
  /** Parties that sit in the room: the others answer from the control room. */
  readonly inPlay: readonly string[];
  /** The places of this scenario, by name. */
  readonly places: readonly Labelled[];
  nameOf(party: string): string;
}

const SeatContext = createContext<CurrentSeat>({
  seat: '',
  stamp: '',
  refused: null,
  limits: {},
  kind: 'table',
  role: null,
  inPlay: [],
  places: [],
  nameOf: (party) => party,
});

export function SeatProvider({
  page,
  parties,
  inPlay = [],
  children,
}: {
  page: SeatPage;
  /** Names by party. */
  parties: Readonly<Record<string, string>>;
  inPlay?: readonly string[];
  children: ReactNode;
}) {
  const { seat, stamp, refused, limits, role, kind } = page;
  const { view } = useRoom();
  const places = itemsOf(view, 'place').map(({ id, title }) => ({ id, label: title }));
  const nameOf = (party: string) => parties[party] ?? party;
  const current = { seat, stamp, refused, limits, kind, role, inPlay, places, nameOf };
  return <SeatContext.Provider value={current}>{children}</SeatContext.Provider>;
}

export function useSeat(): CurrentSeat {
  return useContext(SeatContext);
}
