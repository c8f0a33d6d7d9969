import { DefaultReporter, type TestModule, type TestSpecification } from 'vitest/node';

/** Vitest's default report, plus the current file and how many are left, and a command that runs only what failed. */
export class ProgressReporter extends DefaultReporter {
  #left = 0;

  override onTestRunStart(specifications: readonly TestSpecification[]): void {
    this.#left = specifications.length;
    super.onTestRunStart(specifications);
  }

  onTestModuleStart(module: TestModule): void {
    // A terminal shows the current file anyway; files that share a process finish too fast to be worth a line.
    if (this.isTTY || !module.project.config.isolate) return;
    this.log(` … ${module.relativeModuleId}, ${this.#left - 1} more files after it`);
  }

  override onTestModuleEnd(module: TestModule): void {
    this.#left -= 1;
    super.onTestModuleEnd(module);
  }

  override onTestRunEnd(...run: Parameters<DefaultReporter['onTestRunEnd']>): void {
    super.onTestRunEnd(...run);
    const failed = run[0].filter((module) => module.state() === 'failed').flatMap(placesOf);
    if (failed.length > 0) this.log(`To run only what failed:\n\n  npm test -- ${failed.join(' ')}\n`);
  }
}

/** The lines of the failed tests in a file, or just the file if it failed outside of a test. */
function placesOf(module: TestModule): string[] {
  const file = module.relativeModuleId;
  const lines = [...module.children.allTests('failed')].map(({ location }) => location?.line);
  const isWhole = lines.length === 0 || lines.includes(undefined);
  return isWhole ? [file] : [...new Set(lines)].map((line) => `${file}:${line}`);
}
