import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FORMAT } from '#app/domain/scenario/format.ts';
import { ROOT } from '#scripts/run.ts';
import { createPinnedScenarios } from './pinned-scenarios.ts';

const KEPT = join(ROOT, 'tests/kept-logs');

const FOLDERS = readdirSync(KEPT).flatMap((version) =>
  readdirSync(join(KEPT, version)).map((name) => `${version}/${name}`),
);

test.each(FOLDERS)('[SC102] the bundle kept with the logs of %s opens as an exercise opens it', (folder) => {
  const bundle = readFileSync(join(KEPT, folder, 'bundle.json'), 'utf8');
  const skin = folder.endsWith('two-borders') ? 'fictional' : 'plain';
  const { loaded, scenario, bookFor } = createPinnedScenarios()(bundle, skin);
  expect(loaded.file.format).toBe(FORMAT);
  expect(scenario.documents.size).toBeGreaterThan(0);
  for (const id of scenario.documents.keys())
    expect(bookFor('en').text(`documents.${id}.title`)).not.toBe(`documents.${id}.title`);
  for (const { travelDocuments } of loaded.file.caseload?.cohorts ?? [])
    expect(['none', 'group-document', 'full']).toContain(travelDocuments);
});
