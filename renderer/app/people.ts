/** The people of the study by id, as every note shows them: by name while the register is open, by code while it is not. */
import { useMemo } from 'react'
import type { Person } from '../../shared/model/records'
import { useAsk } from '../bridge/queries'

export type PeopleById = ReadonlyMap<string, Person>
const NOBODY: readonly Person[] = []

export const personLabel = (person: Pick<Person, 'name' | 'code'>): string => person.name ?? person.code

export function usePeople(): { people: readonly Person[]; byId: PeopleById } {
  const people = useAsk('person.list', {}).data?.people ?? NOBODY
  const byId = useMemo(() => new Map(people.map((person) => [person.id, person])), [people])
  return { people, byId }
}
