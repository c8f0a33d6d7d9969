import type { News, Snapshot } from '#app/contract/messages.ts';
import { audienceRoom } from '#app/contract/rooms.ts';
import type { Look } from '#app/domain/exercise/look.ts';
import type { State } from '#app/domain/exercise/state.ts';
import { type Audience, audienceKey, type View } from '#app/domain/exercise/view.ts';
import type { Scenario } from '#app/domain/scenario/compiled.ts';
import type { Rules } from './rules.ts';

// What each audience of one exercise was told last, and what it is told next. An audience's news is made once and
// goes to its room; a view is made once per state, however many ask for it.

export interface BroadcastParts {
  readonly exercise: string;
  readonly scenario: Scenario;
  readonly rules: Rules;
  lookFor(language: string): Look;
  emit(room: string, news: News): void;
  now(): number;
}

export interface Broadcast {
  /** From now on the audience hears the news, until as many have left it as joined it. */
  join(audience: Audience, state: State): void;
  leave(audience: Audience): void;
  /** The whole view. For an audience that hears the news its `seq` is the one that the next news counts from. */
  snapshot(audience: Audience, state: State): Snapshot;
  tell(before: State, after: State): void;
  /** Everything may look different (a text was erased, a translation replaced): whoever listens asks again. */
  tellAll(state: State): void;
  audiences(): Iterable<{ readonly audience: Audience; readonly room: string }>;
}

interface Listening {
  readonly audience: Audience;
  readonly room: string;
  members: number;
  told: number;
}

/** How many views are kept per exercise: every audience of a large one. */
const KEPT_VIEWS = 64;

/** How long, in milliseconds: while a room joins. All its views are most of what a room takes in memory. */
const KEEP_VIEWS = 500;

export function createBroadcast(parts: BroadcastParts): Broadcast {
  const { exercise, scenario, rules } = parts;
  const listening = new Map<string, Listening>();
  let views = new Map<string, View>();
  let viewsOf: State | undefined;
  let forgetting: NodeJS.Timeout | undefined;

  function forgetViews(): void {
    views = new Map();
    viewsOf = undefined;
    forgetting = undefined;
  }

  function viewOf(audience: Audience, key: string, state: State): View {
    if (viewsOf !== state || views.size > KEPT_VIEWS) {
      views = new Map();
      viewsOf = state;
    }
    let view = views.get(key);
    if (view === undefined) {
      view = rules.viewFor(scenario, state, audience, parts.lookFor(audience.language));
      views.set(key, view);
      if (forgetting === undefined) forgetting = setTimeout(forgetViews, KEEP_VIEWS).unref();
    }
    return view;
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

  return {
    join(audience, state) {
      const key = audienceKey(audience);
      const known = listening.get(key);
      if (known !== undefined) known.members += 1;
      else {
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
    snapshot(audience, state) {
      const key = audienceKey(audience);
      const seq = listening.get(key)?.told ?? state.seq;
      const view = viewOf(audience, key, state);
      return { epoch: state.epoch, seq, view, now: rules.nowOf(state, parts.now()) };
    },
    tell(before, after) {
      const now = rules.nowOf(after, parts.now());
      const changes = rules.changesBetween(before, after);
      const looks = new Map<string, Look>();
      for (const one of listening.values()) {
        if (before.epoch !== after.epoch) {
          // A new epoch may change anything: it says so, and whoever hears it asks for the whole view.
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
    },
    tellAll(state) {
      viewsOf = undefined;
      for (const one of listening.values()) {
        // No client is at this `from`, so each of them asks for the whole view.
        one.told = -1;
        send(one, state);
      }
    },
    audiences: () => listening.values(),
  };
}
