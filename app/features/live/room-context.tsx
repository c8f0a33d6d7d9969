import {
  createContext,
  type ReactNode,
  startTransition,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTexts } from '#app/components/texts.tsx';
import type { Answer, CommandMessage, Now, Presence } from '#app/contract/messages.ts';
import type { SeatPage } from '#app/contract/seat-page.ts';
import type { Room, RoomStatus } from '#app/live/connect-room.ts';

/** A moment by `performance.now()`, in milliseconds: the wall clock of a laptop may be hours off. */
type MonotonicTime = number;

export interface LiveRoom {
  readonly view: SeatPage['view'];
  readonly now: Now;
  /** When `now` came; undefined until hydration. */
  readonly receivedAt: MonotonicTime | undefined;
  /** `undefined`: not hydrated yet, so forms are posted. */
  readonly status: RoomStatus | undefined;
  /** The server's reason for ending the connection. */
  readonly message: string | null;
  readonly presence: Presence['seats'];
  /** How many commands wait for an answer. */
  readonly waiting: number;
  /** Recent answers that no form on the page waits for, to commands of an earlier page or of a form that is gone. Newest first. */
  readonly late: readonly Answer[];
  /** Sends now or as soon as possible; resolves with the answer. Only while `status` is defined and neither `stale` nor `gone`. */
  send(message: CommandMessage): Promise<Answer>;
  /** Adds an answer whose form is gone to `late`. */
  addLate(answer: Answer): void;
  /** The late answers were read. */
  clearLate(): void;
  /** Whether this page sent the command, and so receives its answer. */
  hasSent(commandId: string): boolean;
}

const RoomContext = createContext<LiveRoom | undefined>(undefined);

/** What this seat sees, first from the page and then from the room. */
export function useRoom(): LiveRoom {
  const room = useContext(RoomContext);
  if (room === undefined) throw new Error('useRoom is called outside of a RoomProvider.');
  return room;
}

type Seen = Omit<LiveRoom, 'send' | 'addLate' | 'clearLate' | 'hasSent' | 'waiting'>;

const LATE_SHOWN = 5;

function withLate(seen: Seen, answer: Answer): Seen {
  return { ...seen, late: [answer, ...seen.late].slice(0, LATE_SHOWN) };
}

/** The room's client is fetched after the page is shown, so that people can fill in forms meanwhile. */
const fetchClient = () =>
  Promise.all([import('#app/live/connect-room.ts'), import('#app/live/outbox-indexed-db.ts')]);

/** Connects the page of a seat to its room, starting from the view that the page was rendered from. */
export function RoomProvider({ page, children }: { page: SeatPage; children: ReactNode }) {
  const { seat, view, now, epoch, seq, build, language } = page;
  const { t } = useTexts();
  const connected = useRef<Room | undefined>(undefined);
  /** Commands whose answer a form waits for, and all that this page ever sent. */
  const sent = useRef(new Set<string>());
  const ever = useRef(new Set<string>());
  const [seen, setSeen] = useState<Seen>({
    view,
    now,
    receivedAt: undefined,
    status: undefined,
    message: null,
    presence: {},
    late: [],
  });
  const [waiting, setWaiting] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a page is for one seat, and one page is one connection.
  useEffect(() => {
    let isOver = false;
    let close = () => {};
    // As a transition: the whole desk is rendered again, which must not block typing.
    const change = (some: Partial<Seen>) =>
      startTransition(() => setSeen((before) => ({ ...before, ...some })));
    void (async () => {
      const [{ connectRoom }, { openOutbox }] = await fetchClient();
      const outbox = await openOutbox(seat);
      if (isOver) return;
      const room = connectRoom({ seat, build, language, outbox, snapshot: { epoch, seq, view, now } });
      connected.current = room;
      close = room.close;
      room.on('change', (next) => change({ view: next.view, now: next.now, receivedAt: performance.now() }));
      room.on('presence', ({ seats }) => change({ presence: seats }));
      room.on('status', (status, message) => {
        if (status === 'live') document.documentElement.classList.add('lettered');
        change({ status, message });
        setWaiting(room.waiting());
      });
      room.on('answer', (message, answer) => {
        setWaiting(room.waiting());
        if (!sent.current.delete(message.commandId)) setSeen((before) => withLate(before, answer));
      });
      change({ status: room.status(), receivedAt: performance.now() });
    })().catch(() => {
      // A browser never retries a failed import: the page falls back to posting its forms, and says so.
      change({ status: 'stale', message: t('live.unfetched') });
    });
    return () => {
      isOver = true;
      connected.current = undefined;
      close();
    };
  }, [seat]);

  const room = useMemo<LiveRoom>(
    () => ({
      ...seen,
      waiting,
      async send({ commandId, command, as }) {
        const open = connected.current;
        if (open === undefined) throw new Error('The room is not open yet.');
        sent.current.add(commandId);
        ever.current.add(commandId);
        const answered = open.send(command, { commandId, ...(as !== undefined && { as }) });
        setWaiting(open.waiting());
        const answer = await answered;
        setWaiting(open.waiting());
        return answer;
      },
      addLate: (answer) => setSeen((before) => withLate(before, answer)),
      clearLate: () => setSeen((before) => ({ ...before, late: [] })),
      hasSent: (commandId) => ever.current.has(commandId),
    }),
    [seen, waiting],
  );
  return <RoomContext.Provider value={room}>{children}</RoomContext.Provider>;
}
