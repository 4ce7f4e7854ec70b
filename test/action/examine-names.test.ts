import { describe, test } from 'vitest'
import { configured, type PlantedFault, proveFault } from './planted-fault.ts'
import { config } from './scene.ts'

const tags = (audrey: string) => config.replace(/ {2}audrey: .*/, `  audrey: ${audrey}`)

const names: PlantedFault[] = [
  {
    name: 'an archived project',
    plant: ({ scene }) => {
      scene.harvest.archiveProject(scene.harvest.project('Audrey Web').id)
      return undefined
    },
    severity: 'fail',
    says: [/harvest-ledger\.yml:3:3: audrey: the project Audrey Ltd \/ Audrey Web .* is archived/, /Restore it there/],
  },
  {
    name: 'a renamed project, with entries',
    plant: ({ scene }) => {
      const project = scene.harvest.project('Audrey Web')
      project.name = 'Relaunch'
      const external_reference = {
        id: 'reports/audrey/2026-05-20.md#2026-05-20/audrey/-',
        ...{ group_id: 'ada/dev-reports', account_id: null, permalink: 'https://github.com/ada/dev-reports' },
        ...{ service: 'github.com', service_icon_url: null },
      }
      scene.harvest.addEntry({ spent_date: '2026-05-20', project_id: project.id, hours: 3.5, external_reference })
      return undefined
    },
    severity: 'fail',
    says: [
      /no project "Audrey Web".*the tag's newest entry is on "Relaunch"/,
      /write `project: "Relaunch"`, or its id \d+/,
    ],
  },
  {
    name: 'a renamed task, with entries',
    plant: ({ scene }) => {
      const project = scene.harvest.project('Audrey Web')
      for (const task of scene.harvest.account.tasks.values()) if (task.id === 8083365) task.name = 'Coding'
      const external_reference = {
        id: 'reports/audrey/2026-05-20.md#2026-05-20/audrey/-',
        ...{ group_id: 'ada/dev-reports', account_id: null, permalink: 'https://github.com/ada/dev-reports' },
        ...{ service: 'github.com', service_icon_url: null },
      }
      const entry = { spent_date: '2026-05-20', hours: 3.5, external_reference }
      scene.harvest.addEntry({ ...entry, project_id: project.id, task_id: 8083365 })
      return undefined
    },
    severity: 'fail',
    says: [
      /audrey: no task "Development".*the tag's newest entry is on "Coding"/,
      /write `task: "Coding"`, or its id 8083365/,
    ],
  },
  {
    name: 'a misspelt project',
    plant: configured(tags('{ project: "Audry Web", task: Development }')),
    severity: 'fail',
    says: [/audrey: no project "Audry Web".*did you mean "Audrey Web"\?/, /Write the name as Harvest has it/],
  },
  {
    name: 'a misspelt project, seen by a member',
    account: 'member',
    plant: configured(`${tags('{ project: "Audry Web", task: Development }')}rollup: { scope: me }\n`),
    severity: 'fail',
    says: [/audrey: no project "Audry Web".*did you mean "Audrey Web"\?/, /else ask an administrator/],
  },
  {
    name: 'a code that two projects have',
    plant: (each) => {
      each.scene.harvest.project('Audrey Web').code = 'DUP'
      each.scene.harvest.project('Internal').code = 'DUP'
      return configured(tags('{ project: DUP, task: Meetings }'))(each)
    },
    severity: 'fail',
    says: [/"DUP" names 2 projects in Harvest: .*Internal.*Audrey Web/, /Name the client too, or write the id/],
  },
  {
    name: 'a project the user is not assigned to',
    plant: ({ scene }) => {
      scene.harvest.unassign(scene.harvest.project('Audrey Web').id)
      return undefined
    },
    severity: 'fail',
    says: [
      /Freya Lance is not assigned to the project Audrey Ltd \/ Audrey Web/,
      /Projects → Audrey Web.*Team and add/,
    ],
  },
  {
    name: 'a task that is not assigned to the project',
    plant: configured(tags('{ project: "Audrey Web", task: Research }')),
    severity: 'fail',
    says: [/the task "Research" is not assigned to Audrey Ltd \/ Audrey Web/, /Tasks and add it/],
  },
  {
    name: 'a task assignment that is not active',
    plant: ({ scene }) => {
      const { id } = scene.harvest.project('Audrey Web')
      for (const each of scene.harvest.account.taskAssignments.values())
        if (each.project_id === id && each.task_id === 8083365) each.is_active = false
      return undefined
    },
    severity: 'fail',
    says: [/the task "Development" is not assigned to Audrey Ltd \/ Audrey Web/, /Tasks and add it/],
  },
  {
    name: 'a misspelt task',
    plant: configured(tags('{ project: "Audrey Web", task: Developmnt }')),
    severity: 'fail',
    says: [/no task "Developmnt".*did you mean "Development"\?/, /Write the name of a task of that project/],
  },
  {
    name: 'a rule for a task that is nowhere',
    plant: configured(`${config}rules: [{ when: { mode: autonomous }, task: "Robots" }]\n`),
    severity: 'fail',
    says: [/harvest-ledger\.yml:5:9: rule 1: no task "Robots" on any of your projects/, /Write the name of a task/],
  },
]

describe('check names the fault and what to do about it in one line, and nothing beside it:', () => {
  test.each(names)('$name', proveFault)
})
