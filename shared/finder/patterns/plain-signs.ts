/** Hyphens as word processors write them, and full-width digits and letters: unit for unit, so that offsets stay true. En and em dashes stand between things. */
const ODD = /[\u2010\u2011\u2212\u2043\uFE63\uFF0D\uFF0E\uFF0F\uFF10-\uFF19\uFF20-\uFF3A\uFF41-\uFF5A]/

const ODD_EACH = new RegExp(ODD, 'g')

/** The text as the patterns of numbers read it. */
export function plainSigns(text: string): string {
  if (!ODD.test(text)) return text
  return text.replace(ODD_EACH, (sign) => (sign >= '\uFF0E' ? String.fromCharCode(sign.charCodeAt(0) - 0xfee0) : '-'))
}
