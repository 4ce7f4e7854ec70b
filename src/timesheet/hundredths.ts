/** Takes decimal hours, null for none; gives them in hundredths, which are whole numbers and add up exactly. */
export function hundredthsOf(hours: number | null): number {
  return Math.round((hours ?? 0) * 100)
}

/** Takes hundredths of hours; gives decimal hours, `3.50`. */
export function renderHundredths(hundredths: number): string {
  return (hundredths / 100).toFixed(2)
}
