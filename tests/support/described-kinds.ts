import type { KindDescription } from '#server/kinds/describe-kinds.ts';

/** What the table of kinds in the protocol says, as `kinds --json` has it. */
export function describedIn(protocol: string): readonly KindDescription[] {
  const [, behind = ''] = protocol.split('<!-- kinds -->\n');
  const [table = ''] = behind.split('<!-- /kinds -->');
  return table.trim().split('\n').slice(2).map(kindIn);
}

function kindIn(row: string): KindDescription {
  const cells = row.split('|').slice(1, -1);
  const [[kind = ''] = [], commands = [], facts = [], undoable = [], statuses = [], kept = []] =
    cells.map(namesIn);
  return {
    kind,
    commands,
    facts,
    undoable,
    statuses,
    keptFacts: cells.at(-1)?.trim() === 'all' ? facts : kept,
  };
}

function namesIn(cell: string): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
}
