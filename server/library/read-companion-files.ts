import type { z } from 'zod';
import { SkinFile, TranslationFile } from '#app/domain/scenario/skin-format.ts';
import { Walkthrough } from '#app/domain/scenario/walkthrough.ts';
import { type LoadProblem, problemAt } from './load-problem.ts';
import { readYaml, type YamlFile } from './read-yaml.ts';
import { repairShape } from './repair-shape.ts';
import { readShape } from './shape-problems.ts';
import type { SourceBundle } from './source-bundle.ts';

/** A YAML file that accompanies the script. `name` is its file name without the extension; `yaml` knows the position of everything in it. */
export interface CompanionFile<T> {
  readonly name: string;
  readonly value: T;
  readonly yaml: YamlFile;
}

export interface CompanionFiles {
  readonly skins: readonly CompanionFile<SkinFile>[];
  readonly i18n: readonly CompanionFile<TranslationFile>[];
  readonly walkthroughs: readonly CompanionFile<Walkthrough>[];
  readonly problems: readonly LoadProblem[];
}

export function readCompanionFiles(bundle: SourceBundle): CompanionFiles {
  const problems: LoadProblem[] = [];
  const read = <S extends z.ZodType>(folder: string, schema: S): CompanionFile<z.output<S>>[] =>
    Object.keys(bundle.files)
      .filter((path) => path.startsWith(`${folder}/`) && path.endsWith('.yaml'))
      .sort()
      .flatMap((path) => {
        const yaml = readYaml(path, bundle.files[path] ?? '');
        problems.push(
          ...yaml.problems.map((each) => problemAt({ file: path, ...each }, each.code, each.params)),
        );
        if (yaml.data === undefined && yaml.problems.length > 0) return [];
        const shape = readShape(schema, yaml.data);
        const name = path.slice(folder.length + 1, -'.yaml'.length);
        if ('value' in shape) return [{ name, value: shape.value, yaml }];
        const found = shape.problems.map((each) =>
          problemAt({ file: path, ...yaml.locate(each.path, { onKey: each.onKey }) }, each.code, each.params),
        );
        problems.push(...found);
        const value = repairShape(schema, yaml.data);
        return value === undefined ? [] : [{ name, value, yaml }];
      });
  return {
    skins: read('skins', SkinFile),
    i18n: read('i18n', TranslationFile),
    walkthroughs: read('walkthroughs', Walkthrough),
    problems,
  };
}
