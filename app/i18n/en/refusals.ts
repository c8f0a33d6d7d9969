/** Why something was refused, and what to do next: a sentence for each code. */
export const refusalsEn = {
  'refusal.not-allowed': 'This seat cannot do that. Ask the operator.',
  'refusal.not-your-item': 'This belongs to another table. Talk to them, or ask the operator.',
  'refusal.seat-left': 'This seat is not in the exercise any more. Join again with your code.',
  'refusal.not-running':
    'Play stands still at the moment. Wait until the facilitator goes on, then try again.',
  'refusal.wrong-stage': 'This is not possible at this point of the exercise.',
  'refusal.unknown-item': 'That is not in this exercise. Load the page again.',
  'refusal.moved-on': 'The exercise has moved on since you saw this. Look at it again before you decide.',
  'refusal.decision-not-open': 'This decision is not open. Wait until it comes to your table.',
  'refusal.decision-settled': 'This decision was made already. You may be able to take it back.',
  'refusal.decision-closed': 'This decision is closed. Ask the operator to open it again.',
  'refusal.not-read-back': 'Read the decision back first, then confirm it.',
  'refusal.not-asked-now': 'Your table has moved on with this decision. Look at it again.',
  'refusal.unknown-option': 'That option is not offered. Choose one of those shown.',
  'refusal.may-not-defer': 'This decision cannot be put off. Choose one of the options.',
  'refusal.unknown-party': 'That party is not in this exercise. Choose one of those shown.',
  'refusal.call-first':
    'This step may put people in danger. Say whom you called about it first; then send it again.',
  'refusal.too-late-to-take-back':
    'It has taken effect and cannot be taken back. You can decide anew when it is opened again.',
  'refusal.inject-not-here': 'This message did not come to your table.',
  'refusal.already-released': 'This message was released already.',
  'refusal.request-not-yours': 'This request is not addressed to you.',
  'refusal.request-answered': 'This request was answered already.',
  'refusal.request-not-waiting': 'This request does not wait for an answer any more.',
  'refusal.unknown-field': 'The form has a field that this request does not know. Load the page again.',
  'refusal.unknown-term': 'That condition or reason is not offered. Choose one of those shown.',
  'refusal.terms-needed': 'Say at least one condition, or agree without any.',
  'refusal.speak-to-yourself': 'Choose another party: you cannot note a talk with yourselves.',
  'refusal.already-confirmed': 'This was confirmed already.',
  'refusal.action-settled': 'This action was ruled on already.',
  'refusal.document-not-yours': 'Your table does not issue this document. Ask the party that does.',
  'refusal.budget-spent': 'There is not enough left for that. Take something off the list.',
  'refusal.already-bought': 'Your table has this already.',
  'refusal.budget-closed': 'Preparation is over; nothing can be bought any more.',
  'refusal.square-not-green': 'Not every party has given its green yet. Ask the one that is missing.',
  'refusal.movement-closed': 'This movement has left or was called off.',
  'refusal.round-not-next': 'That round is not the next one. Open the next one.',
  'refusal.round-open': 'Close the open round first.',
  'refusal.round-closed': 'That round is closed already.',
  'refusal.not-released': 'This message has not been released. Release it first.',
  'refusal.round-has-time': 'In rounds a decision has no minutes of its own. Give the round more time.',
  'refusal.nothing-to-undo': 'There is nothing here that can be undone.',
  'refusal.acted-on': 'Somebody has acted on it already, so it cannot be undone.',
  'refusal.not-in-log': 'There is no such moment in this exercise.',
  'refusal.ratings-out': 'The ratings were released already.',
  'refusal.unknown-task': 'There is no such task in this exercise.',
  'refusal.stale-protocol': 'This page is older than the server. Load it again.',
  'refusal.malformed': 'The server could not read that. Load the page again and try once more.',
  'refusal.tick-one': 'Nothing is ticked. Tick at least one, and send it again.',
  'refusal.fill-in': 'Something that is needed was left empty. Fill it in, and send it again.',
  'refusal.below-zero': 'A number in this form is below zero. Write zero or more.',
  'refusal.busy': 'That was too much at once. Wait a moment; it is sent again.',
  'refusal.try-again': 'It could not be saved just now. Nothing was lost; try again.',
  'refusal.form.busy':
    'That was too much at once, and this was not taken. Wait a moment, then send it again: what you entered stands in its form.',
  'refusal.form.try-again':
    'It could not be saved just now. What you entered stands in its form: wait a moment, then send it again.',

  'refusal.no-such-code':
    'This code opens nothing. Read it again from your sheet; it has eight letters and digits. After several wrong tries, wait five minutes.',
  'refusal.full':
    'As many devices sit here as this place takes. If this one sat here before, its seat stands on the start page. Otherwise ask the facilitator to send one away that nobody uses: on the page of the exercise, below the sheets. Then join again.',
  'refusal.browser-full':
    'This browser holds a hundred seats and can keep no more; none of them was dropped. Open one of them from the start page, or take this seat in another browser.',

  'refused.browser-full.title': 'This browser can keep no more seats',
  'refused.not-in-log.title': 'No copy was made',
  'refused.not-in-log.text':
    'This exercise has no such entry, or the room went back behind it. Go back, load the page again, and choose an entry that counts.',
  'refused.no-such-code.title': 'This exercise has no such code',
  'refused.no-such-code.text':
    'Nothing was done. Open the sheets of the exercise again: they show the codes it has.',
  'refused.other-page.title': 'This form did not come from our own page',
  'refused.other-page.text':
    'Nothing was done. Open the page here and send it again, in a browser that tells the server which page a form comes from.',
  'refused.too-large.title': 'That was too much to take in',
  'refused.too-large.text': 'Nothing was done. Go back, shorten what you wrote, and send it again.',
  'refused.malformed.title': 'The server could not read that',
  'refused.malformed.text': 'Nothing was done. Go back, load the page again, and try once more.',
} as const;
