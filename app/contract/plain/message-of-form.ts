// A command as a plain form sends it, so that a decision can be made before scripts arrive, or without any.
// `command` holds the fixed part as JSON; each further field fills in one member. The end of its name says its type:
// `option` text, `tell[]` a list of texts, `languages#` a number, `agrees?` yes or no. A point leads one level down:
// `fields.people#` is `people` within `fields`. What is left empty is left out.

/** The place in a page where a form stands that came back refused. */
export const REFUSED = 'refused';

type Form = Readonly<Record<string, unknown>>;

/** Not checked here: the door parses it like any other message. `undefined` when the fixed part is no JSON object. */
export function messageOfForm(form: Form): Record<string, unknown> | undefined {
  const fixed = parseObject(form['command']);
  if (fixed === undefined) return undefined;
  const command = new Map<string, unknown>(Object.entries(fixed));
  for (const [field, value] of Object.entries(form)) {
    if (field === 'command' || field === 'commandId' || field === 'as') continue;
    const filled = memberOf(field, value);
    if (filled !== undefined) put(command, ...filled);
  }
  const message: Record<string, unknown> = {
    commandId: form['commandId'],
    command: Object.fromEntries(command),
  };
  if (typeof form['as'] === 'string' && form['as'] !== '') message['as'] = form['as'];
  return message;
}

function put(command: Map<string, unknown>, name: string, value: unknown): void {
  const point = name.indexOf('.');
  const outer = name.slice(0, point);
  if (point < 0) command.set(name, value);
  else command.set(outer, { ...asObject(command.get(outer)), [name.slice(point + 1)]: value });
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}

function memberOf(field: string, value: unknown): [string, unknown] | undefined {
  if (field.endsWith('[]')) {
    const all = (Array.isArray(value) ? value : [value]).filter((item) => item !== '');
    return [field.slice(0, -2), all];
  }
  const text = Array.isArray(value) ? value.at(-1) : value;
  if (typeof text !== 'string' || text.trim() === '') return undefined;
  if (field.endsWith('#')) return [field.slice(0, -1), Number(text)];
  if (field.endsWith('?')) return [field.slice(0, -1), text === 'yes' || text === 'true' || text === 'on'];
  return [field, text];
}

function parseObject(text: unknown): object | undefined {
  if (typeof text !== 'string') return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
