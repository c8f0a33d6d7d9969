import { type Answer, CommandMessage } from '#app/contract/messages.ts';
import { readCommand } from '#app/domain/exercise/commands.ts';
import { commandDef } from '#app/domain/exercise/kinds.ts';
import { CommandId } from '#app/domain/shared/ids.ts';
import { type Rejection, reject } from '#app/domain/shared/rejection.ts';
import { textsFor } from '#app/i18n/translator.ts';
import type { EventLimit } from '../auth/event-limit.ts';
import { audienceOf, type Seat, type Seats } from '../auth/seats.ts';
import type { Answered } from './answered.ts';
import { cleanText } from './clean-text.ts';
import { nameField } from './name-field.ts';
import type { OpenExercises } from './open-exercises.ts';

// The single entry point for commands. Everything that a person does comes through here, by socket or by form, and is
// answered only once it is on disk or refused. The domain decides who may do what; this makes sure who is asking.

export interface DispatchParts {
  readonly exercises: Pick<OpenExercises, 'open'>;
  readonly seats: Pick<Seats, 'isRevoked'>;
  readonly limit: EventLimit;
  /** The sentence for a refusal, in the reader's language. */
  sentence(rejection: Rejection, language: string): string;
  /** Called for a seat that floods. */
  onFlood(seat: Seat): void;
}

export type Dispatch = (seat: Seat, message: unknown) => Promise<Answer>;

export function createDispatch(parts: DispatchParts): Dispatch {
  async function judge(seat: Seat, message: unknown): Promise<Answered> {
    if (parts.seats.isRevoked(seat.id)) return reject('seat-left');
    const taken = parts.limit.take(seat.id);
    if (taken === 'flood') parts.onFlood(seat);
    if (taken !== 'ok') return reject('busy');
    const parsed = CommandMessage.safeParse(message);
    if (!parsed.success) return reject('malformed');
    const command = readCommand(parsed.data.command);
    if (!('type' in command)) return named(command, parsed.data.command, seat);
    // A seat that joined by its code has the role and kind of that code, and says so by no message of its own.
    if (commandDef(command.type).acts === 'server') return reject('not-allowed', { command: command.type });
    const live = await parts.exercises.open(seat.exercise);
    if (live === undefined) return reject('seat-left');
    const { as } = parsed.data;
    const commandId = CommandId.safeParse(cleanText(parsed.data.commandId));
    if (!commandId.success) return reject('malformed');
    return live.host.submit(cleanText(command), {
      seat: seat.id,
      commandId: commandId.data,
      lang: seat.language,
      ...(as === undefined ? {} : { as }),
    });
  }

  /** A field is named as in the form that the seat sees. */
  async function named(refusal: Rejection, command: object, seat: Seat): Promise<Rejection> {
    if (refusal.params['field'] === undefined) return refusal;
    const live = await parts.exercises.open(seat.exercise);
    const view = live?.snapshot(audienceOf(seat)).view ?? {};
    return nameField(refusal, command, textsFor(seat.language), view);
  }

  return async (seat, message) => {
    const answered = await judge(seat, message);
    if (answered.ok) return answered;
    const { code, params } = answered;
    return { ok: false, code, params, message: parts.sentence(answered, seat.language) };
  };
}
