import { CheckListPage } from './pages/check-list-page.js';
import { CheckPage } from './pages/check-page.js';
import { WAYS } from './pages/hands.js';
import { countLoads } from './pages/updates.js';
import { expect, test } from './test.js';

const THEIRS = 'R1-HS-3';
const OURS = 'R1-HS-4';

for (const [how, hands] of WAYS)
  test(`one region offers checks to another, which takes one and refuses one, ${how}`, async ({ as }) => {
    test.slow();
    const [hovedstaden, midtjylland] = [await as('contact-1084'), await as('contact-1082')];
    const arriving = new CheckListPage(midtjylland, hands);
    const leaving = new CheckListPage(hovedstaden, hands);
    const offering = new CheckPage(hovedstaden, hands);
    const receiving = new CheckPage(midtjylland, hands);

    const offer = async (sample: string, note: string): Promise<void> => {
      await leaving.choose(sample);
      await offering.begin('Tilbyd til en anden region');
      await offering.answer('Hvilken region hører prøven til?', 'Region Midtjylland');
      await offering.note(note);
      await offering.send('Tilbyd overførslen');
      await expect(offering.asked).toContainText('Overførsel tilbudt');
    };

    await arriving.open();
    await leaving.open();
    await expect(leaving.sample(THEIRS)).toBeVisible();
    await expect(arriving.sample(THEIRS)).toHaveCount(0);
    const loads = [countLoads(midtjylland), countLoads(hovedstaden)];

    await test.step('what is offered arrives by itself', async () => {
      await offer(THEIRS, 'Prøven er taget i Aarhus.');
      await expect(arriving.row(THEIRS)).toContainText('Overførsel tilbudt');
      await expect(arriving.row(THEIRS)).toContainText('Region Midtjylland');
    });

    await test.step('the receiver takes it over', async () => {
      await hovedstaden.goBack();
      await expect(leaving.row(THEIRS)).toContainText('Overførsel tilbudt');
      await arriving.choose(THEIRS);
      await expect(receiving.asked).toContainText('Indtil da har Region Hovedstaden fortsat ansvaret.');
      await expect(receiving.history).toContainText('Prøven er taget i Aarhus.');
      await receiving.begin('Overtag kontrollen');
      await receiving.send('Overtag kontrollen');
      await expect(receiving.asked).toContainText('Afventer svar');
      await expect(receiving.facts.getByRole('definition')).toContainText([THEIRS, 'Region Midtjylland']);
      await expect(receiving.button('Svar')).toBeVisible();
    });

    await test.step('the one who offered sees it leave by itself', async () => {
      await expect(leaving.sample(THEIRS)).toHaveCount(0);
      await expect(leaving.sample(OURS)).toBeVisible();
    });

    await test.step('another is refused with a reason, which the first one reads', async () => {
      await midtjylland.goBack();
      await expect(arriving.row(THEIRS)).toContainText('Afventer svar');
      await offer(OURS, 'Den hører vist også til jer.');
      await arriving.choose(OURS);
      await receiving.begin('Afvis overførslen');
      await receiving.note('Patienten er ikke behandlet hos os.');
      await receiving.send('Afvis overførslen');
      await expect(offering.asked).toContainText('Afventer svar');
      await expect(offering.history).toContainText('Region Midtjylland afviste at overtage kontrollen.');
      await expect(offering.history).toContainText('Patienten er ikke behandlet hos os.');
      await expect(offering.facts.getByRole('definition')).toContainText([OURS, 'Region Hovedstaden']);
    });

    expect(loads.map((count) => count())).toEqual([0, 0]);
  });
