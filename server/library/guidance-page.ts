import type {
  GuidanceHit,
  GuidanceOverview,
  GuidancePage,
  LawAnchor,
  PractisingTask,
  Sourced,
} from '#app/contract/guidance-page.ts';
import type { Guidance, Source, Sure } from '#app/domain/guidance/format.ts';
import type { Task } from '#app/domain/scenario/compiled.ts';
import { PhaseId } from '#app/domain/scenario/words.ts';

type Fact = { readonly source: readonly string[]; readonly sure: Sure };
type FindTasks = (practises: (task: Task) => boolean) => PractisingTask[];

export function guidanceOverview(
  guidance: Guidance,
  query: string,
  hits: readonly GuidanceHit[] | null,
): GuidanceOverview {
  const { micic, mcof2012, mcof2021, law, sources } = guidance;
  return {
    query,
    hits,
    principles: micic.principles.map(({ id }) => id),
    phases: PhaseId.options.map((phase) => ({
      phase,
      guidelines: micic.guidelines.filter((each) => each.phase === phase).map(({ id }) => id),
    })),
    sectors: mcof2012.sectors.map(({ id, covers }) => ({ id, covers })),
    list2021: {
      isConfirmed: mcof2021.status === 'confirmed',
      version: mcof2021.version,
      sectors: mcof2021.sectors.map(({ id, name, sure, like }) => ({ id, name, sure, like })),
      issues: mcof2021.issues.map(({ id, name, sure }) => ({ id, name, sure })),
    },
    law: law.anchors.map((anchor) => anchorOf(guidance, anchor)),
    isLawChecked: isLawChecked(guidance),
    sources: sources.sources,
  };
}

/** Everything about one guideline, principle or sector; `undefined` if there is none with that id. */
export function guidancePage(guidance: Guidance, id: string, tasks: FindTasks): GuidancePage | undefined {
  return (
    guidelinePage(guidance, id, tasks) ??
    principlePage(guidance, id, tasks) ??
    sectorPage(guidance, id, tasks)
  );
}

function guidelinePage(guidance: Guidance, id: string, tasks: FindTasks): GuidancePage | undefined {
  const note = guidance.micic.guidelines.find((each) => each.id === id);
  const row = guidance.crosswalk.rows.find(({ guideline }) => guideline === id);
  if (note === undefined || row === undefined) return undefined;
  const anchors = guidance.law.anchors.filter(({ guidelines }) => guidelines.includes(note.id));
  return {
    kind: 'guideline',
    id: note.id,
    phase: note.phase,
    asks: note.asks.map((ask) => ({ of: ask.of, text: ask.text, ...sourced(guidance, ask) })),
    sectors: row.sectors,
    crosswalk: sourced(guidance, row),
    tasks: tasks(({ guideline }) => guideline === id),
    law: anchors.map((anchor) => anchorOf(guidance, anchor)),
    isLawChecked: isLawChecked(guidance),
    sources: sourcesOf(guidance, [note, row, ...note.asks, ...anchors]),
  };
}

function principlePage(guidance: Guidance, id: string, tasks: FindTasks): GuidancePage | undefined {
  const note = guidance.micic.principles.find((each) => each.id === id);
  if (note === undefined) return undefined;
  return {
    kind: 'principle',
    id: note.id,
    asks: note.asks,
    sure: note.sure,
    tasks: tasks(({ principles }) => principles.includes(note.id)),
    sources: sourcesOf(guidance, [note]),
  };
}

function sectorPage(guidance: Guidance, id: string, tasks: FindTasks): GuidancePage | undefined {
  const note = guidance.mcof2012.sectors.find((each) => each.id === id);
  if (note === undefined) return undefined;
  const rows = guidance.crosswalk.rows.filter(({ sectors }) => sectors.includes(note.id));
  return {
    kind: 'sector',
    id: note.id,
    covers: note.covers,
    nameSure: note.name,
    sure: note.sure,
    guidelines: rows.map(({ guideline }) => guideline),
    like2021: guidance.mcof2021.sectors.filter(({ like }) => like.includes(note.id)).map(({ name }) => name),
    tasks: tasks(({ sectors }) => sectors.includes(note.id)),
    sources: sourcesOf(guidance, [note, ...rows]),
  };
}

const isLawChecked = ({ law }: Guidance): boolean => law.status === 'checked-by-a-lawyer';

function anchorOf(guidance: Guidance, anchor: Guidance['law']['anchors'][number]): LawAnchor {
  const { id, title, says, guidelines } = anchor;
  return { id, title, says, guidelines, ...sourced(guidance, anchor) };
}

function sourced(guidance: Guidance, fact: Fact): Sourced {
  return { sources: sourcesOf(guidance, [fact]), sure: fact.sure };
}

/** Each source once, in the order of the guidance's list. */
function sourcesOf({ sources }: Guidance, facts: readonly Fact[]): readonly Source[] {
  const used = new Set(facts.flatMap(({ source }) => source));
  return sources.sources.filter(({ id }) => used.has(id));
}
