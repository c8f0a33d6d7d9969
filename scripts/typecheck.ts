import { prepareClient } from './prepare.ts';
import { runProgram } from './run.ts';

await prepareClient();
process.exitCode = await runProgram('tsc', ['--pretty', 'false']);
