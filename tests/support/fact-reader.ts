import type { FactReader } from '#app/domain/scenario/compiled.ts';

/** A reader of facts that says no to everything but what it is given. */
export function factReader(facts: Partial<FactReader> = {}): FactReader {
  const no = () => false;
  return {
    phase: no,
    ended: no,
    round: no,
    closed: no,
    released: no,
    opened: no,
    acknowledged: no,
    chose: no,
    decided: no,
    deferred: no,
    lapsed: no,
    met: no,
    sent: no,
    sentWith: no,
    agreed: no,
    agreedWith: no,
    refused: no,
    spoke: no,
    issued: no,
    issuedWith: no,
    told: no,
    bought: no,
    departed: no,
    failed: no,
    crossed: no,
    authority: () => '',
    indicator: () => 0,
    fired: no,
    ...facts,
  };
}
