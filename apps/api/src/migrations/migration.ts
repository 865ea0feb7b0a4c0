import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Makes a forward-only migration of plain SQL; it runs in each municipality's schema. */
export function migration(
  timestamp: number,
  title: string,
  ...statements: string[]
): new () => MigrationInterface {
  const name = `${title}${timestamp}`;
  return class {
    readonly name = name;

    async up(runner: QueryRunner): Promise<void> {
      for (const sql of statements) await runner.query(sql);
    }

    async down(): Promise<void> {
      throw new Error('migrations go forward only');
    }
  };
}
