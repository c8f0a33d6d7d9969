/** What facilitators see: signing in, making an exercise, its sheets. */
export const facilitatorEn = {
  'signIn.title': 'Sign in',
  'signIn.lead': 'For facilitators. Players join by the code on their sheet and need no account.',
  'signIn.email': 'E-mail address',
  'signIn.password': 'Password',
  'signIn.send': 'Sign in',
  'signIn.refused':
    'That did not work: the address or the password is wrong, or there were too many tries. Wait a quarter of an hour after several.',
  'signIn.out': 'Sign out',
  'signIn.none': 'There is no account yet. Whoever started Muster finds a set-up link where it was started.',

  'setup.title': 'Make the first account',
  'setup.lead': 'This link works once. Whoever holds the account makes exercises and leads them.',
  'setup.name': 'Your name, as other facilitators see it',
  'setup.password': 'Password, at least {n} characters',
  'setup.send': 'Make the account',
  'setup.refused': 'Fill in the name, a whole e-mail address, and a password of at least {n} characters.',
  'setup.gone.title': 'This link was used already, or is too old',
  'setup.gone.text': 'If the account is made, sign in. If not, start Muster again: it prints a new link.',

  'facilitator.title': 'Your exercises',
  'facilitator.lead': 'Signed in as {name}.',
  'facilitator.none': 'You have made none yet.',
  'facilitator.made': 'Made on {date}, from {scenario}',
  'facilitator.open': 'Sheets and seats',
  'facilitator.report': 'Report',
  'facilitator.new': 'Make an exercise',
  'facilitator.scenario': 'Scenario',
  'facilitator.scenario.change': 'Show its choices',
  'facilitator.name': 'Its name',
  'facilitator.name.hint': 'Left empty: the scenario’s own title.',
  'facilitator.roles': 'Tables that are played',
  'facilitator.roles.hint': 'The others are answered for by you, or by the ready replies of the scenario.',
  'facilitator.skin': 'Names',
  'facilitator.skin.notice':
    'I have read the notice beside the names I chose, and agreed them with my counterpart.',
  'facilitator.pace': 'Pace',
  'facilitator.pace.rounds': 'In rounds: you open and close each; nothing runs out by itself',
  'facilitator.pace.facilitator': 'By hand: what is due is offered to you, and comes when you release it',
  'facilitator.pace.clock': 'By the clock: for drills and remote play',
  'facilitator.replies': 'Who answers for tables that nobody plays',
  'facilitator.replies.operator': 'You, from ready replies',
  'facilitator.replies.rule': 'The rules, at once, with the ready reply that fits',
  'facilitator.objectives': 'Objectives of the day, six at most',
  'facilitator.objectives.hint':
    'Only tasks of their guidelines are rated; everything else reads “not an objective today”.',
  'facilitator.send': 'Make the exercise',
  'facilitator.ways': 'Ready-made ways to play it',
  'facilitator.ways.hint':
    'A way fills in the form below. You can change everything before you make the exercise.',
  'facilitator.ways.own': 'Your own way',
  'facilitator.ways.own.text': 'Every table is played; choose what you need.',
  'facilitator.problem.no-such-way':
    'This scenario has no such way to play it. Choose one of those below, or fill in the form by yourself.',
  'facilitator.problem.no-table': 'No table is ticked. Tick at least one that is played.',
  'facilitator.problem.no-objective': 'No objective is ticked. Tick one to six.',
  'facilitator.problem.too-many-objectives':
    'More than six objectives are ticked. Keep the six that matter today.',
  'facilitator.problem.notice-unread':
    'The names you chose stand behind a notice. Read it, then tick that you did.',
  'facilitator.problem.unknown':
    'The exercise could not be made with these choices. Look at the tables, the objectives and the names, and send it again.',

  'sheets.lead':
    'One sheet for each table. Its code seats the device that the table works on, and phones that read along.',
  'sheets.codes': 'Join sheets for the tables',
  'sheets.others': 'For those who lead, watch and show',
  'sheets.print':
    'Print this page: one sheet for each table. The second code is for telephones that read along.',
  'sheets.qr': 'Picture code that leads to the seat: {name}',
  'sheets.qr.companion': 'Picture code for a telephone that reads along: {name}',
  'sheets.join': 'Open this seat',
  'sheets.join.table': 'The device we work on',
  'sheets.join.companion': 'A phone that reads along',
  'sheets.type': 'Or type the code at {address}',
  'sheets.address': 'In the room, open {address} and type the code.',
  'sheets.local':
    'You opened this page by an address that only this computer has. Open it by the address in the room, as Muster printed it at its start, and the links below fit every device.',
  'sheets.operator': 'Steer the exercise',
  'sheets.operator.text':
    'The operator’s seat opens and closes rounds, releases what waits, and answers for tables that nobody plays.',
  'sheets.operator.open': 'Take the operator’s seat',
  'sheets.taken': 'Who sits',
  'sheets.taken.none': 'Nobody has joined yet.',
  'sheets.people': '{n, plural, one {# person} other {# people}}',
  'sheets.kick': 'Send away',
  'sheets.missing.title': 'This is no exercise of yours',
  'sheets.missing.text': 'It may be another facilitator’s. Your own stand on your page.',
} as const;
