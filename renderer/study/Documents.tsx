/** Notes as one document to read: the study's own, with a clear word about what is in it, and a release's. */
import { useState } from 'react'
import { DOCUMENT_FORMATS, type DocumentFormat, RELEASE_FORMATS, type ReleaseFormat } from '../../shared/model/vocabulary'
import { tellRefusal } from '../app/message'
import type { Target } from '../app/start-step'
import { WriteFile } from '../app/WriteFile'
import { useAsking } from '../bridge/asking'
import { useAsk } from '../bridge/queries'
import { useStudy } from '../bridge/study'
import { FileField, SelectField } from '../ui/Field'
import { Notice } from '../ui/Notice'
import { dayOf, offsetTime } from '../ui/time'
import { documentWords } from './document-words'

function FormatField<T extends ReleaseFormat>({ value, options, onChoose }: { value: T; options: readonly T[]; onChoose(format: NoInfer<T>): void }) {
  return <SelectField label={documentWords.format} value={value} options={options} labelOf={documentWords.formatOf} onChoose={onChoose} />
}

export function Documents({ hasNames }: { hasNames: boolean }) {
  const writing = useAsking('notes.write')
  const status = useAsk('workspace.status', {}).data
  const [format, setFormat] = useState<DocumentFormat>('docx')
  const write = async (out: string) => {
    const done = await writing.run({ out, format })
    return done && { sentence: documentWords.written(done.notes, done.withNames) }
  }
  return (
    <>
      <section className="stack" aria-labelledby="own-document">
        <div className="stack" data-gap="small">
          <h1 id="own-document">{documentWords.own}</h1>
          <p className="soft">{documentWords.ownLead}</p>
        </div>
        <Notice tone="warn">
          <p>{hasNames ? documentWords.withNames : documentWords.withoutNames}</p>
        </Notice>
        <WriteFile
          isMain
          job={writing}
          where={documentWords.where}
          suggestedName={documentWords.name(status?.title ?? '', dayOf(offsetTime(new Date())), format)}
          write={write}
          button={documentWords.write}
          starting={documentWords.writing}
        >
          <FormatField value={format} options={DOCUMENT_FORMATS} onChoose={setFormat} />
        </WriteFile>
      </section>
      <ReleaseDocument />
    </>
  )
}

function ReleaseDocument() {
  const { shell } = useStudy()
  const writing = useAsking('notes.write')
  const [format, setFormat] = useState<ReleaseFormat>('docx')
  const [release, setRelease] = useState<Target | null>(null)
  const choose = async () => {
    try {
      const picked = await shell.call('shell.chooseFolder', { title: documentWords.chooseRelease, buttonLabel: documentWords.open })
      if (picked) setRelease(picked)
    } catch (thrown) {
      tellRefusal(thrown)
    }
  }
  const write = async (out: string) => {
    if (!release) return null
    const done = await writing.run({ out, format, release: release.token })
    return done && { sentence: documentWords.written(done.notes, false) }
  }
  return (
    <section className="stack part" aria-labelledby="release-document">
      <div className="stack" data-gap="small">
        <h2 id="release-document">{documentWords.release}</h2>
        <p className="soft">{documentWords.releaseLead}</p>
      </div>
      <WriteFile
        job={writing}
        where={documentWords.where}
        suggestedName={documentWords.releaseName(release?.label ?? '', format)}
        write={write}
        isReady={release !== null}
        button={documentWords.write}
        starting={documentWords.writing}
      >
        <FileField label={documentWords.releaseLabel} button={documentWords.chooseRelease} chosen={release?.label ?? null} onChoose={() => void choose()} />
        <FormatField value={format} options={RELEASE_FORMATS} onChoose={setFormat} />
      </WriteFile>
    </section>
  )
}
