import { LRUCache } from 'lru-cache';
import type { News, Snapshot } from '#app/contract/messages.ts';
import { audienceRoom } from '#app/contract/rooms.ts';
import { type Audience, audienceKey } from '#app/domain/exercise/audience.ts';
import type { Look } from '#app/domain/exercise/look.ts';
import type { State } from '#app/domain/exercise/state.ts';
import type { View } from '#app/domain/exercise/view.ts';
import type { Scenario } from '#app/domain/scenario/compiled.ts';
import type { Rules } from './rules.ts';

// Keeps track of what each audience of an exercise was last told, and sends the changes. An audience's news is built once
// and sent to its room; a view is built once per state, however many clients ask for it.

export interface BroadcastParts {
  readonly exercise: string;
  readonly scenario: Scenario;
  readonly rules: Rules;
  lookFor(language: string): Look;
  emit(room: string, news: News): void;
  now(): number;
  /** Calls it at once, or a little later where much is happening. */
  gather(send: () => void): void;
  /** What takes a view's place where it is sent and nobody reads it. */
  written(view: View): View;
}

export interface Broadcast {
  /** Adds a member. The audience gets the news until its last member has left. */
  join(audience: Audience, state: State): void;
  leave(audience: Audience): void;
  /** The whole view. For an audience that gets the news, `seq` is the number that the next news starts from. */
  snapshot(audience: Audience, state: State): Snapshot;
  /** The same to be sent by a socket: written once, however many clients ask for it while a room joins. */
  written(audience: Audience, state: State): Snapshot;
  /** Sends what changed, together with what changed before and was not sent yet. */
  tell(before: State, after: State): void;
  /** Everything may look different (a text was erased, a translation replaced), so all clients have to fetch the view again. */
  tellAll(state: State): void;
  audiences(): Iterable<{ readonly audience: Audience; readonly room: string }>;
}

interface Listening {
  readonly audience: Audience;
  readonly room: string;
  members: number;
  told: number;
}

/** How many written views are cached per exercise: enough for every audience of a large one. */
const MAX_VIEWS = 64;

/** How long they are cached, in milliseconds: while a room joins. */
const VIEW_LIFETIME = 50;

export function createBroadcast(parts: BroadcastParts): Broadcast {
  const { exercise, scenario, rules } = parts;
  const listening = new Map<string, Listening>();
  const views = new LRUCache<string, { readonly of: State; readonly view: View }>({
    max: MAX_VIEWS,
    ttl: VIEW_LIFETIME,
    ttlAutopurge: true,
  });
  /** What changed and was not sent yet. */
  let unsent: { readonly before: State; readonly after: State } | undefined;

  const viewOf = (audience: Audience, state: State): View =>
    rules.viewFor(scenario, state, audience, parts.lookFor(audience.language));

  function writtenOf(audience: Audience, state: State): View {
    const key = audienceKey(audience);
    const known = views.get(key);
    if (known?.of === state) return known.view;
    const view = parts.written(viewOf(audience, state));
    views.set(key, { of: state, view });
    return view;
  }

  function snapshotOf(audience: Audience, state: State, look: typeof viewOf): Snapshot {
    // The view that goes out must not be ahead of the news that its receiver is told next.
    sendUnsent();
    const seq = listening.get(audienceKey(audience))?.told ?? state.seq;
    const view = look(audience, state);
    return { epoch: state.epoch, seq, view, now: rules.nowOf(state, parts.now()) };
  }

  function send(
    one: Listening,
    state: State,
    put: News['put'] = {},
    del: News['del'] = [],
    now = rules.nowOf(state, parts.now()),
  ): void {
    parts.emit(one.room, { epoch: state.epoch, from: one.told, seq: state.seq, put, del, now });
    one.told = state.seq;
  }

  function sendUnsent(): void {
    if (unsent === undefined) return;
    const { before, after } = unsent;
    unsent = undefined;
    const now = rules.nowOf(after, parts.now());
    const changes = rules.changesBetween(before, after);
    const looks = new Map<string, Look>();
    for (const one of listening.values()) {
      if (before.epoch !== after.epoch) {
        // A new epoch may change anything, so clients that see one fetch the whole view.
        send(one, after, {}, [], now);
        continue;
      }
      const { audience } = one;
      const look = looks.get(audience.language) ?? parts.lookFor(audience.language);
      looks.set(audience.language, look);
      const news = rules.newsOf(scenario, before, after, audience, look, changes);
      const isClockTurned = before.clock !== after.clock;
      if (news !== null || isClockTurned) send(one, after, news?.put, news?.del, now);
    }
  }

  return {
    join(audience, state) {
      const key = audienceKey(audience);
      const known = listening.get(key);
      if (known !== undefined) known.members += 1;
      else {
        sendUnsent();
        const room = audienceRoom(exercise, audience);
        listening.set(key, { audience, room, members: 1, told: state.seq });
      }
    },
    leave(audience) {
      const key = audienceKey(audience);
      const known = listening.get(key);
      if (known === undefined) return;
      known.members -= 1;
      if (known.members === 0) listening.delete(key);
    },
    snapshot: (audience, state) => snapshotOf(audience, state, viewOf),
    written: (audience, state) => snapshotOf(audience, state, writtenOf),
    tell(before, after) {
      unsent = { before: unsent?.before ?? before, after };
      parts.gather(sendUnsent);
    },
    tellAll(state) {
      sendUnsent();
      views.clear();
      const now = rules.nowOf(state, parts.now());
      for (const one of listening.values()) {
        // No client has this epoch, so each of them fetches the whole view, also those that know the last entry already.
        parts.emit(one.room, { epoch: -1, from: one.told, seq: state.seq, put: {}, del: [], now });
        one.told = state.seq;
      }
    },
    audiences: () => listening.values(),
  };
}
