import { type LoadProblem, problemAt } from './load-problem.ts';

const FORMS: Readonly<Record<string, { form: string; pattern: RegExp }>> = {
  scenario: { form: 'scenario/<words>.yaml', pattern: /^[a-z0-9-]+\.yaml$/ },
  skins: { form: 'skins/<id>.yaml', pattern: /^[a-z0-9-]+\.yaml$/ },
  i18n: { form: 'i18n/<language>.yaml', pattern: /^[a-z]{2}\.yaml$/ },
  briefs: { form: 'briefs/<words>.md', pattern: /^[a-z0-9-]+\.md$/ },
  walkthroughs: { form: 'walkthroughs/<id>.yaml', pattern: /^[a-z0-9-]+\.yaml$/ },
};

/** Reports files that are not read, such as `skins/plain.yml`, instead of ignoring them silently. */
export function fileNameProblems(paths: readonly string[]): LoadProblem[] {
  return paths.flatMap((path) => {
    const [folder = '', name] = path.split('/');
    const form = name === undefined ? undefined : FORMS[folder];
    if (!form || form.pattern.test(name ?? '')) return [];
    return [problemAt({ file: path, line: 1, column: 1 }, 'file-name', { file: path, form: form.form })];
  });
}
