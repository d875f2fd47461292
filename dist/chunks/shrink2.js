import { i as sizeOf } from "./cut.js";
// src/report/shrink.ts
const FULL = {
	timeline: true,
	linesBefore: 30,
	lines: 500,
	groups: 40,
	frames: 50,
	foreignFrames: true,
	instances: 50
};
const DETAILS = steps(FULL, [
	{
		linesBefore: 10,
		lines: 200
	},
	{
		timeline: false,
		linesBefore: 0,
		lines: 60
	},
	{ lines: 0 },
	{ groups: 10 },
	{
		groups: 3,
		frames: 20
	},
	{ groups: 0 },
	{
		foreignFrames: false,
		frames: 8
	},
	{ instances: 10 },
	{ instances: 3 }
]);
const LEAST = DETAILS.at(-1) ?? FULL;
function steps(first, changes) {
	const all = [first];
	for (const change of changes) all.push({
		...all.at(-1) ?? first,
		...change
	});
	return all;
}
function shrink(draft, limit) {
	const first = firstWorthMaking(draft, limit);
	for (const [index, detail] of DETAILS.entries()) {
		if (index < first) continue;
		const whole = joined(draft, detail, limit, index > 0);
		if (whole !== null) return whole;
	}
	return asManyAsFit(draft, limit);
}
function firstWorthMaking(draft, limit) {
	let low = 0;
	let high = DETAILS.length;
	while (low < high) {
		const middle = Math.floor((low + high) / 2);
		if (isFarTooMuch(draft, DETAILS[middle] ?? LEAST, limit)) low = middle + 1;
		else high = middle;
	}
	return low;
}
const SAMPLES = 8;
function isFarTooMuch(draft, detail, limit) {
	const { blocks } = draft;
	if (blocks.length <= 16) return false;
	const step = Math.floor(blocks.length / SAMPLES);
	const sampled = blocks.filter((_, index) => index % step === 0);
	return sampled.reduce((sum, block) => sum + sizeOf(block(detail)), 0) / sampled.length * blocks.length > limit * 1.8;
}
function joined(draft, detail, limit, any) {
	const parts = [draft.head, draft.foot({
		blocks: 0,
		any,
		timeline: detail.timeline
	})];
	let size = parts.reduce((sum, part) => sum + sizeOf(part), 0);
	for (const block of draft.blocks) {
		if (size > limit) return null;
		const part = block(detail);
		size += sizeOf(part);
		parts.splice(-1, 0, part);
	}
	return size > limit ? null : parts.join("");
}
function asManyAsFit(draft, limit) {
	const longestFoot = sizeOf(draft.foot({
		blocks: draft.blocks.length,
		any: true,
		timeline: false
	}));
	const parts = [draft.head];
	let size = sizeOf(draft.head) + longestFoot;
	for (const block of draft.blocks) {
		const part = block(LEAST);
		if (size + sizeOf(part) > limit) break;
		size += sizeOf(part);
		parts.push(part);
	}
	return parts.join("") + draft.foot({
		blocks: draft.blocks.length - (parts.length - 1),
		any: true,
		timeline: false
	});
}
export { shrink as n, DETAILS as t };
