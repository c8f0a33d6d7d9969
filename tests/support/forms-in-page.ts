/** A form of a command as a page has it. */
export interface DrawnForm {
  /** The type of its command. */
  readonly command: string;
  /** What it sends besides the fixed part. */
  readonly inputs: readonly DrawnInput[];
}
export interface DrawnInput {
  readonly name: string;
  /** `select`, or the type of an input or a button. */
  readonly kind: string;
  readonly minLength: number | undefined;
  readonly maxLength: number | undefined;
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly isRequired: boolean;
}

/** The forms of a page that give a command, as React writes them. */
export function formsIn(html: string): readonly DrawnForm[] {
  return [...html.matchAll(/<form\b[^>]*>.*?<\/form>/gs)].flatMap(([form]) => {
    const tags = tagsIn(form);
    const fixed = tags.find((tag) => tag.get('name') === 'command')?.get('value');
    if (fixed === undefined) return [];
    const { type } = JSON.parse(fixed.replaceAll('&quot;', '"').replaceAll('&amp;', '&')) as { type: string };
    return [{ command: type, inputs: tags.flatMap(inputOf) }];
  });
}

/** All that a page has people fill in. */
export function inputsIn(html: string): readonly DrawnInput[] {
  return tagsIn(html).flatMap(inputOf);
}

function tagsIn(html: string): readonly ReadonlyMap<string, string>[] {
  return [...html.matchAll(/<(input|select|textarea|button)\b([^>]*)>/g)].map(
    ([, element = '', attributes = '']) =>
      new Map([
        ['type', element === 'input' ? 'text' : element],
        ...[...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(
          ([, name = '', value = '']) => [name.toLowerCase(), value] as const,
        ),
      ]),
  );
}

function inputOf(tag: ReadonlyMap<string, string>): readonly DrawnInput[] {
  const name = tag.get('name');
  const kind = tag.get('type') ?? '';
  if (name === undefined || kind === 'hidden') return [];
  const numberAt = (attribute: string) => {
    const value = tag.get(attribute);
    return value === undefined ? undefined : Number(value);
  };
  const [minLength, maxLength, min, max] = ['minlength', 'maxlength', 'min', 'max'].map(numberAt);
  return [{ name, kind, minLength, maxLength, min, max, isRequired: tag.has('required') }];
}
