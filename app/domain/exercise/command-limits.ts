import { fieldLimits, type LimitsOf } from '../shared/field-limits.ts';
import type { FieldOf } from '../shared/filled-in.ts';
import { COMMAND_TYPES, commandSchema } from './commands.ts';
import type { CommandSchemas, CommandType } from './vocabulary.ts';

/** The members of a command that people fill in, by the names of the inputs in its form. */
export type CommandField<T extends CommandType, Value = unknown> = T extends CommandType
  ? FieldOf<CommandSchemas[T], Value>
  : never;

/** The limits of each command's form. A command of which people fill in nothing has no entry. */
export type CommandLimits = {
  readonly [T in CommandType as [CommandField<T>] extends [never] ? never : T]: LimitsOf<CommandSchemas[T]>;
};

export function commandLimits(): CommandLimits {
  const all = COMMAND_TYPES.flatMap((type) => {
    const schema = commandSchema(type);
    return schema === undefined ? [] : [[type, fieldLimits(schema)] as const];
  });
  return Object.fromEntries(
    all.filter(([, limits]) => Object.keys(limits).length > 0),
  ) as unknown as CommandLimits;
}
