import { describe, test } from 'vitest'
import type { Examination } from './examination.ts'
import { files } from './examination.ts'
import { configured, type PlantedFault, proveFault } from './planted-fault.ts'
import { config, report } from './scene.ts'

const reported = (name: string, text: string) => (each: Examination) => void each.scene.ledger.commit({ [name]: text })

const reports: PlantedFault[] = [
  {
    name: 'an unknown key of the configuration',
    plant: configured(`${config}defalts: { project: audrey }\n`),
    severity: 'fail',
    says: [/harvest-ledger\.yml:5:1: unknown key "defalts"/, /did you mean "defaults"\?/],
  },
  {
    name: 'a configuration that is no YAML',
    plant: configured('projects: { audrey: [\n'),
    severity: 'fail',
    says: [
      /harvest-ledger\.yml:1:21: not valid YAML: this \[ is not closed/,
      /Correct indentation, brackets and quotes/,
    ],
  },
  {
    name: 'no configuration',
    plant: (each) => {
      each.scene.ledger.commit({
        [files.CONFIG]: null,
        'reports/audrey/2026-05-20.md': report({ date: '2026-05-20', project: 'AUD', task: 'Development', hours: 3.5 }),
        'reports/dare/2026-05-21.md': report({
          date: '2026-05-21',
          project: '14308069',
          task: 'Development',
          hours: 2,
        }),
      })
      return undefined
    },
    severity: 'warn',
    says: [/there is no \.github\/harvest-ledger\.yml in the commit/, /Commit one.*docs\/configuration\.md/],
  },
  {
    name: 'a report without hours',
    plant: reported('reports/b.md', '---\ndate: 2026-05-22\nproject: audrey\n---\n\n# Talked\n\nMuch.\n'),
    severity: 'fail',
    says: [/Reports: reports\/b\.md:1:1: .*hours/, /write|add/i],
  },
  {
    name: 'an ambiguous date',
    plant: reported('reports/b.md', '---\ndate: 05/06/2026\nproject: audrey\nhours: 1\n---\n\n# Talked\n\nMuch.\n'),
    severity: 'fail',
    says: [/Reports: reports\/b\.md:2:7: .*05\/06\/2026/, /2026-0[56]-0[56]/],
  },
  {
    name: 'a day that is too long',
    plant: reported('reports/b.md', report({ date: '2026-05-20', project: 'audrey', hours: 23 })),
    severity: 'fail',
    says: [
      /What record would do: reports\/b\.md:4:1: not recorded: 2026-05-20 would have 26\.50 h/,
      /Correct the hours/,
    ],
    // Which of the two is wrong only their author knows.
    also: [/audrey\/2026-05-20\.md:4:1: not recorded: 2026-05-20 would have 26\.50 h/],
  },
  {
    name: 'a tag that is none',
    plant: reported('reports/b.md', report({ date: '2026-05-22', project: 'audry', hours: 1 })),
    severity: 'fail',
    says: [/What record would do: reports\/b\.md:.*no project "audry"/, /The configuration's tags are audrey, dare/],
  },
  {
    name: 'globs that match nothing',
    plant: configured(`${config}reports: { include: ["report/**/*.md"] }\n`),
    severity: 'warn',
    says: [
      /no file matches "report\/\*\*\/\*\.md", though there are markdown files/,
      /write reports\/\*\*\/\*\.md: globs count from the repository's root/,
    ],
    also: [/harvest\.yml.*a push of report\/a\/a\.md does not start it/],
  },
  {
    name: 'one glob of two that matches nothing',
    plant: configured(`${config}reports: { include: ["reports/**/*.md", "reports/*.markdown"] }\n`),
    severity: 'warn',
    says: [/the glob "reports\/\*\.markdown" matches no file/, /Correct it in reports\.include/],
  },
  {
    name: 'a change that is not committed',
    plant: ({ scene }) => {
      scene.ledger.git('rm', '--quiet', '--cached', 'reports/dare/2026-05-21.md')
      return undefined
    },
    severity: 'warn',
    says: [/reports\/dare\/2026-05-21\.md.*not committed/, /Commit it and run again/],
    also: [/2026-05-21\.md.*not committed/],
  },
]

describe('check names the fault and what to do about it in one line, and nothing beside it:', () => {
  test.each(reports)('$name', proveFault)
})
