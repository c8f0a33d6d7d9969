import { z } from 'zod';
import { COMMAND_TYPES, commandSchema } from '#app/domain/exercise/commands.ts';
import type { CommandDef } from '#app/domain/exercise/engine/define.ts';
import { EVERYBODY } from '#app/domain/exercise/engine/seats.ts';
import { commandDef, factDef } from '#app/domain/exercise/kinds.ts';
import type { CommandType } from '#app/domain/exercise/vocabulary.ts';
import type { KindDescription } from '#server/kinds/describe-kinds.ts';
import { membersOf, type Schema } from './schema-words.ts';

// The tables of docs/PROTOCOL.md that hold what the schemas and definitions say. Each stands between two comments.

type Table = 'commands' | 'kinds';

/** The document with its tables made anew. */
export function withTables(document: string, kinds: readonly KindDescription[]): string {
  return replaced(replaced(document, 'commands', commandsTable()), 'kinds', kindsTable(kinds));
}

function replaced(document: string, name: Table, table: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [document.indexOf(open), document.indexOf(close)];
  if (from < 0 || to < from) throw new Error(`There is no ${open} with a ${close} behind it.`);
  return `${document.slice(0, from + open.length)}\n${table}${document.slice(to)}`;
}

function commandsTable(): string {
  const rows = COMMAND_TYPES.map((type) => {
    const def = commandDef(type);
    const schema = schemaOf(type);
    const members = membersOf(schema);
    return [
      `\`${type}\``,
      members.length === 0 ? '–' : members.join('<br>'),
      giversOf(def),
      forWhom(def),
      `\`${aboutOf(def, Object.keys(schema.properties ?? {}))}\``,
      def.moves.every((move) => factDef(move)?.undoable) ? 'yes' : '–',
    ];
  });
  return table(['command', 'members', 'given by', 'for', 'about', 'undo'], rows);
}

function schemaOf(type: CommandType): Schema {
  const schema = commandSchema(type);
  if (schema === undefined) throw new Error(`${type} has no schema.`);
  return z.toJSONSchema(schema, { io: 'input' }) as Schema;
}

function giversOf({ by }: CommandDef<CommandType>): string {
  if (by.length === 0) return 'the server';
  if (by.length === EVERYBODY.length) return 'every seat';
  return by.map((kind) => `\`${kind}\``).join(', ');
}

function forWhom({ acts, owners }: CommandDef<CommandType>): string {
  if (acts === 'party') return owners ? 'a party whose item it is' : 'any party';
  if (acts === 'server') return '–';
  return owners ? 'itself, at the table whose item it is' : 'itself';
}

/** The key of its item, by the members that make it. */
function aboutOf({ subject, key }: CommandDef<CommandType>, members: readonly string[]): string {
  const named = Object.fromEntries(members.map((member) => [member, `<${member}>`]));
  return `${subject.kind}:${key(named as never, '<party>')}`;
}

function kindsTable(kinds: readonly KindDescription[]): string {
  const rows = kinds.map(({ kind, commands, facts, undoable, statuses, keptFacts }) => [
    ...[[kind], commands, facts, undoable, statuses].map(codes),
    keptFacts.length === facts.length ? 'all' : codes(keptFacts),
  ]);
  return table(['kind', 'commands', 'facts', 'undoable', 'statuses', 'kept'], rows);
}

function codes(names: readonly string[]): string {
  return names.length === 0 ? '–' : names.map((name) => `\`${name}\``).join(' ');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  return [line(head), `|${head.map(() => '---|').join('')}\n`, ...rows.map(line)].join('');
}
