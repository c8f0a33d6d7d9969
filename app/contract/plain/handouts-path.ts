/** Where an exercise's handouts for the room are, in its names: whoever made it said that their notice was read. */
export function handoutsPath({
  scenario,
  skin,
}: {
  readonly scenario: string;
  readonly skin: string;
}): string {
  return `/scenarios/${scenario}/room?${new URLSearchParams({ skin, noticeRead: 'yes' })}`;
}
