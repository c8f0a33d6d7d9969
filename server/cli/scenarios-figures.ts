import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '#prisma/root.ts';
import { listScenarioIds } from '#server/library/list-library.ts';
import { loadScenario } from '#server/library/load-scenario.ts';
import { sourcesPage } from '#server/library/scenario-sources.ts';
import { csvOf, markdownOf } from '#server/library/source-table.ts';
import './quiet-pipe.ts';

// Prints every figure, source and basis of a scenario, as on its page of sources.

const USAGE = `npm run --silent scenarios:figures -- <scenario> [--csv]

  <scenario>   a folder of scenarios/, two-borders for example
  --csv        for a spreadsheet; left out: Markdown
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { csv: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
});
const [id] = positionals;

if (values.help || id === undefined || positionals.length > 1) {
  process.stderr.write(USAGE);
  process.exitCode = values.help ? 0 : 2;
} else {
  await print(id, values.csv);
}

async function print(scenario: string, isCsv: boolean): Promise<void> {
  const library = join(ROOT, 'scenarios');
  const known = await listScenarioIds(library, { withTemplates: true });
  if (!known.includes(scenario)) {
    fail(`There is no scenario "${scenario}". There are: ${known.join(', ')}.`);
    return;
  }
  const loaded = await loadScenario(library, scenario);
  if ('problems' in loaded) {
    fail(`"${scenario}" does not load. "npm run scenarios:check -- ${scenario}" says what to mend.`);
    return;
  }
  const { language } = loaded.file;
  const page = sourcesPage(loaded, language, '');
  process.stdout.write(isCsv ? csvOf(page, language) : markdownOf(page, language));
}

function fail(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}
