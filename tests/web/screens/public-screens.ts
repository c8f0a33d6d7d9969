import type { Camera } from './camera.ts';

/** What anybody may open, and what a facilitator sees before an exercise is there. */
export async function takePublic(camera: Camera, example: string): Promise<void> {
  await camera.take('start', 'The start page, as somebody who has just come sees it.', '/', { dark: true });
  await camera.take('join', 'Taking a seat by its code.', '/join');
  await camera.take('join-refused', 'A code that there is not.', '/join?refused=no-such-code');
  await camera.take('scenario', 'What a scenario teaches, and for whom.', '/scenarios/two-borders');
  await camera.take('sources', 'Every figure with its source.', '/scenarios/two-borders/sources');
  await camera.take('guidance', 'The guidance library.', '/guidance');
  await camera.take('guidance-entry', 'One guideline, and what practises it.', '/guidance/G10');
  await camera.take('missing', 'A page that there is not.', '/nowhere');
  await camera.take('report', 'The after-action report.', example, { dark: true });
  for (const part of ['map', 'tasks', 'movements', 'wheel', 'timeline'])
    await camera.take(`report-${part}`, `The report from its part “${part}” on.`, `${example}#${part}`, {
      fold: true,
    });
  await camera.print('print-report', 'The report, printed.', example);
}

/** Before there is an account. */
export async function takeSetup(camera: Camera, setup: string): Promise<void> {
  await camera.take(
    'set-up',
    'The link, good once, with which the first facilitator makes an account.',
    setup,
  );
  await camera.take('set-up-gone', 'The same link when it was used.', '/setup/not-any-more');
}

/** Signed in. */
export async function takeFacilitator(camera: Camera, exercise: string): Promise<void> {
  const signedIn = true;
  await camera.take('sign-in', 'A facilitator signs in.', '/login');
  await camera.take('sign-in-refused', 'A password that is wrong.', '/login?refused=yes');
  await camera.take(
    'new-exercise',
    'A facilitator’s exercises, and the form for a new one.',
    '/facilitator',
    {
      signedIn,
    },
  );
  await camera.take(
    'new-exercise-way',
    'The form as a ready-made way fills it.',
    '/facilitator?scenario=two-borders&way=demo',
    { signedIn },
  );
  await camera.take(
    'sheets',
    'Join sheets, who sits, and the way to the control room.',
    `/exercise/${exercise}`,
    {
      signedIn,
    },
  );
  await camera.take('sheets-missing', 'An exercise of somebody else.', '/exercise/nothing', { signedIn });
  await camera.take('report-closed', 'A report that is not open to whoever asks.', `/x/${exercise}/report`);
  await camera.take('report-waiting', 'A report before its ratings are released.', `/x/${exercise}/report`, {
    signedIn,
  });
  const handouts = '/scenarios/two-borders/room';
  await camera.take('handouts', 'Handouts for the room.', handouts, { signedIn });
  await camera.print('print-handouts', 'The handouts for the room, printed.', handouts, { signedIn });
  await camera.print('print-sheets', 'The join sheets, printed.', `/exercise/${exercise}`, { signedIn });
}
