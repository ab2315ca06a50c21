import type { Trees } from '../../shared/finder/judge/trees'

const written = (name: string, { base, trees }: Trees): string => `export const ${name}: Trees = {\n  base: ${base},\n  trees: [\n${trees.map((tree) => `    [${tree.map((node) => `[${node.join(',')}]`).join(',')}],`).join('\n')}\n  ],\n}\n`

/** Both sets of trees as a source file. */
export const judgeFile = (guesses: Trees, who: Trees): string => `import type { Trees } from './trees'\n\n${written('JUDGE', guesses)}\n${written('WHO', who)}`
