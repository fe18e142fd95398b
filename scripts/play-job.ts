import { Webhook } from 'standardwebhooks';
import type { Page } from '../tests/browsers/driver';
import {
  capture,
  engage,
  engageInNewCampaign,
  handOver,
  inCard,
  inPanel,
  isAt,
  logTouch,
  nameTag,
  offerAndAccept,
  qualify,
} from '../tests/e2e/lead-screen';
import { eventsOf, leadCalled } from '../tests/e2e/look-inside';
import { type Stage, secret, setWebhook, welcome } from '../tests/e2e/stage';
import { leaveTyping, typingPlace } from '../tests/e2e/typing-place';

/** What was seen while the whole job was played: in the extension, in its pages and by the receiver. */
export interface Account {
  captured: { name: string; identities: string[]; stage: string };
  stages: string[];
  engagement: number;
  handoff: { status: string; deliveryId: string; signatureValid: boolean; attempts: number };
  badgeSeen: boolean;
  screenshots: string[];
}

/** Tells what was done, with a picture where there is one. */
export type Tell = (what: string, picture?: string) => void;

const profile = 'https://www.linkedin.com/in/camille-moreau/';

/** Checks a delivery with the library of the Standard Webhooks project, as a CRM would. */
function isSigned(body: string, headers: Record<string, string>): boolean {
  try {
    new Webhook(secret).verify(body, headers);
    return true;
  } catch {
    return false;
  }
}

/** Plays the whole job as one person: welcome, capture, return, edit, tag, engagement, touch, MQL, SQL, delivery. */
export async function playJob(stage: Stage, folder: string, tell: Tell): Promise<Account> {
  const { driver, receiver } = stage;
  const screenshots: string[] = [];
  const show = async (of: { screenshot(file: string): Promise<void> }, name: string, what: string): Promise<void> => {
    const file = `${folder}/${driver.name}-${screenshots.length + 1}-${name}.png`;
    await new Promise((resolve) => setTimeout(resolve, 350)); // What comes in has come in.
    await of.screenshot(file);
    screenshots.push(file);
    tell(what, file);
  };

  const answered = await welcome(stage);
  await show(answered, 'welcome', 'Welcome: Marie Dupont, seller, marketer and sales rep; overlay; agreed');
  await show(await setWebhook(stage), 'crm', `The CRM's webhook is set: ${receiver.url}`);

  let page: Page = await driver.openPage(profile);
  await stage.badge(page).waitFor('[data-act="open"]');
  await show(page, 'profile', `On a profile nobody knows, the badge says “${await stage.badge(page).text()}”`);
  await stage.badge(page).act('open');
  let card = inCard(stage.card(page));
  await card.see('[data-act="save"]');
  const name = await card.text('h2');
  await show(page, 'capture', `The card read ${name}, each value with its source`);
  await capture(card);
  const captured = await leadCalled(driver, name);
  await show(page, 'saved', `Saved: ${name} is a ${captured.stage}`);
  await page.close();

  page = await driver.openPage(profile);
  const badge = (await stage.badge(page).waitFor('[data-stage="lead"]')).text;
  await show(page, 'return', `On return, the badge says “${badge.replace(/\s+/g, ' ')}”`);
  const badgeSeen = badge.includes(await stageInWords(stage, page));
  card = inCard(stage.card(page));

  await card.click('[data-act="more"]');
  await card.click('[data-act="edit"]');
  const place = await typingPlace(driver);
  await inPanel(place).see('[data-act="edit-jobTitle"]');
  await place.type('[data-act="edit-jobTitle"]', 'Head of Purchasing');
  await place.click('[data-act="edit-save"]');
  await inPanel(place).see('[data-event="edited"]');
  await show(place, 'edit', 'The missing job title is typed beside the page, where the page cannot see it');
  await leaveTyping(driver, place);

  await page.bringToFront();
  await driver.clickAction(page);
  const panel = await driver.panel();
  await nameTag(panel, 'Industry');
  await engageInNewCampaign(panel, 'demo-request', 'Lyon trade fair');
  await show(panel, 'panel', 'In the side panel: a tag, an engagement with its campaign');
  await page.bringToFront();
  await engage(card, 'webinar-attended', 'Lyon trade fair');
  await isAt(card, 'mql');
  await show(page, 'mql', 'MQL by the contract, with its grade: fit and engagement met');
  await offerAndAccept(card);
  await show(page, 'accepted', 'Offered to sales and accepted: the first-touch clock runs in business time');
  await logTouch(card);

  await qualify(card);
  await handOver(card, 'sql');
  const [request] = await receiver.waitForReceived(1);
  if (!request) throw new Error('nothing was delivered');
  await card.see('[data-handoff="delivered"]');
  await show(page, 'sql', `SQL by rule; the history says: ${await card.text('[data-handoff="delivered"]')}`);

  const lead = await leadCalled(driver, name);
  const moves = (await eventsOf(driver, lead.id)).filter((event) => event.type === 'moved');
  const [handoff] = lead.handoffs;
  const deliveryId = request.headers['webhook-id'] ?? '';
  const arrived = (await receiver.received()).filter((one) => one.headers['webhook-id'] === deliveryId);
  const account: Account = {
    captured: { name, identities: captured.identities, stage: captured.stage },
    stages: [captured.stage, ...moves.map((move) => String(move.data.to))],
    engagement: lead.engagementCount,
    handoff: {
      status: handoff?.outcome ?? 'none',
      deliveryId,
      signatureValid: isSigned(request.body, request.headers),
      attempts: arrived.length,
    },
    badgeSeen,
    screenshots,
  };
  tell(`Delivered as ${deliveryId}; signature ${account.handoff.signatureValid ? 'valid' : 'NOT VALID'}`);
  return account;
}

/** The stage as the card's funnel bar names it, once the card of the page is open. */
async function stageInWords(stage: Stage, page: Page): Promise<string> {
  await stage.badge(page).act('open');
  const card = inCard(stage.card(page));
  await isAt(card, 'lead');
  return card.text('[data-stage][aria-current="step"]');
}

/** What an account must say; the sentences name what does not hold. */
export function faultsOf(account: Account): string[] {
  const checks: [boolean, string][] = [
    [account.captured.identities.length > 0, 'the lead has no identity'],
    [account.stages.join() === 'lead,mql,sql', `the stages were ${account.stages.join(', ')}`],
    [account.engagement > 0, 'no engagement was kept'],
    [account.handoff.status === 'delivered', `the handoff is ${account.handoff.status}`],
    [account.handoff.signatureValid, 'the signature of the delivery is not valid'],
    [account.handoff.attempts === 1, `the delivery took ${account.handoff.attempts} attempts`],
    [account.badgeSeen, 'the badge did not show the stage on return'],
  ];
  return checks.filter(([holds]) => !holds).map(([, fault]) => fault);
}
