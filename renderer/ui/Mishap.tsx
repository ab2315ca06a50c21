/** A screen that fails, or whose file cannot be had, says so in its place and leaves the rest of the window standing. */
import { Component, type ReactNode } from 'react'
import { AppError } from '../../shared/errors'
import { words } from '../words'
import { Refusal } from './Notice'

export class Mishap extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    return (
      <div className="page">
        <Refusal error={new AppError('SCREEN_FAILED')}>
          <button type="button" className="button" onClick={() => window.location.reload()}>
            {words.frame.loadAgain}
          </button>
        </Refusal>
      </div>
    )
  }
}
