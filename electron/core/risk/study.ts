/** The risk of a release before there is one: the same plan, made from the same source, and thrown away. */
import type { AppContract } from '../../../shared/ipc/contract'
import type { OutputOf, ParsedInputOf } from '../../../shared/ipc/define'
import type { CallContext } from '../../../shared/ipc/serve'
import { localDay } from '../../../shared/field/time'
import { createVariantSearch } from '../../../shared/finder'
import { planRelease } from '../../../shared/release/plan'
import { leakRegister } from '../../../shared/release/register'
import { insiderGuesses } from '../../../shared/release/risk/insider'
import { breather, inSlices } from '../jobs'
import { listPeople } from '../study/people'
import { readStudy } from '../study/reading'
import { releaseSourceInSteps } from '../study/source'
import { withoutWithdrawn } from '../study/traces'
import { APP_VERSION } from '../version'
import type { Workspace } from '../workspace/workspace'

/** More than anyone reads at one sitting; a larger site is read in part, and says so. */
const NOTES_READ = 200

export async function studyRisk(workspace: Workspace, input: ParsedInputOf<AppContract, 'risk.study'>, { signal, progress }: CallContext): Promise<OutputOf<AppContract, 'risk.study'>> {
  const { mac } = workspace.register()
  const withdrawn = new Map(listPeople(workspace).flatMap((person) => (person.withdrawal ? [[person.id, person.withdrawal] as const] : [])))
  const without = withoutWithdrawn(workspace, withdrawn, input.profile === 'team')
  const reading = releaseSourceInSteps(workspace)
  const breathe = breather(signal)
  const source = await without(await inSlices(reading, breathe), breathe)
  const steps = planRelease({
    source,
    settings: { profile: input.profile, date: localDay(workspace.now()), withoutConsent: input.withoutConsent, replaceUnreviewed: true, generalise: input.generalise, roleAndSite: input.roleAndSite, appVersion: APP_VERSION },
    ...(await readStudy(workspace, source, { signal, progress })),
    variants: createVariantSearch(leakRegister(source)),
    mac,
  })
  const { data, facts, offered } = await inSlices(steps, breathe, progress)
  const { risk } = facts
  const mosaic = (risk.mosaic ?? []).map(({ pseudonym, kinds, details, notes }) => ({ pseudonym, kinds: [...kinds], details, notes }))
  const sites = data.sites.map((row) => row.site)
  const site = input.site !== undefined && sites.includes(input.site) ? input.site : (sites[0] ?? '')
  const here = data.notes.filter((row) => row.released.site === site)
  return {
    k: risk.k,
    people: risk.people,
    asPlanned: input.generalise ? offered.after : offered.before,
    prosecutorMax: risk.prosecutorMax,
    prosecutorAverage: risk.prosecutorAverage,
    offered: { ...offered, steps: [...offered.steps], byAttribute: offered.byAttribute?.map((row) => ({ ...row })) },
    smallCells: [...risk.smallRoleSiteCells],
    aloneLinkWorkers: risk.aloneLinkWorkers.map(({ site: where, pseudonym }) => ({ site: where, pseudonym })),
    remedies: [...risk.remedies],
    mosaic,
    guesses: insiderGuesses(data.people, new Map(mosaic.map((each) => [each.pseudonym, each.kinds])), risk.k).map((each) => ({ ...each, sites: [...each.sites] })),
    sites,
    site,
    notes: here.slice(0, NOTES_READ).map(({ released }) => ({ id: released.id, day: released.day, partOfDay: released.part_of_day, text: released.text })),
    notesInSite: here.length,
  }
}
