import { describe, expect, test } from 'vitest';
import { viewFor } from '#app/domain/exercise/view-for.ts';
import { inRound, openingOf, type Play } from '#tests/support/play.ts';
import { controlItems } from './items.ts';
import { concerning, timelineOf } from './timeline.ts';

const OPERATOR = { role: null, kind: 'operator', language: 'en' } as const;
const itemsOf = (play: Play) => controlItems(viewFor(play.scenario, play.state(), OPERATOR, play.look));
const whatOf = (play: Play) => timelineOf(itemsOf(play)).map(({ facts }) => facts.map(({ what }) => what));

function choose(play: Play, option: string) {
  const on = { decision: 'exit', opening: openingOf(play, 'decisions', 'exit') };
  play.act('host', { type: 'decision.readBack', ...on, option, tell: ['missions'] });
  play.act('host', { type: 'decision.confirm', ...on, called: 'a lawyer' });
}

describe('the timeline of the control room', () => {
  test('[PA86] what one entry made known stands together, the newest entry first', () => {
    const play = inRound(1);
    choose(play, 'waive-all');
    const entries = timelineOf(itemsOf(play));
    const [newest] = entries;
    expect(newest?.facts.map(({ what }) => what)).toContain('decision.confirmed');
    expect(newest?.facts.find(({ what }) => what === 'party.told')?.names).toEqual({
      party: ['host'],
      parties: ['embassy'],
    });
    const seqs = entries.map(({ when }) => when.seq);
    expect(seqs).toEqual([...seqs].sort((a, b) => b - a));
    expect(new Set(seqs).size).toBe(seqs.length);
    expect(whatOf(play).flat()).toContain('round.opened');
  });

  test('[PA86] a round opens on its own first day, as in the report', () => {
    const play = inRound(2);
    const opened = timelineOf(itemsOf(play)).find(({ facts }) =>
      facts.some(({ what, params }) => what === 'round.opened' && params['round'] === 2),
    );
    const seq = opened?.when.seq ?? 0;
    expect(opened?.when.day).toBe(Math.floor(play.stateAt(seq).clock.story / 1440));
  });

  test('[PA86] a table’s own timeline has what concerns it', () => {
    const play = inRound(1);
    choose(play, 'waive-all');
    play.act('embassy', { type: 'action.propose', text: 'x', who: 'w', when: 't', authority: 'a' });
    const entries = timelineOf(itemsOf(play));
    const own = concerning(entries, 'relief');
    expect(own.length).toBeLessThan(entries.length);
    expect(own.every(({ parties }) => parties.includes('relief'))).toBe(true);
    expect(concerning(entries, '')).toEqual(entries);
  });

  test('[PA85] a slip can be undone where the view says so, and it is undone', () => {
    const play = inRound(1);
    play.act('embassy', { type: 'action.propose', text: 'x', who: 'w', when: 't', authority: 'a' });
    const slip = timelineOf(itemsOf(play)).find(({ canUndo }) => canUndo);
    expect(slip?.facts.map(({ what }) => what)).toEqual(['action.proposed']);
    play.act('op', { type: 'entry.undo', seq: slip?.when.seq ?? 0 });
    expect(timelineOf(itemsOf(play)).some(({ canUndo }) => canUndo)).toBe(false);
  });

  test('[PA86] every fact has a sentence', async () => {
    const { en } = await import('#app/i18n/en.ts');
    const play = inRound(1);
    choose(play, 'by-nationality');
    play.act('op', { type: 'round.close', round: 1 });
    const keys = whatOf(play)
      .flat()
      .map((what) => `did.${what}`);
    expect(keys.filter((key) => !Object.hasOwn(en, key))).toEqual([]);
  });
});
