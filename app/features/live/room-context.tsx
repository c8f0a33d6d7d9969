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
import type { SeatPage } from '#app/contract/desk.ts';
import type { Answer, CommandMessage, Now, Presence } from '#app/contract/messages.ts';
import type { Room, RoomStatus } from '#app/live/connect-room.ts';

/** A moment by this device's own steady clock, in milliseconds: the wall clock of a laptop may be hours wrong. */
type Steady = number;

export interface LiveRoom {
  readonly view: SeatPage['view'];
  readonly now: Now;
  /** When `now` came; undefined until the page is alive. */
  readonly heard: Steady | undefined;
  /** `undefined`: no script has taken over yet, and forms are sent as forms. */
  readonly status: RoomStatus | undefined;
  /** What the server said when it closed the door. */
  readonly message: string | null;
  readonly presence: Presence['seats'];
  /** Commands that wait for their answer. */
  readonly waiting: number;
  /** The last answers that no form on the page waits for: what an earlier page had left, and whose form is gone. Newest first. */
  readonly late: readonly Answer[];
  /** Sends now or as soon as it can; resolves with the answer. Only while `status` is there, and neither `stale` nor `gone`. */
  send(message: CommandMessage): Promise<Answer>;
  /** An answer came after the form that waited for it had gone. */
  tellLate(answer: Answer): void;
  /** They were read. */
  clearLate(): void;
  /** Whether this very page sent it: then its answer is on the way to the page. */
  hasSent(commandId: string): boolean;
}

const RoomContext = createContext<LiveRoom | undefined>(undefined);

/** What this seat sees, first from the page and then from the room. */
export function useRoom(): LiveRoom {
  const room = useContext(RoomContext);
  if (room === undefined) throw new Error('A part of a seat stands outside of its room.');
  return room;
}

type Seen = Omit<LiveRoom, 'send' | 'tellLate' | 'clearLate' | 'hasSent' | 'waiting'>;

const LATE_SHOWN = 5;

function withLate(seen: Seen, answer: Answer): Seen {
  return { ...seen, late: [answer, ...seen.late].slice(0, LATE_SHOWN) };
}

/** The client of a room, fetched once the page stands, so that a form can be filled before. */
const fetchClient = () =>
  Promise.all([import('#app/live/connect-room.ts'), import('#app/live/outbox-indexed-db.ts')]);

/** Brings a seat's page to life: what it shows goes on from what the page came with. */
export function RoomProvider({ page, children }: { page: SeatPage; children: ReactNode }) {
  const { seat, view, now, epoch, seq, build, language } = page;
  const { t } = useTexts();
  const connected = useRef<Room | undefined>(undefined);
  /** Whose answer a form waits for, and everything that this page ever sent. */
  const sent = useRef(new Set<string>());
  const ever = useRef(new Set<string>());
  const [seen, setSeen] = useState<Seen>({
    view,
    now,
    heard: undefined,
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
    // In slices: a whole desk is drawn anew, and whoever types meanwhile must not feel it.
    const change = (some: Partial<Seen>) =>
      startTransition(() => setSeen((before) => ({ ...before, ...some })));
    void (async () => {
      const [{ connectRoom }, { openOutbox }] = await fetchClient();
      const outbox = await openOutbox(seat);
      if (isOver) return;
      const room = connectRoom({ seat, build, language, outbox, snapshot: { epoch, seq, view, now } });
      connected.current = room;
      close = room.close;
      room.on('change', (next) => change({ view: next.view, now: next.now, heard: performance.now() }));
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
      change({ status: room.status(), heard: performance.now() });
    })().catch(() => {
      // A browser does not fetch again what failed once: the page goes on by its forms, and says so.
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
      tellLate: (answer) => setSeen((before) => withLate(before, answer)),
      clearLate: () => setSeen((before) => ({ ...before, late: [] })),
      hasSent: (commandId) => ever.current.has(commandId),
    }),
    [seen, waiting],
  );
  return <RoomContext.Provider value={room}>{children}</RoomContext.Provider>;
}
