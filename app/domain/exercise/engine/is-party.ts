import type { Scenario } from '../../scenario/compiled.ts';

/** Whether somebody can act under this id: it is a role or a voice, but no group, and not the public. */
export function isParty(scenario: Scenario, id: string): boolean {
  return scenario.isRole(id) || scenario.voices.some((voice) => voice.id === id);
}
