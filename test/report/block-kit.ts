/** Limits of Slack messages from the documentation of Block Kit. Throws if a message exceeds one. */
import { expect } from "vitest";

interface Text {
  readonly type: string;
  readonly text: string;
  readonly emoji?: boolean;
}

interface Block {
  readonly type: string;
  readonly text?: Text;
  readonly elements?: readonly (Text & { readonly url?: string; readonly action_id?: string })[] | readonly Button[];
}

interface Button {
  readonly type: string;
  readonly text: Text;
  readonly url: string;
  readonly action_id: string;
}

/** Parses and checks the message in `json`. */
export function slackMessage(json: string): { readonly text: string; readonly blocks: readonly Block[] } {
  const message = JSON.parse(json);
  expect(Object.keys(message).sort()).toEqual(["blocks", "text", "unfurl_links", "unfurl_media"]);
  expect(message.text.length).toBeGreaterThan(0);
  expect(message.text.length).toBeLessThanOrEqual(4_000);
  // Mentions, channels and links in a message's text begin with these characters.
  expect(message.text).not.toMatch(/[<>]|&(?!(?:amp|lt|gt);)/);
  expect(message.blocks.length).toBeLessThanOrEqual(50);
  for (const block of message.blocks) expectBlock(block);
  return message;
}

function expectBlock(block: Block): void {
  expect(["header", "section", "context", "actions"]).toContain(block.type);
  if (block.type === "header") expectPlain(block.text, 150);
  if (block.type === "section") expectPlain(block.text, 3_000);
  if (block.type === "context") {
    expect(block.elements?.length).toBeGreaterThan(0);
    expect(block.elements?.length).toBeLessThanOrEqual(10);
    for (const element of block.elements ?? []) expectPlain(element as Text, 3_000);
  }
  if (block.type === "actions") {
    const buttons = (block.elements ?? []) as readonly Button[];
    expect(buttons.length).toBeGreaterThan(0);
    expect(buttons.length).toBeLessThanOrEqual(25);
    expect(new Set(buttons.map((button) => button.action_id)).size).toBe(buttons.length);
    for (const { type, text, url, action_id } of buttons) {
      expect(type).toBe("button");
      expectPlain(text, 75);
      expect(url).toMatch(/^https?:\/\/\S+$/);
      expect(url.length).toBeLessThanOrEqual(3_000);
      expect(action_id.length).toBeLessThanOrEqual(255);
    }
  }
}

function expectPlain(text: Text | undefined, limit: number): void {
  expect(text?.type).toBe("plain_text");
  expect(text?.emoji).toBe(false);
  expect(text?.text.length).toBeGreaterThan(0);
  expect(text?.text.length).toBeLessThanOrEqual(limit);
}
