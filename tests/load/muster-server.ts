// Muster as it is: its own database file, its writer's thread, its limits. Nothing is switched off; the log's level is
// the product's own default.

import type { SeatKind } from '#app/domain/exercise/engine/fields.ts';
import { startServer } from '#server/start-server.ts';
import { answerMeter } from './meter.ts';

/** An exercise as the operator has it after setting it up. */
export interface MadeExercise {
  readonly exercise: string;
  readonly operator: { readonly seat: string; readonly token: string };
  readonly codes: readonly { readonly role: string | null; readonly kind: SeatKind; readonly code: string }[];
}

export interface MusterStarted {
  readonly url: string;
  readonly exercises: readonly MadeExercise[];
}

const SCENARIO = 'two-borders';

const [dataDir, rooms] = process.argv.slice(2);
if (dataDir === undefined || rooms === undefined)
  throw new Error('Give a data folder and a number of rooms.');

const server = await startServer({ dataDir });
const exercises: MadeExercise[] = [];
for (let room = 0; room < Number(rooms); room += 1) {
  const created = await server.services.exercises.create({ scenario: SCENARIO }, null);
  if (created === undefined) throw new Error(`The scenario "${SCENARIO}" cannot be played.`);
  const { exercise, operator, codes } = created;
  exercises.push({
    exercise,
    operator: { seat: operator.seat.id, token: operator.token },
    codes: codes.map(({ role, kind, code }) => ({ role, kind, code })),
  });
}
answerMeter();
process.send?.({ url: server.url, exercises } satisfies MusterStarted);
process.on('SIGTERM', () => {
  server.stop().then(
    () => process.exit(0),
    () => process.exit(1),
  );
});
