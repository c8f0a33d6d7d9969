import { beforeAll, describe, expect, it } from 'vitest';
import { rate } from '#app/domain/rating/rate.ts';
import type { LoadedScenario } from '#server/library/load-scenario.ts';
import { loadTwoBorders, playLocally } from './play-locally.ts';

/** A document that says the contrary of what was decided does not make it real: the strong play with one field changed. */

const CONTRARY = [
  ['plan-names-all', 'plan-page', 'no-checks', false],
  ['rumour-protect', 'protection-statement', 'order-to-police', false],
  ['alert-level', 'warden-message', 'level', 'stay'],
  ['exit-open', 'exit-order', 'scope', 'named'],
  ['exit-open', 'exit-order', 'no-telephone-search', false],
  ['papers-issued', 'group-document', 'families', false],
  ['papers-safe', 'opt-in-desk', 'second-desk', false],
  ['list-kept-back', 'opt-in-desk', 'second-desk', false],
  ['post-closed-well', 'post-notice', 'passports-back', false],
  ['door-open', 'entry-instruction', 'papers', 'passport'],
  ['money-found', 'funds', 'any-nationality', false],
  ['gangway-fair', 'gangway-rule', 'first', 'lists'],
  ['lift-criteria', 'lift-terms', 'civilian-direction', false],
  ['oasis-reached', 'corridor-note', 'asked-them', false],
  ['held-visited', 'detention-access', 'alone', false],
  ['files-closed', 'record-notice', 'own-copy', false],
  ['no-sanction-declared', 'no-sanction-notice', 'wage-desk', false],
  ['arrivals-served', 'claims-sheet', 'wage-claim', false],
  ['fares-settled', 'settlement-note', 'owes', 'all'],
  ['camp-shared', 'camp-plan', 'townspeople-asked', false],
  ['return-terms', 'terms-of-return', 'old-wages', false],
  ['claims-before-leaving', 'wage-claim', 'signed', false],
  ['fear-referred', 'referral', 'need', 'health'],
  ['paper-known', 'specimen', 'own-service', false],
] as const;

let loaded: LoadedScenario;
beforeAll(async () => {
  loaded = await loadTwoBorders();
});

describe('contrary documents in two-borders', () => {
  it.each(CONTRARY)('[SC60] %s is not performed with %s where %s is %s', async (task, kind, field, value) => {
    const room = await playLocally(loaded, 'strong', {
      // With a contrary file the movement does not become ready, and its owner cannot let it leave.
      without: (step) => step.do === 'depart',
      instead: (step) =>
        (step.do === 'issue' && step.document === kind) || (step.do === 'send' && step.request === kind)
          ? { ...step, fields: { ...step.fields, [field]: value } }
          : step,
    });
    const { tasks } = rate(loaded.scenario, room.state().exercise, room.entries());
    const rating = tasks.find(({ id }) => id === task)?.rating;
    expect(['S', 'M', 'U']).toContain(rating);
  });
});
