import type { JoinCode } from '../auth/join-codes.ts';
import type { Services } from '../services.ts';

const SCENARIO = 'two-borders';

/** Makes the join form ask for nothing else. */
const STAFF = '&as=staff';

export interface Tryout {
  /** The control room, the lead and the wall first, then the tables in order. */
  readonly seats: readonly { readonly name: string; readonly path: string }[];
}

type TryoutParts = Pick<Services, 'exercises' | 'library' | 'tryout' | 'log'>;

/**
 * Prepares an exercise that anybody can try at once: every table is in play and the rules answer for all other parties. If the
 * last one was played to its end, a new one is created. A failure here must not stop the server from starting.
 */
export async function prepareTryout(parts: TryoutParts): Promise<Tryout | undefined> {
  try {
    const exercise = (await usable(parts)) ?? (await make(parts));
    return exercise === undefined ? undefined : await seatsOf(parts, exercise);
  } catch (error) {
    parts.log.warn({ err: error }, 'there is nothing to try: the exercise could not be made');
    return undefined;
  }
}

async function usable({ exercises, tryout }: TryoutParts): Promise<string | undefined> {
  const id = await tryout.find();
  const live = id === undefined ? undefined : await exercises.live(id);
  const stage = live?.host.state().stage;
  return stage === undefined || stage === 'released' || stage === 'closed' ? undefined : id;
}

async function make({ exercises, library, tryout }: TryoutParts): Promise<string | undefined> {
  const loaded = await library.load(SCENARIO);
  if (loaded === undefined) return undefined;
  const created = await exercises.create({ scenario: SCENARIO, replies: 'rule' }, null);
  if (created !== undefined) await tryout.save(created.exercise);
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
