import { clientOf } from "./client.ts";
import { arrived, held, hits } from "./pages.ts";
import { DEMO, signedIn } from "./people.ts";
import { writtenTo } from "./talk.ts";
import { elsewhere, expect, newTag, type Page, test } from "./test.ts";

test.describe.configure({ mode: "serial" });

const tag = newTag();
const question = `Could you cast forty rings by Friday? ${tag}`;
const answer = `Yes, from Wednesday on. ${tag}`;
const note = `Ask Lam about the second furnace. ${tag}`;

let buyer: Page;
let maker: Page;

test.beforeAll(async ({ browser }) => {
  buyer = await elsewhere(browser);
  maker = await elsewhere(browser);
});
test.afterAll(async () => {
  await buyer.context().close();
  await maker.context().close();
});

test("a buyer signs in on the way and asks about a listing; the manufacturer sees it come in", async () => {
  await signedIn(maker, DEMO.manufacturer);
  await arrived(maker, "/en/desk/enquiries");

  await arrived(buyer, "/en/search?q=casting%20Nanpu");
  await hits(buyer).filter({ hasText: "Nanpu Casting Works" }).first().getByRole("link").first().click();
  await buyer.getByRole("main").getByRole("link", { name: "Ask about this" }).click();
  await buyer.getByLabel("E-mail address").fill(DEMO.buyer);
  await buyer.getByLabel("Password", { exact: true }).fill("bench-demo-2026");
  await buyer.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await buyer.getByLabel(/^Your question to Nanpu/).fill(question);
  await buyer.getByRole("button", { name: "Send enquiry" }).click();
  await expect(buyer).toHaveURL(/\/en\/desk\/enquiries\/[\da-f-]{36}/);
  await expect(buyer.getByRole("article").filter({ hasText: question })).toBeVisible();

  await expect(maker.getByRole("main").getByRole("link").filter({ hasText: tag })).toBeVisible();
});

test("the manufacturer notes, takes over and answers; the buyer reads the answer and nothing else", async () => {
  await maker.getByRole("main").getByRole("link").filter({ hasText: tag }).click();
  await expect(maker.getByRole("article").filter({ hasText: question })).toBeVisible();
  await maker.getByRole("button", { name: "Internal note" }).click();
  await maker.getByRole("textbox", { name: "Internal note" }).fill(note);
  await maker.getByRole("button", { name: /^Keep note/ }).click();
  await expect(maker.getByRole("article").filter({ hasText: note })).toContainText("Internal");
  await maker.getByRole("button", { name: "Take it over" }).click();
  await expect(maker.getByLabel("Assigned to")).not.toHaveValue("");

  await maker.getByRole("textbox", { name: "Internal note" }).fill("Half a note");
  await maker.getByRole("button", { name: "Message", exact: true }).click();
  const words = maker.getByRole("textbox", { name: /^Message to/ });
  await expect(words).toHaveValue("");
  await words.pressSequentially(answer.slice(0, 12));
  await expect(buyer.getByText(/is writing/)).toBeVisible();
  await words.fill(answer);
  await words.press("Control+Enter");
  await expect(maker.getByRole("article").filter({ hasText: answer })).toBeVisible();

  await expect(buyer.getByRole("article").filter({ hasText: answer })).toBeVisible();
  await expect(buyer.getByText(note)).toHaveCount(0);
  await buyer.bringToFront();
  await expect(maker.getByText(/^Seen by/)).toBeVisible();
});

test("a file goes with an answer, and words can be changed for five minutes", async () => {
  await buyer.locator("input[type=file]").setInputFiles({
    name: "wax.txt",
    mimeType: "text/plain",
    buffer: Buffer.from(`waxes ${tag}`),
  });
  await expect(buyer.getByRole("list", { name: "Attached files" })).toContainText("wax.txt");
  await buyer.getByRole("textbox", { name: /^Message to/ }).fill(`The waxes are listed here. ${tag}`);
  await buyer.getByRole("button", { name: /^Send/ }).click();
  const sent = maker.getByRole("article").filter({ hasText: `The waxes are listed here. ${tag}` });
  await expect(sent).toContainText("wax.txt");

  const own = buyer.getByRole("article").filter({ hasText: "The waxes are listed here." });
  await own.getByRole("button", { name: "Edit" }).click();
  await buyer.getByRole("textbox", { name: "Change the message" }).fill(`All forty waxes are listed here. ${tag}`);
  await buyer.getByRole("button", { name: "Save" }).click();
  await expect(maker.getByRole("article").filter({ hasText: "All forty waxes" })).toContainText("edited");
});

test("what cannot be sent stays and is sent again", async () => {
  await buyer.route("**/trpc/enquiries.send**", (route) => route.abort());
  await buyer.getByRole("textbox", { name: /^Message to/ }).fill(`One more thing. ${tag}`);
  await buyer.getByRole("button", { name: /^Send/ }).click();
  await expect(buyer.getByText(/^Not sent/)).toBeVisible();
  await buyer.reload();
  await expect(buyer.getByText(/^Not sent/)).toBeVisible();
  await buyer.unroute("**/trpc/enquiries.send**");
  await buyer.getByRole("button", { name: "Send again" }).click();
  await expect(maker.getByRole("article").filter({ hasText: `One more thing. ${tag}` })).toHaveCount(1);
  await expect(buyer.getByText(/^Not sent/)).toHaveCount(0);
});

test("what was begun waits in its thread, and nothing opens by itself", async () => {
  const words = buyer.getByRole("textbox", { name: /^Message to/ });
  const threads = buyer.getByRole("main").getByRole("listitem").getByRole("link");
  await words.fill(`Half a question ${tag}`);
  await buyer.getByRole("main").getByRole("link", { name: /^Mine/ }).click();
  await expect(buyer.getByText("No thread is open.")).toBeVisible();
  await expect(words).toHaveCount(0);
  await threads.filter({ hasNotText: tag }).first().click();
  await expect(words).toHaveValue("");
  await threads.filter({ hasText: tag }).click();
  await expect(words).toHaveValue(`Half a question ${tag}`);
  await words.fill("");

  // Keys are quicker than the thread.
  await arrived(buyer, "/en/desk/enquiries?box=mine");
  await expect(buyer.getByText("No thread is open.")).toBeVisible();
  const letGo = await held(buyer, /enquiries\.get/);
  await buyer.keyboard.press("j");
  await expect(buyer).toHaveURL(/\/en\/desk\/enquiries\/[\da-f-]{36}/);
  await buyer.keyboard.press("r");
  letGo();
  await expect(words).toBeFocused();
  await threads.filter({ hasText: tag }).click();
  await expect(buyer.getByRole("article").filter({ hasText: question })).toBeVisible();
});

test("somebody is writing until they have written here, whatever comes in elsewhere", async () => {
  const [id = ""] = /[\da-f-]{36}/.exec(buyer.url()) ?? [];
  const sign = buyer.getByText(/is writing/);
  const began = Date.now();
  await (await clientOf(maker)).enquiries.type.mutate({ id });
  await expect(sign).toBeVisible();
  const heard = buyer.waitForResponse(/enquiries\.inbox/);
  await writtenTo(buyer, "Nanpu", `Something else. ${newTag()}`);
  await heard;
  await expect(sign).toBeHidden();
  expect(Date.now() - began).toBeGreaterThanOrEqual(6000);
});

test("done is done, for the own side alone, until somebody writes again", async () => {
  await maker.getByRole("button", { name: "Mark as done" }).click();
  await expect(
    maker.getByRole("complementary", { name: "Your side" }).getByText("Done", { exact: true }),
  ).toBeVisible();
  await expect(buyer.getByRole("complementary", { name: "Your side" }).getByText("Done", { exact: true })).toHaveCount(
    0,
  );
  await buyer.getByRole("textbox", { name: /^Message to/ }).fill(`Thank you! ${tag}`);
  await buyer.getByRole("button", { name: /^Send/ }).click();
  await expect(
    maker.getByRole("complementary", { name: "Your side" }).getByText("Open", { exact: true }),
  ).toBeVisible();
});
