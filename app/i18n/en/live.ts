/** A screen that is alive: the network, what was sent, the clock. */
export const liveEn = {
  'phase.preparedness': 'preparedness',
  'phase.response': 'response',
  'phase.post-crisis': 'post-crisis',

  'story.day': 'Story day {day}',
  'story.days': 'Story days {from} to {until}',
  'live.away':
    'The network is gone. What you see is from before; what you enter is kept and goes out when it is back.',
  'live.kept': '{n, plural, one {# entry is} other {# entries are}} kept.',
  'live.sending': '{n, plural, one {# entry is} other {# entries are}} on the way.',
  'live.stale': 'The server has been renewed. Load this page again; nothing is lost.',
  'live.unfetched':
    'This page does not keep up by itself. What you send goes out all the same; load it again to see what is new.',
  'live.reload': 'Load again',
  'live.form.sending': 'On its way …',
  'live.form.kept': 'Kept. It goes out as soon as the network is back.',
  'live.form.saved': 'Saved.',
  'live.late.saved':
    '{n, plural, one {# entry that was kept from before has} other {# entries that were kept from before have}} been saved.',
  'live.late.refused': 'Something that was entered before could not be taken. {message}',
  'live.late.read': 'Understood',
  'live.left': '{minutes}:{seconds} left',
  'live.timeUp': 'time is up',
} as const;
