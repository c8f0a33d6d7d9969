import type { Audience } from '#app/domain/exercise/audience.ts';
import type { State } from '#app/domain/exercise/state.ts';
import type { Scenario } from '#app/domain/scenario/compiled.ts';

/**
 * Who may know what, said a second time and differently: by the texts of a scenario (a book that answers «key») and the
 * free texts of an exercise (‹ref›), not by the items of a view. Answers for parties and for the public alone.
 */
export function leaksIn(
  bytes: string,
  scenario: Scenario,
  state: State,
  audience: Audience,
): readonly string[] {
  if (audience.kind === 'operator' || audience.kind === 'lead' || audience.kind === 'evaluator') return [];
  const is = (party: string) =>
    audience.kind === 'simcell' ? !state.meta.inPlay.includes(party) : audience.role === party;
  const keys = [...bytes.matchAll(/«([^»]+)»/g)].map((match) => match[1] ?? '');
  const refs = [...bytes.matchAll(/‹([^›]+)›/g)].map((match) => match[1] ?? '');
  const readable = refsFor(scenario, state, is);
  return [
    ...keys.filter((key) => !mayRead(key, scenario, state, is, audience)),
    ...refs.filter((ref) => !readable.has(ref)),
    // Ids that give a silent item away.
    ...[...scenario.expectations.keys(), ...scenario.redLines.keys(), ...scenario.tasks.keys()].filter((id) =>
      bytes.includes(`"${id}"`),
    ),
  ];
}

type Is = (party: string) => boolean;

function mayRead(key: string, scenario: Scenario, state: State, is: Is, audience: Audience): boolean {
  const [table = '', id = '', field = '', sub = ''] = key.split('.');
  const members = (ids: readonly string[]) => ids.flatMap((one) => scenario.partiesOf(one));
  const isTold = (about: string) =>
    Object.values(state.tellings).some(
      (t) => t.about === about && (t.party === 'public' || is(t.party) || is(t.from)),
    ) || Object.values(state.spoken).some((s) => s.about === about && (is(s.from) || is(s.with)));
  switch (table) {
    case 'title':
      return true;
    case 'rounds':
      return state.rounds[id] !== undefined;
    case 'objectives':
      return field === 'title';
    case 'movements':
      return state.movements[id] !== undefined;
    case 'caseload': {
      const indicator = scenario.caseload?.indicators.find((one) => one.id === field);
      return indicator !== undefined && (indicator.public || indicator.seenBy.some(is));
    }
    case 'injects': {
      const item = state.injects[id];
      const inject = scenario.injects.get(id);
      const isFor = inject?.public || item?.to.some(is);
      return item?.status === 'released' && isFor === true && ['subject', 'body', 'from'].includes(field);
    }
    case 'budget': {
      const item = scenario.budget?.items.find((one) => one.id === field);
      return item?.roles.some(is) === true;
    }
    case 'decisions': {
      const item = state.decisions[id];
      const owner = scenario.decisions.get(id)?.role ?? '';
      if (is(owner))
        return item !== undefined && ['title', 'asks', 'options'].includes(field) && !key.endsWith('note');
      if (field === 'title') return isTold(id);
      // The standing choice, once its owner has told it to me or to everybody.
      if (field !== 'options' || sub !== item?.settled?.option) return false;
      return Object.values(state.tellings).some(
        (t) =>
          t.about === id &&
          (t.party === 'public' || is(t.party)) &&
          (t.tellers[owner] ?? 0) >= (item.settled?.mark.seq ?? Number.POSITIVE_INFINITY),
      );
    }
    case 'requests': {
      const kind = scenario.requests.get(id);
      if (field === 'title' && isTold(id)) return true;
      const own = Object.values(state.requests).some((r) => r.kind === id && (is(r.from) || is(r.to)));
      if (field === 'trap' || field === 'ready') return audience.kind === 'simcell' && own;
      return kind !== undefined && (own || members(kind.from).some(is));
    }
    case 'documents': {
      const kind = scenario.documents.get(id);
      if (kind?.roles.some(is)) return true;
      const got = Object.values(state.documents).some(
        (a) => a.kind === id && (a.to.includes('public') || a.to.some(is)),
      );
      // Who was sent a document reads the whole of it, with what its fields are called.
      return (field === 'title' && (got || isTold(id))) || (field === 'fields' && got);
    }
    case 'redLines': {
      if (field !== 'ask') return false;
      const onDocument = [...scenario.documents.values()].some(
        (kind) => kind.redLine === id && kind.roles.some(is),
      );
      const readBack = Object.values(state.decisions).some((item) => {
        const def = scenario.decisions.get(item.id);
        const option = def?.options.find((one) => one.id === item.readBack?.option);
        return def !== undefined && is(def.role) && option?.redLine === id;
      });
      return onDocument || readBack;
    }
    default:
      return false;
  }
}

/** References that stand in an item which these parties have part in. */
function refsFor(scenario: Scenario, state: State, is: Is): ReadonlySet<string> {
  const parts: unknown[] = [];
  for (const item of Object.values(state.decisions))
    if (is(scenario.decisions.get(item.id)?.role ?? '')) parts.push(item);
  for (const item of Object.values(state.requests)) if (is(item.from) || is(item.to)) parts.push(item);
  for (const item of Object.values(state.spoken)) if (is(item.from) || is(item.with)) parts.push(item);
  for (const item of Object.values(state.actions)) if (is(item.role)) parts.push(item);
  for (const item of Object.values(state.documents))
    if (is(item.role) || item.to.includes('public') || item.to.some(is)) parts.push(item);
  for (const item of Object.values(state.tellings))
    if (is(item.from) || item.party === 'public' || is(item.party)) parts.push(item);
  return new Set(JSON.stringify(parts).match(/t\d+-\d+/g) ?? []);
}
