import type { Rejection } from '#app/domain/shared/rejection.ts';
import type { Scenario } from '../scenario/compiled.ts';
import type { Asking, CommandDef } from './engine/define.ts';
import { isParty } from './engine/is-party.ts';
import { actsFor, type Viewing } from './engine/viewing.ts';
import { commandsOnItem } from './kinds.ts';
import type { CommandType, ItemKind } from './vocabulary.ts';

/**
 * Why the command cannot be given about its subject now, whatever its members are; undefined if it can. Asked before
 * a command is judged by its members, and before a view offers it.
 */
export function refusalNow(
  { stage, guard }: CommandDef<CommandType>,
  asking: Asking,
  target: never,
  party: string,
): Rejection | undefined {
  return stage(asking.state) ?? guard?.(asking, target, party);
}

/** Commands that an item of a view accepts from this audience now. */
export function canOn(viewing: Viewing, kind: ItemKind, target: never): readonly CommandType[] | undefined {
  const defined = commandsOnItem(kind);
  if (defined.length === 0) return undefined;
  const offered: CommandType[] = [];
  for (const [type, def] of defined) if (isOffered(viewing, def, target)) offered.push(type);
  return offered;
}

function isOffered(viewing: Viewing, def: CommandDef<CommandType>, target: never): boolean {
  const { audience } = viewing;
  if (!def.by.includes(audience.kind)) return false;
  const own = audience.role ?? '';
  const owners = def.owners?.(viewing, target);
  if (def.acts === 'seat') {
    return (
      (owners === undefined || owners.includes(own)) && refusalNow(def, viewing, target, own) === undefined
    );
  }
  const { scenario } = viewing;
  const parties = owners?.filter((party) => isParty(scenario, party)) ?? partiesOf(scenario);
  return parties.some(
    (party) => actsFor(viewing, party) && refusalNow(def, viewing, target, party) === undefined,
  );
}

/** The parties for which a command without owners may be given. */
function partiesOf({ roles, voices }: Scenario): readonly string[] {
  return [...roles, ...voices].map(({ id }) => id);
}
