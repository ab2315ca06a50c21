/** Role codes or names: a choice of the study, fixed once a release has gone out. */
import { tellRefusal } from '../app/message'
import { useAsk } from '../bridge/queries'
import { useStudy } from '../bridge/study'
import { Choices } from '../ui/Field'
import { releaseWords } from './words'

export function PseudonymStyle() {
  const { client } = useStudy()
  const list = useAsk('pseudonym.list', {}).data
  const releases = useAsk('release.list', {}).data?.releases ?? []
  if (!list) return null
  const set = (change: { style?: 'codes' | 'names'; isMatched?: boolean }) => void client.call('pseudonym.style', change).catch(tellRefusal)
  return (
    <div className="stack" data-gap="small">
      <Choices legend={releaseWords.called} name="called" value={list.style} options={releaseWords.calledChoices} onChoose={(style) => set({ style })} />
      {list.style === 'names' ? (
        <label className="choice">
          <input type="checkbox" checked={list.isMatched} onChange={(event) => set({ isMatched: event.target.checked })} />
          <span>{releaseWords.calledMatched}</span>
        </label>
      ) : null}
      {releases.length > 0 ? <p className="soft">{releaseWords.calledFixed}</p> : null}
    </div>
  )
}
