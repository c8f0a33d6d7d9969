import type { JoinCode } from '../auth/join-codes.ts';
import type { Services } from '../services.ts';

const SCENARIO = 'two-borders';

/** Of such a seat the join form asks nothing more. */
const STAFF = '&as=staff';

export interface Tryout {
  /** Of the control room, the lead and the wall first, then of the tables in their order. */
  readonly seats: readonly { readonly name: string; readonly path: string }[];
}

type TryoutParts = Pick<Services, 'exercises' | 'library' | 'tryout' | 'log'>;

/**
 * An exercise that whoever comes may try at once: every table in play, the rules answer for the others. One that was
 * played to its end makes room for a new one. It must never keep the server from starting.
 */
export async function standReady(parts: TryoutParts): Promise<Tryout | undefined> {
  try {
    const exercise = (await usable(parts)) ?? (await make(parts));
    return exercise === undefined ? undefined : await seatsOf(parts, exercise);
  } catch (error) {
    parts.log.warn({ err: error }, 'there is nothing to try: the exercise could not be made');
    return undefined;
  }
}

async function usable({ exercises, tryout }: TryoutParts): Promise<string | undefined> {
  const kept = await tryout.find();
  const live = kept === undefined ? undefined : await exercises.live(kept);
  const stage = live?.host.state().stage;
  return stage === undefined || stage === 'released' || stage === 'closed' ? undefined : kept;
}

async function make({ exercises, library, tryout }: TryoutParts): Promise<string | undefined> {
  const loaded = await library.load(SCENARIO);
  if (loaded === undefined) return undefined;
  const created = await exercises.create({ scenario: SCENARIO, replies: 'rule' }, null);
  if (created !== undefined) await tryout.keep(created.exercise);
  return created?.exercise;
}

async function seatsOf({ exercises }: TryoutParts, exercise: string): Promise<Tryout | undefined> {
  const live = await exercises.live(exercise);
  if (live === undefined) return undefined;
  const codes = await exercises.codes(exercise);
  const { inPlay, language } = live.host.state().meta;
  const book = live.bookFor(language);
  const codeOf = (is: (code: JoinCode) => boolean) => codes.find(is)?.code;
  const wanted = [
    { name: 'Control room', code: codeOf(({ kind }) => kind === 'operator'), as: STAFF },
    { name: 'Lead', code: codeOf(({ kind }) => kind === 'lead'), as: STAFF },
    { name: 'Wall', code: codeOf(({ kind }) => kind === 'screen'), as: STAFF },
    ...inPlay.map((role) => ({
      name: book.name(role),
      code: codeOf((code) => code.kind === 'table' && code.role === role),
      as: '',
    })),
  ];
  return {
    seats: wanted.flatMap(({ name, code, as }) =>
      code === undefined ? [] : [{ name, path: `/join?code=${code}${as}` }],
    ),
  };
}
