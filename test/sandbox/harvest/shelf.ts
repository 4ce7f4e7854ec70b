import { stamp, takeId } from './account.ts'
import type { Stamped } from './billing-entities.ts'
import type { AccountState } from './entities.ts'

/** Where rows of one kind are kept. */
export interface Shelf<Row> {
  all(): Row[]
  get(id: number): Row | undefined
  put(row: Row): void
  drop(id: number): void
}

/** The rows of a map, or those of them that belong somewhere. */
export function mapShelf<Row extends Stamped>(
  rows: Map<number, Row>,
  belongs: (row: Row) => boolean = () => true,
): Shelf<Row> {
  return {
    all: () => [...rows.values()].filter(belongs),
    get: (id) => [rows.get(id)].find((row) => row !== undefined && belongs(row)),
    put: (row) => void rows.set(row.id, row),
    drop: (id) => void rows.delete(id),
  }
}

/** The rows of a list that is part of something else. */
export function listShelf<Row extends Stamped>(rows: Row[]): Shelf<Row> {
  return {
    all: () => rows,
    get: (id) => rows.find((row) => row.id === id),
    put: (row) => void rows.push(row),
    drop: (id) => void rows.splice(rows.findIndex((row) => row.id === id) >>> 0, 1),
  }
}

/** A new row: its id, the fields, both stamps. */
export function stamped<Rest extends object>(
  account: AccountState,
  now: Date,
  fields: Rest,
  take: (account: AccountState) => number = takeId,
): Rest & Stamped {
  return { id: take(account), ...fields, created_at: stamp(now), updated_at: stamp(now) }
}
