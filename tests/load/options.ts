import { parseArgs } from 'node:util';

export interface BenchOptions {
  readonly rounds: number;
  readonly rooms: number;
  readonly seats: number;
  /** Commands a second of the open loop, all rooms together. */
  readonly rate: number;
  /** Commands on their way at the same time in the closed loop, all rooms together. */
  readonly inFlight: number;
  /** How long each phase lasts. */
  readonly seconds: number;
  readonly warmUpSeconds: number;
  readonly isJson: boolean;
  /** A folder for CPU profiles of Muster's main thread, one a phase. A profiled run is slower: its numbers are no result. */
  readonly profile: string | undefined;
}

/** 200 a second and 64 on their way with 40 rooms. */
const PER_ROOM = { rate: 5, inFlight: 1.6 };

export const USAGE = `npm run bench -- [options]
  --short          a smoke run: 1 round, 4 rooms, 2 seconds a phase
  --rounds N       paired rounds (5)
  --rooms N        rooms (40)
  --seats N        seats a room, at least 8 (25)
  --rate N         commands a second in the open loop (5 a room: 200)
  --in-flight N    commands on their way in the closed loop (1.6 a room: 64)
  --seconds N      length of a phase (6)
  --json           print JSON
  --profile DIR    write CPU profiles of Muster's main thread`;

/** Throws a sentence for the terminal when an option cannot be understood. */
export function readOptions(args: string[]): BenchOptions {
  const { values } = parseArgs({
    args,
    options: {
      short: { type: 'boolean', default: false },
      rounds: { type: 'string' },
      rooms: { type: 'string' },
      seats: { type: 'string' },
      rate: { type: 'string' },
      'in-flight': { type: 'string' },
      seconds: { type: 'string' },
      json: { type: 'boolean', default: false },
      profile: { type: 'string' },
    },
  });
  const number = (
    name: 'rounds' | 'rooms' | 'seats' | 'rate' | 'in-flight' | 'seconds',
    otherwise: number,
  ) => {
    const value = values[name] === undefined ? otherwise : Number(values[name]);
    const least = name === 'seats' ? 8 : 1;
    if (!Number.isFinite(value) || value < least)
      throw new Error(`--${name} takes a number from ${least} up.`);
    return value;
  };
  const { short } = values;
  const rooms = number('rooms', short ? 4 : 40);
  return {
    rounds: number('rounds', short ? 1 : 5),
    rooms,
    seats: number('seats', 25),
    rate: number('rate', PER_ROOM.rate * rooms),
    inFlight: number('in-flight', Math.ceil(PER_ROOM.inFlight * rooms)),
    seconds: number('seconds', short ? 2 : 6),
    warmUpSeconds: short ? 1 : 8,
    isJson: values.json,
    profile: values.profile,
  };
}
