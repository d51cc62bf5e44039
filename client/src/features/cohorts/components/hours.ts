/** A length in hours, with a comma when there is a part of one: '698', '17,5'. */
export function hoursText(minutes: number): string {
  return String(Math.round((minutes / 60) * 100) / 100).replace('.', ',');
}
