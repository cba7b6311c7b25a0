import { expect, test } from './test.js';

test('the stage answers', async ({ as, stage }) => {
  const page = await as('auditor-1');
  const me = await page.request.get('/api/me');
  expect(await me.json()).toMatchObject({ account: 'auditor-1' });
  await page.goto(stage.url);
  await page.screenshot({ path: '/tmp/smoke.png', fullPage: true });
});
