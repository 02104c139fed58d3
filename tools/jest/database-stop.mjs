export default async function teardown() {
  await globalThis.koppelvlakPostgres?.stop();
}
