const require_redact = require("./redact.cjs");
let node_buffer = require("node:buffer");
// src/redact/byte-lists.ts
const BYTE_LISTS = {
	hooks: [...[
		"<Buffer ",
		"Uint8Array",
		"[]byte{",
		"[]uint8{",
		"bytearray",
		"byte[",
		"Bytes["
	], ...[
		"7b 22",
		"7B 22",
		"7b:22",
		"7B-22",
		"0x7b, 0x22",
		"[123, 34,",
		"[123,34,"
	]],
	reach: 0,
	find: () => void 0
};
let HEXADECIMAL;
let DECIMAL;
function findInByteLists(text, find, add) {
	for (const [lists, radix] of [[HEXADECIMAL ??= /(?<![\w-])(?:0x)?[0-9a-fA-F]{2}(?:(?:[ :-]|, ?)(?:0x)?[0-9a-fA-F]{2}){11,20000}(?![\w])/g, 16], [DECIMAL ??= /(?<=[[{(]\s{0,4})\d{1,3}(?:(?:,\s{0,4}| )\d{1,3}){11,20000}(?=\s{0,4}(?:[\])}.,]|$))/g, 10]]) for (const { index, 0: list } of text.matchAll(lists)) {
		const bytes = (list.match(/(?!0x)[0-9a-fA-F]{1,3}/g) ?? []).map((byte) => Number.parseInt(byte, radix));
		if (bytes.some((byte) => byte > 255)) continue;
		let isSecret = false;
		find(Buffer.from(bytes).toString("utf8"), () => {
			isSecret = true;
		});
		if (isSecret) add(index, index + list.length);
	}
}
// src/redact/letters.ts
const RARENESS = "42225435353121637121344545 35553567357356358445378757 25442562373356157342467756 34541455266455357335466757 24213335354221434012434345 35553378287466378444497859 36562654388454459335476867 27762786386555368454476857 33232336664230236322537463 47774788577777478757597989 46663665376555467545476958 25531556165255257633357737 24552667276446337645467758 22225315254453246521446655 43334435464221337123233556 26552564376365338243476848 67666786789566766656376899 14331536274433247322345736 35341553274445335421355746 25351452175445248223355635 43443546375332538232667566 37662778398666479656778979 37664775397675479557788889 56564677599657648764778668 45565667587555538645666777 47873886497677579877687966";
const ROW = 27;
const A = 97;
const RARE = 4;
const FEWEST_LETTERS = 5;
function isRandomLetters(text) {
	if (!/^[A-Za-z][a-z]{7,63}$/.test(text)) return false;
	const word = text.toLowerCase();
	if (new Set(word).size < FEWEST_LETTERS) return false;
	let sum = 0;
	for (let at = 1; at < word.length; at++) sum += Number(RARENESS[(word.charCodeAt(at - 1) - A) * ROW + word.charCodeAt(at) - A]);
	return sum > RARE * (word.length - 1);
}
// src/redact/passphrase.ts
let WORDS$1;
const SENTENCE = new Set("about after again all already also and another any are because been before being below both but can cannot could did does doing done due each either else every few for from get got had has have having her here him his how into its just least less longer many may might more most must neither nor not now off once one only other our out over same shall she should since some such than that the their them then there these they this those through too try two under until upon use used user uses using very was were what when where which while who why will with within without would yet you your accepted access account allowed authentication change changed characters check confirm connection contains correctly credentials bytes database days default denied digits disabled empty encrypted enter entered error exceeded existing expected expired failed failure field file found generated hash hashed host incorrect input invalid key length letters login lowercase match matches maximum minimum mismatch missing name need needs new null number numbers old optional password passwords please policy provide provided read received rejected required reset restored retry secret server service session set special string stored supplied token type undefined unknown unset update updated uppercase username valid value variable wrong".split(" "));
function isSentence(text) {
	const words = text.toLowerCase().match(/[a-z']+/g) ?? [];
	return /[a-z] [a-z]/i.test(text) && words.length >= 3 && words.filter((word) => SENTENCE.has(word)).length * 3 >= words.length;
}
const RULES = new Set("too short long weak strong common similar blank nullable confirmed presence taken unique exists regex format pattern size range numeric alphanumeric symbol symbols digit digit letter mixed uncompromised accepted prohibited filled present skipped omitted ignored cleared".split(" "));
function isTalk(word) {
	const parts = word.replace(/([a-z])(?=[A-Z])/g, "$1 ").toLowerCase().match(/[a-z]+/g) ?? [];
	return /^[a-z][\w.-]*$/i.test(word) && !/\d/.test(word) && parts.some((part) => SENTENCE.has(part) || RULES.has(part));
}
function passphraseLength(text) {
	const found = (WORDS$1 ??= /^[a-z]{3,9}(?:[ -][a-z]{3,9}){3,9}(?=[ \t]*(?:\r?\n|\\[nr]|\\?["'}\])|\u2502\u2503]|,[ \t]{0,3}[\w.-]{1,40}\\?["']?[:=]|$))/i).exec(text)?.[0] ?? "";
	return found.toLowerCase().split(/[ -]/).some((word) => SENTENCE.has(word)) ? 0 : found.length;
}
let WHOLE;
function wholeLength(ahead) {
	const found = (WHOLE ??= /^[^\W\d_]{1,40}(?: (?![-#]|\/\/)[^\s"'`=:;,]{1,40}){0,2} [^\s"'`=:;,-][^\s"'`=:;,]{0,39}(?<=\d[^\s"'`=:;,]{0,39})(?=[ \t]*(?:\r?\n|\\[rn]|\\{0,7}["']|$))/).exec(ahead)?.[0] ?? "";
	return found.split(" ").some(isTalk) ? 0 : found.length;
}
// src/redact/random.ts
function looksRandom$1(text) {
	if ((text.match(/\d/g)?.length ?? 0) < 2 || !/[A-Z]/.test(text)) return false;
	if (!/[a-z]/.test(text)) return /[A-Z]\d/.test(text) && !/^[0-9A-F]+$/.test(text);
	return changes(text) * 5 >= text.length * 2;
}
function changes(text) {
	return text.match(/[a-z](?=[A-Z0-9])|[A-Z](?=[A-Z]?[a-z0-9])|\d(?=[A-Za-z])/g)?.length ?? 0;
}
function looksRandomWithoutDigits(text) {
	const upper = text.match(/[A-Z]/g)?.length ?? 0;
	const lower = text.match(/[a-z]/g)?.length ?? 0;
	return Math.min(upper, lower) * 10 >= text.length * 3 && changes(text) * 2 >= text.length;
}
let WORD_WITH_DIGITS;
let NAME_WITH_DIGITS;
function looksLikePassword(text) {
	const word = text.slice(0, 200).replace(/[.:!?\u2026]+$/, "");
	if (word.length < 6 || !/[A-Za-z]/.test(word) || !/\d/.test(word)) return false;
	if (/^(?=.*[a-z])(?=.*[A-Z])[\w.!#-]*[A-Za-z!#.-]0x[0-9a-f]{3,8}$/.test(word)) return true;
	return !(WORD_WITH_DIGITS ??= /^(?:(?:base|sha|md|utf|oauth|openid|hs|rs|es|ps|ed|rsa|aes|argon|scram-sha|hmac-sha|pbkdf|ssl|tls|https?|ipv|i18n|k8s|eth|log|step|stage|phase|line|page|item|node|pod|user|test|field|attempt|code|error|level|type|key|slot|version|[a-z])[-_]?\d+(?:[-_.][\w.-]{0,12}|(?:alpha|beta|rc)\d*)?|\d+(?:[.,]\d+)?[-_]?[a-z]{1,12}|\d[\d:.TZ+-]*|0x[0-9a-f]+)$/i).test(word) && !(NAME_WITH_DIGITS ??= /^(?:[a-z][a-z0-9]*(?:[-_.:/][a-z0-9]+)+|[\w.-]+\.[a-z]{2,5}(?::\d+){0,2}|v?\d+(?:\.\d+)+.*|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)$/i).test(word) && !/^[~./*]|:\/\/|[$%]\{?[A-Z_]|=./.test(word);
}
function isTelling(word) {
	if ((WORD_WITH_DIGITS ??= /^(?:(?:base|sha|md|utf|oauth|openid|hs|rs|es|ps|ed|rsa|aes|argon|scram-sha|hmac-sha|pbkdf|ssl|tls|https?|ipv|i18n|k8s|eth|log|step|stage|phase|line|page|item|node|pod|user|test|field|attempt|code|error|level|type|key|slot|version|[a-z])[-_]?\d+(?:[-_.][\w.-]{0,12}|(?:alpha|beta|rc)\d*)?|\d+(?:[.,]\d+)?[-_]?[a-z]{1,12}|\d[\d:.TZ+-]*|0x[0-9a-f]+)$/i).test(word)) return /^0x[0-9a-f]{32,}$/i.test(word);
	return isDrawn(word) || isRandomLetters(word) || /^(?:0x)?[0-9a-f]{32,}$|^[a-z]{16,}$|^(?=[A-Z]*\d)(?=\d*[A-Z])[A-Z0-9]{16,}$|^(?=.*\d)(?=.*[A-Z])(?=.*[a-z])[\w+/-]{16,}==?$/.test(word) || word.length >= 8 && /\d/.test(word) && /[A-Za-z]/.test(word) && /[!#$%^&*?~@+]/.test(word) && !/^[\w.+-]+@[\w.-]+$|:\/\//.test(word) || word.length >= 10 && /^[A-Za-z0-9]+$/.test(word) && looksRandomWithoutDigits(word) || /^[A-Z][a-z]{2,12}[-_.#]?\d{2,6}$/.test(word) || /^(?:base64:)[\w+/]{16,}={0,2}$/.test(word);
}
function isChosen(word) {
	return word.length >= 8 && !(WORD_WITH_DIGITS ??= /^(?:(?:base|sha|md|utf|oauth|openid|hs|rs|es|ps|ed|rsa|aes|argon|scram-sha|hmac-sha|pbkdf|ssl|tls|https?|ipv|i18n|k8s|eth|log|step|stage|phase|line|page|item|node|pod|user|test|field|attempt|code|error|level|type|key|slot|version|[a-z])[-_]?\d+(?:[-_.][\w.-]{0,12}|(?:alpha|beta|rc)\d*)?|\d+(?:[.,]\d+)?[-_]?[a-z]{1,12}|\d[\d:.TZ+-]*|0x[0-9a-f]+)$/i).test(word) && !/^v?\d|[/:=()[\]{}<>$]|\.[a-z]{2,5}$/i.test(word) && (/\d/.test(word) && /[a-z]/i.test(word) || /^[A-Z]?[a-z]{2,9}(?:[A-Z][a-z]{2,9}){2,4}$/.test(word)) && !isTalk(word);
}
function isDrawn(text) {
	return looksLikePassword(text) || looksRandom$1(text) || /^(?:[0-9a-f]{32,128}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[A-Za-z0-9+/]{27,}={1,2})$/i.test(text);
}
function isTyped(word) {
	return isChosen(word) || isRandomLetters(word) || looksStrong(word) || /^[A-Za-z]{10,40}$/.test(word) && isBroken(word) && !isTalk(word);
}
function looksStrong(word) {
	const signs = word.match(/[!#$%^&*?~@+=]/g)?.length ?? 0;
	return word.length >= 10 && signs > 0 && (/\d/.test(word) || signs > 1) && /[a-z]/.test(word) && /[A-Z]/.test(word) && !/^[a-z_.-]{1,40}[=@]|^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$|[()[\]{}<>]|:\/\/|^[$%&]/i.test(word);
}
function isBroken(word) {
	const parts = word.match(/[A-Z]?[a-z]+|[A-Z]+/g) ?? [];
	return parts.length >= 4 && parts.filter((part) => part.length < 3 || /^[A-Z]+$/.test(part)).length * 3 >= parts.length;
}
// src/redact/secret-names.ts
const OF$1 = "(?:[_ .-]?d(?:[aeo]|el|u)s?[_ .-]?[a-z]{2,16}){0,2}";
const PASSWORD = [
	"passw(?:or|oo)?r?d",
	"passwort",
	"pswd",
	"pass(?:[_ .-]?(?:phrase|code))",
	"(?:recovery|secret|seed|backup|wallet)[_ .-]?phrase",
	"mnemonic(?:[_ -]?(?:phrase|words))?",
	"(?:wallet|master|root|bip39)[_ -]?seed",
	"pass(?<=(?:[a-z0-9][_.-]|[\"'?&@]|(?<![a-z])(?:db|user|admin|root|my|ldap|smtp|mail|proxy|http|auth|ftp|redis|ssh|store|key|require|truststore|keystore|pg|become|sudo|default) ?)pass)",
	"pass(?<=(?<![a-z])(?:user|login)\\w{0,8}[=:] ?[^\\s]{1,60}[\\s,;&]{1,2}pass)",
	"pass(?<=(?-i:(?:DEFAULT|USER|ROOT|ADMIN|DB|SQL|MAIL|SMTP|LDAP|MQ|REDIS)PASS))",
	"pass(?<=(?-i:[a-z]P)ass)",
	"pwd(?<=(?:(?<![a-z])|root|user|admin|db|sql|mail|ftp|smtp|ldap|login|my|(?-i:[a-z](?=P)))pwd)",
	"pw(?<=(?:[a-z0-9][_.-]|[\"'@]|(?<![a-z])(?:root|admin|bind|user|db|ldap|mail|my) ?)pw|(?-i:[a-z]P)w)",
	"psk(?<=(?<![a-z]|wifi|wpa2?|wlan)psk|(?-i:[a-z]P)sk)",
	"masterauth(?<=(?<![a-z])masterauth)",
	"kennwort",
	"losungswort",
	`contrase(?:n|\u00f1|ny)a${OF$1}`,
	`senha${OF$1}`,
	"mots?[_ .-]?de[_ .-]?passe",
	"mdp(?<=(?<![a-z])mdp)",
	"palavra[_ .-]?passe",
	"wachtwoord",
	"parola(?<=(?<![a-z])parola)",
	"has[\u0142l]o(?<=(?<![a-z])has[\u0142l]o)",
	"heslo(?<=(?<![a-z])heslo)",
	"jelsz[o\u00f3]",
	"l[\u00f6o]senord",
	"salasana",
	"adgangskode",
	"passord",
	"[\u015fs]ifre(?<=(?<![a-z])[\u015fs]ifre)",
	"lozinka",
	"geslo(?<=(?<![a-z])geslo)",
	"kata[_ -]?sandi",
	"m[a\u1ead]t[_ -]?kh[a\u1ea9]u",
	"\u043f\u0430\u0440\u043e\u043b[\u044c\u044f]",
	"\u5bc6\u7801",
	"\u5bc6\u78bc",
	"\u53e3\u4ee4",
	"\u30d1\u30b9\u30ef\u30fc\u30c9",
	"\u6697\u8a3c\u756a\u53f7",
	"\ube44\ubc00\ubc88\ud638",
	"\uc554\ud638",
	"\u05e1\u05d9\u05e1\u05de\u05d4",
	"\u0643\u0644\u0645\u0629[_ ]\u0627\u0644\u0645\u0631\u0648\u0631",
	"\u03ba\u03c9\u03b4\u03b9\u03ba\u03cc\u03c2",
	"\u0e23\u0e2b\u0e31\u0e2a\u0e1c\u0e48\u0e32\u0e19"
];
const KEYS$1 = "api|access|secret|private|signing|signature|encryption|decryption|account|auth|app|application|master|(?:pre)?shared|service|client|license|storage|webhook|deploy|subscription|functions|consumer|integration|ingest(?:ion)?|instrumentation|hmac|aes|admin|session|cookie|ssh|jwt|fernet|server|routing|stripe|fastly|pass|webpush|vapid|hash|bot|sdk|write|rest|sas|totp|otp|mfa|fcm|sendgrid|mailgun|twilio|datadog|openai|anthropic|algolia|pagerduty|cloudflare|ecdsa|ed25519|rsa|wallet|root|activation|product|licence|registration|unlock|unseal|seal|recovery|restore|backup|3?des|block|zone|cipher|crypt(?:o|ography)?|symmetric|gossip|wireguard|wg|tls|ssl|smtp|vpn|sso|saml|oauth|merchant|terminal|payment|join|pairing|provisioning";
const SPACED_KEYS = "api|access|secret|private|signing|encryption|licen[cs]e|account|shared|master|activation|product|unseal|recovery|app|session|stripe|hmac|fernet|aes";
const SESSION = "(?:j|php|asp(?:\\.net)?_?)?sess(?:ion)?[ _.-]?id|sid(?<=(?<![a-z])sid|(?-i:[a-z]S)id)|(?:sess(?:ion)?|auth|login|remember)[ _.-]?cookie";
const SESSION_NAME = /^(?:j|php|asp(?:\.net)?_?)?sess(?:ion)?[ _.-]?id|^sid|(?:sess(?:ion)?|auth|login|remember)[ _.-]?cookie$/i;
const KEY = [
	"PAT(?<=[A-Z]_PAT)",
	"secret[_.-]?key[_.-]?base",
	`(?:${KEYS$1})[_.-]?key(?:[_-]?data)?`,
	`(?:${SPACED_KEYS}) key(?: base)?`,
	"secret(?:[_.-]?id)?",
	SESSION,
	"(?:erlang|release|erl|node|distribution)[ _.-]{0,2}cookie",
	"setcookie(?<=\\s-setcookie)",
	"(?:recovery|backup|scratch|activation|unlock)[ _.-]?code",
	"geheimnis",
	"segredo",
	"secreto(?<=(?<![a-z])secreto)",
	"token",
	"jeton(?<=(?<![a-z])jeton)",
	"credential",
	"cred(?<=[_.-]cred)",
	"salt(?<=(?:[_.-]|[a-z](?=S)|(?:hash|password) )salt)",
	"pepper(?<=(?:[_.-]|[a-z](?=P)|(?:hash|password) )pepper)",
	"creds(?<=(?:[a-z_]|(?<![a-z]))creds)",
	"(?:mfa|totp|hotp|otp|2fa|two[_-]?factor)[ _.-]?seed",
	"auth(?<=(?:[a-z]_|(?<![a-z]))auth|(?-i:[a-z]A)uth)"
];
const OTHER_KEY = "key(?<=[a-z0-9][_.-]key|(?-i:[a-z0-9]K)ey)|pat(?<=(?:devops|github|gitlab|gh|ado|azure|git|databricks)[_.-]?pat)|[kd]ek(?<=(?<![a-z])[kd]ek)";
const OTHERS = new Set("public pub host cache partition primary foreign unique natural composite sort order object shard dedup deduplication idempotency lookup group row hash map message record event file blob etag websocket pair verify verification publishable range search index query bucket registry config context translation i18n feature flag issue item entity entry queue topic stream socket gpg pgp lock dictionary metric label tag header form project no any each next last first min max start end left right up down arrow enter tab old new duplicate conflict missing unknown expected wrong bad the this that".split(" "));
let OTHER_TOKEN$1;
function isOtherToken(before) {
	return (OTHER_TOKEN$1 ??= /(?:next|page|continue|continuation|cancel\w*|sync|resume)[\s_-]{0,2}$/i).test(before);
}
function isOtherKey(before) {
	const end = /[_.-]/.test(before.at(-1) ?? "") ? before.length - 1 : before.length;
	let start = end;
	while (start > 0 && /[A-Za-z0-9]/.test(before[start - 1] ?? "")) {
		start--;
		if (/[A-Z]/.test(before[start] ?? "") && /[a-z]/.test(before[start - 1] ?? "")) break;
	}
	return OTHERS.has(before.slice(start, end).toLowerCase());
}
const SECRET_NAME = new RegExp(`(?:(${PASSWORD.join("|")})(?:[_.-]?(?:admin|root|db|database|app|api|service|svc|smtp|mail|email|ftp|ssh|ldap|mysql|postgres|redis|mongo|wifi|proxy|system|master|main))?|(${KEY.join("|")})|(pin(?<=(?<![a-z])pin|(?-i:[a-z]P)in)(?:[_ .-]?(?:code|number|no))?|otp(?<=(?<![a-z])otp|(?-i:[a-z]O)tp)(?:[_ .-]?(?:code|value))?|totp(?:[_ .-]?code)?|(?:one[_ -]?time|mfa|2fa|sms)[_ -]?pass(?:word|code)|(?:mfa|2fa|sms|verification|confirmation|security|one[_ -]?time|login|auth(?:entication)?)[_ .-]?(?:code|pin)|cv[vc]2?(?<=(?<![a-z])cv[vc]2?))|${OTHER_KEY})s?(?: (?:\\d{1,2}(?=[:=])|prod|old|new)|[_.-]?(?:hash(?:ed)?|salt|digest|\\d{1,2}|old|new|prev(?:ious)?|current|confirm(?:ation)?|repeat|plain(?:text)?|raw|value|b64|base64|enc(?:oded|rypted)?|prod(?:uction)?|dev|test|staging|live|primary|secondary|backup|output)|[_-][^\\x00-\\x7f]{1,12})?(?![\\w\\u00aa-\\u1fff\\u2c00-\\u2dff\\u3040-\\ufdff\\uff10-\\uffdc])`.replaceAll("(?<![a-z])", "(?<![a-z](?<!(?<![\\w-])-D))"), "gi");
let nameLike = null;
function mayHoldName(text) {
	nameLike ??= new RegExp(withoutLookbehinds(SECRET_NAME.source), "i");
	return nameLike.test(text);
}
function withoutLookbehinds(source) {
	let result = "";
	let from = 0;
	for (const { 0: found, index } of source.matchAll(/\\.|\(\?<[=!]/gs)) {
		if (found.startsWith("\\") || index < from) continue;
		result += source.slice(from, index);
		from = endOfGroup(source, index);
	}
	return result + source.slice(from);
}
function endOfGroup(source, from) {
	let depth = 0;
	let isInClass = false;
	for (let at = from; at < source.length; at++) {
		const character = source[at];
		if (character === "\\") at++;
		else if (isInClass) isInClass = character !== "]";
		else if (character === "[") isInClass = true;
		else if (character === "(") depth++;
		else if (character === ")" && --depth === 0) return at + 1;
	}
	return source.length;
}
const WORDS = [
	...[
		"pass",
		"pwd",
		"psk",
		"secret",
		"token",
		"cred",
		"salt",
		"pepper",
		"kennwort",
		"losungswort",
		"contrase"
	],
	...[
		"senha",
		"passe",
		"mdp",
		"wachtwoord",
		"parola",
		"haslo",
		"heslo",
		"jelsz",
		"senord",
		"salasana",
		"adgangskode"
	],
	...[
		"ifre",
		"lozinka",
		"geslo",
		"sandi",
		"masterauth",
		"geheimnis",
		"segredo",
		"secreto",
		"jeton"
	],
	...[
		"phrase",
		"mnemonic",
		"pw",
		"seed",
		"sess",
		"cookie",
		"sid",
		"auth",
		"otp",
		"cvv",
		"cvc"
	]
];
const CODE_WORDS = [
	"fa",
	"ms",
	"tion",
	"ity",
	"ime",
	"gin",
	"uth",
	"ery",
	"kup",
	"tch",
	"ock"
];
const FOREIGN = [...[
	"has\u0142",
	"\u043f\u0430\u0440\u043e\u043b",
	"\u03ba\u03c9\u03b4\u03b9\u03ba",
	"kh\u1ea9u"
].flatMap(inCases), ...[
	"\u5bc6\u7801",
	"\u5bc6\u78bc",
	"\u53e3\u4ee4",
	"\u30d1\u30b9\u30ef\u30fc\u30c9",
	"\u6697\u8a3c",
	"\ube44\ubc00",
	"\uc554\ud638",
	"\u05e1\u05d9\u05e1\u05de\u05d4",
	"\u0643\u0644\u0645\u0629",
	"\u0e23\u0e2b\u0e31\u0e2a"
]];
const KEY_HOOKS = [
	...[..."abcdefghijklmnopqrstuvwxyz0123456789_.-"].map((before) => `${before}key`),
	...SPACED_KEYS.split("|").map((word) => `${word.replace("[cs]e", "se")} key`),
	"licence key"
];
const NAME_HOOKS = [
	...WORDS.flatMap(inCases),
	...KEY_HOOKS,
	"_PAT",
	...[
		"ops",
		"hub",
		"lab",
		"gh",
		"ado",
		"ure",
		"git",
		"cks"
	].flatMap((end) => [
		"_",
		"-",
		".",
		""
	].map((sign) => `${end}${sign}pat`)),
	...[
		"pin",
		"kek",
		"dek"
	].flatMap(inCases),
	"khau",
	...CODE_WORDS.flatMap((end) => [`${end}Code`, ...[
		" ",
		"_",
		"-",
		"."
	].flatMap((between) => [end, end.toUpperCase()].flatMap((word) => inCases("code").map((code) => word + between + code)))]),
	...FOREIGN
];
function inCases(word) {
	return [
		word,
		word.toUpperCase(),
		word.charAt(0).toUpperCase() + word.slice(1)
	];
}
// src/redact/is-secret.ts
let PLACEHOLDER$1;
let VARIABLE$1;
let TYPE;
let REFERENCE;
let HEX_NUMBER;
let QUALIFIED_TYPE;
function isQualifiedType(text) {
	return (QUALIFIED_TYPE ??= /^[A-Z][a-z][A-Za-z_]*(?:\.[A-Z][a-z][A-Za-z_]*)*(\.(?:[A-Z][a-z][A-Za-z_]*|[A-Z][A-Z_]+))$/).test(text) && !isBroken(text.replace(/\.[A-Z_]+$/, ""));
}
let CALL;
let ACCESS;
let ATTRIBUTE;
let ELEMENT;
let VALIDATION;
let REFERRED;
let PATH;
let BASE64_KEY;
let OBJECT_NAME;
let JOIN_TOKEN;
let UUID$1;
let OTHER_TOKEN;
let COORDINATES;
const JOB = /^[a-z]+(?:-[a-z]+)+#\d+$/;
function isSecret$1(value) {
	const { text } = value;
	if (isNoValue(text) && !(value.quoted && ((HEX_NUMBER ??= /^0x[0-9a-f]{4,}$/i).test(text) || value.kind === "password" && isQualifiedType(text)))) return false;
	if (value.quoted && isSentence(text)) return false;
	if (!value.quoted && /^[A-Z][A-Za-z]*:$/.test(text)) return false;
	if (!value.quoted && !value.isTight && /^[A-Z][A-Za-z]*:\S*$/.test(text) && /\{[^\n]*$/.test(value.before)) return false;
	if (!value.quoted && !value.isTight && value.sign === ":" && isTalk(text) && /^ [a-z]/.test(value.after)) return false;
	if (/\$\{[\w.]*$/.test(value.before) && !(isTelling(text) || looksRandom(text))) return false;
	if (!value.quoted && /^(?:await|new|yield|typeof)$/.test(text) && /^ [\w.$]+[(.]/.test(value.after)) return false;
	if (!value.quoted && /\):$/.test(text) && isNoValue(text.slice(0, -2))) return false;
	if (text.toLowerCase() === value.ending && /^[;)]/.test(value.after)) return false;
	if (!value.quoted && isOfCode(value)) return false;
	if (value.kind === "code") return (CODE ??= /^(?:\d{3,8}|\d{3}[ -]\d{3,4}|(?=[A-Z]*\d)[A-Z0-9]{6,8})$/).test(text);
	if (/^[A-Z]+(?:_[A-Z]+)*$/.test(text) && text.endsWith(value.name.toUpperCase())) return false;
	if (/secretsmanager:[\w-]*:\d*:$/.test(value.before)) return false;
	if (value.isTight && (COORDINATES ??= /^[a-z][a-z\d]*(?:[-_.][a-z\d]+)*:(?:jar:)?\d+(?:\.\d+)+[\w.-]*(?::\w+)?$/).test(text) && /[a-z]\.[a-z.]*$/.test(value.before)) return false;
	if ((CODE_BEHIND ??= /^[a-z_]+\)[[.]/).test(text)) return false;
	if (value.ending === "mnemonic" && text.length < 16) return false;
	if (value.ending === "pwd") return !(PATH ??= /^(?:~|\.{0,2})\/(?:[\w.@~-]+(?:\/[\w.@~-]+)*\/?)?$|^[A-Za-z]:\\/).test(text) && (!/^[\w.-]*[/\\]/.test(text) || isDrawn(text) || /[;?&]\w*$/.test(value.before)) && (written(value) || looksRandom(text));
	if (value.ending === "pass" && !/[a-z0-9_.-]$|["'?&]$/i.test(value.before)) return looksRandom(text) || /(?<![a-z])(?:user|login|host)\w{0,8}[=:]\S/i.test(value.before) && !/^\d+$/.test(text);
	if (value.sign === ":" && !value.quotedName && !value.quoted && /^[a-z]{2,20}=[\w.-]{0,12}$/.test(text)) return false;
	if (value.kind === "other-key") return isDrawnKey(text);
	if (value.kind === "password") return !(DIRECTORY ??= /^\/(?:[a-z][a-z.-]*\/){1,8}[a-z][a-z._-]*$/).test(text) && (written(value) || looksRandom(text));
	return isKeyOrToken(value);
}
function isOfCode({ text, before, after, ending }) {
	const lower = text.toLowerCase();
	return lower === ending && /\b(?:self|this)\.\w*$/.test(before) || lower.endsWith(`.${ending}`) && /^(?:[a-z_]\w*\.)+[a-z_]+$/i.test(text) || /^[a-z_]\w*\([a-z_]\w*$/i.test(text) && /^[,)]/.test(after);
}
let CODE;
let CODE_BEHIND;
let DIRECTORY;
function isDrawnKey(text) {
	return text.length >= 16 && (isDrawn(text) || /^(?=[0-9]*[A-F])(?=[A-F]*[0-9])[0-9A-F]{16,128}$/.test(text)) && !/[\s:]|^[\w-]+(?:\/[\w.-]+)+$/.test(text);
}
function isNoValue(text) {
	return !/[^\s,;:()[\]{}"'`]/.test(text) || (PLACEHOLDER$1 ??= /^(?:[\w.@+-]{1,64}[:/]\*+|[^\w\s*]{0,4}\*+(?:\w{1,20}\*+)?|x{3,}|~|\.{2,}|\u2026|-+|<[^<>]*>?|<[<%?].*|\$\{.*|\{\{.*|#\{.*|\{[a-z_.]*\}?|\$\(.*|\$\d{1,3}|\?|:[a-z_]{1,40}|%[-+#]?\d*[a-zA-Z]|%[A-Z_]+%|\((?:[^()]|\([^()]*\))*\)|%\(\w*\)\w?|@\w+@|@p?\d{1,3}|!{1,2}[a-z]+|ENC[([].*|%env\(.*|null|nil|none|undefined|unset|empty|true|false|yes|no|on|off|ok|n\/a|\[?redacted\]?|\[?masked\]?|\[?filtered\]?|\[?hidden\]?|\[?protected\]?|required|missing|invalid|success|fail(?:ed|ure)|denied|expired|revoked|unknown|wrong|incorrect|optional)$/i).test(text) || (VARIABLE$1 ??= /^\$(?:[A-Z_]+|[a-z_]+)\d{0,2}$/).test(text) || (TYPE ??= /^(?:(?:Option|Optional|Maybe|Vec|List|Secret|Box|Arc)<.*|(?:string|str|text|varchar|char|bytes?|binary|integer|int|boolean|bool|object|any|list|dict|map|array|file|path|url|uuid|date)(?:\[\])?[!?]?|(?:n?(?:var)?char2?|varbinary|(?:big|small)?int|decimal|numeric)\([\w ,]{1,12}\))$/i).test(text) || (REFERENCE ??= /^(?:[&*]?(?:\([*\w.]+\)\()?0x(?:c0[0-9a-f]{8}|(?:7f|55|56)[0-9a-f]{10}|0{1,16})\)?|\(\*?[\w.]+\)\(0x[0-9a-f]{1,16}\)|\(?\*(?:[a-z]\w*[./])*[A-Za-z_]+\)?(?:\(.*)?|\(nil\)|\[?object \w+\]?|<\w[^<>]*>?)$/i).test(text) || isQualifiedType(text) || (CALL ??= /^(?:[A-Za-z_$][\w$]*(?:\.|::|->))+[A-Za-z_$][\w$]*!?\(|^[A-Za-z_]\w*\(\)?$|^[a-z_]{3,30}\([a-z_]{3,30}\(/).test(text) || (VALIDATION ??= /^(?:required|nullable|sometimes|string|confirmed|bail|min|max)(?::\w{1,20})?\|/).test(text) || (REFERRED ??= /^(?:arn:[\w-]*:|projects\/[\w-]+\/secrets\/|https:\/\/[\w-]+\.vault\.azure\.net\/|op:\/\/|vault:|\$_[A-Z]{3,8}\[|(?:process\.env|os\.environ|ENV|env|config|settings|secrets)(?:\.get)?[[(]$|(?:self|this|cls|app|\w{1,20}(?:config|settings|options|params))(?:\.\w{1,40}){0,3}\[$)/).test(text) || (ACCESS ??= /^(?:process\.env|os\.environ|import\.meta|env|self|this|req|request|res|ctx|context|config|cfg|settings|options|opts|props|params|args|secrets|credentials|user|body|data|var|local|module|each)(?:\.[A-Za-z_$][\w$]*|\[["']?[\w-]+["']?\])+[;)]?$/).test(text) || (ATTRIBUTE ??= /^(?:data\.)?[a-z]+(?:_[a-z0-9]+)+\.[a-z_][\w-]*\.[a-z]+(?:_[a-z]+)*$/).test(text) || (ELEMENT ??= /^[a-z_][\w.]*\[[\w.:[\]-]{0,60}\]?$/i).test(text);
}
let PROMPT;
const LINE_START = /(?:^|\n|\\n)(?:(?:\d{4}-\d\d-\d\dT\S{8,30}[ \t])?(?:std(?:out|err) [FP] )?[+-]?|(?:[<>*#+]|->) |[\w.-]{1,50} {1,20}\| )[\s-]*:?[\w.-]*$/;
const MESSAGE = String.raw`(?:^|\n|\\n|\b(?:TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|FATAL)\b|[\])|] |["'\x60])[\])| \t]{0,12}(?:(?:\[[\w. -]{1,40}\] ?)?[\w.$/:-]{1,60} ?[:-] |[*\u2022-] )?`;
let MESSAGE_START;
let LABEL_START;
let COMPLAINT;
let REMARK;
function isAnnounced(text, name, before) {
	return /^(?:\d{6,}|[A-Za-z]{8,})$/.test(text) && !isTalk(text) && !(REMARK ??= /(?:ed|ing|tion|able|ment|ity|ly|ness|less|ful)$/).test(text) && ((MESSAGE_START ??= new RegExp(String.raw`${MESSAGE}[\w.-]*$`)).test(before) || (COMPLAINT ??= /(?:^|[^a-z])(?:(?:invalid|bad|wrong|illegal|incorrect) [\w.-]+|generated(?: [a-z]{1,12})? [\w.-]*)$/i).test(before) || /^[A-Z]/.test(name) && (LABEL_START ??= new RegExp(`${MESSAGE}(?:[A-Z][A-Za-z]{0,20} ){1,3}$`)).test(before));
}
function written({ sign, isTight, quoted, quotedName, before, after, name, text }) {
	if (sign !== ":" || quotedName) return true;
	if (isTight && /(?:^|[\s{[(,;&|])[\w.-]*$/.test(before)) return !/^[a-z_]+[|:]/.test(text);
	if (/(?:-H|--header)[ =]\\?["'][\w.-]*$/.test(before)) return true;
	if (/[{[(,]\s?(?:[a-z]{2,12} )?[\w.-]*$/.test(before) && /^\s?[,}\])]/.test(after)) return !isTalk(text);
	if (/["'`>][\w.-]*$/.test(before) && /^\\{0,7}["'`<]/.test(after)) return !isTalk(text);
	if ((PROMPT ??= /(?:^|[^\w-])(?:[Ee]nter|[Yy]our|[Tt]ype|[Nn]ew|[Cc]urrent|[Rr]etype|[Cc]onfirm|[Rr]epeat|[Gg]enerated)(?: [\w-]{1,20}){0,3} ?$/).test(before) && isChosen(text) && /^[ \t]*\\?["']?\r?(?:\n|\\n|$)/.test(after)) return true;
	const lineStart = LINE_START.test(before);
	if (quoted && !/\s/.test(text) && text.length >= 6 && !isTalk(text)) return true;
	if (quoted) return lineStart || /[\w.-]$/.test(before) || /[{[(,]\s*$/.test(before) || /^[A-Z]/.test(name);
	if (!/^\s*(?:#.*)?(?:\n|\\n|["']|$)/.test(after)) return false;
	return lineStart || isAnnounced(text, name, before) || /[\]):>|] +[\w.-]*$/.test(before) && text.length >= 6 && (isRandomLetters(text) || !/^[A-Za-z]?[a-z_-]+[.!]?$/.test(text)) && !isTalk(text);
}
function isKeyOrToken(value) {
	const { text, before, ending } = value;
	if (text.length < 6 || /^(?:\d{1,12}|-\d+)$/.test(text) || (PATH ??= /^(?:~|\.{0,2})\/(?:[\w.@~-]+(?:\/[\w.@~-]+)*\/?)?$|^[A-Za-z]:\\/).test(text) && !(BASE64_KEY ??= /^(?=.*\d)(?=.*[a-z])(?=.*[A-Z])\/[A-Za-z0-9+/]{31,}={0,2}$/).test(text)) return false;
	if (ending === "token" && (OTHER_TOKEN ??= /(?:unexpected|next|page|continue|continuation|cancel\w*|sync|resume|stopping|end|start|stop|syntax|parse[rd]?|lexer|expected|invalid|unknown|illegal|special|(?<![a-z])(?:this|the|a|no|pad|eos|bos|mask))[\s_-]{0,2}$/i).test(before)) return false;
	const isAuth = ending.startsWith("auth") && !/key|salt/.test(ending);
	const user = isAuth ? /^[\w.@-]{1,64}[:/]/.exec(text)?.[0] : void 0;
	if (user !== void 0) return !((value.sign === "=" && value.isTight || value.sign === ":") && !/[a-z\d]$/.test(before)) && isDrawn(text.slice(user.length));
	if (/codes?$/.test(ending)) return /^[\w-]{6,40}$/.test(text) && /\d/.test(text);
	if (isAuth) return text.length >= 12 && isDrawn(text) && !JOB.test(text);
	if (SESSION_NAME.test(ending)) return isSessionId(text);
	if (isEnvironment(value)) return true;
	if (ending.startsWith("credential") && value.quoted && passphraseLength(text) === text.length) return true;
	const named = (ending === "secret" || ending === "token" || ending.startsWith("credential")) && !/[a-z0-9][_.-]?$/i.test(before.slice(-2).replace(/\s$/, "  "));
	if (ending !== "token" && (OBJECT_NAME ??= /^[a-z]+(?:[-./_:][a-z0-9]{1,20})*$/).test(text) && !(UUID$1 ??= /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/).test(text) && !(JOIN_TOKEN ??= /^[a-z0-9]{6}\.(?=[a-z]*\d)[a-z0-9]{16}$/).test(text)) return !named && text.length >= 8 && written(value) && !/[-./_:]/.test(text);
	if (looksRandom(text)) return true;
	return !named && text.length >= 8 && !/\s/.test(text) && (value.sign === "=" || value.quoted) && written(value);
}
function isSessionId(text) {
	return text.length >= 20 && /\d/.test(text) && /[A-Za-z]/.test(text) && !/^0x|^[0-9a-f]{8}-[0-9a-f]{4}-|^S-\d|^[A-Z]{2}[0-9a-f]{32}$|[\s:/]/i.test(text);
}
function isEnvironment({ before, name, sign, text }) {
	return sign === "=" && /^[A-Z_]+$/.test(name) && /[A-Z0-9]_$/.test(before) && !/\s/.test(text);
}
function looksRandom(text) {
	if (/\s/.test(text) || text.length < 6) return false;
	if (/^v?\d+(?:\.\d+)+(?:[-+][\w.]+)?$/.test(text) || /^(?:\d+(?:\.\d+)?(?:ms|[\u00b5u]s|s|m|h|d)){1,5}$|^\d+(?:\.\d+)?(?:%|[KMG]i?B?)?$/i.test(text)) return false;
	if (/^[A-Za-z]+'[a-z]{1,2}$/.test(text)) return false;
	if (/^\d{4}-\d\d-\d\d/.test(text) || /^[\w.-]+\.\w{1,4}:\d+\)?$/.test(text)) return false;
	if (/[0-9]/.test(text) && /[A-Za-z]/.test(text)) return true;
	if (/[^\w\s.:/-]/.test(text) && /[A-Za-z0-9]/.test(text) && !/[()[\]{}<>]/.test(text)) return true;
	if (/^[A-Z2-7]{16,}=*$/.test(text)) return true;
	if (/^[a-z]{20,}$/.test(text)) return true;
	return text.length >= 20 && /[a-z][A-Z]/.test(text) && /[A-Z]{2}/.test(text);
}
// src/redact/calls.ts
const FUNCTIONS = [
	[
		1,
		["auth(", "password_verify("],
		"(?:->|::)auth|password_verify"
	],
	[
		1,
		[
			"hmac",
			"HMAC",
			"Hmac"
		],
		"hmac\\.new|Algorithm\\.HMAC\\d{3}|hmacShaKeyFor|new_hmac"
	],
	[
		1,
		[
			"Stripe(",
			"Fernet(",
			"TOTP(",
			"SecretKeySpec("
		],
		"Stripe|Fernet|TOTP|SecretKeySpec"
	],
	[
		1,
		[
			"bcrypt",
			"BCrypt",
			"argon2"
		],
		"(?:bcrypt|BCrypt|argon2)\\.(?:hash|hashpw|hashSync|hash_password|compare|compareSync|checkpw|verify)"
	],
	[
		2,
		[
			"jwt.",
			"JWT",
			"jws."
		],
		"(?:jwt|JWT|jws)(?:\\.|::|->)(?:sign|verify|encode|decode)"
	],
	[
		2,
		["reateHmac(", "HMAC."],
		"createHmac|HMAC\\.(?:hex)?digest"
	],
	[
		2,
		["reateCipher", "reateDecipher"],
		"create(?:De)?[cC]ipher(?:iv)?"
	],
	[
		2,
		[
			"login(",
			"Login(",
			"auth(",
			"authenticate("
		],
		"(?:\\.|->|::)(?:[a-z_]{0,12}login|Login|auth|authenticate)|ftp_login"
	],
	[
		2,
		[
			"bind(",
			"bind_s(",
			"_password("
		],
		"(?:simple_)?bind(?:_s)?|ldap_bind|auth_password"
	],
	[
		2,
		["redential"],
		"(?:PS|Network|Static|NewStatic|UsernamePassword|BasicAWS|AWS\\.|AwsBasic|Basic)?Credentials?(?:\\.(?:create|basic))?"
	],
	[
		2,
		[
			"Auth(",
			"auth(",
			"Authentication",
			"Provider("
		],
		"(?:HTTP|http|Set|set)?(?:_?[bB]asic|[dD]igest|[nN]tlm)_?[aA]uth|PasswordAuthentication(?:Token)?|Plain(?:Text)?AuthProvider"
	],
	[
		2,
		[
			"auth=(",
			"auth = (",
			"auth: ("
		],
		"auth(?:=| = |: )"
	],
	[
		3,
		[
			"getConnection(",
			"PlainAuth(",
			"hash_hmac(",
			"openssl_",
			"create_"
		],
		"getConnection|PlainAuth|hash_hmac|openssl_(?:en|de)crypt|create_(?:super)?user"
	],
	[
		3,
		[
			"onnect(",
			"__construct(",
			"ldap_bind(",
			"ftp_login(",
			"_password(",
			"imap_open("
		],
		"PDO(?:->|::)__construct|mysqli(?:->|::)(?:__construct|(?:real_)?connect)|(?:mysqli?|odbc|oci|ibase|sqlsrv)_(?:real_|p)?connect|ldap_bind|ftp_login|ssh2_auth_password|imap_open"
	]
];
const OTHER_ARGUMENT = String.raw`(?:\\{0,3}"[^"\n]{0,300}"|\\{0,3}'[^'\n]{0,300}'|[^"'(),\n]{0,100}(?:\([^()\n]{0,60}\))?),[ \t]{0,4}`;
function call([place, hooks, functions]) {
	return require_redact.inLine(hooks, `(\\b(?:${functions})\\((?:${OTHER_ARGUMENT}){${place - 1}}[bNu@]?\\\\{0,3})(["'\`])(?!\\*\\*\\*)((?:(?!\\2)[^\\n\\\\]|\\\\(?!["'])){3,400})(?=\\\\{0,3}\\2)`, (start = "", quote = "", value = "") => isNoValue(value) || isTalk(value) || /^[a-z]{1,5}$/.test(value) ? `${start}${quote}${value}` : `${start}${quote}***`);
}
const CALL_RULES = FUNCTIONS.map(call);
// src/redact/cards.ts
let NAMED$3;
let GROUPED;
let NETWORKS;
function isCardNumber(digits) {
	return (NETWORKS ??= /^(?:4\d{12}(?:\d{3}){0,2}|(?:5[1-5]|2[2-7])\d{14}|3[47]\d{13}|3(?:0[0-5]|[689]\d)\d{11}|35\d{14}|6(?:011|[45]\d\d)\d{12}|62\d{14,17}|(?:5[068]|6[37])\d{14})$/).test(digits) && luhn(digits) === 0;
}
function luhn(digits) {
	let sum = 0;
	for (let index = 0; index < digits.length; index++) {
		const digit = Number(digits.at(-1 - index));
		sum += index % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
	}
	return sum % 10;
}
const CARD = [
	"card",
	"Card",
	"CARD"
];
const SHORT$1 = [
	"pan",
	"PAN",
	"cc"
].flatMap((name) => [..." _-:=#\"'\\	Nn"].map((next) => name + next));
function masked(before = "", number = "") {
	return `${before}${isCardNumber(number.replace(/[ -]/g, "")) ? "***" : number}`;
}
const CARD_RULES = [require_redact.at([...CARD, ...SHORT$1], NAMED$3 ??= /((?:(?<![A-Za-z])(?:card|pan|cc)|Card|CARD|PAN)(?:[ _-]?(?:[Nn]umber|[Nn]um|[Nn]o|NUMBER|NUM|NO)\.?)?(?: is)?\\?["']?\s{0,2}[:=#]?\s{0,2}\\?["']?)(\d{13,19})(?![\w.-]?\d|\w)/g, masked), require_redact.at(CARD, GROUPED ??= /()(?<![\w.:/+-]|\d[ -])(\d{4}([ -])\d{4}\3\d{4}\3\d{4}|3[47]\d{2}([ -])\d{6}\4\d{5})(?![ -]?\d|\w|[.:]\d)/g, masked)];
// src/redact/extent.ts
const CONSTRUCTOR = String.raw`(?:[a-z]\w{0,20}\.)?(?!(?:(?:Get|Env)\w{0,20}|Field|Column|Key|Param|Header|Label|Message|Name|Ref|Var|Type|Path|File|Regex|\w{0,20}(?:Error|Exception))\()[A-Z]\w{0,30}\(\s{0,24}(?:\w{1,20}\s?=\s?)?`;
const TYPED = String.raw`(?:Named\s)?chr(?:\s\[1:\d{1,6}\])?\s|(?:\([\w.*[\]]{1,40}\)\s?){1,2}(?:\(len=\d{1,6}\)\s)?|string\(\d{1,6}\)\s|\[\]string\{|(?:interface \{\}|any)\(|(?:Some|Just|Ok|Right)\s|string \| \*|0x[0-9a-f]{1,16}\s`;
const TAG = String.raw`(?:!(?!(?:Ref|Sub|GetAtt|ImportValue|Select|Join|FindInMap|If)\b)!?[\w/:.-]{1,40}|&[\w-]{1,40})[ \t]{1,4}`;
const BARE_TYPED = String.raw`(?:(?:Str|Bytes|Some|Just)\(|Optional\[)(?=[^"'\x60\s])`;
const QUOTE$2 = String.raw`(?:[bBuUrR]{1,2}(?=["']))?\[?\\{0,3}(?:"""|'''|["'\x60])`;
const OPENING = new RegExp(`^(?:(?:${TAG})?(?:(?:\\(?(?:${CONSTRUCTOR}|${TYPED})|<<|N(?=')|@(?=")|\\$(?=')|&(?="))?${QUOTE$2}|\\[)|${TAG}|${BARE_TYPED})`);
let BARE;
let NEXT_NAME;
let GOES_ON;
let ENDS;
function endOfValue(text, start, opening) {
	const quote = /(?:"""|'''|\\*["'`])$/.exec(opening)?.[0] ?? "";
	if (quote !== "") return endOfQuoted(text, start, quote);
	const end = firstOf(text, "-----END", start, firstOf(text, "</", start, endOfBare(text, start)));
	if (opening === "[") return firstOf(text, "]", start, end);
	return opening === "(" ? firstOf(text, ")", start, end) : withoutClosers(text, start, end);
}
function endOfQuoted(text, start, quote) {
	const newline = text.indexOf("\n", start);
	const most = newline < 0 ? text.length : newline;
	const level = quote.lastIndexOf("\\") + 1;
	for (let at = start;;) {
		const found = text.indexOf(quote, at);
		if (found < 0 || found >= most) return endOfBare(text, start);
		const inner = isEscaped(text, found + quote.length - 1, start, level) ? quote.length : innerQuote(text, start, found, quote);
		if (inner === 0) return found;
		at = found + inner;
	}
}
function innerQuote(text, start, at, quote) {
	if (quote.startsWith("\\")) return 0;
	if (at > start && text[at + 1] === quote) return 2;
	if (text.startsWith("'\\''", at)) return 4;
	if (!/\w/.test(text[at + 1] ?? "")) return 0;
	const end = text.slice(at + 1, at + 80).search(/["'`\s=:]/) + at + 1;
	return end > at && text.startsWith(quote, end) && (ENDS ??= /^["'`](?:[\s,;)\]}>]|$)/).test(text.slice(end, end + 2)) ? 1 : 0;
}
function isEscaped(text, at, start, level) {
	let slashes = 0;
	while (at - slashes > start && text[at - slashes - 1] === "\\") slashes++;
	return Math.floor((slashes - level) / (level + 1)) % 2 === 1;
}
function endOfBare(text, start) {
	for (let at = start;; at++) {
		(BARE ??= /[^\s"'`,;&\\]*/y).lastIndex = at;
		(BARE ??= /[^\s"'`,;&\\]*/y).exec(text);
		at = (BARE ??= /[^\s"'`,;&\\]*/y).lastIndex;
		const stop = text[at];
		if (stop === "\\" && !/[nrt"'`\\]/.test(text[at + 1] ?? "n")) continue;
		if ((stop === "\"" || stop === "'" || stop === "`") && at > start && !/[([{<=:]/.test(text[at - 1] ?? "") && (GOES_ON ??= /^(?:[\w#$%*+=~^@-]|[.?!/]\w)/).test(text.slice(at + 1, at + 3))) continue;
		if ((stop === "," || stop === ";" || stop === "&") && !(NEXT_NAME ??= /^[,;&](?:\\{0,3}["']|\s|$|[\w .-]{1,40}[=:])/).test(text.slice(at, at + 44))) continue;
		return at;
	}
}
let OPEN;
const LONGEST_QUOTED = 512;
function endOfString(text, start, end) {
	const isInside = /["']/.test(text[start] ?? "");
	const opening = isInside ? null : (OPEN ??= /(\\{0,7}["'`])(?:[\w.@+-]{1,80}:)?$/).exec(text.slice(Math.max(0, start - 90), start));
	const quote = isInside ? text[start] ?? "" : opening?.[1] ?? "";
	if (quote === "" || !isInside && /\w/.test(text[start - (opening?.[0].length ?? 0) - 1] ?? "")) return end;
	const from = isInside ? start + 1 : start;
	const ahead = text.slice(from, from + LONGEST_QUOTED);
	const length = endOfQuoted(ahead, 0, quote);
	if (!ahead.startsWith(quote, length)) return end;
	return Math.max(end, from + length + (isInside ? quote.length : 0));
}
function firstOf(text, sign, start, end) {
	const found = text.slice(start, end).indexOf(sign);
	return found < 0 ? end : start + found;
}
function withoutClosers(text, start, end) {
	let last = end;
	while (last > start && /[)\]}>]/.test(text[last - 1] ?? "")) {
		const opener = {
			")": "(",
			"]": "[",
			"}": "{",
			">": "<"
		}[text[last - 1] ?? ""] ?? "";
		if (text.slice(start, last).includes(opener)) break;
		last--;
	}
	return last;
}
// src/redact/line-of.ts
function lineStart(text, at, within) {
	const from = Math.max(0, at - within);
	const newline = text.slice(from, at).lastIndexOf("\n");
	if (newline >= 0) return from + newline + 1;
	return from === 0 ? 0 : null;
}
function lineEnd(text, at, within) {
	const newline = text.slice(at, at + within).indexOf("\n");
	if (newline >= 0) return at + newline;
	return at + within >= text.length ? text.length : null;
}
// src/redact/line-prefix.ts
function prefixBefore(text, at) {
	const from = lineStart(text, at, 200);
	return from === null ? "" : text.slice(from, at).replace(/(?:(?<=[|\u2502][ \t]{1,8})(?:[A-Z]\w{0,20} ){1,3})?[\w.[\]"'`-]{0,80}$/, "").trimEnd();
}
function prefixLength(prefix, line) {
	if (prefix === "" || line.length < prefix.length) return 0;
	for (let at = 0; at < prefix.length; at++) {
		const [one = "", other = ""] = [prefix[at], line[at]];
		if (one !== other && !(/[\d ]/.test(one) && /[\d ]/.test(other))) return 0;
	}
	return prefix.length;
}
function sharedPrefix(line, next) {
	let length = 0;
	while (length < line.length && (line[length] === next[length] || bothDigits(line[length], next[length]))) length++;
	const end = line.lastIndexOf(" ", length - 1) + 1;
	return end >= 8 && /\d/.test(line.slice(0, end)) ? line.slice(0, end) : "";
}
function bothDigits(one = "", other = "") {
	return /\d/.test(one) && /\d/.test(other);
}
// src/redact/secret-value.ts
function mayBeSecret(value, { kind, text }) {
	return isSecret$1({
		before: "_",
		name: text,
		ending: kind === "password" ? "password" : SESSION_NAME.test(text) || /^auth|code/i.test(text) ? text.toLowerCase() : "api_key",
		kind,
		sign: "=",
		isTight: false,
		quoted: true,
		quotedName: true,
		text: value,
		after: ""
	});
}
function addContent(text, at, name, add) {
	const CONTENT = /(\s{0,200}(?:<!\[CDATA\[\s{0,40})?)([^<]{1,8192}?)\s{0,200}(?:\]\]>\s{0,40})?(?=<\/)/y;
	CONTENT.lastIndex = at;
	const found = CONTENT.exec(text);
	const [whole = "", opening = "", value = ""] = found ?? [];
	if (found === null || isNoValue(value.trim())) return at;
	const start = at + opening.length;
	if (value.includes("\n") && addLines(text, start, value, name, add)) return at + whole.length;
	if (!mayBeSecret(value, name)) return at;
	add(start, start + value.length);
	return at + whole.length;
}
function addLines(text, start, value, name, add) {
	const prefix = prefixBefore(text, name.start).replace(/[^\w\s]{0,4}$/, "");
	let isAdded = false;
	let at = start;
	for (const line of value.split("\n")) {
		const bare = line.slice(prefixLength(prefix, line)).trim();
		if (bare.length > 0 && bare.length < line.length && prefixLength(prefix, line) > 0 && mayBeSecret(bare, name)) {
			const from = at + line.lastIndexOf(bare);
			add(from, from + bare.length);
			isAdded = true;
		}
		at += line.length + 1;
	}
	return isAdded;
}
// src/redact/linked.ts
const LINKS = new Set("is was are were be been now the a an has have had value values set to from of as in by equal equals equaling equalled match matching changed updated rotated replaced reset generated created assigned converted converting parsed parsing got expected received rejected given provided specified supplied actual found but mismatch not does doesn't did using used with resolved config configured saved invalid bad threw raised new should shorter longer field property variable key threw enter header like contains containing current currently new old default initial temporary following below lautet ist es est\u00e1 est \u00e8 \u00e9 jest war auf wurde gesetzt var er \u00e4r on".split(" "));
let OF;
let GAP;
let QUOTE$1;
let WORD;
let LOOKUP;
let SETTER;
let UUID;
let EMPTY;
let INDEX;
let ENTRY_NAME$1;
const FARTHEST$1 = 160;
const MOST_WORDS$1 = 10;
const MOST_VALUES = 3;
function findLinked(text, name, from, add) {
	const before = text.slice(Math.max(0, name.start - 60), name.start);
	let at = from;
	let last = null;
	let values = 0;
	for (let words = 0; words < MOST_WORDS$1 && at - name.end < FARTHEST$1; words++) {
		const gap = skip(GAP ??= /[\])]?:[ \t](?:[\w.]{1,80}(?:Error|Exception):[ \t])?(?:invalid literal for \w{1,12}\(\)(?: with base \d{1,2})?|could not convert string to \w{1,12}|[Ff]or input string|(?:cannot|could not|unable to|failed to) (?:parse|convert)(?: string| value)?|invalid [\w.<>]{1,40}(?: value| choice)?)(?: value)?:?[ \t](?:\\{0,7}["'`]|\[)|:?[ \t]{1,3}(?:old|new|before|after|previous|current)[=:][ \t]?(?:\\{0,7}["'`])?|\\{0,7}["'`]\){1,2}\.(?:type|fill|sendKeys|send_keys|setValue|set_value|press_sequentially|send)\(\\{0,7}["'`]|(?:\\{0,7}["'`])?(?:[ \t:;,=|]|->|=>|\u2192|::|[([{<](?![/!])|\\{0,7}["'`]|[)\]}>](?=[ \t:;,=]|\\{0,7}["'`])){1,12}/y, text, at);
		const start = at + gap.length;
		if (gap === "") break;
		const quote = (QUOTE$1 ??= /\\{0,7}["'`]$/).exec(gap)?.[0] ?? "";
		if (at === name.end && gap === quote || (EMPTY ??= /[=:(,][ \t]?(\\{0,7}["'`])\1$/).test(gap)) break;
		const of = quote === "" ? skip(OF ??= /(?:for|of)[ \t](?:(?:the|user|account|role|host|your|database)[ \t]){0,3}[^\s:"'`]{0,2}[^\s:"'`]{1,80}?["'`]?(?=[ \t](?:is|was|has|lautet|ist)[ \t:]|:[ \t])/iy, text, start) : "";
		if (of !== "") {
			at = start + of.length;
			continue;
		}
		const end = endOfWord(text, start, quote, /[([{<]$/.test(gap));
		const word = text.slice(start, end);
		if (word === "") break;
		if (gap === "[" && words === 0 && (UUID ??= /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i).test(word)) break;
		if (gap.endsWith("[") && (INDEX ??= /^\d{1,4}\]=/).test(text.slice(start, start + 8))) break;
		if (gap.includes(",") && (quote !== "" || !isLink(word)) && (ENTRY_NAME$1 ??= /^\\{0,7}["'`]\s?:/).test(text.slice(end, end + 12))) break;
		const isSet = gap.startsWith("(") ? (SETTER ??= /(?<![a-z])(?:set|with|use)_?[A-Za-z\d_]{0,40}$/i).test(before) : /(?:^|[ \t])value:?[ \t]\\{0,7}["'`[]$/.test(text.slice(name.end, start));
		const isGiven = name.kind === "password" && isToldBy(text, name, start) && (isTyped(word) || quote !== "" && isGivenWord(word)) && mayBeSecret(word, name) || isValue(word, quote !== "", gap, words > 0 || gap.trim() !== "", isSet, name);
		if (isGiven && isLookup(before, name)) break;
		if (isGiven) {
			add(start, end);
			last = end;
			at = end + quote.length;
			if (++values === MOST_VALUES) break;
		} else if (quote !== "" || isLink(word)) at = end + quote.length;
		else break;
	}
	return last;
}
function isToldBy(text, name, start) {
	const between = text.slice(name.end, start);
	if (/\b(?:from|to|is|was)\W{1,4}$/.test(between)) return true;
	return /^[ \t]{1,3}$/.test(between) && /\b(?:with|using)[ \t]$/i.test(text.slice(Math.max(0, name.start - 12), name.start));
}
function isGivenWord(word) {
	return word.length >= 6 && !isTalk(word) && !/\s/.test(word) && !/^[a-z]+(?:[_.-][a-z]+)+$|[()[\]{}]$/.test(word);
}
function isLookup(before, name) {
	if (/secretsmanager:[\w-]*:\d*:$/.test(before)) return true;
	if (/\bon column [\w."]{1,40}$/i.test(before)) return true;
	return (LOOKUP ??= /(?<![a-z])(?:get|find|fetch|load|read|lookup|resolve|require|(?:is|has)(?-i:(?=[A-Z][a-z]|[^A-Za-z]|$))|check|validate|verify|missing|parse|need|delete|remove|unset|del)[\w.-]*$/i).test(before) && !(name.text === "pass" && before.endsWith("require"));
}
function skip(expression, text, at) {
	expression.lastIndex = at;
	return expression.exec(text)?.[0] ?? "";
}
function endOfWord(text, start, quote, isBracketed) {
	const ahead = text.slice(start, start + 512);
	if (quote !== "") return start + endOfValue(ahead, 0, quote);
	return start + (isBracketed ? skip(WORD ??= /[^\s"'`<>()[\]{},;|\\]{1,512}/y, ahead, 0) : ahead.slice(0, endOfValue(ahead, 0, ""))).replace(/<\/.*$|[.:!?\u2026]+$/, "").replace(/^([^[(]*?)[\])]+$/, "$1").length;
}
function isLink(word) {
	return LINKS.has(word.toLowerCase()) || /^(?:[a-z]{2,20}\.){1,5}[A-Z][A-Za-z]{1,40}$|^[A-Z][A-Za-z]{2,40}(?:Error|Exception)$/.test(word);
}
function isValue(word, isQuoted, gap, isLed, isSet, name) {
	if (/^[A-Za-z_.]+\(.*\)?$/.test(word) || !isQuoted && /,[[{(]|^[a-z]\w*,\d{1,2}(?:,|$)/.test(word)) return false;
	if (word.length < 4 || LINKS.has(word.toLowerCase()) || !isQuoted && /[\w\])][=:](?!=*$)/.test(word.slice(0, 40).replace(/^base64:/, ""))) return false;
	if (/^auth/i.test(name.text) && /^[\w.@-]{1,64}:/.test(word)) return false;
	if (name.kind === "code") return isLed && /^\d{4,8}$/.test(word) && mayBeSecret(word, name);
	if (word.length < 6 || word.endsWith("***") || !mayBeSecret(word, name)) return false;
	if (name.kind === "other-key") return gap.trim() !== "";
	if (isTelling(word)) return true;
	if (isQuoted && name.kind === "password" && /^[a-z]{3,}(?: [a-z]{3,}){2,11}$/i.test(word)) return !isSentence(word);
	return name.kind === "password" && (isQuoted || /[([]$/.test(gap)) && !/\s/.test(word) && !isTalk(word) && !/^-|^\d[\d:.TZ+-]*[:.TZ+-][\d:.TZ+-]*$|^\d{1,5}$/.test(word) && !/[()[\]{}]$/.test(word) && (isSet || !/^[a-z]+(?:[_.-][a-z]+)*$/.test(word) || passphraseLength(word) === word.length);
}
// src/redact/protocols.ts
function isPlainLogin(base64) {
	return Buffer.from(base64, "base64").includes(0);
}
function isPath(text) {
	return /^~|\/|\.[a-z]{2,4}$/.test(text) && !isDrawn(text);
}
const MECHANISMS = /^(?:PLAIN|LOGIN|XOAUTH2?|OAUTHBEARER|NTLM|GSSAPI|EXTERNAL|ANONYMOUS|SCRAM-SHA-\d+(?:-PLUS)?|(?:CRAM|DIGEST)-MD5|TLS|SSL|\W*)$/i;
const SENT = String.raw`(?=["'\\<]|[ \t]*\r?(?:\n|$))`;
const PROTOCOL_RULES = [
	require_redact.at([
		"auth ",
		"auth	",
		"authenticate ",
		"authenticate	"
	], /(\bauth(?:enticate)?[ \t]{1,3}(?:plain|login|xoauth2?|oauthbearer|ntlm|gssapi|cram-md5|external)[ \t]{1,3}"?)([A-Za-z0-9+/]{8,}={0,2})/gi, (start = "", base64 = "") => !MECHANISMS.test(base64) && (isPlainLogin(base64) || looksRandom$1(base64) || base64.length >= 24) ? `${start}***` : `${start}${base64}`),
	require_redact.at(["334 UGFzc3dvcmQ6", "334 VXNlcm5hbWU6"], /(334 (?:UGFzc3dvcmQ6|VXNlcm5hbWU6)[^\n]{0,40}\n[^\n]{0,60}?)(?<![A-Za-z0-9+/])([A-Za-z0-9+/]{4,}={0,2})(?=["'\s}]*(?:\n|$))/g, `$1***`),
	require_redact.at(["PASS "], /((?:^|[>:\]"'][ \t]{0,3}|\\n|std(?:out|err) [FP] |[CSc]: ?|-->? ?|sent |command |FTP )PASS[ \t]{1,2}:?)(?:([^\s"'\\<]{4,200})(?=["'\\<]|[ \t]*\r?$)|([^\s"'\\<`)\]]{4,200})(?=[`)\] \t]))/gm, (start = "", last = "", inside = "", value = last + inside) => inside !== "" && !(isTelling(value) || isTyped(value)) || isPath(value) || isNoValue(value) || /^(?:Test|src|test)/.test(value) ? `${start}${value}` : `${start}***`),
	require_redact.at(["LOGIN "], new RegExp(String.raw`((?<![\w.-])(?:[A-Za-z]{0,4}\d{1,6}|\*|[a-z])[ \t]LOGIN[ \t](?:\\?"[^"\s]{1,80}"|[\w.@+-]{1,80})[ \t]\\?"?)(?!\*\*\*)([^\s"'\\]{3,200})${SENT}`, "g"), `$1***`),
	require_redact.at(["LOGIN "], /(\bLOGIN[ \t]"?[\w.@+-]{1,80}"?[ \t]"?)([^\s"'\\]{4,200})(?="?[ \t]*\r?$)/gm, (start = "", value = "") => !MECHANISMS.test(value) && (looksLikePassword(value) || looksRandom$1(value) || /[^\w.:/-]/.test(value)) ? `${start}***` : `${start}${value}`),
	require_redact.at(["LOGIN "], /((?<![\w.-])[A-Za-z]{0,4}\d{1,6}[ \t]LOGIN[ \t]\\?"?[\w.@+-]{1,80}\\?"?[ \t]\\?")(?!\*\*\*)([^"\\\n]{3,200})(?=\\?")/g, `$1***`),
	require_redact.at(["AUTH\\", "AUTH\r"], /(AUTH(?:\{1,2}r\{1,2}n|\r\n)(?:\$\d{1,3}(?:\{1,2}r\{1,2}n|\r\n)[^\s\\$]{1,64}(?:\{1,2}r\{1,2}n|\r\n)(?=\$))?\$\d{1,3}(?:\{1,2}r\{1,2}n|\r\n))(?!\*\*\*)[^\s\\]{3,200}/g, `$1***`),
	require_redact.at(["AUTH "], new RegExp(String.raw`((?:^|[>"'\d\]:][ \t]?|std(?:out|err) [FP] |HELLO \d[ \t])AUTH[ \t]{1,2}[\w.@-]{1,60}[ \t]{1,2})(?!\*\*\*)([^\s"'\\]{4,200})${SENT}`, "gm"), (start = "", value = "") => MECHANISMS.test(value) || isTalk(value) ? `${start}${value}` : `${start}***`),
	require_redact.at(["AUTH "], /((?:^|[>\]:-][ \t]|["']|std(?:out|err) [FP] )AUTH[ \t])(?!\*\*\*)([^\s"'\\]{6,200})(?=["'}]{0,3}[ \t]*\r?$|",)/gm, (start = "", value = "") => MECHANISMS.test(value) || !(isTelling(value) || isChosen(value)) ? `${start}${value}` : `${start}***`),
	require_redact.at(["AUTH "], /(HELLO \d[ \t]AUTH[ \t]\S{1,60}[ \t])(?!\*\*\*)([^\s"'\\]{3,200})/g, `$1***`),
	require_redact.at(["SETUSER "], /(\bSETUSER[ \t][^\n"'\\]{1,200}?[ \t]>)(?!\*\*\*)[^\s"'\\]{3,200}/gi, `$1***`),
	require_redact.at(["IDENTIFY "], /(\bIDENTIFY[ \t](?:[\w.-]{1,40}[ \t])?)(?!\*\*\*)([^\s"'\\]{4,200})(?=["'\\]|\s*$)/gm, (start = "", value = "") => isTalk(value) ? `${start}${value}` : `${start}***`),
	require_redact.at(["SAMLResponse", "SAMLRequest"], /(SAML(?:Response|Request)\\?["']?(?:\s{0,3}[=:]\s{0,3}|%3D)\\?["']?)(?!\*\*\*)[\w+/%=-]{40,}/g, `$1***`),
	require_redact.at(["identity"], /(\bidentity[ \t]{0,3}=[^\n]{1,200}?,\s{0,4}secret[ \t]{0,3}=[ \t]{0,3}N?\\?')(?!\*\*\*)[^'\n]{3,500}(?=\\?')/gi, `$1***`),
	require_redact.at([
		"ignature",
		"IGNATURE",
		"Hmac-",
		"hmac-"
	], /((?<![A-Za-z])[A-Za-z]{1,20}(?:[-_][A-Za-z]{1,20}){0,3}[-_](?:signature|hmac)(?:[-_]\w{1,8}){0,2}\\{0,3}["']?\]?\s{0,3}[:=>]{1,2}\s{0,3}\[?\\{0,3}["']?(?:t=\d{1,12},)?(?:\w{1,10}=)?)(?!\*\*\*)(?:[0-9a-f]{40,128}|[A-Za-z0-9+/_-]{27,}={0,2})/gi, `$1***`),
	require_redact.at(["mac="], /((?<![A-Za-z])mac=\\{0,3}")(?!\*\*\*)[A-Za-z0-9+/]{27,}={0,2}(?=\\{0,3}")/g, `$1***`),
	require_redact.at(["ignature="], /((?<![A-Za-z-])Signature=\\?"?)[0-9a-f]{64}(?![0-9a-f])/g, `$1***`),
	require_redact.at([
		"password",
		"secret",
		"key"
	].flatMap((name) => [..."056789"].flatMap((type) => [`${name} ${type}`, `${name}\t${type}`])), /((?<![\w-])(?:password|secret|key)[ \t][05-9][ \t])(?!\*\*\*)([^\s"'\\]{4,200})/g, (start = "", value = "") => isTalk(value) || isNoValue(value) ? `${start}${value}` : `${start}***`),
	require_redact.at(["createUser "], /(createUser[ \t]\S{1,60}[ \t](?:MD5|SHA[\w-]{0,8})[ \t]\\{0,7}["']?)(?!\*\*\*)[^\s"'\\]{4,200}/g, `$1***`),
	require_redact.at(["insecure-pass", "stats auth "], /(\b(?:insecure-password[ \t]{1,3}|stats[ \t]auth[ \t]{1,3}[\w.@-]{1,60}:))(?!\*\*\*)[^\s"'\\]{3,200}/g, `$1***`),
	require_redact.at(["user "], /((?<![\w-])user[ \t]\S{1,60}[ \t](?:(?:on|off|reset\w{0,8})[ \t]){1,3}>)(?!\*\*\*)[^\s"'\\]{3,200}/g, `$1***`),
	require_redact.at(["auth2 ", "AUTH2 "], /((?<![a-z])xoauth2[ \t]{1,3})(?!\*\*\*)[A-Za-z0-9+/]{24,}={0,2}/gi, `$1***`),
	require_redact.at([
		"ecovery code",
		"ackup code",
		"cratch code"
	], /((?<![a-z])(?:recovery|backup|scratch)[ _-]codes?(?: (?:is|are))?[ \t]{0,2}[:=]?[ \t\n]{1,4})(?!\*\*\*)((?:(?=[a-z-]{0,9}\d)[a-z0-9]{4,10}(?:-[a-z0-9]{4,10}){0,3}(?:,?[ \t\n]{1,4}|(?=["'\\.]|$))){1,20})/gi, `$1***`),
	require_redact.at(["encrypt"], /((?<![\w-])(?:gossip_)?encrypt\\{0,3}["']?[ \t]{0,3}(?:=|:|[ \t])[ \t]{0,3}\\{0,3}["']?)(?!\*\*\*)[A-Za-z0-9+/]{22,43}={1,2}/g, `$1***`),
	require_redact.at([": PSK "], /(: PSK[ \t]\\{0,7}["']?)(?!\*\*\*)[^\s"'\\]{4,200}/g, `$1***`),
	require_redact.at(["* \"", "* \\\""], /((?<![\w.@-])[\w.@-]{1,60}\\{0,7}"?[ \t]\*[ \t]\\{0,7}")(?!\*\*\*)[^\s"'\\]{4,200}(?=\\{0,7}"[ \t]\*)/g, `$1***`),
	require_redact.at([
		"login=",
		"userpwd=",
		"credentials=",
		"basicauth",
		"basic_auth",
		"basic-auth"
	], /((?<![a-z])(?:login|userpwd|credentials|basic[_-]?auth(?:\.users)?)=\\?["']?[\w.@+-]{1,80}:)(?!\*\*\*|\d{1,5}(?:[\s"']|$))([^\s"'\\,;]{3,300})/gi, (start = "", value = "") => isNoValue(value) ? `${start}${value}` : `${start}***`),
	require_redact.at(["redentials: "], /((?<![a-z])credentials:[ \t](?!(?:arn|file|vault|env|https?|secrets?|sm|op|gcp|aws):)[\w.@+-]{1,80}:)(?!\*\*\*|\d{1,5}(?:[\s"']|$))([^\s"'\\,;:/]{6,300})(?=["'\\]|[ \t]*\r?(?:\n|$))/gi, (start = "", value = "") => isTelling(value) || isTyped(value) || isChosen(value) ? `${start}***` : `${start}${value}`),
	require_redact.at(["chpasswd"], /(\\?["']?[\w.-]{1,60}:)(?!\*\*\*)([^\s"'\\:|]{3,200})(?=\\?["']?[ \t]{0,3}\|[ \t]{0,3}(?:sudo[ \t])?chpasswd)/g, `$1***`),
	require_redact.at(["::add-mask::"], /(::add-mask::)(?!\*\*\*)[^\n"\\]+/g, `$1***`),
	require_redact.at(["issecret=true"], /(issecret=true[^\]\n]{0,80}\])(?!\*\*\*)[^\n"\\]+/gi, `$1***`),
	require_redact.at(["\"md5"], /("md5)[0-9a-f]{32}(?=\\{0,7}")/g, `$1***`),
	require_redact.at([":15", "@//"], /((?<![\w$#/.:@-])[A-Za-z][\w$#.]{0,63}\/)(?!\*\*\*)([^\s@/"'\\]{3,128})(?=@(?:\/\/)?[\w.-]{1,200}:15\d\d[/:])/g, `$1***`, ["@"]),
	require_redact.at([
		"password(",
		"crypt(",
		"crypt_bytea(",
		"passphrase("
	], /((?:\b(?:old_)?password|\bcrypt|pgp_sym_(?:en|de)crypt(?:_bytea)?|aes_(?:en|de)crypt|encryptbypassphrase)\([ \t]{0,3}(?:[^'"()\n]{0,80},[ \t]{0,3})?\\?['"])(?!\*\*\*)([^'"\n]{3,300})(?=\\?['"])/gi, (start = "", value = "") => isNoValue(value) ? `${start}${value}` : `${start}***`),
	require_redact.at(["password "], /((?:encrypted|with|set|role \S{1,60}|user \S{1,60})[ \t]{1,3}password[ \t]{1,3}(?:for[ \t]\S{1,80}[ \t]{0,3}=[ \t]{0,3}|=[ \t]{0,3}|to[ \t]{1,3})?(?:N(?='))?['"])(?!\*\*\*)([^'"\n]{3,300})(?=['"])/gi, `$1***`),
	require_redact.at([
		"sp_addlogin",
		"sp_password",
		"sp_addlinkedsrvlogin",
		"sp_addapprole",
		"sp_setapprole"
	], /(\bsp_(?:addlogin|password|addlinkedsrvlogin|addapprole|setapprole)\b[^\n]{0,200}?,[ \t]{0,3}(?:@\w{1,40}[ \t]?=[ \t]?)?N?\\?')(?!\*\*\*)[^'\n]{3,200}(?=\\?'(?!,[ \t]{0,3}(?:@\w{1,40}[ \t]?=[ \t]?)?N?\\?'))/gi, `$1***`),
	require_redact.at(["pragma ", "attach "], /(\bpragma[ \t]{1,3}(?:hex)?(?:re)?key[ \t]{0,3}=[ \t]{0,3}\\{0,3}["']|\battach[ \t][^\n]{1,200}?[ \t]key[ \t]{1,3}\\{0,3}["'])(?!\*\*\*)[^"'\n]{3,300}(?=["'])/gi, `$1***`),
	require_redact.at(["identified by "], /(identified by[ \t]{1,3}\S{1,200}[ \t]{1,3}replace[ \t]{1,3})(?!\*\*\*)[^\s;]{3,128}/gi, `$1***`),
	require_redact.at(["securestring"], /(\\{0,3}["'])(?!\*\*\*)([^"'\n]{3,300})(?=\\{0,3}["'][ \t]{0,3}\|[ \t]{0,3}ConvertTo-SecureString)/gi, `$1***`),
	require_redact.at(["securestring"], /(ConvertTo-SecureString(?:[ \t]{1,3}-(?:String|AsPlainText|Force))*[ \t]{1,3}["'])(?!\*\*\*)([^"'\n]{3,300})(?=["'])/gi, `$1***`),
	require_redact.at([
		"--user",
		"--cred",
		"--basic",
		"--auth",
		"--login",
		"-u "
	], /((?<![\w-])(?:--(?:user(?:pwd)?|proxy-user|credentials?|basic-auth|auth|login)(?:[ \t]{1,3}|=)|-u[ \t]{1,3})["']?[\w.@+-]{1,80}:["']?)(?!\*\*\*|\d{1,5}(?:[\s"']|$))([^\s"'@]{3,300})/g, (start = "", value = "") => isNoValue(value) ? `${start}${value}` : `${start}***`),
	require_redact.at(["AKIA", "ASIA"], /((?:AKIA|ASIA)[A-Z0-9]{16}["'`]?[\s,;:|/=>&]{1,20}(?:\\?["']?\w{0,30}["']?[ \t]{0,2}[=:][ \t]{0,2})?\\?["'`]?)([A-Za-z0-9+/]{40})(?![A-Za-z0-9+/=])/g, `$1***`)
];
// src/redact/commands.ts
function isMeta(flag, word) {
	return /^[A-Z]+(?:_[A-Z]+)*$/.test(word) && flag.endsWith(word.toLowerCase().replaceAll("_", "-"));
}
let VARIABLE;
function keepVariable(start = "", value = "") {
	return (VARIABLE ??= /^(\\{0,3}["']?)\$(?:[A-Z][A-Z0-9_]{0,60}|\{\w{1,60}\})\1(?:\\n)?$/).test(value) ? `${start}${value}` : `${start}***`;
}
const COMMAND_RULES = [
	require_redact.at([
		"-pass",
		"-secret",
		"-token",
		"-api",
		"-access"
	], /((?<![\w-])--?(?:[a-z]{1,20}-){0,3}(?:password|passwd|pass|passphrase|secret|token|api-?key|access-?key|secret-?key)(?:[ \t]{1,3}|\\?["'],[ \t]{0,3}(?=\\?["'](?!\w{1,40}\\?["']:))))(?!\*\*\*|-)(\\?"[^"\n]{1,500}"|'[^'\n]{1,500}'|[^\s"']{4,})/gi, (flag = "", value = "") => isNoValue(value) || (VARIABLE ??= /^(\\{0,3}["']?)\$(?:[A-Z][A-Z0-9_]{0,60}|\{\w{1,60}\})\1(?:\\n)?$/).test(value) || isMeta(flag.trim(), value.replace(/(?:\\[rn]|[\])},;.])+$/, "")) ? `${flag}${value}` : `${flag}***`),
	require_redact.at(["net use "], /(\bnet use[ \t](?:[A-Za-z]:[ \t])?\\{2,4}[^\s"']{1,200}[ \t])(?!\*\*\*|\/)[^\s"']{3,200}/gi, `$1***`),
	require_redact.at(["pass "], /((?<![\w-])-(?:storepass|keypass|srcstorepass|deststorepass)[ \t]{1,3})(?!\*\*\*)('[^'\n]{1,300}'|"[^"\n]{1,300}"|\S+)/g, keepVariable),
	require_redact.at([" pass:"], /(-pass(?:in|out)?[ \t]{1,3}["']?pass:)(?!\*\*\*)('[^'\n]{1,300}'|"[^"\n]{1,300}"|\S+)/g, keepVariable),
	require_redact.at(["requirepass ", "masterauth "], /((?:requirepass|masterauth)[ \t]{1,3}\\{0,3}["']?)(?!\*\*\*|\\)([^\s"']+)/g, (name = "", value = "") => isTalk(value) || isLink(value) ? `${name}${value}` : `${name}***`),
	require_redact.at(["curl "], /(\s(?:-u|--user|--proxy-user)[ \t=]{0,3}["']?[^\s:"']{1,100}:["']?)(?!\*\*\*)([^\s"']+)/g, keepVariable),
	require_redact.at(["mysql"], /(\bmysql(?:dump|admin|sh)?[ \t][^\n]{0,200}?[ \t]-p)(?!\*\*\*)('[^'\n]{1,300}'|"[^"\n]{1,300}"|[^\s-]\S*)/g, keepVariable),
	require_redact.at(["mysql"], /(\bmysql(?:dump|admin|sh)?[ \t][^\n]{0,200}?[ \t]"?)'-p(?!\*\*\*)[^'\n]{1,300}(?=')/g, `$1'-p***`),
	require_redact.at(["redis-cli "], /(redis-cli[ \t][^\n]{0,200}?(?<=[ \t])-a[ \t]{1,3})(?!\*\*\*)('[^'\n]{1,300}'|"[^"\n]{1,300}"|\S+)/g, keepVariable),
	require_redact.at(["login "], /(\blogin[ \t](?:[^\n]{0,200}?[ \t])?-p[ \t]{1,3})(?!\*\*\*)('[^'\n]{1,300}'|"[^"\n]{1,300}"|\S+)/g, keepVariable),
	require_redact.at(["sshpass "], /(sshpass[ \t]{1,3}-p[ \t]{0,3})(?!\*\*\*)('[^'\n]{1,300}'|"[^"\n]{1,300}"|\S+)/g, keepVariable),
	require_redact.at(["-key "], /((?<![\w-])--(?:[a-z]{1,20}-){0,2}(?:account|certificate|master|license|signing|shared|encryption)-key[ \t]{1,3})(?!\*\*\*|[-/.~])[^\s"'\\]{16,}/g, `$1***`),
	require_redact.at(["--from-literal"], /(--from-literal[= \t]["']?[\w.-]{1,100}=["']?)(?!\*\*\*)([^\s"'\\]+)/g, keepVariable),
	require_redact.at(["-U", "--user"], /([ \t](?:-U|--user[= \t])[ \t]{0,3}["']?[\w.@/\\-]{1,64}%)(?!\*\*\*)[^\s"'%\\]{3,}/g, `$1***`),
	require_redact.at([
		"sqlplus ",
		"sqlldr ",
		"expdp ",
		"impdp ",
		"rman "
	], /((?<![\w.-])(?:sqlplus|sqlldr|expdp|impdp|rman)[ \t](?:[^\n]{0,80}?[ \t])?["']?[\w$#]{1,64}\/)(?!\*\*\*)[^\s@/"']{1,100}(?=@)/g, `$1***`),
	require_redact.at(["add_user ", "change_password "], /(\b(?:add_user|change_password)[ \t]\S{1,64}[ \t])(?!\*\*\*)[^\s"'\\]+/g, `$1***`),
	require_redact.at(["AUTH "], /((?<![\w-])AUTH[ \t](?:default[ \t])?)([^\s"'\\,;]{6,200})/g, (name = "", value = "") => isTelling(value) && !MECHANISMS.test(value) ? `${name}***` : `${name}${value}`),
	require_redact.at(["AUTH"], /(\\?["']AUTH\\?["'](?:,?[ \t]\\?["'][^"'\\\s]{1,64}\\?["'](?=,?[ \t]\\?["']))?,?[ \t]\\?["'])(?!\*\*\*)[^"'\\\s]{1,200}(?=\\?["'](?!,?[ \t]\\?["']\*\*\*))/g, `$1***`)
];
// src/redact/echoes.ts
const NEAR = 1024;
const SHORTEST = 8;
const LONGEST = 200;
function findEchoes(text, found, add) {
	const searched = /* @__PURE__ */ new Map();
	for (const [start, end] of found) {
		if (end - start < SHORTEST || end - start > LONGEST) continue;
		const value = text.bytes.toString("latin1", start, end);
		const last = searched.get(value);
		if (last !== void 0 && Math.abs(start - last) < NEAR) continue;
		const isCertain = isUnlikeNames(value);
		if (!isCertain && !isInQuotes(text.bytes, start, end)) continue;
		searched.set(value, start);
		addEqual(text.bytes, start, end, !isCertain, add);
	}
}
function isUnlikeNames(value) {
	if (!isTelling(value) || /[()[\]{}<>$`]|^[0-9A-Fa-f-]+$/.test(value)) return false;
	return looksRandom$1(value) || looksRandomWithoutDigits(value) || /[!#%^*+=~@&?]/.test(value) || /^(?:[A-Za-z]{3,12}|[A-Z][a-z]{2,}(?:[_-][A-Z][a-z]{2,})+)\d{2,6}$/.test(value);
}
function addEqual(bytes, start, end, inQuotes, add) {
	const from = Math.max(0, start - 2 * NEAR);
	const near = bytes.subarray(from, end + 2 * NEAR);
	const value = bytes.subarray(start, end);
	for (let at = near.indexOf(value); at >= 0; at = near.indexOf(value, at + value.length)) {
		const end = at + value.length;
		const isAlone = inQuotes ? isInQuotes(near, at, end) : !isInWord(near[at - 1]) && !isInWord(near[end]);
		if (from + at !== start && isAlone) add(from + at, from + end);
	}
}
function isInQuotes(bytes, start, end) {
	const before = bytes[start - 1];
	return (before === 34 || before === 39) && bytes[end] === before;
}
function isInWord(byte = 0) {
	return byte >= 97 && byte <= 122 || byte >= 48 && byte <= 57 || byte >= 65 && byte <= 90 || byte === 95 || byte > 127;
}
// src/redact/windows.ts
const OVERLAP = 32768;
const PART = 524288;
const NEWLINE$3 = 10;
const MOST_BYTES = 4;
function* windowsOf(text) {
	for (let start = 0; start < text.length;) {
		const end = text.length - start <= 589824 ? text.length : endOfPart(text, start);
		yield {
			from: require_redact.endOfCharacters(text, Math.max(0, start - OVERLAP)),
			to: end + 32768 >= text.length ? text.length : require_redact.endOfCharacters(text, end + OVERLAP),
			start,
			end
		};
		start = end;
	}
}
function endOfPart(bytes, start, size = PART) {
	const newline = bytes.lastIndexOf(NEWLINE$3, start + size);
	if (newline > start) return newline + 1;
	const end = require_redact.endOfCharacters(bytes, start + size);
	return end > start ? end : require_redact.endOfCharacters(bytes, start + MOST_BYTES);
}
// src/redact/encodings.ts
const LONGEST_BASE64 = 12288;
const LONGEST_HEX = 17408;
let ESCAPE;
let PERCENT;
let FORM;
let FORM_PARTS;
let ENTITY;
let NEEDS_ESCAPE;
let NEEDS_PERCENT;
let NEEDS_ENTITY;
let NEEDS_QUOTE;
let NEEDS_APOSTROPHE;
let NEEDS_JOIN;
let NEEDS_PLUS;
const ENCODED_LINES = {
	hooks: [
		...NAME_HOOKS,
		";key",
		...[..."\\=:%&\"'"].map((next) => `key${next}`),
		...[
			"auth",
			"cookie",
			"bearer",
			"basic",
			"identif",
			"login",
			"334 ",
			"\\bpass ",
			"card",
			"crypt",
			"securestring"
		],
		...[
			"&#39;",
			"&#x27;",
			"&apos;",
			"&quot;",
			"&#34;"
		],
		...[
			"://",
			":\\/\\/",
			":\\//",
			":/\\/",
			"%3a",
			"%2f%2f",
			"%40",
			"%24",
			"%20"
		],
		...["%25", ..."cde"].flatMap((start) => start === "%25" ? [start] : [..."0123456789abcdef"].map((digit) => `%${start}${digit}`))
	],
	ignoresCase: true,
	needs: [
		"\\",
		"%",
		"&",
		"\"\""
	],
	reach: 0,
	find: () => void 0
};
const LETTERS = {
	n: "\n",
	r: "\r",
	t: "	",
	b: " ",
	f: " ",
	"0": " "
};
const NAMED$2 = {
	quot: "\"",
	apos: "'",
	amp: "&",
	lt: "<",
	gt: ">",
	nbsp: " ",
	equals: "=",
	colon: ":"
};
const DOUBLED_APOSTROPHES = {
	hooks: ["''"],
	reach: 0,
	find: () => void 0
};
function findInDoubled(text, find, add) {
	findIn([DOUBLED], text, find, add);
}
function findInEncodedLines(text, find, add) {
	findIn(ENCODINGS, text, find, add);
}
const DOUBLED = {
	sign: "''",
	needs: NEEDS_APOSTROPHE ??= /''[^'\n]{1,200}''/,
	decode: (line) => decodeBy(line, /''/g, () => "'")
};
const ENCODINGS = [
	{
		sign: "\\",
		needs: NEEDS_ESCAPE ??= /\\(?:["'`/nrt]|u(?:00|\{[2-7])|x[2-7]|0(?:4[27]|7[35]))/,
		decode: unescaped
	},
	{
		sign: "%",
		needs: NEEDS_PERCENT ??= /%(?:2[02456F]|3[ABD]|40|5B|7B|0A|[CDE][0-9A-F])/i,
		decode: percentDecoded
	},
	{
		sign: "&",
		needs: NEEDS_ENTITY ??= /&(?:quot|apos|amp|lt|gt|#)/,
		decode: withoutEntities
	},
	{
		sign: "\"\"",
		needs: NEEDS_QUOTE ??= /""[\w.-]{1,60}""|[=:([] {0,3}""[^"\n,;)\]}\s/>]/,
		decode: (line) => decodeBy(line, /""/g, () => "\"")
	},
	{
		sign: "'\\''",
		needs: NEEDS_JOIN ??= /'\\''[^\n]{1,200}?'\\''/,
		decode: (line) => decodeBy(line, /'\\''/g, () => "'")
	},
	{
		sign: "&",
		needs: NEEDS_PLUS ??= /[?&=][^\s&%]{1,200}\+[^\s&%]{1,200}\+[^\s&%]/,
		decode: (line) => decodeBy(line, /\+/g, () => " ")
	}
];
function findIn(encodings, text, find, add) {
	for (const { sign, needs, decode } of encodings) for (let at = text.indexOf(sign); at >= 0;) {
		const start = text.lastIndexOf("\n", at) + 1;
		const newline = text.indexOf("\n", at);
		const end = newline < 0 ? text.length : newline;
		const line = text.slice(start, end);
		if (needs.test(line)) {
			const decoded = decode(line);
			find(decoded.text, (left, right) => add(start + decoded.placeOf(left), start + decoded.placeOf(right)));
		}
		at = text.indexOf(sign, end);
	}
}
function decodeBy(encoded, expression, decode) {
	let text = "";
	let done = 0;
	const starts = [0];
	const places = [0];
	expression.lastIndex = 0;
	for (let found = expression.exec(encoded); found !== null; found = expression.exec(encoded)) {
		const plain = decode(found);
		if (plain === null) continue;
		text += encoded.slice(done, found.index);
		const width = found[0].length / Math.max(1, plain.length);
		for (let index = 0; index < plain.length; index++) {
			starts.push(text.length + index);
			places.push(found.index + Math.floor(index * width));
		}
		text += plain;
		done = found.index + found[0].length;
		starts.push(text.length);
		places.push(done);
	}
	text += encoded.slice(done);
	return {
		text,
		placeOf: (at) => {
			let low = 0;
			let high = starts.length - 1;
			while (low < high) {
				const middle = low + high + 1 >> 1;
				if ((starts[middle] ?? 0) <= at) low = middle;
				else high = middle - 1;
			}
			return (places[low] ?? 0) + at - (starts[low] ?? 0);
		}
	};
}
function unescaped(line) {
	return decodeBy(line, ESCAPE ??= /\\(?:u(?:([0-9a-fA-F]{4})|\{([0-9a-fA-F]{1,5})\})|x([0-9a-fA-F]{2})|([0-3][0-7]{2})|([\s\S]))/g, ([, unicode, point, byte, octal, letter = ""]) => {
		const code = unicode ?? point ?? byte;
		if (octal !== void 0) return String.fromCharCode(Number.parseInt(octal, 8));
		return code === void 0 ? LETTERS[letter] ?? letter : String.fromCodePoint(Number.parseInt(code, 16));
	});
}
function percentDecoded(line) {
	return decodeBy(line, !line.includes("%20") && (FORM ??= /\+(?:[\w%=:'"-]|$)/).test(line) ? FORM_PARTS ??= /(?:%[0-9a-fA-F]{2}|\+)+/g : PERCENT ??= /(?:%[0-9a-fA-F]{2})+/g, ([run]) => Buffer.from(run.replaceAll("+", "%20").replaceAll("%", ""), "hex").toString("utf8"));
}
function withoutEntities(line) {
	return decodeBy(line, ENTITY ??= /&(?:(quot|apos|amp|lt|gt|nbsp|equals|colon)|#(\d{2,4})|#[xX]([0-9a-fA-F]{2,4}));/g, ([, name, decimal, hex]) => {
		if (name !== void 0) return NAMED$2[name] ?? null;
		return String.fromCharCode(decimal === void 0 ? Number.parseInt(hex ?? "20", 16) : Number(decimal));
	});
}
function findInBase64(text, runs, find, add) {
	let wrappedTo = 0;
	for (const [start, end] of runs) {
		if (start < wrappedTo || end - start < 24) continue;
		const codeAt = (index) => text.bytes[start + index] ?? 0;
		const prefix = require_redact.beginsHexText(codeAt);
		if (prefix < 0 && !require_redact.beginsText(codeAt)) continue;
		const lines = wrappedFrom(text, start, end);
		const to = lines.at(-1)?.[1] ?? end;
		wrappedTo = to;
		if (to - start > (prefix < 0 ? LONGEST_BASE64 : LONGEST_HEX)) continue;
		const encoded = lines.map(([from, till]) => text.bytes.toString("latin1", from, till)).join("");
		const skipped = Math.max(0, prefix);
		const decoded = Buffer.from(encoded.slice(skipped), prefix < 0 ? "base64" : "hex").toString("utf8");
		let isSecret = false;
		find(decoded, () => {
			isSecret = true;
		});
		if (isSecret) for (const [from, till] of lines) add(from === start ? start + skipped : from, till);
	}
}
let NEXT_LINE;
function wrappedFrom(text, start, end) {
	const lines = [[start, end]];
	const width = end - start;
	if (width < 60 || width > 80) return lines;
	const part = text.part(end, text.boundary(end + OVERLAP));
	(NEXT_LINE ??= /(?:(?:\\r)?\\n|\r?\n(?:\d{4}-\d\d-\d\dT\S{8,30} std(?:out|err) [FP] )?)[ \t]{0,40}([\w+/-]{2,80}={0,2})(?=["'\\]|\r?\n|$)/y).lastIndex = 0;
	for (let found = (NEXT_LINE ??= /(?:(?:\\r)?\\n|\r?\n(?:\d{4}-\d\d-\d\dT\S{8,30} std(?:out|err) [FP] )?)[ \t]{0,40}([\w+/-]{2,80}={0,2})(?=["'\\]|\r?\n|$)/y).exec(part.text); found !== null; found = (NEXT_LINE ??= /(?:(?:\\r)?\\n|\r?\n(?:\d{4}-\d\d-\d\dT\S{8,30} std(?:out|err) [FP] )?)[ \t]{0,40}([\w+/-]{2,80}={0,2})(?=["'\\]|\r?\n|$)/y).exec(part.text)) {
		const length = (found[1] ?? "").length;
		if (length > width) return lines;
		const to = part.placeOf((NEXT_LINE ??= /(?:(?:\\r)?\\n|\r?\n(?:\d{4}-\d\d-\d\dT\S{8,30} std(?:out|err) [FP] )?)[ \t]{0,40}([\w+/-]{2,80}={0,2})(?=["'\\]|\r?\n|$)/y).lastIndex);
		lines.push([to - length, to]);
		if (length < width) return lines;
	}
	return lines;
}
// src/redact/kubernetes.ts
const KUBERNETES_SECRET_RULE = {
	hooks: ["kind: Secret", ...["\"", "\\\""].flatMap((quote) => [
		`kind: ${quote}Secret`,
		`kind${quote}:${quote}Secret`,
		`kind${quote}: ${quote}Secret`
	])],
	find: (text, add) => {
		findInJson(text, add);
		findInYaml(text, add);
	}
};
let SECRET_TYPE;
function isSecret({ kind, type }) {
	return kind === "Secret" || kind === null && (SECRET_TYPE ??= /^(?:Opaque|kubernetes\.io\/[\w.-]+|helm\.sh\/[\w.-]+|bootstrap\.kubernetes\.io\/token)$/).test(type);
}
let JSON_PARTS;
let JSON_VALUE;
function findInJson(text, add) {
	const ranges = [];
	const open = [];
	const close = (at) => {
		const ended = open.pop();
		if (ended === void 0) return;
		if (isSecret(ended)) for (const range of ended.data) ranges.push(range);
		if (ended.dataFrom !== null) open.at(-1)?.data.push([ended.dataFrom, at]);
	};
	(JSON_PARTS ??= /"(?:(kind|type)\\{0,7}"\s{0,3}:\s{0,3}\\{0,7}"([\w./-]{1,80})\\{0,7}"|(data|stringData)\\{0,7}"\s{0,3}:\s{0,3}\{)|[{}]/g).lastIndex = 0;
	for (let found = (JSON_PARTS ??= /"(?:(kind|type)\\{0,7}"\s{0,3}:\s{0,3}\\{0,7}"([\w./-]{1,80})\\{0,7}"|(data|stringData)\\{0,7}"\s{0,3}:\s{0,3}\{)|[{}]/g).exec(text); found !== null; found = (JSON_PARTS ??= /"(?:(kind|type)\\{0,7}"\s{0,3}:\s{0,3}\\{0,7}"([\w./-]{1,80})\\{0,7}"|(data|stringData)\\{0,7}"\s{0,3}:\s{0,3}\{)|[{}]/g).exec(text)) {
		const [whole, field, value = ""] = found;
		const around = open.at(-1);
		if (whole === "}") close(found.index);
		else if (field === void 0) open.push({
			dataFrom: whole === "{" ? null : (JSON_PARTS ??= /"(?:(kind|type)\\{0,7}"\s{0,3}:\s{0,3}\\{0,7}"([\w./-]{1,80})\\{0,7}"|(data|stringData)\\{0,7}"\s{0,3}:\s{0,3}\{)|[{}]/g).lastIndex,
			kind: null,
			type: "",
			data: []
		});
		else if (around !== void 0) around[field === "kind" ? "kind" : "type"] = value;
	}
	while (open.length > 0) close(text.length);
	let done = 0;
	for (const [from, to] of ranges.toSorted(([left], [right]) => left - right)) {
		if (from < done) continue;
		for (const found of text.slice(from, to).matchAll(JSON_VALUE ??= /(:\s{0,3}\\{0,7}")([^"\\]+(?:\\+[^"\\]+)*)/g)) {
			const [, start = "", value = ""] = found;
			const at = from + found.index + start.length;
			if (!isNoValue(value)) add(at, at + value.length);
		}
		done = to;
	}
}
const HEADS = /* @__PURE__ */ new Set([
	"apiVersion",
	"kind",
	"data",
	"stringData",
	"metadata",
	"type",
	"immutable"
]);
let WRAPPED;
let YAML_LINE;
let YAML_ENTRY;
function findInYaml(text, add) {
	const parts = text.split(/(\r?\n|\\n)/);
	const starts = [];
	for (let at = 0, index = 0; index < parts.length; at += (parts[index] ?? "").length, index++) starts.push(at);
	const prefix = prefixBefore(text, (KIND$1 ??= /kind: ["']?Secret/).exec(text)?.index ?? 0);
	const open = [];
	const close = () => {
		const ended = open.pop();
		if (ended !== void 0 && isSecret(ended)) for (const index of ended.data) addYamlValue(parts[index] ?? "", starts[index] ?? 0, prefix, add);
	};
	for (let index = 0; index < parts.length; index += 2) {
		const line = unwrapped(parts[index] ?? "", prefix);
		if (line.trim() === "") continue;
		const [, blanks = "", hyphen = "", field, value = ""] = (YAML_LINE ??= /^([ \t]*)(- )?(?:\\?["']?([\w.-]{1,253})\\?["']?:(?=\s|$|")[ \t]*\\?["']?([^\s"'\\]*))?/).exec(line) ?? [];
		const indent = blanks.length;
		const isBehind = ({ indent: of }) => indent < of || indent === of && (hyphen !== "" || field === void 0);
		for (let top = open.at(-1); top !== void 0 && isBehind(top); top = open.at(-1)) close();
		let object = open.at(-1);
		if (object === void 0 || object.indent < indent) {
			if (object?.inData) {
				object.data.push(index);
				continue;
			}
			if (field === void 0 || !HEADS.has(field)) continue;
			object = {
				indent: indent + hyphen.length,
				kind: null,
				type: "",
				inData: false,
				data: []
			};
			open.push(object);
		}
		object.inData = field === "data" || field === "stringData";
		if (field === "kind" || field === "type") object[field] = value;
	}
	while (open.length > 0) close();
}
let KIND$1;
function unwrapped(line, prefix) {
	return line.slice(prefixLength(prefix, line) || ((WRAPPED ??= /^(?:.*?["'`](?=(?:apiVersion|kind|data|stringData):)|\d{4}-\d\d-\d\dT\S{8,30} (?:std(?:out|err) [FP] )?)/).exec(line)?.[0].length ?? 0));
}
function addYamlValue(line, at, prefix, add) {
	const content = unwrapped(line, prefix);
	const [, name = "", rest] = (YAML_ENTRY ??= /^([ \t]*\\?["']?[\w.-]{1,253}\\?["']?:[ \t]+\\?["']?)(.*)$/).exec(content) ?? [];
	const start = rest === void 0 ? /^\s*/.exec(content)?.[0] ?? "" : name;
	const value = (/^[^"\\]*/.exec(content.slice(start.length))?.[0] ?? "").replace(/'$/, "");
	if (/^[|>][-+\d]*$/.test(value.trim()) || isNoValue(value)) return;
	const from = at + line.length - content.length + start.length;
	add(from, from + value.length);
}
// src/redact/below.ts
const LONGEST_BLOCK$1 = 16384;
const LONGEST_VALUE$2 = 256;
const LONGEST_OPENING$2 = 48;
const BLOCK = /^(?:!!?[\w/:.-]{1,40} )?[|>][-+\d]{0,3}[ \t]*(?:#[^\n]*)?(?:\r?\n|$)/;
let STAMP;
let RECORD_END;
let REST_OF_RECORD;
function isLineEnd(text, at) {
	return /^(?:[A-Z]\w{0,30}\(|[[(])?[ \t]*(?:(?:\\[rn]){1,2}"[^\n]{0,300}\}(?:\r?\n|$)|\r?\n)/.test(text.slice(at, at + 360));
}
function findBelow(text, name, at, add) {
	let isBlock = /[|>"'\\!]/.test(text[at] ?? "");
	let isFree = /["'\\]/.test(text[at] ?? "");
	const from = lineStart(text, name.start, 400);
	if (from === null) return at;
	const prefix = prefixBefore(text, name.start);
	const limit = Math.min(text.length, at + LONGEST_BLOCK$1);
	let end = at;
	let rows = 0;
	for (let line = (lineEnd(text, at, 200) ?? text.length) + 1; line < limit;) {
		const to = lineEnd(text, line, LONGEST_BLOCK$1);
		if (to === null) break;
		const content = text.slice(line, to);
		const shared = prefixLength(prefix, content);
		const head = shared > 0 ? content.slice(0, shared) : (STAMP ??= /^(?:\d{4}-\d\d-\d\d[T ]\S{8,35}[ \t](?:std(?:out|err)[ \t][FP][ \t])?|\{"(?:log|message|msg)":")?/).exec(content)?.[0] ?? "";
		const indent = indentOf(text.slice(from + shared, name.start));
		const bare = content.slice(head.length).replace(head.startsWith("{") ? RECORD_END ??= /(?:\\[rn]){1,2}"[^\n]{0,300}\}\r?$/ : "", "");
		const isItem = /^\s*- /.test(bare);
		const isTyped = /^\s*string\(\d/.test(bare);
		const isQuoted = /^\s*\\?(["'`])[^"'`\s]{6,}\\?\1[,;]?\s*$/.test(bare);
		if (rows === 0 && /^-{3,}$/.test(bare)) {
			isBlock = true;
			line = to + 1;
			isFree = true;
			continue;
		}
		const isInside = isFree ? bare.trim() !== "" : isQuoted || bare.trim() === "" ? isBlock || isQuoted : indentOf(bare) > indent || (isItem || isTyped) && indentOf(bare) >= indent;
		if (!isInside || (REST_OF_RECORD ??= /^"(?:,\s{0,4}"[\w.@-]{1,60}":|\}+$)/).test(bare) || isFree && /^[\w. -]{1,60}:$/.test(bare)) break;
		if (isInside && rows === 0 && !isBlock && (OTHER_ENTRY ??= /^\s*["']?(?!(?:string_?value|value|val|default|current|plain(?:text)?)["']?:)[a-z][\w.-]{0,40}["']?:[ \t]/i).test(bare)) {
			line = to + 1;
			continue;
		}
		if (bare.trim() !== "") {
			if (!addLine(text, line + head.length, bare, name, isBlock, add)) break;
			rows++;
			end = to;
			if (isFree) break;
			if (!isBlock && !isItem) break;
		}
		line = to + 1;
	}
	return rows > 0 ? end : at;
}
let EXPLICIT_KEY;
let EXPLICIT_VALUE;
function explicitValueAt(text, name) {
	(EXPLICIT_VALUE ??= /["']?[ \t]{0,8}(?:#[^\n]{0,80})?(?:\r?\n|(?:\\r)?\\n)([^\n]{0,200}?[ \t]{0,40}:[ \t]{1,8})/y).lastIndex = name.end;
	const line = (EXPLICIT_VALUE ??= /["']?[ \t]{0,8}(?:#[^\n]{0,80})?(?:\r?\n|(?:\\r)?\\n)([^\n]{0,200}?[ \t]{0,40}:[ \t]{1,8})/y).exec(text)?.[1];
	if (line === void 0 || !(EXPLICIT_KEY ??= /(?:^|[\s"'])\?[ \t]{1,8}["']?[\w.-]{0,60}$/).test(text.slice(Math.max(0, name.start - 80), name.start))) return null;
	const end = (EXPLICIT_VALUE ??= /["']?[ \t]{0,8}(?:#[^\n]{0,80})?(?:\r?\n|(?:\\r)?\\n)([^\n]{0,200}?[ \t]{0,40}:[ \t]{1,8})/y).lastIndex;
	const shared = prefixLength(prefixBefore(text, name.start).replace(/\?$/, "").trimEnd(), line);
	const head = shared > 0 ? shared : (STAMP ??= /^(?:\d{4}-\d\d-\d\d[T ]\S{8,35}[ \t](?:std(?:out|err)[ \t][FP][ \t])?|\{"(?:log|message|msg)":")?/).exec(line)?.[0].length ?? 0;
	return /^[ \t]*:[ \t]+$/.test(line.slice(head)) ? end : null;
}
let OTHER_ENTRY;
let VALUE_ENTRY;
let HERE_DOCUMENT;
let NEXT_ARGUMENT;
let ARGUMENT$2;
function findHereDocument(text, at, add) {
	(HERE_DOCUMENT ??= /<<[-~]?["']?(\w{1,30})["']?\r?\n([^\n]{1,4096})/y).lastIndex = at;
	const document = (HERE_DOCUMENT ??= /<<[-~]?["']?(\w{1,30})["']?\r?\n([^\n]{1,4096})/y).exec(text);
	if (document === null || document[2] === document[1]) return null;
	add((HERE_DOCUMENT ??= /<<[-~]?["']?(\w{1,30})["']?\r?\n([^\n]{1,4096})/y).lastIndex - (document[2] ?? "").length, (HERE_DOCUMENT ??= /<<[-~]?["']?(\w{1,30})["']?\r?\n([^\n]{1,4096})/y).lastIndex);
	return (HERE_DOCUMENT ??= /<<[-~]?["']?(\w{1,30})["']?\r?\n([^\n]{1,4096})/y).lastIndex;
}
let KEY_LINE;
let LINE_BELOW;
let QUOTED_BELOW;
function findBelowKey(text, name, add) {
	(QUOTED_BELOW ??= /\r?\n(["'])((?:(?!\1)[^\n]){4,256})\1(?=[ \t]*(?:\r?\n|$))/y).lastIndex = name.end;
	const [, quote = "", quoted = ""] = (QUOTED_BELOW ??= /\r?\n(["'])((?:(?!\1)[^\n]){4,256})\1(?=[ \t]*(?:\r?\n|$))/y).exec(text) ?? [];
	if (quoted !== "" && !isTalk(quoted) && mayBeSecret(quoted, name)) {
		const end = (QUOTED_BELOW ??= /\r?\n(["'])((?:(?!\1)[^\n]){4,256})\1(?=[ \t]*(?:\r?\n|$))/y).lastIndex - quote.length;
		add(end - quoted.length, end);
		return end;
	}
	(LINE_BELOW ??= /\r?\n(?:\d{4}-\d\d-\d\dT\S{8,30} std(?:out|err) [FP] )?([^\s"'`{}<>]{6,256})(?=["'][,}]|[ \t]*(?:\r?\n|$))/y).lastIndex = name.end;
	const value = (LINE_BELOW ??= /\r?\n(?:\d{4}-\d\d-\d\dT\S{8,30} std(?:out|err) [FP] )?([^\s"'`{}<>]{6,256})(?=["'][,}]|[ \t]*(?:\r?\n|$))/y).exec(text)?.[1] ?? "";
	if (!(isTelling(value) || isTyped(value)) || !mayBeSecret(value, name)) return null;
	if (!(KEY_LINE ??= /(?:^|[\s"'])\/?(?:[\w.-]{1,60}\/){1,8}[\w.-]{0,60}$/).test(text.slice(Math.max(0, name.start - 240), name.start))) return null;
	add((LINE_BELOW ??= /\r?\n(?:\d{4}-\d\d-\d\dT\S{8,30} std(?:out|err) [FP] )?([^\s"'`{}<>]{6,256})(?=["'][,}]|[ \t]*(?:\r?\n|$))/y).lastIndex - value.length, (LINE_BELOW ??= /\r?\n(?:\d{4}-\d\d-\d\dT\S{8,30} std(?:out|err) [FP] )?([^\s"'`{}<>]{6,256})(?=["'][,}]|[ \t]*(?:\r?\n|$))/y).lastIndex);
	return (LINE_BELOW ??= /\r?\n(?:\d{4}-\d\d-\d\dT\S{8,30} std(?:out|err) [FP] )?([^\s"'`{}<>]{6,256})(?=["'][,}]|[ \t]*(?:\r?\n|$))/y).lastIndex;
}
function findBelowWithoutSign(text, name, add) {
	const document = findHereDocument(text, name.end, add) ?? findBelowKey(text, name, add);
	if (document !== null) return document;
	if (!(ARGUMENT$2 ??= /- ["']?--?[\w.-]{0,60}$/).test(text.slice(Math.max(0, name.start - 80), name.start))) return null;
	(NEXT_ARGUMENT ??= /["']?[ \t]{0,8}\r?\n[^\n]{0,80}?- (["']?)(?!-)/y).lastIndex = name.end;
	const quote = (NEXT_ARGUMENT ??= /["']?[ \t]{0,8}\r?\n[^\n]{0,80}?- (["']?)(?!-)/y).exec(text)?.[1];
	if (quote === void 0) return null;
	const start = (NEXT_ARGUMENT ??= /["']?[ \t]{0,8}\r?\n[^\n]{0,80}?- (["']?)(?!-)/y).lastIndex;
	const end = start + endOfValue(text.slice(start, start + LONGEST_VALUE$2), 0, quote);
	if (!mayBeSecret(text.slice(start, end), name)) return null;
	add(start, end);
	return end;
}
function findAnnounced(text, name, add) {
	const end = lineEnd(text, name.end, 160);
	if (end === null || !/:\s*$/.test(text.slice(name.end, end))) return null;
	const prefix = prefixBefore(text, name.start);
	let line = end + 1;
	for (let count = 0; count < 3 && line < text.length; count++) {
		const to = lineEnd(text, line, LONGEST_VALUE$2);
		if (to === null) return null;
		const content = text.slice(line, to);
		const bare = content.slice(prefixLength(prefix, content) || ((STAMP ??= /^(?:\d{4}-\d\d-\d\d[T ]\S{8,35}[ \t](?:std(?:out|err)[ \t][FP][ \t])?|\{"(?:log|message|msg)":")?/).exec(content)?.[0].length ?? 0)).trim();
		if ((REST_OF_RECORD ??= /^"(?:,\s{0,4}"[\w.@-]{1,60}":|\}+$)/).test(bare)) return null;
		if (bare !== "" && bare !== "```") {
			const isPhrase = name.kind === "password" && passphraseLength(bare) === bare.length;
			const isWord = !/\s/.test(bare) && (isTelling(bare) || name.kind === "password" && isChosen(bare));
			if (!(isPhrase || isWord) || !mayBeSecret(bare, name)) return null;
			const start = line + content.lastIndexOf(bare);
			add(start, start + bare.length);
			return start + bare.length;
		}
		line = to + 1;
	}
	return null;
}
let UNDER_HEADING;
let ONE_COLUMN;
let ALONE$1;
function findUnderHeading(text, name, add) {
	const below = findBelowWithoutSign(text, name, add);
	if (below !== null) return below;
	(UNDER_HEADING ??= /\n(?:[^\n"']{0,80}\[1\][ \t]{1,4}|[^\n]{0,200}\binput_value=|[^\n]{0,80}\bEnter a value:[ \t]{1,3})(["']|(?<=: ))/y).lastIndex = name.end;
	const quote = (UNDER_HEADING ??= /\n(?:[^\n"']{0,80}\[1\][ \t]{1,4}|[^\n]{0,200}\binput_value=|[^\n]{0,80}\bEnter a value:[ \t]{1,3})(["']|(?<=: ))/y).exec(text)?.[1];
	if (quote === void 0) return findInOneColumn(text, name, add);
	const start = (UNDER_HEADING ??= /\n(?:[^\n"']{0,80}\[1\][ \t]{1,4}|[^\n]{0,200}\binput_value=|[^\n]{0,80}\bEnter a value:[ \t]{1,3})(["']|(?<=: ))/y).lastIndex;
	const length = endOfValue(text.slice(start, start + LONGEST_VALUE$2), 0, quote);
	if (!mayBeSecret(text.slice(start, start + length), name)) return null;
	add(start, start + length);
	return start + length;
}
function findInOneColumn(text, name, add) {
	(ONE_COLUMN ??= /[ \t]{0,80}\n[ \t]{0,4}-{3,200}[ \t]{0,4}\n[ \t]{0,4}([^\s|]{4,256})[ \t]{0,200}(?:\n|$)/y).lastIndex = name.end;
	const found = (ONE_COLUMN ??= /[ \t]{0,80}\n[ \t]{0,4}-{3,200}[ \t]{0,4}\n[ \t]{0,4}([^\s|]{4,256})[ \t]{0,200}(?:\n|$)/y).exec(text);
	const value = found?.[1] ?? "";
	if (found === null || !mayBeSecret(value, name) || isTalk(value)) return null;
	if (!(ALONE$1 ??= /(?:^|\n)[ \t]{0,80}[\w.-]{0,60}$/).test(text.slice(Math.max(0, name.start - 140), name.start))) return null;
	const start = found.index + found[0].lastIndexOf(value);
	add(start, start + value.length);
	return start + value.length;
}
function indentOf(line) {
	return /^[\s>+~-]*?(?=[^\s]|$)/.exec(line.replace(STAMP ??= /^(?:\d{4}-\d\d-\d\d[T ]\S{8,35}[ \t](?:std(?:out|err)[ \t][FP][ \t])?|\{"(?:log|message|msg)":")?/, ""))?.[0].length ?? 0;
}
function addLine(text, at, line, name, isBlock, add) {
	const indent = (isBlock ? void 0 : (VALUE_ENTRY ??= /^\s*["']?(?:string_?value|value|val|default|current|plain(?:text)?)["']?:[ \t]+/i).exec(line)?.[0]) ?? /^\s*(?:- +)?(?:<!\[CDATA\[)?/.exec(line)?.[0] ?? "";
	const opening = indent + (OPENING.exec(line.slice(indent.length, indent.length + LONGEST_OPENING$2))?.[0] ?? "");
	const rest = line.slice(opening.length);
	const quote = /(?:"""|'''|["'`])$/.exec(opening)?.[0];
	const value = (quote === void 0 ? rest.replace(/[,;]?\s*$/, "") : rest.slice(0, endOfValue(rest, 0, quote))).replace(/\]\]>.*$|(?:"""|''')$/, "");
	if (isNoValue(value) && quote === void 0 || value === "" || !isBlock && !isAlone(value, name, quote !== void 0)) return false;
	add(at + opening.length, at + opening.length + value.length);
	return text.length > 0;
}
function isAlone(value, name, quoted) {
	if (!quoted && (/\s/.test(value) || /^[\w.-]+:$/.test(value) || /^[{[<]/.test(value))) return false;
	if (name.kind === "code") return mayBeSecret(value, name);
	return name.kind === "password" ? value.length >= 4 : value.length >= 6 && !/^\d{1,5}$/.test(value);
}
// src/redact/beside.ts
const LONGEST_VALUE$1 = 256;
const LONGEST_OPENING$1 = 48;
let FLAG;
let BESIDE;
let INSTRUCTION;
let IDENTIFIER;
function isIdentifier(word) {
	return (IDENTIFIER ??= /^[a-z]+(?:_[a-z]+)*$|[()[\]{}]$/).test(word) && !isRandomLetters(word);
}
let DIRECTIVE;
let END_OF_LINE;
function isDirective(before, value, after, name) {
	if (!(END_OF_LINE ??= /^;?[ \t]*(?:\r?\n|\\[nr]|$)/).test(after) || !(DIRECTIVE ??= /(?:^|\n|\\n|std(?:out|err) F |[|\u2502] )[ \t]*[\w.-]*$/).test(before)) return false;
	return isTelling(value) || name.kind === "password" && (isTyped(value) || /^\d{6,}$/.test(value));
}
let ENTRY$1;
let ENTRY_NAME;
let PAIR$1;
let PAIR_NAME;
let ARGUMENT$1;
function findInArguments(text, name, add) {
	(ARGUMENT$1 ??= /,[ \t]([^\s,[\]"'`-][^\s,[\]"'`]{3,255})(?=[,\]])/y).lastIndex = name.end;
	const value = (ARGUMENT$1 ??= /,[ \t]([^\s,[\]"'`-][^\s,[\]"'`]{3,255})(?=[,\]])/y).exec(text)?.[1] ?? "";
	if (value === "" || isTalk(value) || !mayBeSecret(value, name)) return null;
	if (!/[[,][ \t]?--?[\w.-]{0,60}$/.test(text.slice(Math.max(0, name.start - 64), name.start))) return null;
	add((ARGUMENT$1 ??= /,[ \t]([^\s,[\]"'`-][^\s,[\]"'`]{3,255})(?=[,\]])/y).lastIndex - value.length, (ARGUMENT$1 ??= /,[ \t]([^\s,[\]"'`-][^\s,[\]"'`]{3,255})(?=[,\]])/y).lastIndex);
	return (ARGUMENT$1 ??= /,[ \t]([^\s,[\]"'`-][^\s,[\]"'`]{3,255})(?=[,\]])/y).lastIndex;
}
let DEFAULT$1;
function findDefault(text, name, add) {
	(DEFAULT$1 ??= /(?:[ \t=]{1,3}[<"]?[\w-]{1,30}[>"]?)?(?:[ \t]{1,60}|\r?\n[ \t]{1,40})[^\n"'([]{0,200}[([]default[: ] ?(["']?)/y).lastIndex = name.end;
	const quote = (DEFAULT$1 ??= /(?:[ \t=]{1,3}[<"]?[\w-]{1,30}[>"]?)?(?:[ \t]{1,60}|\r?\n[ \t]{1,40})[^\n"'([]{0,200}[([]default[: ] ?(["']?)/y).exec(text)?.[1];
	if (quote === void 0 || !(FLAG ??= /(?:^|[\s"'`=[(])--?[\w.-]{0,60}$/).test(text.slice(Math.max(0, name.start - 80), name.start))) return null;
	const start = (DEFAULT$1 ??= /(?:[ \t=]{1,3}[<"]?[\w-]{1,30}[>"]?)?(?:[ \t]{1,60}|\r?\n[ \t]{1,40})[^\n"'([]{0,200}[([]default[: ] ?(["']?)/y).lastIndex;
	const value = text.slice(start, start + LONGEST_VALUE$1).split(quote === "" ? /[)\]\s]/ : quote, 1)[0] ?? "";
	if (!(quote !== "" && name.kind === "password" && !isTalk(value) && !/\s/.test(value) || isTelling(value) || isTyped(value)) || !mayBeSecret(value, name)) return null;
	add(start, start + value.length);
	return start + value.length;
}
function findInEntry(text, name, add) {
	if (text[name.end] !== ",") return null;
	const before = text.slice(Math.max(0, name.start - 64), name.start);
	const isPair = (PAIR_NAME ??= /(?<![\w)\]>])\([\w.:-]{0,60}$/).test(before);
	const form = isPair ? PAIR$1 ??= /,[ \t]([^\s,[\]{}()"'`]{6,256})\)/y : ENTRY$1 ??= /,[ \t]\{?([^\s,[\]{}"'`]{6,256})\}?\]/y;
	form.lastIndex = name.end;
	const value = form.exec(text)?.[1] ?? "";
	if (value === "" || !mayBeSecret(value, name) || isTalk(value)) return null;
	if (!(isPair ? isInPair(value, name) : isEntry(before, value, name))) return null;
	const start = text.indexOf(value, name.end);
	add(start, start + value.length);
	return start + value.length;
}
function isEntry(before, value, name) {
	const found = (ENTRY_NAME ??= /(?:(\[|\],[ \t])|.|^)\[[\w.:-]{0,60}$/s).exec(before);
	return found !== null && (found[1] !== void 0 || isTyped(value) || isInPair(value, name));
}
function isInPair(value, name) {
	return isTelling(value) || name.kind === "password" && (/^\d{8,}$/.test(value) || /[^\w.:-]/.test(value) && isTyped(value));
}
function findBeside(text, name, add) {
	const entry = findInEntry(text, name, add) ?? findInArguments(text, name, add) ?? findDefault(text, name, add);
	if (entry !== null) return entry;
	(BESIDE ??= /(\\{0,3}["'`]?)([ \t]{1,30}(?:[|\u2502][ \t]{1,8})?)(\(default:?[ \t]{0,2}|REG_(?:EXPAND_)?SZ[ \t]{1,8})?(?=[^\s])/y).lastIndex = name.end;
	const found = (BESIDE ??= /(\\{0,3}["'`]?)([ \t]{1,30}(?:[|\u2502][ \t]{1,8})?)(\(default:?[ \t]{0,2}|REG_(?:EXPAND_)?SZ[ \t]{1,8})?(?=[^\s])/y).exec(text);
	if (found === null) return null;
	const [, closing = "", blank = "", fallback = ""] = found;
	const at = (BESIDE ??= /(\\{0,3}["'`]?)([ \t]{1,30}(?:[|\u2502][ \t]{1,8})?)(\(default:?[ \t]{0,2}|REG_(?:EXPAND_)?SZ[ \t]{1,8})?(?=[^\s])/y).lastIndex;
	const opening = OPENING.exec(text.slice(at, at + LONGEST_OPENING$1))?.[0] ?? "";
	const isQuoted = /["'`]$/.test(opening);
	const before = text.slice(Math.max(0, name.start - 80), name.start);
	const isFlag = (FLAG ??= /(?:^|[\s"'`=[(])--?[\w.-]{0,60}$/).test(before);
	const start = at + opening.length;
	const length = endOfValue(text.slice(start, start + LONGEST_VALUE$1), 0, opening);
	const value = text.slice(start, start + length);
	if (!(isFlag || fallback !== "" || (INSTRUCTION ??= /(?:^|\s)(?:ENV|ARG|setx|SETX|SetEnv|setenv|set[ \t]-[a-zA-Z]{1,4}|fastcgi_param|uwsgi_param|(?:proxy_|grpc_|more_)set_headers?|add_header|Hset|HSET|hset|(?:CONFIG|config(?:ure)?)[ \t](?:SET|set)|(?:consul[ \t]kv|etcdctl)[ \t]put)[ \t]{1,4}(?:[\w./-]{1,100}\/(?=[\w.-]*$)|\S{1,60}[ \t](?:\S{1,30}[ \t]\S{1,60}[ \t]){0,8})?["']?[\w.-]{0,60}$/).test(before) || closing === "" && isQuoted && /[:(][\w.-]{0,60}$/.test(before) || opening === "" && /\([\w.-]{0,60}$/.test(before) && text[start + length] === ")" && isTelling(value) || opening === "" && name.kind !== "password" && /^[0-9a-f]{40,128}$/i.test(value) || opening + closing === "" && isDirective(before, value, text.slice(start + length, start + length + LONGEST_OPENING$1), name)) && !(isQuoted ? isNoWord(value) : /[\t|\u2502]/.test(blank) && isDrawn(value))) return null;
	if (opening === "[" && /^\d{1,4}\]=/.test(text.slice(start, start + 8))) return null;
	if (value.startsWith("-") || !mayBeSecret(value, name)) return null;
	if (opening === "" && isFlag && /^[a-z]{1,9}[,.:;]?$/.test(value)) return null;
	add(start, start + length);
	return start + length;
}
let VALUE_BEFORE$1;
let CONVERTED_BEFORE;
let COMPARED_BEFORE;
function findBefore$1(text, name, add) {
	const before = text.slice(Math.max(0, name.start - 300), name.start);
	const compared = (/ = [^\n]{0,80}$/.test(before) ? (COMPARED_BEFORE ??= /(["'`])((?:(?!\1)[^\n]){4,200})\1 = [\w.()[\]]{0,80}$/).exec(before) : null) ?? (/["'`)\]]/.test(text[name.end] ?? "") ? (CONVERTED_BEFORE ??= /\b(?:string|value|text|input|literal|parsing|parse|converting|convert|got|received|found)[: ]{1,3}(["'`])((?:(?!\1)[^\n]){4,200})\1[^\n]{0,200}["'`([][\w.-]{0,60}$/i).exec(before) : null);
	const found = compared ?? (/(?:for|of|in|as|aram|eter|ment|ield|key|umn|erty|amed?)[ \t:=][^\n]{0,70}$/.test(before) ? (VALUE_BEFORE$1 ??= /(["'`])((?:(?!\1)[^\s]){6,200})\1(?:,[ \t]expected[ \t]\w{1,20}|(?:[ \t][a-z]{1,12}){1,6})?[ \t]\(?(?:for|of|in|as|[Pp]aram(?:eter)?|argument|field|key|column|property|named?)[ \t:=]{1,2}(?:[a-z]{1,12}[ \t]){0,2}["'`(]?[\w.-]{0,40}$/).exec(before) : null);
	const value = found?.[2] ?? "";
	if (found === null || !mayBeSecret(value, name)) return null;
	const isValue = /\b(?:value|password|use)[:=]?[ \t]$/i.test(before.slice(0, found.index));
	const isGiven = isValue && name.kind === "password" ? value.length >= 6 && !isTalk(value) : isNoWord(value) && (isTelling(value) || isValue && (isDrawn(value) || isTyped(value)));
	if (!(compared === null ? isGiven : !isTalk(value))) return null;
	const start = name.start - before.length + found.index + found[0].indexOf((found[1] ?? "") + value) + 1;
	add(start, start + value.length);
	return name.end;
}
function isNoWord(value) {
	return value.length >= 6 && !/\s/.test(value) && !isTalk(value) && !isIdentifier(value);
}
// src/redact/bound.ts
let PLACEHOLDER;
let POSITION;
let STATEMENT;
let LIST;
let ITEM$1;
let TYPED_ITEM;
const FARTHEST = 2e3;
function findBound(text, name, add) {
	(PLACEHOLDER ??= /["'`\])]{0,2}\s{0,3}(?:=|<>|!=|like|in\s?\(|(?<=\s)(?=[?$@]))\s{0,3}(\?|\$\d{1,3}|[@:]p?\d{1,3}|%s)(?!\w)/iy).lastIndex = name.end;
	const found = (PLACEHOLDER ??= /["'`\])]{0,2}\s{0,3}(?:=|<>|!=|like|in\s?\(|(?<=\s)(?=[?$@]))\s{0,3}(\?|\$\d{1,3}|[@:]p?\d{1,3}|%s)(?!\w)/iy).exec(text);
	return found === null ? null : addArgument(text, (PLACEHOLDER ??= /["'`\])]{0,2}\s{0,3}(?:=|<>|!=|like|in\s?\(|(?<=\s)(?=[?$@]))\s{0,3}(\?|\$\d{1,3}|[@:]p?\d{1,3}|%s)(?!\w)/iy).lastIndex, found[1] ?? "", name, add);
}
function addArgument(text, at, placeholder, name, add) {
	const from = Math.max(0, at - FARTHEST);
	const near = text.slice(from, at + FARTHEST);
	const number = /\d+$/.exec(placeholder)?.[0];
	const statement = statementBefore(near.slice(0, at - from));
	const index = number === void 0 ? (statement.match(POSITION ??= /\?|%s/g)?.length ?? 0) - 1 : Number(number) - 1;
	const value = (number === void 0 ? null : assigned(near, placeholder)) ?? itemOf(near, at - from, index) ?? boundParameter(near, at - from, index + 1) ?? itemOf(near, lastListBefore(near, at - from - statement.length), index);
	if (value === null || !mayBeSecret(near.slice(value.start, value.end), name)) return null;
	add(from + value.start, from + value.end);
	return name.end;
}
function statementBefore(text) {
	const start = [...text.matchAll(STATEMENT ??= /\b(?:select|insert|update|delete|replace|merge|alter|create|call|exec|with)\b/gi)].findLast(({ 0: word }) => !/^with$/i.test(word))?.index ?? 0;
	return text.slice(start);
}
function assigned(text, placeholder) {
	const sign = new RegExp(`[${placeholder[0]}]${placeholder.slice(1)}\\s?=\\s?['"]`, "y");
	for (let at = text.indexOf(placeholder); at >= 0; at = text.indexOf(placeholder, at + 1)) {
		sign.lastIndex = at;
		if (sign.test(text)) return quotedAt(text, sign.lastIndex);
	}
	const bare = /^:\w+$/.test(placeholder) ? new RegExp(`(?<![\\w:])["']?${placeholder.slice(1)}["']?\\s?[=:]\\s?['"]`, "g") : null;
	return bare?.test(text) ? quotedAt(text, bare.lastIndex) : null;
}
function quotedAt(text, start) {
	return {
		start,
		end: start + endOfValue(text.slice(start, start + 500), 0, text[start - 1] ?? "")
	};
}
function lastListBefore(text, at) {
	return [...text.slice(0, at).matchAll(LIST ??= /Parameters:[ \t](?=[^\n]{0,400}?\([a-z]\w{2,20}\))|(?<=[\w"')?;]),?[ \t]\[(?=\\{0,7}["'<]|-?\d{1,20}[,\]]|nil,)|;[ \t](?=\\{0,7}"[^"\n]{0,300}"(?:,|\s*(?:\n|$)|\\?"))|(?:parameters|params|arguments|args|values|bindings?|binds|bound|vars|with)["'`]?\s?[:=]?\s?(?:\(\d{1,3}\)\s?)?[[({]{1,2}/gi)].at(-1)?.index ?? text.length;
}
function itemOf(text, at, index) {
	(LIST ??= /Parameters:[ \t](?=[^\n]{0,400}?\([a-z]\w{2,20}\))|(?<=[\w"')?;]),?[ \t]\[(?=\\{0,7}["'<]|-?\d{1,20}[,\]]|nil,)|;[ \t](?=\\{0,7}"[^"\n]{0,300}"(?:,|\s*(?:\n|$)|\\?"))|(?:parameters|params|arguments|args|values|bindings?|binds|bound|vars|with)["'`]?\s?[:=]?\s?(?:\(\d{1,3}\)\s?)?[[({]{1,2}/gi).lastIndex = at;
	const list = (LIST ??= /Parameters:[ \t](?=[^\n]{0,400}?\([a-z]\w{2,20}\))|(?<=[\w"')?;]),?[ \t]\[(?=\\{0,7}["'<]|-?\d{1,20}[,\]]|nil,)|;[ \t](?=\\{0,7}"[^"\n]{0,300}"(?:,|\s*(?:\n|$)|\\?"))|(?:parameters|params|arguments|args|values|bindings?|binds|bound|vars|with)["'`]?\s?[:=]?\s?(?:\(\d{1,3}\)\s?)?[[({]{1,2}/gi).exec(text)?.[0];
	if (list === void 0) return null;
	const isTyped = list.startsWith("Parameters:");
	let next = (LIST ??= /Parameters:[ \t](?=[^\n]{0,400}?\([a-z]\w{2,20}\))|(?<=[\w"')?;]),?[ \t]\[(?=\\{0,7}["'<]|-?\d{1,20}[,\]]|nil,)|;[ \t](?=\\{0,7}"[^"\n]{0,300}"(?:,|\s*(?:\n|$)|\\?"))|(?:parameters|params|arguments|args|values|bindings?|binds|bound|vars|with)["'`]?\s?[:=]?\s?(?:\(\d{1,3}\)\s?)?[[({]{1,2}/gi).lastIndex;
	for (let item = 0; item < 100; item++) {
		const found = (isTyped ? typedItemAt(text, next) : null) ?? itemAt(text, next);
		if (found === null || item === index) return found;
		const comma = /^\\{0,7}["'`]?\)?(?:\([A-Z]\w{2,20}\))?\s?,/.exec(text.slice(found.end, found.end + 32));
		if (comma === null) return null;
		next = found.end + comma[0].length;
	}
	return null;
}
function itemAt(text, at) {
	(ITEM$1 ??= /\s{0,4}(?:[bBuUN](?=['"])|[A-Z]\w{0,20}\((?=["']))?(?:(\\{0,7}["'`])|([^\s,)\]}]{0,300}))/y).lastIndex = at;
	const found = (ITEM$1 ??= /\s{0,4}(?:[bBuUN](?=['"])|[A-Z]\w{0,20}\((?=["']))?(?:(\\{0,7}["'`])|([^\s,)\]}]{0,300}))/y).exec(text);
	if (found === null) return null;
	const quote = found[1] ?? "";
	const start = (ITEM$1 ??= /\s{0,4}(?:[bBuUN](?=['"])|[A-Z]\w{0,20}\((?=["']))?(?:(\\{0,7}["'`])|([^\s,)\]}]{0,300}))/y).lastIndex - (found[2]?.length ?? 0);
	return {
		start,
		end: quote === "" ? (ITEM$1 ??= /\s{0,4}(?:[bBuUN](?=['"])|[A-Z]\w{0,20}\((?=["']))?(?:(\\{0,7}["'`])|([^\s,)\]}]{0,300}))/y).lastIndex : start + endOfValue(text.slice(start, start + 1e3), 0, quote)
	};
}
function typedItemAt(text, at) {
	(TYPED_ITEM ??= /[ \t]{0,4}(?!null,)([^\n]{0,300}?)(\([A-Z]\w{2,20}\))(?=,[ \t]|["\\]|\s*(?:\n|$))/y).lastIndex = at;
	const [, value = "", type = ""] = (TYPED_ITEM ??= /[ \t]{0,4}(?!null,)([^\n]{0,300}?)(\([A-Z]\w{2,20}\))(?=,[ \t]|["\\]|\s*(?:\n|$))/y).exec(text) ?? [];
	const end = (TYPED_ITEM ??= /[ \t]{0,4}(?!null,)([^\n]{0,300}?)(\([A-Z]\w{2,20}\))(?=,[ \t]|["\\]|\s*(?:\n|$))/y).lastIndex - type.length;
	return type === "" ? null : {
		start: end - value.length,
		end
	};
}
function boundParameter(text, at, number) {
	const line = new RegExp(`bind(?:ing)? parameter [[(#]?${number}\\b[^\\n]{0,80}?(?:<-|->?|=|:) ?\\[([^\\n\\]]{1,500})\\]`, "g");
	line.lastIndex = at;
	const found = line.exec(text);
	const end = line.lastIndex - 1;
	return found === null ? null : {
		start: end - (found[1] ?? "").length,
		end
	};
}
// src/redact/two-columns.ts
const LONGEST_LINE$2 = 2e3;
const BAR = "[|\u2502\u2503\u2551]";
let BARS;
let BAR_SIGN$1;
let CELL_BEFORE;
let CELL_BEHIND;
function findUpright(line, from, at, name, add) {
	const before = line.slice(0, at);
	const found = (CELL_BEFORE ??= new RegExp(`(^|${BAR})\\s*["']?[\\w.-]*$`, "u")).test(before) ? (CELL_BEHIND ??= new RegExp(`^["']?\\s*${BAR}\\s*(["']?)([^\\s|\u2502\u2503\u2551](?:[^|\u2502\u2503\u2551]{0,498}[^\\s|\u2502\u2503\u2551])?)\\1\\s*(?:$|${BAR}([^]*))`, "u")).exec(line.slice(at + name.text.length)) : null;
	if (found === null) return null;
	const [whole, , value = "", rest = ""] = found;
	const isRow = (before.match(BARS ??= /[|\u2502\u2503\u2551]/gu)?.length ?? 0) <= 1 && !(BAR_SIGN$1 ??= /[|\u2502\u2503\u2551]/u).test(rest);
	const words = value.split(" ");
	const isOne = words.length === 1 || passphraseLength(value) === value.length || words.some((word) => isTelling(word));
	if (!(isRow && isOne || looksLikePassword(value) || looksRandom$1(value)) || !mayBeSecret(value, name) || isSentence(value)) return null;
	const start = from + at + name.text.length + whole.indexOf(value);
	add(start, start + value.length);
	return start + value.length;
}
let HEADING;
const FARTHEST_HEADING = 2e3;
let BELOW_HEADING;
function findUnderNameAndValue(text, from, to, name, add) {
	const line = text.slice(from, to);
	const found = (BELOW_HEADING ??= /^\s*[\w.-]{1,80}[ \t]{1,80}(["']?)(?=\S)/).exec(line);
	if (found === null || name.end - from > found[0].length) return null;
	if (!(HEADING ??= /(?:^|\n)[^\w\n]{0,40}(?:keys?|names?|variables?|settings?|propert(?:y|ies)|options?|parameters?|fields?)[ \t]{1,80}values?[ \t]{0,80}\n(?:[^\n]{1,400}\n){0,60}$/i).test(text.slice(Math.max(0, from - FARTHEST_HEADING), from))) return null;
	const [before, quote = ""] = found;
	const value = quote === "" ? line.slice(before.length).trimEnd() : line.slice(before.length, before.length + endOfValue(line.slice(before.length), 0, quote));
	if (!mayBeSecret(value, name) || isTalk(value) || isSentence(value)) return null;
	add(from + before.length, from + before.length + value.length);
	return from + before.length + value.length;
}
function findInSecondColumn(text, line, from, to, at, name, add) {
	const above = text.slice(lineStart(text, Math.max(0, from - 1), LONGEST_LINE$2) ?? from, Math.max(0, from - 1));
	const below = text.slice(to + 1, lineEnd(text, to + 1, LONGEST_LINE$2) ?? to + 1);
	const prefix = sharedPrefix(line.slice(0, at), above).length || sharedPrefix(line.slice(0, at), below).length;
	const found = /^\s*[\w.-]{1,60}(?: {2,}|\t{1,8})(?=\S)/.exec(line.slice(prefix));
	if (found === null || at - prefix + name.text.length !== found[0].trimEnd().length) return null;
	const column = found[0].length;
	const value = line.slice(prefix + column).trimEnd();
	if (name.kind === "other-key" && !isTelling(value)) return null;
	if (/\s{2}/.test(value) || !mayBeSecret(value, name) || isTalk(value) || isSentence(value)) return null;
	if (![above.slice(prefix), below.slice(prefix)].some((other) => /^\s*\S+(?: {2,}|\t{1,8})\S+$/.test(other.trimEnd()) && /^\s*\S+\s+(?=\S)/.exec(other)?.[0].length === column)) return null;
	const start = from + prefix + column;
	add(start, start + value.length);
	return start + value.length;
}
// src/redact/columns.ts
const ROWS = 500;
const LONGEST_LINE$1 = 2e3;
let RULE;
let BAR_SIGN;
let CELL_NAME;
function findInColumns(text, name, add) {
	const start = lineStart(text, name.start, LONGEST_LINE$1);
	const end = lineEnd(text, name.end, LONGEST_LINE$1);
	if (start === null || end === null) return findInserted(text, name, add);
	const line = text.slice(start, end);
	const at = name.start - start;
	return findInserted(text, name, add) ?? (isUnderlined(text, line, at, end) ? findBelowHeader(text, line, end, at, name, add) : null) ?? findUpright(line, start, at, name, add) ?? findInSecondColumn(text, line, start, end, at, name, add) ?? findUnderNameAndValue(text, start, end, name, add) ?? findAnnotated(text, start, end, name, add) ?? findBelowHeader(text, line, end, at, name, add);
}
function isUnderlined(text, line, at, end) {
	const next = text.slice(end + 1, end + LONGEST_LINE$1).split("\n", 1)[0] ?? "";
	return (RULE ??= /^\s*[-|:][\s|+:-]{2,}$/).test(next.slice(sharedPrefix(line.slice(0, at), next).length));
}
let ANNOTATION;
const ANNOTATIONS = 20;
function findAnnotated(text, from, end, name, add) {
	const identifier = name.start - (/\w{1,60}$/.exec(text.slice(Math.max(from, name.start - 60), name.start))?.[0].length ?? 0);
	let row = end + 1;
	for (let count = 0; count < ANNOTATIONS && row < text.length; count++) {
		const to = lineEnd(text, row, LONGEST_LINE$1);
		const content = to === null ? "" : text.slice(row, to);
		const mark = content.indexOf("\u2514");
		if (to === null || mark < 0 || !(ANNOTATION ??= /^.{0,120}?[\u2502|][^\u2514\n]{0,200}\u2514 |^[^\u2514\n]{0,300}\u2514 /u).test(content)) return null;
		if (mark >= identifier - from && mark < name.end - from) {
			const opening = /^[ \t]*["']?/.exec(content.slice(mark + 1))?.[0] ?? "";
			const start = row + mark + 1 + opening.length;
			const length = endOfValue(text.slice(start, to), 0, opening.trim());
			if (length > 0) add(start, start + length);
			return name.end;
		}
		row = to + 1;
	}
	return null;
}
function findBelowHeader(text, line, header, at, name, add) {
	const delimiter = delimiterOf(line, at, at + name.text.length);
	if (delimiter === null) return findAligned(text, line, header, at, name, add);
	const found = headerOf(line, text.slice(header + 1, lineEnd(text, header + 1, LONGEST_LINE$1) ?? header + 1), at, delimiter);
	if (found === null) return null;
	let last = null;
	let row = header + 1;
	for (let count = 0; count < ROWS && row < text.length; count++) {
		const end = lineEnd(text, row, LONGEST_LINE$1);
		if (end === null) break;
		const from = row + prefixLength(found.prefix, text.slice(row, end));
		const content = text.slice(from, end);
		const isRule = /^[\s|+=:\u2500-\u257f-]+$/u.test(content);
		const values = cellsOf(content, delimiter);
		if (!isRule && values.length !== found.width) break;
		const cell = values[found.column] ?? "";
		const value = (/^\s*"((?:[^"]|"")*)"/.exec(cell)?.[1] ?? cell.trim()).replace(/^'(.*)'$/, "$1");
		const isTold = !found.isGlued || isTelling(value) || isTyped(value);
		if (!isRule && value !== "" && isTold && mayBeSecret(value, name)) {
			const start = from + values.slice(0, found.column).reduce((sum, each) => sum + each.length + 1, 0) + cell.indexOf(value);
			add(start, start + value.length);
			last = start + value.length;
		}
		row = end + 1;
	}
	return last === null ? null : name.end;
}
function cellsOf(row, delimiter) {
	const cells = row.split(delimiter);
	if (typeof delimiter !== "string" || !row.includes("\"")) return cells;
	const whole = [];
	for (const cell of cells) {
		const last = whole.at(-1);
		if (last !== void 0 && /^\s*"/.test(last) && (last.match(/"/g)?.length ?? 0) % 2 === 1) whole[whole.length - 1] = `${last}${delimiter}${cell}`;
		else whole.push(cell);
	}
	return whole;
}
function headerOf(line, next, at, delimiter) {
	const prefix = sharedPrefix(line.slice(0, at), next);
	const cells = line.slice(prefix.length).split(delimiter);
	const column = line.slice(prefix.length, at).split(delimiter).length - 1;
	const first = cells.findLastIndex((cell) => cell.trim() !== "" && !(CELL_NAME ??= /^\s*(?:\\?["']?[\p{L}_$][\p{L}\p{N}_. $-]{0,60}\\?["']?|\(\w{1,20}\))\s*$/u).test(cell));
	const isGlued = first >= 0;
	if (cells.slice(Math.max(0, first)).filter((cell) => cell.trim() !== "").length < 2 || column < first) return null;
	if (first >= 0 && !/["':\]>-][ \t]{0,3}["']?[\p{L}_][\p{L}\p{N}_. -]{0,60}["']?\s*$/u.test(cells[first] ?? "")) return null;
	const skipped = Math.max(0, first);
	return {
		delimiter,
		width: cells.length - skipped,
		column: column - skipped,
		prefix,
		isGlued
	};
}
let ALIGNED_CELL;
function findAligned(text, line, header, at, name, add) {
	if (!line.includes("  ")) return null;
	const cells = [...line.matchAll(ALIGNED_CELL ??= /\S+(?: \S+)*/g)];
	const cell = cells.find(({ index, 0: content }) => index <= at && index + content.length >= at + name.text.length);
	if (cell === void 0 || cells.length < 2 || !cells.every(({ 0: content }) => (CELL_NAME ??= /^\s*(?:\\?["']?[\p{L}_$][\p{L}\p{N}_. $-]{0,60}\\?["']?|\(\w{1,20}\))\s*$/u).test(content))) return null;
	let last = null;
	let row = header + 1;
	const words = line.match(/\S+/g)?.length ?? 0;
	const wordEnd = at + (/^\S*/.exec(line.slice(at))?.[0].length ?? 0);
	for (let count = 0; count < ROWS && row < text.length; count++) {
		const end = lineEnd(text, row, LONGEST_LINE$1);
		if (end === null || text.slice(row, end).trim() === "") break;
		const [value, start] = alignedCell(text.slice(row, end), cell.index, wordEnd, words);
		if (value !== "" && !value.endsWith("***") && mayBeSecret(value, name) && (isTelling(value) || name.kind === "password" && !isTalk(value))) {
			add(row + start, row + start + value.length);
			last = name.end;
		}
		row = end + 1;
	}
	return last;
}
function alignedCell(row, start, end, words) {
	if (start === 0 || row[start - 1] === " ") {
		const value = /^\S+(?: \S+)*/.exec(row.slice(start))?.[0] ?? "";
		if (value !== "") return [value.length > end - start ? /^\S+/.exec(value)?.[0] ?? "" : value, start];
	}
	const word = /\s(\S{4,})$/.exec(row.slice(0, end))?.[1] ?? "";
	if (word === "" || /^\S/.test(row.slice(end))) return ["", 0];
	const count = row.match(/\S+/g)?.length ?? 0;
	if (count !== words && !(count === words + 1 && /^\s*\d/.test(row))) return ["", 0];
	return /^".*"$/.test(word) ? [word.slice(1, -1), end - word.length + 1] : [word, end - word.length];
}
let DELIMITER_BEHIND;
let DELIMITER_BEFORE;
function delimiterOf(line, start, end) {
	const sign = ((DELIMITER_BEHIND ??= /^[\w.-]{0,20}["']?[ ]{0,80}([|\u2502\u2503\u2551,;\t])/u).exec(line.slice(end)) ?? (DELIMITER_BEFORE ??= /([|\u2502\u2503\u2551,;\t])[ ]{0,80}["']?[\w.-]{0,60}$/u).exec(line.slice(0, start)))?.[1];
	if (sign === void 0) return null;
	return (BAR_SIGN ??= /[|\u2502\u2503\u2551]/u).test(sign) ? BAR_SIGN ??= /[|\u2502\u2503\u2551]/u : sign;
}
let COLUMNS_BEFORE;
let VALUES;
let ITEM;
function findInserted(text, name, add) {
	const before = text.slice(Math.max(0, name.start - 600), name.start);
	if (before.lastIndexOf("(") <= before.lastIndexOf(")")) return null;
	const columns = (COLUMNS_BEFORE ??= /(?:insert|replace|copy)\s[^()]{1,200}\(([^()]{0,500})$/i).exec(before)?.[1];
	if (columns === void 0) return null;
	const column = columns.split(",").length - 1;
	(VALUES ??= /[^()]{0,500}\)\s{0,20}(?:output[^()]{0,200})?values\s{0,20}\(/iy).lastIndex = name.end;
	if (!(VALUES ??= /[^()]{0,500}\)\s{0,20}(?:output[^()]{0,200})?values\s{0,20}\(/iy).test(text)) return findCopied(text, column, name, add);
	(ITEM ??= /\s*(?:N?'((?:[^'\\]|''|\\.){0,4000})'|"([^"\n]{0,4000})"|([^,()]{0,200}))\s*(,|\))/y).lastIndex = (VALUES ??= /[^()]{0,500}\)\s{0,20}(?:output[^()]{0,200})?values\s{0,20}\(/iy).lastIndex;
	for (let index = 0; index <= column; index++) {
		const found = (ITEM ??= /\s*(?:N?'((?:[^'\\]|''|\\.){0,4000})'|"([^"\n]{0,4000})"|([^,()]{0,200}))\s*(,|\))/y).exec(text);
		if (found === null) return null;
		const value = found[1] ?? found[2] ?? found[3] ?? "";
		const placeholder = index === column ? /^(?:\?|%s|[$@:]p?\d{1,3})$/.exec(value)?.[0] : void 0;
		if (placeholder !== void 0) return addArgument(text, (ITEM ??= /\s*(?:N?'((?:[^'\\]|''|\\.){0,4000})'|"([^"\n]{0,4000})"|([^,()]{0,200}))\s*(,|\))/y).lastIndex - 1, placeholder, name, add);
		if (index === column && value.length > 0 && mayBeSecret(value, name)) {
			const start = found.index + found[0].indexOf(value);
			add(start, start + value.length);
			return name.end;
		}
		if (found[4] === ")") return null;
	}
	return null;
}
let FROM_INPUT;
function findCopied(text, column, name, add) {
	(FROM_INPUT ??= /[^()]{0,500}\)\s{1,4}from\s{1,4}stdin[^\n]{0,200}\n/iy).lastIndex = name.end;
	if (!(FROM_INPUT ??= /[^()]{0,500}\)\s{1,4}from\s{1,4}stdin[^\n]{0,200}\n/iy).test(text)) return null;
	let row = (FROM_INPUT ??= /[^()]{0,500}\)\s{1,4}from\s{1,4}stdin[^\n]{0,200}\n/iy).lastIndex;
	for (let count = 0; count < ROWS && row < text.length; count++) {
		const end = lineEnd(text, row, LONGEST_LINE$1);
		const cells = end === null ? [] : text.slice(row, end).split("	");
		const value = cells[column];
		if (end === null || value === void 0) break;
		const start = row + cells.slice(0, column).reduce((sum, each) => sum + each.length + 1, 0);
		if (mayBeSecret(value, name)) add(start, start + value.length);
		row = end + 1;
	}
	return name.end;
}
// src/redact/name-fields.ts
const PREFIX = "(?:(?:param(?:eter)?|attr(?:ibute)?|header|var(?:iable)?|env|field|prop(?:erty)?|setting|option|config|secret|output|input|arg(?:ument)?|tag)[_-]?)?";
const NAME_FIELDS = "name|key|field|param(?:eter)?|property|variable|var|setting|option|header|id|path|loc(?:ation)?|argument|attribute|column|instancePath|k|n";
const VALUE_FIELDS = "string_?value|value|val|v|content|data|text|string|default|new_?value|rejected_?value|plain_?text|stringValue|received|input|actual|given";
let IN_FIELD;
let VALUE_BEHIND;
let VALUE_BEFORE;
let CONTENT_BEHIND;
let FORM_PART;
let HCL_BLOCK;
function findInFields(text, name, add) {
	const before = text.slice(Math.max(0, name.start - 240), name.start);
	if (!mayBeInField(before) || !(IN_FIELD ??= new RegExp(`(?<![a-z])(?:${PREFIX}(?:${NAME_FIELDS})\\\\{0,7}["'\`]?\\s{0,4}[:=]\\s{0,4}(?:[[(]\\s{0,40}(?:\\\\{0,7}["'][\\w.-]{1,40}\\\\{0,7}["'],\\s{0,40}){0,4})?\\\\{0,7}["'\`]?|(?<=[\\s"'\`]--?)(?:${NAME_FIELDS})[ \\t]{1,3}["'\`]?|(?:secret|var(?:iable)?|config|env)[ \\t]set[ \\t]|<(?:[\\w.]{1,20}:)?(?:${PREFIX}(?:${NAME_FIELDS})|td|th|dt|span|label|b|strong|code)(?:\\s[^<>]{0,100})?>\\s{0,40}|(?:variable|output)[ \\t]")[\\w.:/-]{0,80}(?:(?<=>[\\w.:/ -]{0,80}) [\\w.:/ -]{0,40})?$`, "i")).test(before)) return null;
	return findFormPart(text, name, before, add) ?? findInCommand(text, name, before, add) ?? findHclDefault(text, name, add) ?? findBehind(text, name, add) ?? findBefore(name, before, add) ?? findContent(text, name, before, add);
}
function mayBeInField(before) {
	let at = before.length;
	while (at > 0 && isOfPath(before.charCodeAt(at - 1))) at--;
	const last = before[at - 1];
	if (last === void 0) return false;
	if (last !== " " && last !== "	") return true;
	return /[:=>"'`][ \t]{1,4}$|(?:--?[a-z]{1,9}|[ \t]set|variable|output)[ \t]{1,3}$|>[\w.:/ -]{1,80}$/.test(before.slice(Math.max(0, at - 90), at));
}
function isOfPath(code) {
	return code >= 97 && code <= 122 || code >= 65 && code <= 90 || code >= 45 && code <= 58 || code === 95;
}
function findBehind(text, name, add) {
	(VALUE_BEHIND ??= new RegExp(`(?:[^{}<>]|<\\/[\\w.:-]{1,30}>){0,200}?(?<![a-z])(?:${PREFIX}(?:${VALUE_FIELDS})\\\\{0,7}["'\`]?\\s{0,4}(?:[:=]\\s{0,4}|(?=\\{))(?:\\{\\s{0,40}\\\\{0,7}["']?(?:string_?|str_?)?(?:value|val)\\\\{0,7}["']?\\s{0,4}:\\s{0,4})?(\\\\{0,7}["'\`]?)(?=[^\\s{[])|(?<=[\\s"'\`]--?)(?:value|body|data|text|literal|secret-string|string-value)(?:[ \\t]{1,3}|=)(["'\`]?)(?=[^\\s-])|(<(?:[\\w.]{1,20}:)?(?:${PREFIX}(?:${VALUE_FIELDS})|td|dd)(?:\\s[^<>]{0,100})?>))`, "iy")).lastIndex = name.end;
	const found = (VALUE_BEHIND ??= new RegExp(`(?:[^{}<>]|<\\/[\\w.:-]{1,30}>){0,200}?(?<![a-z])(?:${PREFIX}(?:${VALUE_FIELDS})\\\\{0,7}["'\`]?\\s{0,4}(?:[:=]\\s{0,4}|(?=\\{))(?:\\{\\s{0,40}\\\\{0,7}["']?(?:string_?|str_?)?(?:value|val)\\\\{0,7}["']?\\s{0,4}:\\s{0,4})?(\\\\{0,7}["'\`]?)(?=[^\\s{[])|(?<=[\\s"'\`]--?)(?:value|body|data|text|literal|secret-string|string-value)(?:[ \\t]{1,3}|=)(["'\`]?)(?=[^\\s-])|(<(?:[\\w.]{1,20}:)?(?:${PREFIX}(?:${VALUE_FIELDS})|td|dd)(?:\\s[^<>]{0,100})?>))`, "iy")).exec(text);
	if (found === null) return null;
	const start = (VALUE_BEHIND ??= new RegExp(`(?:[^{}<>]|<\\/[\\w.:-]{1,30}>){0,200}?(?<![a-z])(?:${PREFIX}(?:${VALUE_FIELDS})\\\\{0,7}["'\`]?\\s{0,4}(?:[:=]\\s{0,4}|(?=\\{))(?:\\{\\s{0,40}\\\\{0,7}["']?(?:string_?|str_?)?(?:value|val)\\\\{0,7}["']?\\s{0,4}:\\s{0,4})?(\\\\{0,7}["'\`]?)(?=[^\\s{[])|(?<=[\\s"'\`]--?)(?:value|body|data|text|literal|secret-string|string-value)(?:[ \\t]{1,3}|=)(["'\`]?)(?=[^\\s-])|(<(?:[\\w.]{1,20}:)?(?:${PREFIX}(?:${VALUE_FIELDS})|td|dd)(?:\\s[^<>]{0,100})?>))`, "iy")).lastIndex;
	if (found[3] !== void 0) {
		const inner = /\s{0,40}<\w{1,20}>/y;
		inner.lastIndex = start;
		const from = inner.test(text) ? inner.lastIndex : start;
		const end = addContent(text, from, name, add);
		return end > from ? end : null;
	}
	return addValue(text, start, found[1] ?? found[2] ?? "", name, add);
}
function addValue(text, start, quote, name, add) {
	const length = endOfValue(text.slice(start, start + 8192), 0, quote);
	if (length === 0 || !mayBeSecret(text.slice(start, start + Math.min(length, 256)), name)) return null;
	add(start, start + length);
	return start + length;
}
function findBefore(name, before, add) {
	const found = (VALUE_BEFORE ??= new RegExp(`(?<![a-z])(?:${VALUE_FIELDS})\\\\{0,7}["'\`]?\\s{0,4}[:=]\\s{0,4}(?:(\\\\{0,7}["'\`])((?:(?!\\1)[^\\n]){1,200})(?=\\1)|([^\\s"'\`,{}<>]{1,200}))[^{}<>]{0,80}$`, "i")).exec(before);
	if (found === null) return null;
	const [whole, quote = "", quoted, bare] = found;
	const value = quoted ?? bare ?? "";
	if (!mayBeSecret(value, name)) return null;
	const start = name.start - before.length + found.index + whole.indexOf(quote + value, whole.search(/[:=]/)) + quote.length;
	add(start, start + value.length);
	return name.end;
}
function findContent(text, name, before, add) {
	if (!/<[^<>]{0,200}$/.test(before) && !/<(?:[\w.]{1,20}:)?\w{1,12}>\s{0,40}[\w.:/-]{0,80}$/.test(before)) return null;
	if (/<[^<>]{0,200}$/.test(before)) {
		(CONTENT_BEHIND ??= /\\{0,7}["'`]?[^<>\n]{0,80}(?<![/])>(?:(?:\s{0,80}|[ \t]{0,8}\r?\n[^\n<]{0,100})<(?:value|string)>)?/y).lastIndex = name.end;
		if (!(CONTENT_BEHIND ??= /\\{0,7}["'`]?[^<>\n]{0,80}(?<![/])>(?:(?:\s{0,80}|[ \t]{0,8}\r?\n[^\n<]{0,100})<(?:value|string)>)?/y).test(text)) return null;
		const at = (CONTENT_BEHIND ??= /\\{0,7}["'`]?[^<>\n]{0,80}(?<![/])>(?:(?:\s{0,80}|[ \t]{0,8}\r?\n[^\n<]{0,100})<(?:value|string)>)?/y).lastIndex;
		const end = addContent(text, at, name, add);
		return end > at ? end : null;
	}
	const NEXT = /<\/[\w:.]{1,20}>\s{0,80}<[\w:.]{1,20}>/y;
	NEXT.lastIndex = name.end;
	if (!NEXT.test(text)) return null;
	const at = NEXT.lastIndex;
	const end = addContent(text, at, name, add);
	return end > at ? end : null;
}
function findFormPart(text, name, before, add) {
	if (!/form-data;/i.test(before)) return null;
	(FORM_PART ??= /"[^\n]{0,200}\r?\n(?:[^\n]{1,200}\r?\n){0,4}\r?\n([^\n\r]{1,4096})/y).lastIndex = name.end;
	const found = (FORM_PART ??= /"[^\n]{0,200}\r?\n(?:[^\n]{1,200}\r?\n){0,4}\r?\n([^\n\r]{1,4096})/y).exec(text);
	if (found === null) return null;
	const value = found[1] ?? "";
	add((FORM_PART ??= /"[^\n]{0,200}\r?\n(?:[^\n]{1,200}\r?\n){0,4}\r?\n([^\n\r]{1,4096})/y).lastIndex - value.length, (FORM_PART ??= /"[^\n]{0,200}\r?\n(?:[^\n]{1,200}\r?\n){0,4}\r?\n([^\n\r]{1,4096})/y).lastIndex);
	return (FORM_PART ??= /"[^\n]{0,200}\r?\n(?:[^\n]{1,200}\r?\n){0,4}\r?\n([^\n\r]{1,4096})/y).lastIndex;
}
let COMMAND_BEFORE;
let COMMAND_VALUE;
function findInCommand(text, name, before, add) {
	if (!(COMMAND_BEFORE ??= /(?:##\w{2,12}\[[\w.]{1,40}|::set-[a-z]{2,12})[ ][^\n]{0,120}$/).test(before)) return null;
	(COMMAND_VALUE ??= /[^\]\n:]{0,120}(?:\]|::)([^\n"'\\]{4,4096})/y).lastIndex = name.end;
	const value = (COMMAND_VALUE ??= /[^\]\n:]{0,120}(?:\]|::)([^\n"'\\]{4,4096})/y).exec(text)?.[1]?.trimEnd() ?? "";
	if (value === "" || !mayBeSecret(value, name)) return null;
	const start = text.indexOf(value, name.end);
	add(start, start + value.length);
	return start + value.length;
}
function findHclDefault(text, name, add) {
	(HCL_BLOCK ??= /"[ \t]{0,4}\{[^{}]{0,300}?(?<![a-z])default[ \t]{0,20}=[ \t]{0,4}(["'`])/y).lastIndex = name.end;
	const found = (HCL_BLOCK ??= /"[ \t]{0,4}\{[^{}]{0,300}?(?<![a-z])default[ \t]{0,20}=[ \t]{0,4}(["'`])/y).exec(text);
	return found === null ? null : addValue(text, (HCL_BLOCK ??= /"[ \t]{0,4}\{[^{}]{0,300}?(?<![a-z])default[ \t]{0,20}=[ \t]{0,4}(["'`])/y).lastIndex, found[1] ?? "", name, add);
}
// src/redact/paired.ts
const JUDGED$1 = 256;
let PAIR;
let ALONE;
let FIRST;
let NUMBERED;
let IN_LIST_OF_FLAGS;
function findPaired(text, name, add) {
	(PAIR ??= /(\\{0,7}["'`]|)(?:\((?=\\{0,7}["'])|(?:(?:>>)?,(?:\s{0,40}|\r?\n[\w.-]{1,50} {1,20}\|\s{1,40})|[ \t]\[\d{1,4}\]=|\r?\n[^\n"']{0,60}?\d{1,4}\)[ \t])(?:<<|[bu](?=["'])|(?:[A-Z]\w{0,20}\((?:[A-Z]\w{0,20},\s?)?){1,3})?|;s:\d{1,6}:)(\\{0,7}["'`])/y).lastIndex = name.end;
	const found = (PAIR ??= /(\\{0,7}["'`]|)(?:\((?=\\{0,7}["'])|(?:(?:>>)?,(?:\s{0,40}|\r?\n[\w.-]{1,50} {1,20}\|\s{1,40})|[ \t]\[\d{1,4}\]=|\r?\n[^\n"']{0,60}?\d{1,4}\)[ \t])(?:<<|[bu](?=["'])|(?:[A-Z]\w{0,20}\((?:[A-Z]\w{0,20},\s?)?){1,3})?|;s:\d{1,6}:)(\\{0,7}["'`])/y).exec(text);
	if (found === null) return null;
	const before = text.slice(Math.max(0, name.start - 80), name.start);
	const isFlag = (IN_LIST_OF_FLAGS ??= /["'`]--?[\w.-]{0,60}$/).test(before) || found[0].includes(";s:") || (NUMBERED ??= /(?:^|[\s"'])\d{1,4}\)[ \t]["'][\w.:-]{0,60}$/).test(before);
	const isLine = (ALONE ??= /(?:^|\n)(?:[\w.-]{1,50} {1,20}\|)?[ \t]{0,40}\\{0,7}["'`][\w.:-]{0,60}$/).test(before);
	if (!isFlag && found[1] === "" && !(FIRST ??= /[([{<][\s:]{0,4}(?:<<|[bu])?\\{0,7}["'`]?[\w.:-]{0,60}$/).test(before)) return null;
	const [, , quote = ""] = found;
	const start = (PAIR ??= /(\\{0,7}["'`]|)(?:\((?=\\{0,7}["'])|(?:(?:>>)?,(?:\s{0,40}|\r?\n[\w.-]{1,50} {1,20}\|\s{1,40})|[ \t]\[\d{1,4}\]=|\r?\n[^\n"']{0,60}?\d{1,4}\)[ \t])(?:<<|[bu](?=["'])|(?:[A-Z]\w{0,20}\((?:[A-Z]\w{0,20},\s?)?){1,3})?|;s:\d{1,6}:)(\\{0,7}["'`])/y).lastIndex;
	const length = endOfValue(text.slice(start, start + JUDGED$1), 0, quote);
	const after = text.slice(start + length, start + length + 16);
	const isEnd = isLine ? /^\\{0,7}["'`][ \t]{0,8}\r?(?:\n|$)/.test(after) : isFlag || !(FIRST ??= /[([{<][\s:]{0,4}(?:<<|[bu])?\\{0,7}["'`]?[\w.:-]{0,60}$/).test(before) ? isFlag : /^\\{0,7}["'`](?:>>)?\s{0,8},?\s{0,8}[)\]}>]/.test(after);
	const value = text.slice(start, start + length);
	const looksDrawn = looksLikePassword(value) || looksRandom$1(value);
	if (!(isEnd || looksDrawn) || !mayBeSecret(value, name) || isPlainName(value) || isRemark(value)) return null;
	add(start, start + length);
	return start + length;
}
function isRemark(value) {
	return value.split(" ").some(isTalk);
}
function isPlainName(value) {
	return !isRandomLetters(value) && value.length < 10 && /^[a-z]+(?:[_-][a-z]+|[A-Z][a-z]+)*$/.test(value);
}
// src/redact/rejected.ts
const LONGEST_VALUE = 256;
const QUOTE = String.raw`\\{0,7}["']`;
let FORMS;
let REMARKS;
let AGAIN;
function findRejected(text, name, add) {
	for (const form of FORMS ??= [new RegExp(String.raw`[ \t]to[ \t][\w.]{1,60}:[ \t]converting[ \t](${QUOTE})`, "y"), new RegExp(String.raw`${QUOTE}[^\n]{0,80}\r?\n[^\n"']{0,80}?\b[Vv]alue:[ \t]{1,3}(${QUOTE})`, "y")]) {
		const end = addBehind(form, text, name.end, name, add);
		if (end !== null) return addBehind(AGAIN ??= new RegExp(String.raw`${QUOTE} to type [\w.]{1,40}\.[^\n"']{1,80} (${QUOTE})`, "y"), text, end, name, add) ?? end;
	}
	for (const form of REMARKS ??= [
		new RegExp(String.raw`(?:[ \t=][<[][\w-]{1,40}[>\]])?${QUOTE}[ \t](?:argument|value|option|parameter)[ \t](${QUOTE})`, "y"),
		new RegExp(String.raw`(?:${QUOTE})?[ \t](?:as|to|into)[ \t][\w.]{1,40}:[^\n"']{0,80}[ \t](${QUOTE})`, "y"),
		new RegExp(String.raw`(?:${QUOTE})?[^\n"'{}]{0,100}(?:${QUOTE}[\w.-]{1,20}${QUOTE}[^\n"'{}]{0,40})?[ \t,;:(](?:got|received|was|given|found|actual|input|value)(?: value| string| str)?[:=]?[ \t]?\x60?(${QUOTE})`, "y")
	]) {
		const end = addBehind(form, text, name.end, name, add, isGiven);
		if (end !== null) return addBehind(AGAIN ??= new RegExp(String.raw`${QUOTE} to type [\w.]{1,40}\.[^\n"']{1,80} (${QUOTE})`, "y"), text, end, name, add) ?? end;
	}
	return addCompared(text, name, add);
}
function isGiven(value, name) {
	return isTelling(value) || isTyped(value) || name.kind === "password" && value.length >= 6 && !/\s/.test(value) && !isTalk(value);
}
let COMPARISON;
let COMPARED$1;
function addCompared(text, name, add) {
	if (!(COMPARISON ??= /(?:expect|assert|equal|match)[^\n]{0,80}$/i).test(text.slice(Math.max(0, name.start - 100), name.start))) return null;
	let end = null;
	const from = text.indexOf("\n", name.end);
	if (from < 0 || from - name.end > LONGEST_VALUE) return null;
	const below = text.slice(from, from + 2 * LONGEST_VALUE);
	for (const { index, 0: whole, 2: quoted, 3: bracketed } of below.matchAll(COMPARED$1 ??= /\b(?:expected|received|actual|got|was|found)\b[^\n"'`\w<]{0,20}(?:(["'`])((?:(?!\1)[^\n]){4,200})\1|<([^<>\n]{4,200})>)/gi)) {
		const value = quoted ?? bracketed ?? "";
		if (isTalk(value) || !mayBeSecret(value, name)) continue;
		end = from + index + whole.length - 1;
		add(end - value.length, end);
	}
	return end;
}
function addBehind(form, text, at, name, add, isValue = () => true) {
	form.lastIndex = at;
	const quote = form.exec(text)?.[1];
	if (quote === void 0) return null;
	const start = form.lastIndex;
	const length = endOfValue(text.slice(start, start + LONGEST_VALUE), 0, quote);
	const value = text.slice(start, start + length);
	if (!mayBeSecret(value, name) || !isValue(value, name)) return null;
	add(start, start + length);
	return start + length;
}
// src/redact/named-values.ts
const JUDGED = 256;
const BEFORE = 60;
const LONGEST_OPENING = 48;
const NAMED_VALUES_RULE = {
	hooks: NAME_HOOKS,
	mayHold: (words) => /pass/i.test(words) ? mayHoldName(words) : nextName(words, 0, 0) !== null,
	ignoresCase: true,
	wantsPlaces: true,
	find: findNamedValues
};
function findNamedValues(text, add, places) {
	let isFound = false;
	const note = (start, end) => {
		isFound = true;
		add(start, end);
	};
	for (const name of places === void 0 ? namesIn(text) : namesAt(text, places)) {
		isFound = false;
		const end = endOfNamed(text, name, note);
		if (!isFound) findBefore$1(text, name, add);
		name.done = Math.max(name.end, end ?? 0);
	}
}
function endOfNamed(text, name, add) {
	return findBound(text, name, add) ?? findAssigned(text, name, add) ?? findElement(text, name, add) ?? findPaired(text, name, add) ?? findBeside(text, name, add) ?? findInFields(text, name, add) ?? findRejected(text, name, add) ?? findInColumns(text, name, add) ?? findUnderHeading(text, name, add) ?? findLinked(text, name, name.end, add) ?? findAnnounced(text, name, add);
}
function* namesIn(text) {
	for (let at = 0;;) {
		const name = nextName(text, at, 0);
		if (name === null) return;
		yield name;
		at = name.done;
	}
}
const LONGEST_NAME = 40;
const LONGEST_BEFORE$1 = 120;
const LONGEST_REST$1 = 48;
function* namesAt(text, places) {
	let done = 0;
	for (const place of places) {
		if (place <= done) continue;
		const start = Math.max(done, startOfWord(text, place));
		const from = Math.max(0, start - LONGEST_BEFORE$1);
		const near = text.slice(from, place + LONGEST_REST$1);
		for (let at = start - from; at >= 0;) {
			const name = nextName(near, at, from);
			if (name === null || name.start >= place) break;
			yield name;
			done = name.done;
			at = done >= place ? -1 : done - from;
		}
	}
}
function startOfWord(text, place) {
	let start = place;
	while (start > 0 && place - start < LONGEST_NAME && mayBeInName(text.charCodeAt(start - 1))) start--;
	return start;
}
function mayBeInName(code) {
	return code >= 97 && code <= 122 || code >= 48 && code <= 57 || code >= 65 && code <= 90 || code === 95 || code === 45 || code === 46 || code === 32 || code > 127;
}
function nextName(text, at, moved) {
	SECRET_NAME.lastIndex = at;
	for (let found = SECRET_NAME.exec(text); found !== null; found = SECRET_NAME.exec(text)) {
		const kind = kindOf$1(found);
		const before = text.slice(Math.max(0, found.index - 24), found.index);
		if (kind === "other-key" && isOtherKey(before)) continue;
		if (kind === "key" && /^token/i.test(found[0]) && isOtherToken(before)) continue;
		if (/\bchecksum\/[\w.-]*$/.test(before)) continue;
		const end = SECRET_NAME.lastIndex + moved;
		return {
			text: found[0],
			start: found.index + moved,
			end,
			kind,
			done: end
		};
	}
	return null;
}
function kindOf$1([, password, key, code]) {
	if (password !== void 0) return "password";
	if (key !== void 0) return "key";
	return code === void 0 ? "other-key" : "code";
}
let SIGN;
function signBehind(text, name) {
	(SIGN ??= /((?:\\{0,7}["'`]|\*{1,2}|<\/\w{1,10}>)?(?:(?::\\{0,3}["']?[\w\\]{1,60}\\{0,3}["']?){1,2}(?=\]))?(?:>>)?[\])]{0,2})(?:[?!]?:[ \t]?[&\w.<>[\]| ?]{1,40}?(?=[ \t]=[ \t])|[ \t](?:n?(?:var)?char2?|text|string)(?:\([\w ]{1,8}\))?(?=[ \t]{0,3}:?=))?[ \t]{0,40}(?:\\{1,3}(?=[=:]))?(=>|[:?]=|->|(?<=[\s"'`\w])\.(?=[ \t]\\{0,3}")|\u2192|<-|={1,3}|:[-+?](?=[^\s])|::(?=[ \t])|:(?!:)(?:\*{1,2}(?!\*)|<\/\w{1,10}>)?|~>|(?<=\s)(?:eq|ne|i?like)(?=[ \t]{1,3}N?')|\.{3,60}|(?<=["'])\s?\[(?!\d{1,4}\]=))[ \t]{0,80}(?:\/\*[^*\n]{0,80}\*\/[ \t]{0,8})?/iy).lastIndex = name.end;
	const found = (SIGN ??= /((?:\\{0,7}["'`]|\*{1,2}|<\/\w{1,10}>)?(?:(?::\\{0,3}["']?[\w\\]{1,60}\\{0,3}["']?){1,2}(?=\]))?(?:>>)?[\])]{0,2})(?:[?!]?:[ \t]?[&\w.<>[\]| ?]{1,40}?(?=[ \t]=[ \t])|[ \t](?:n?(?:var)?char2?|text|string)(?:\([\w ]{1,8}\))?(?=[ \t]{0,3}:?=))?[ \t]{0,40}(?:\\{1,3}(?=[=:]))?(=>|[:?]=|->|(?<=[\s"'`\w])\.(?=[ \t]\\{0,3}")|\u2192|<-|={1,3}|:[-+?](?=[^\s])|::(?=[ \t])|:(?!:)(?:\*{1,2}(?!\*)|<\/\w{1,10}>)?|~>|(?<=\s)(?:eq|ne|i?like)(?=[ \t]{1,3}N?')|\.{3,60}|(?<=["'])\s?\[(?!\d{1,4}\]=))[ \t]{0,80}(?:\/\*[^*\n]{0,80}\*\/[ \t]{0,8})?/iy).exec(text);
	if (found !== null) return {
		closing: found[1] ?? "",
		sign: found[2] ?? "",
		at: (SIGN ??= /((?:\\{0,7}["'`]|\*{1,2}|<\/\w{1,10}>)?(?:(?::\\{0,3}["']?[\w\\]{1,60}\\{0,3}["']?){1,2}(?=\]))?(?:>>)?[\])]{0,2})(?:[?!]?:[ \t]?[&\w.<>[\]| ?]{1,40}?(?=[ \t]=[ \t])|[ \t](?:n?(?:var)?char2?|text|string)(?:\([\w ]{1,8}\))?(?=[ \t]{0,3}:?=))?[ \t]{0,40}(?:\\{1,3}(?=[=:]))?(=>|[:?]=|->|(?<=[\s"'`\w])\.(?=[ \t]\\{0,3}")|\u2192|<-|={1,3}|:[-+?](?=[^\s])|::(?=[ \t])|:(?!:)(?:\*{1,2}(?!\*)|<\/\w{1,10}>)?|~>|(?<=\s)(?:eq|ne|i?like)(?=[ \t]{1,3}N?')|\.{3,60}|(?<=["'])\s?\[(?!\d{1,4}\]=))[ \t]{0,80}(?:\/\*[^*\n]{0,80}\*\/[ \t]{0,8})?/iy).lastIndex
	};
	const at = explicitValueAt(text, name);
	return at === null ? null : {
		closing: "?",
		sign: ":",
		at
	};
}
function findAssigned(text, name, add) {
	const behind = signBehind(text, name);
	if (behind === null) return null;
	const { closing, sign, at } = behind;
	if (/^:[A-Z][a-z]+[A-Z]\w* = $/.test(text.slice(name.end, at))) return name.end;
	const next = text[at];
	if (next === void 0 || endsLine(text, next, at)) {
		const end = findBelow(text, name, at, add);
		return end > at ? end : findAnnounced(text, name, add) ?? at;
	}
	if (next === "<") {
		const end = findHereDocument(text, at, add);
		if (end !== null) return end;
	}
	(STRUCT ??= /[A-Z]\w{0,40} (?=\{)/y).lastIndex = at;
	if (next === "{" || (STRUCT ??= /[A-Z]\w{0,40} (?=\{)/y).test(text)) return findNested(text, name, Math.max(at, (STRUCT ??= /[A-Z]\w{0,40} (?=\{)/y).lastIndex), add);
	const fallback = defaultAt(text, at);
	if (fallback !== null) return addIfSecret(text, name, {
		sign: "=",
		opening: /["']/.exec(text[fallback - 1] ?? "")?.[0] ?? "",
		isNameQuoted: true
	}, fallback, add) ?? at;
	const opening = OPENING.exec(text.slice(at, at + LONGEST_OPENING))?.[0] ?? (next === "(" && !(BEGINS_WITH_BRACKETS ??= /^\([^()\s]{0,40}\)[^\s,;:.)\]}"'`<]/).test(text.slice(at, at + LONGEST_OPENING)) ? "(" : "");
	const start = at + opening.length;
	const end = addIfSecret(text, name, {
		sign: sign === ":=" ? "=" : sign[0] === ":" ? ":" : sign,
		opening,
		isNameQuoted: closing !== ""
	}, start, add);
	if (end === null) return changeBehind(text, start, opening, add) ?? findLinked(text, name, name.end, add) ?? name.end;
	if (opening.endsWith("[") || /\[\\{0,3}["'`]$|^(?:Named )?chr \[/.test(opening)) return addRest(text, name, opening, end, add);
	return addChange(text, end, add);
}
let DEFAULT;
function defaultAt(text, at) {
	(DEFAULT ??= /(?:[$]\((?:echo|printf)[ \t]{1,3}(?:-\w{1,3}[ \t]{1,3})?(?:'%s(?:\\n)?'[ \t])?["']?(?![$"'])|[\w.$?\u00c0-\uffdc]{1,80}(?:\[["'][\w.-]{1,80}["']\]|\([^()\n]{0,80}\))?\s(?:\|\||\?\?|\?:|or)\s["']|(?:<%=?\s?|[#$]\{)?[\w.:$>-]{0,40}(?:fetch|getenv|get|env|getProperty|lookup|config|default)\(\s?["'][\w.-]{1,80}["'],\s?["'])/iy).lastIndex = at;
	return (DEFAULT ??= /(?:[$]\((?:echo|printf)[ \t]{1,3}(?:-\w{1,3}[ \t]{1,3})?(?:'%s(?:\\n)?'[ \t])?["']?(?![$"'])|[\w.$?\u00c0-\uffdc]{1,80}(?:\[["'][\w.-]{1,80}["']\]|\([^()\n]{0,80}\))?\s(?:\|\||\?\?|\?:|or)\s["']|(?:<%=?\s?|[#$]\{)?[\w.:$>-]{0,40}(?:fetch|getenv|get|env|getProperty|lookup|config|default)\(\s?["'][\w.-]{1,80}["'],\s?["'])/iy).test(text) ? (DEFAULT ??= /(?:[$]\((?:echo|printf)[ \t]{1,3}(?:-\w{1,3}[ \t]{1,3})?(?:'%s(?:\\n)?'[ \t])?["']?(?![$"'])|[\w.$?\u00c0-\uffdc]{1,80}(?:\[["'][\w.-]{1,80}["']\]|\([^()\n]{0,80}\))?\s(?:\|\||\?\?|\?:|or)\s["']|(?:<%=?\s?|[#$]\{)?[\w.:$>-]{0,40}(?:fetch|getenv|get|env|getProperty|lookup|config|default)\(\s?["'][\w.-]{1,80}["'],\s?["'])/iy).lastIndex : null;
}
let BEGINS_WITH_BRACKETS;
function endsLine(text, next, at) {
	if (/[\n\r\\[(A-Z]/.test(next) && isLineEnd(text, at)) return true;
	if (next === "#") return /^#(?:[\s#]|$)/.test(text.slice(at, at + 2));
	if (next === "|" || next === ">" || next === "!") return BLOCK.test(text.slice(at, at + 64));
	if (next === "\\") return /^\\\r?\n/.test(text.slice(at, at + 3));
	return (next === "\"" || next === "'") && /^(?:"""|''')\r?\n/.test(text.slice(at, at + 5));
}
function addIfSecret(text, name, { sign, opening, isNameQuoted }, start, add) {
	const ahead = text.slice(start, start + JUDGED);
	if ((MASKED ??= /^\*{3}(?![\w*])/).test(ahead)) return null;
	if (opening === "(" && text[name.end] !== ")") {
		const value = ahead.slice(0, endOfValue(ahead, 0, opening));
		if (!isDrawn(value) && !(name.kind === "password" && /^\d{6,}$/.test(value))) return null;
	}
	if (opening === "" && isLink(ahead.slice(0, endOfValue(ahead, 0, "")).replace(/:$/, ""))) return null;
	const phrase = opening === "" && name.kind === "password" && isWholeName(text, name) ? passphraseLength(ahead) : 0;
	const isTight = text[start - opening.length - 1] === sign.at(-1);
	const isBare = opening === "" && name.kind === "password";
	const before = text.slice(Math.max(0, name.start - BEFORE), name.start);
	const entry = isBare && sign === "=" && (IN_LIST ??= /=[^;"'\n]{0,40};[ ]?[\w ]{0,20}$/).test(before) ? (ENTRY ??= /^[^\s;"'`\\]{1,60} [^;"'`\\\n]{1,100}(?=;[ ]?[\w ]{1,40}=|;?["'`]|;?$)/).exec(ahead)?.[0].length ?? 0 : 0;
	const whole = isBare && (LINE_START.test(before) || (IN_STRING ??= /["'][\w.-]{0,60}$/).test(before)) ? wholeLength(ahead) : 0;
	const seen = phrase || entry || whole || endOf(ahead, opening, sign === ":" && !isTight, isBare);
	if (!(phrase > 0 || isSecret$1({
		before,
		name: name.text,
		ending: name.text.toLowerCase(),
		kind: name.kind,
		sign: sign.trim(),
		isTight,
		quoted: /["'`]|^(?:Str|Bytes)\($/.test(opening),
		quotedName: isNameQuoted,
		text: ahead.slice(0, seen),
		after: ahead.slice(seen)
	}))) return null;
	const end = phrase > 0 || seen < JUDGED ? start + seen : endOfValue(text, start, opening);
	if (end > start) add(start, end);
	return end;
}
let MASKED;
let IN_LIST;
let ENTRY;
let IN_STRING;
function endOf(ahead, opening, isInProse, isPassword) {
	let end = endOfValue(ahead, 0, opening);
	while (isInProse && opening === "" && ahead[end] === "&") end = endOfValue(ahead, end + 1, opening);
	return end + (isPassword && end > 0 ? (NEXT_WORD ??= /^ (?=[^\s"'`]{0,40}[!#$%^&*?~+])(?=[^\s"'`]{0,40}(?:\d|[a-z][A-Z]|[A-Z][A-Z]))[\w!#$%^&*?~+@.<>/-]{4,40}(?=$|["'`}\]),;]|\s)/).exec(ahead.slice(end))?.[0].length ?? 0 : 0);
}
function isWholeName(text, name) {
	return name.text.length > 4 || /[a-z0-9_.-] ?$/i.test(text.slice(Math.max(0, name.start - 2), name.start));
}
let NEXT_WORD;
function addRest(text, name, opening, first, add) {
	const ITEM = /\\{0,3}["'`]?(?:\s{0,40},\s{0,40}|(?<=")[ ](?="))(\\{0,3}["'`]?)(?=[^\s\])}])/y;
	const quote = /\\{0,3}["'`]$/.exec(opening)?.[0] ?? "";
	let end = first;
	for (let count = 0; count < 100; count++) {
		ITEM.lastIndex = end;
		const found = ITEM.exec(text);
		if (found === null || (found[1] ?? "") !== quote) return end;
		const start = ITEM.lastIndex;
		const next = addIfSecret(text, name, {
			sign: "=",
			opening: found[1] ?? "",
			isNameQuoted: true
		}, start, add);
		if (next === null || next <= start) return end;
		end = next;
	}
	return end;
}
function changeBehind(text, start, opening, add) {
	if (!/["'`]$/.test(opening)) return null;
	const end = start + endOfValue(text.slice(start, start + JUDGED), 0, opening);
	const changed = addChange(text, end, add);
	return changed > end ? changed : null;
}
function addChange(text, end, add) {
	const CHANGE = /["'`]?[ \t]{1,4}(?:->|=>|\u2192)[ \t]{1,4}(["'`]?)/y;
	CHANGE.lastIndex = end;
	const found = CHANGE.exec(text);
	if (found === null) return end;
	const start = CHANGE.lastIndex;
	const to = endOfValue(text.slice(start, start + JUDGED), 0, found[1] ?? "");
	if (to === 0 || isNoValue(text.slice(start, start + to))) return end;
	add(start, start + to);
	return start + to;
}
let STRUCT;
function findNested(text, name, at, add) {
	const NESTED = /\{(?:[^{}]{0,200}?[\s,])?\s{0,80}\\{0,3}["']?(?:string_?value|value|val|plain(?:text)?|content|data|raw|default|examples?|sample|const|old|new|from|to|before|after|previous|actual|expected|string|current|inner|kind|S|N|B)\\{0,3}["']?\s{0,4}[:=]>?\s{0,4}(?:String\(\s{0,24})?(\\{0,3}["'`]?)/iy;
	NESTED.lastIndex = at;
	const found = NESTED.exec(text);
	if (found === null) return addBraced(text, name, at, add);
	return addIfSecret(text, name, {
		sign: "=",
		opening: found[1] ?? "",
		isNameQuoted: true
	}, NESTED.lastIndex, add) ?? at;
}
function addBraced(text, name, at, add) {
	const BRACED = (IN_LIST ??= /=[^;"'\n]{0,40};[ ]?[\w ]{0,20}$/).test(text.slice(Math.max(0, name.start - BEFORE), name.start)) ? /\{((?:[^}\n]|\}\}){3,200})\}(?=[;\s"']|$)/y : /\{([^\s{}:=,"']{3,200})\}(?=[;\s"']|$)/y;
	BRACED.lastIndex = at;
	const value = BRACED.exec(text)?.[1] ?? "";
	if (value === "" || !mayBeSecret(value, name)) return at;
	add(at + 1, at + 1 + value.length);
	return at + 1 + value.length;
}
let TAG_START;
let TAG_END;
let VALUE_ATTRIBUTE;
function findElement(text, name, add) {
	if (!(TAG_START ??= /<[\w:.-]{0,60}$/).test(text.slice(Math.max(0, name.start - 64), name.start))) return null;
	(VALUE_ATTRIBUTE ??= /\s(?:[^<>]{0,200}?\s)?(?:value|val|content|default|text)\s?=\s?(\\{0,3}["'])/iy).lastIndex = name.end;
	const quote = (VALUE_ATTRIBUTE ??= /\s(?:[^<>]{0,200}?\s)?(?:value|val|content|default|text)\s?=\s?(\\{0,3}["'])/iy).exec(text)?.[1];
	if (quote !== void 0) return addIfSecret(text, name, {
		sign: "=",
		opening: quote,
		isNameQuoted: true
	}, (VALUE_ATTRIBUTE ??= /\s(?:[^<>]{0,200}?\s)?(?:value|val|content|default|text)\s?=\s?(\\{0,3}["'])/iy).lastIndex, add);
	(TAG_END ??= /(?:[ \t][^<>\n]{0,200})?>/y).lastIndex = name.end;
	if (!(TAG_END ??= /(?:[ \t][^<>\n]{0,200})?>/y).test(text)) return null;
	return addContent(text, (TAG_END ??= /(?:[ \t][^<>\n]{0,200})?>/y).lastIndex, name, add);
}
// src/redact/pem.ts
const LONGEST_BLOCK = 400;
const LONGEST_GAP = 40;
let BEGIN;
let END;
let PUTTY;
const PEM_RULE = {
	hooks: [
		"PRIVATE KEY",
		"PRIVATE+KEY",
		"Private-Lines:",
		"OpenVPN Static key"
	],
	find: findBlocks
};
function findBlocks(text, add) {
	const lines = text.split("\n");
	let block = null;
	let at = 0;
	for (const [index, line] of lines.entries()) {
		const begin = (BEGIN ??= /-----BEGIN (?:[A-Z0-9 +]{0,30}PRIVATE[ +]KEY(?:[ +]BLOCK)?|OpenVPN Static key V1)-----|---- BEGIN SSH2 [A-Z ]{0,20}PRIVATE KEY ----/).exec(line);
		const end = (END ??= /-----END (?:[A-Z0-9 +]{0,30}PRIVATE[ +]KEY(?:[ +]BLOCK)?|OpenVPN Static key V1)-----|---- END SSH2 [A-Z ]{0,20}PRIVATE KEY ----/).exec(line);
		if (begin !== null) {
			const start = begin.index + begin[0].length;
			addInline(line.slice(start, start + ((END ??= /-----END (?:[A-Z0-9 +]{0,30}PRIVATE[ +]KEY(?:[ +]BLOCK)?|OpenVPN Static key V1)-----|---- END SSH2 [A-Z ]{0,20}PRIVATE KEY ----/).exec(line.slice(start))?.index ?? line.length)), at + start, add);
			block = end === null ? {
				armour: armourLike(line, begin),
				left: LONGEST_BLOCK,
				gap: 0
			} : null;
		} else if (end !== null) {
			if (block === null) addHeadless(lines, index, at, armourLike(line, end), add);
			addInline(line.slice(0, end.index), at, add);
			block = null;
		} else if ((PUTTY ??= /Private-Lines: (\d{1,3})/).test(line)) block = {
			armour: armourLike("", null),
			left: Number((PUTTY ??= /Private-Lines: (\d{1,3})/).exec(line)?.[1] ?? 0),
			gap: 0
		};
		else if (block !== null) {
			block.gap = addArmour(line, at, block.armour, add) ? 0 : block.gap + 1;
			block.left--;
			if (block.left <= 0 || block.gap > LONGEST_GAP) block = null;
		}
		at += line.length + 1;
	}
}
function addArmour(line, at, armour, add) {
	let isArmour = false;
	for (const found of line.matchAll(armour)) {
		isArmour = true;
		const start = found[0].search(/\S/);
		add(at + found.index + Math.max(0, start), at + found.index + found[0].trimEnd().length);
	}
	return isArmour;
}
function armourLike(line, mark) {
	const before = mark === null ? "" : line.slice(0, mark.index).slice(-1);
	const after = mark === null ? "" : line.slice(mark.index + mark[0].length).slice(0, 2);
	const opens = `(?<=^|[\\s"'|:]${before === "" ? "" : `|${literal(before)}`})`;
	const closes = `(?=["',\\\\]{0,4}\\s*$${after.trim() === "" ? "" : `|${literal(after)}`})`;
	return new RegExp(`${opens}(?:[A-Za-z0-9+/]{24,}={0,2}|[A-Za-z0-9+/]{1,23}={1,2}|=[A-Za-z0-9+/]{4})${closes}|^\\s*[A-Za-z0-9+/]{1,80}={0,2}\\s*$`, "g");
}
function literal(text) {
	return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}
function addInline(body, at, add) {
	for (const found of body.matchAll(/[A-Za-z0-9+/=]{16,}|(?<=\\n|[A-Za-z0-9+/=]{16,})[A-Za-z0-9+/]{1,15}={1,2}(?=\\n|$)/g)) add(at + found.index, at + found.index + found[0].length);
}
function addHeadless(lines, end, at, armour, add) {
	for (let index = end - 1; index >= Math.max(0, end - LONGEST_BLOCK); index--) {
		const line = lines[index] ?? "";
		at -= line.length + 1;
		if (!addArmour(line, at, armour, add)) return;
	}
}
const PUTTY_RULES = [require_redact.at(["Private-Lines:"], /(Private-Lines: \d{1,3}(?:\\r)?\\n)(?:[A-Za-z0-9+/=]{1,80}(?:\\r)?\\n){1,400}/g, `$1***\\n`), require_redact.at(["Private-MAC:"], /(Private-MAC: )[0-9a-f]{40,64}/g, `$1***`)];
const ENCODED_PEM_RULE = require_redact.at(["LS0tLS1CRUdJTi"], /(LS0tLS1CRUdJTi)([A-Za-z0-9+/]{40,}={0,2})/g, (start = "", rest = "") => (BEGIN ??= /-----BEGIN (?:[A-Z0-9 +]{0,30}PRIVATE[ +]KEY(?:[ +]BLOCK)?|OpenVPN Static key V1)-----|---- BEGIN SSH2 [A-Z ]{0,20}PRIVATE KEY ----/).test(Buffer.from((start + rest).slice(0, 120), "base64").toString("latin1")) ? `${start}***` : start + rest);
// src/redact/places.ts
function looksLikeCredential(text) {
	return text.length >= 6 && !text.startsWith("***") && !isNoValue(text) && !/^(?:[A-Za-z]?[a-z]{1,19}|[A-Z]{1,19})[.!]?$/.test(text);
}
function isUserAndPassword(base64) {
	return /^[\x20-9;-\x7e\u00a0-\ufffc]*:[\x20-\x7e\u00a0-\ufffc]*$/.test(Buffer.from(base64, "base64").toString("utf8"));
}
function isCookieValue(name, value) {
	if (value.startsWith("***") || isNoValue(value) || /^(?:deleted|delete|removed)$/i.test(value)) return false;
	if (/sess|sid|token|auth|jwt|login|user|key|secret|csrf|xsrf|remember|connect/i.test(name)) return true;
	return value.length >= 16 || value.length >= 8 && /\d/.test(value) && /[A-Za-z]/.test(value);
}
const SERVERS = [...[
	"lookup ",
	".svc:",
	".svc.cluster",
	"@localhost",
	"@127.0",
	"@10.",
	"@192.168.",
	"@db",
	"@host",
	"@proxy",
	"@cache"
], ...[
	"@postgres",
	"@mysql",
	"@maria",
	"@redis",
	"@mongo",
	"@rabbit",
	"@kafka",
	"@smtp",
	"@mail",
	"@mq",
	"@ldap",
	"@api"
]];
function isPasswordOfUser(user, value) {
	return !/(?:npm|git|pkg|workspace|file|link|patch|mailto|sips?|acct):$/i.test(user) && !/^v?\d+(?:[.-]|$)/.test(value) && isTelling(value);
}
function firstWord(text) {
	return /^\S+/.exec(text)?.[0] ?? "";
}
let SCHEMES;
let AUTHORIZATION;
let NAME_AND_VALUE;
const NAMES_OF_VALUES = [
	"password",
	"passwd",
	"_pass",
	"secret",
	"token",
	"apikey",
	"api_key",
	"accesskey",
	"access_key"
].concat("privatekey", "private_key", "credential", "credentials").flatMap((name) => [..."\\\"', 	\r\n"].map((next) => name + next));
let AUTH;
let BARE_KEY;
let CACHE_KEY;
let PGPASS;
const PGPASS_RULE = require_redact.at([require_redact.PORT_HOOK, ":*:"], PGPASS ??= /(:(\d{4,5}|\*):(?<=(?<![\w.:/*-])(?:[a-z][\w.-]{0,200}|[\d.]{7,15}|\*):(?:\d{4,5}|\*):)[\w*-]{1,64}:[\w*.-]{1,64}:)(?!\*\*\*)([^\s"':\\]{1,200})/gi, (start = "", port = "", value = "") => /^(?:543\d|6432|\*)$/.test(port) || looksLikePassword(value) ? `${start}***` : `${start}${value}`);
const QUERY_KEYS = "sig signature x-amz-signature x-amz-security-token x-amz-credential x-goog-signature x-goog-credential googleaccessid awsaccesskeyid key apikey api_key appid auth jwt sas code assertion code_verifier device_code hmac".split(" ");
const SIGNS = [
	"",
	"\"",
	"'",
	"\\\"",
	"\\'",
	"\\"
].flatMap((quote) => [
	"=",
	":",
	" =",
	" :",
	"  ",
	"	"
].map((sign) => quote + sign));
const SIGNED_AUTH = [
	"=",
	":",
	"\"",
	"'",
	"\\"
].map((sign) => `auth${sign}`);
const PLACE_RULES = [
	require_redact.at(["://"], /(:\/\/[^\s:@/"'<>`[]{0,200}:)(?!\*\*\*@)((?:[^\s"'<>/`]|(?<=\w)'(?=\w)){1,500}|(?!\d{1,5}[/?#])[^\s"'<>`@]{1,500})@/g, (start = "", password = "") => isNoValue(password) ? `${start}${password}@` : `${start}***@`, ["@"]),
	require_redact.at(["cloudinary://"], /(cloudinary:\/\/\d{1,20}:)[\w-]{20,}/g, `$1***`),
	require_redact.at(["://"], /(:\/\/)([\w.~%+=-]{16,500})(?=(:[^\s@/:"'<>]{0,200})?@)/g, (scheme = "", user = "", password = "") => /\d/.test(user) && /[A-Za-z]/.test(user) && (password === "" || user.length >= 20 || password.includes("oauth")) ? `${scheme}***` : `${scheme}${user}`, ["@"]),
	require_redact.at([
		"@tcp(",
		"@unix(",
		"@tcp6(",
		"@cloudsql("
	], /((?<![^\s"'`=([{,>])[^\s:@/"'`=([{,>]{1,64}:)[^\s"'`]{1,200}@((?:tcp6?|unix|cloudsql)\()/g, `$1***@$2`),
	require_redact.at(["jdbc:oracle:"], /(jdbc:oracle:\w{1,10}:[^\s/:@]{1,64}\/)[^\s@]{1,200}@/g, `$1***@`),
	require_redact.at(["authorization"], AUTHORIZATION ??= /(authorization\\?["'\]]?\s{0,3}[:=]\s{0,3}(?:\[?\\?["']?){0,2})((?:[a-z][\w-]{1,30})[ \t]{1,3})?([^\s"'\\\]<>][^\n"'\\\]<>]*)/gi, (name = "", scheme = "", credential = "") => looksLikeCredential(firstWord(credential)) && ((SCHEMES ??= /^(?:bearer|basic|token|digest|negotiate|apikey|hmac|hawk|oauth|sharedkey|sharedaccesssignature|ssws|aws4-hmac-sha256)\s/i).test(scheme) || /\d/.test(firstWord(credential))) ? `${name}${scheme}***` : `${name}${scheme}${credential}`),
	require_redact.at(["bearer"], /\b(bearer(?:[ \t]{1,80}|[ \t]{0,200}\n(?:\d{4}-\d\d-\d\dT\S{8,30} (?:std(?:out|err) [FP] )?)?[ \t]{0,80}))([\w.~+/-]{12,}=*)/gi, (scheme = "", credential = "") => looksLikeCredential(credential) && (/\d/.test(credential) || looksRandomWithoutDigits(credential)) ? `${scheme}***` : `${scheme}${credential}`),
	require_redact.at(["basic ", "basic	"], /\b(basic[ \t]{1,3})([A-Za-z0-9+/]{8,}={0,2})/gi, (scheme = "", credential = "") => isUserAndPassword(credential) ? `${scheme}***` : `${scheme}${credential}`),
	require_redact.at(["set-cookie"], /(set-cookie\\?["'\]]?\s{0,3}[:=]\s{0,3}(?:\[?\\?["']?){0,2}[^\s=;"'\\[\]]{1,100}=)(?!\*\*\*)([^\s;"'\\[\]]+)/gi, (name = "", value = "") => isCookieValue(name, value) ? `${name}***` : `${name}${value}`),
	{
		hooks: ["cookie"],
		ignoresCase: true,
		reach: 6,
		find: (text, add) => {
			for (const header of text.matchAll(/(?<![\w-])cookie\\?["'\]]?\s{0,3}[:=]\s{0,3}(?:\[?\\?["']?){0,2}(?=[^\s=;"'\\[\]]{1,100}=)[^\n"'\\\]]+/gi)) for (const { index, 1: name = "", 2: value = "" } of header[0].matchAll(/([^\s=;:"'[]{1,100}=)([^;"'\\]{1,4096})/g)) if (isCookieValue(name, value)) {
				const start = header.index + index + name.length;
				add(start, start + value.length);
			}
		}
	},
	require_redact.at([
		"phpsessid=",
		"jsessionid=",
		"sessionid=",
		"connect.sid="
	], /((?:PHPSESSID|JSESSIONID|ASP\.NET_SessionId|connect\.sid|sessionid)=)(?!\*\*\*)[^\s;,&"'\\]{8,}/gi, `$1***`),
	require_redact.at([
		"session=",
		"sessionid=",
		"session_id=",
		"session\"",
		"session'",
		"session\\"
	], /(\b\w{0,40}session(?:_?id)?(?:=|\\{0,3}["']:[ \t]?)\\{0,3}["']?)([\w.%-]{20,})/gi, (name = "", value = "") => looksRandom$1(value) ? `${name}***` : `${name}${value}`),
	require_redact.at([
		"device_code=",
		"&sig\\=",
		...[..."?&;"].flatMap((before) => QUERY_KEYS.map((name) => `${before}${name}=`))
	], /((?:[?&;]|(?<![^\s"'])(?=device_code))(?:sig|signature|x-amz-(?:signature|security-token|credential)|x-goog-(?:signature|credential)|googleaccessid|awsaccesskeyid|key|apikey|api_key|appid|auth|jwt|sas|code|assertion|code_verifier|device_code|hmac)\\?=)(?!\*\*\*)[^\s&"'<>\\]{12,}/gi, `$1***`),
	require_redact.at(["oauth_signature"], /(oauth_signature=\\?["']?)(?!\*\*\*)[\w%+/=-]{16,}/g, `$1***`),
	require_redact.at(SIGNED_AUTH, AUTH ??= /((?<![a-z])auth\\?["']?(?:=|:[ \t]{0,3})\\?["']?)([\w+/=.~-]{8,})(:?)/gi, (name = "", value = "", colon = "") => {
		return `${name}${(value.length >= 16 && looksRandom$1(value) || /^[\w+/]+={0,2}$/.test(value) && isUserAndPassword(value)) && colon === "" ? "***" : value}${colon}`;
	}),
	require_redact.at(SIGNED_AUTH, /((?<![a-z])auth\\?["']?(?:=|:[ \t]{0,3})\\?["']?(?:[\w.@-]{1,64}[:/])?)(?!\*\*\*)([^\s"'\\,;:/]{6,200})/gi, (name = "", value = "") => looksLikePassword(value) && !JOB.test(value) ? `${name}***` : `${name}${value}`),
	require_redact.at(SIGNS.map((sign) => `key${sign}`), BARE_KEY ??= /(key(?<=(?<![a-z])key)(?<!(?:public|host|cache|partition|primary|routing|sort|object|s3|shard|foreign|dedup|idempotency|lookup|group|row|hash|map|message|record|event|storage|file|blob|etag|websocket|pair|pub|ssh|verify|verification|site|publishable|range|search|index|query|bucket)[ _-]key)\\?["']?\s{0,2}[:=]\s{0,2}\\?["']?)([\w+/=~-]{20,200})(?![\w+/=.~:-])/gi, (name = "", value = "") => (looksRandom$1(value) || looksRandomWithoutDigits(value)) && !(CACHE_KEY ??= /^[A-Za-z]{2,20}(?:[-_]\w{1,12}){0,6}-[0-9a-f]{32,128}$/).test(value) ? `${name}***` : `${name}${value}`),
	require_redact.at(["_json_key"], /(_json_key(?:_base64)?:)(?!\*\*\*)(?:\{[^{}\n]{0,8000}\}?|[^\s"'{\\]{8,})/g, `$1***`),
	require_redact.at(["account.key."], /((?<![a-z])account\.key\.[\w.-]{1,200}\s{0,3}[=:]\s{0,3})(?!\*\*\*)[\w+/]{40,100}={0,2}/g, `$1***`),
	require_redact.at(SERVERS, /((?<![\w@/:.-])(?:[a-z]{3,6}[(:])?\[?[A-Za-z][\w.+-]{0,60}(?:@[\w.-]{1,60})?:)(?!\*\*\*)([^\s@/"'`,;:()[\]{}<>|]{8,100})(?=@[A-Za-z0-9][\w.-]{0,200}(?:[\s:/,;)\]"'\\]|$))(?!@sha\d)/g, (start = "", value = "") => isPasswordOfUser(start, value) ? `${start}***` : `${start}${value}`),
	require_redact.at(["private_key_id"], /(private_key_id\\?["']?\s{0,3}[:=]\s{0,3}\\?["']?)[0-9a-f]{16,64}/g, `$1***`),
	require_redact.at(["sonar.login"], /(sonar\.login\s{0,3}[:=]\s{0,3})(?=[^\s"']{0,60}\d)[\w-]{16,}/g, `$1***`),
	require_redact.at(["community"], /((?:(?<![a-z])community(?:_?(?:string|name))?\\?["']?\s{0,3}[:=]\s{0,3}\\?["']?|snmp-server[ \t]community[ \t]|(?<=r[ow])community6?[ \t]))([^\s"'\\,;:/@&]{6,100})/gi, (name = "", value = "") => looksLikePassword(value) || isTyped(value) ? `${name}***` : `${name}${value}`),
	require_redact.at(["digest ", "digest	"], /((?<![a-z])digest[ \t][^\n]{0,600}?(?<![a-z])response=\\?["']?)[0-9a-f]{32,128}/gi, `$1***`),
	require_redact.at(["-oauth", "-token"], /((?:github|gitlab|bitbucket)-(?:oauth|token)\\?["']?\s{0,3}:\s{0,3}\{\s{0,20}\\?["'][\w.-]{1,80}\\?["']\s{0,3}:\s{0,3}\\?["'])[\w-]{16,}/g, `$1***`),
	require_redact.at([
		"pass",
		"secret",
		"token",
		"api_key"
	].flatMap((name) => [`{${name}`, `{:${name}`]), /(\{:?(?:password|passwd|secret|token|api_key|secret_key|token_secret)\s?,\s?(?:<<)?\\?["'])(?!\*\*\*)[^"'\\\n]{1,500}/g, `$1***`),
	{
		hooks: ["kty"],
		reach: 0,
		find: (text, add) => {
			for (const line of text.matchAll(/^.*"kty\\{0,7}".*$/gm)) require_redact.findBy(/("(?:d|k|p|q|dp|dq|qi)\\{0,7}"\s?:\s?\\{0,7}")[\w-]{16,}/g, `$1***`, line[0], (start, end) => add(line.index + start, line.index + end));
		}
	},
	require_redact.at(["login "], /(\blogin[ \t]{1,3}\S{0,199}[^\s:]\s{1,40}password[ \t]{1,3})(?!\*\*\*)(\S+)/g, (start = "", value = "") => isTalk(value) ? `${start}${value}` : `${start}***`),
	PGPASS_RULE,
	require_redact.at(NAMES_OF_VALUES, NAME_AND_VALUE ??= /((?<![a-z])(?:name|key)\\?["']?\s{0,3}[:=]\s{0,3}\\?["']?[\w.:-]{0,60}(?:password|passwd|_pass|secret|token|api_?key|access_?key|private_?key|credentials?)\\?["']?(?:,(?:\s|\\n){0,40}|(?:\s|\\n){1,40})(?:-\s)?\\?["']?value\\?["']?\s{0,3}[:=]\s{0,3}(?:\\?["'])?)([^\s"'\\,{}]{1,4000})/gi, (name = "", value = "") => isNoValue(value) ? `${name}${value}` : `${name}***`),
	require_redact.at(["string("], /(\[\\?"?\w{0,40}(?:password|passwd|secret|token|apikey|api_key)\\?"?(?::\\?"?\w{1,40}\\?"?){0,2}\]=>(?:\s|\\n){1,40}string\(\d{1,6}\)\s\\?"(?!\*\*\*))[^"\\\n]{1,4000}/gi, `$1***`),
	require_redact.at(["%3D", "%3A"], /((?:passw(?:or)?d|passphrase|secret|token|api_?key)(?:%22)?%3[AD](?:%22|%20){0,2})(?!\*\*\*)[^\s&"'%<>]{1,500}/gi, `$1***`),
	require_redact.at(["identified"], /((?:(?-i:IDENTIFIED)|(?<=(?:\b(?:user|role|grant|alter|create)\b[^\n]{0,200}|\n[ \t]{0,40}))identified)\s{1,3}(?:with\s{1,3}\S{1,60}\s{1,3})?(?:by|as)\s{1,3}(?:values\s{1,3})?\\?['"])(?!\*\*\*)[^'"\n\\]{1,300}(?=\\?['"])/gi, `$1***`),
	require_redact.at(["identified by "], /(identified by\s{1,3})(?!\*\*\*|values\b|clause\b)([\w$#.!*-]{3,128})(?=[\s;"'\\]|$)/gi, (start = "", value = "") => isTalk(value) ? `${start}${value}` : `${start}***`),
	require_redact.at([
		"password>",
		"passwd>",
		"secret>",
		"token>",
		"apikey>",
		"api-key>",
		"accesskey>"
	], /(<[\w:.-]{0,40}(?:password|passwd|secret|token|apikey|api-key|accesskey)>)(?!\*\*\*)[^<\n]{1,4000}(<\/)/gi, `$1***$2`),
	require_redact.at(["auth\"", "auth\\\""], /(\\?"auth\\?"\s{0,3}:\s{0,3}\\?")([A-Za-z0-9+/]{6,}={0,2})(?=\\?")/g, (name = "", base64 = "") => isUserAndPassword(base64) ? `${name}***` : `${name}${base64}`),
	require_redact.at(["dockerconfigjson", "dockercfg"], /(\.dockerc(?:onfigjson|fg)\\?["']?\s{0,3}[:=]\s{0,3}\\?["']?)[A-Za-z0-9+/]{16,}={0,2}/g, `$1***`),
	ENCODED_PEM_RULE,
	...PUTTY_RULES,
	require_redact.at(["/v1/input/", "/integration/"], /(\/(?:v1\/input|integration)\/)[0-9a-f]{32}(?![A-Za-z0-9])/g, `$1***`),
	require_redact.at(["otpauth://"], /(otpauth:\/\/[^\s"']{1,300}[?&]secret=)(?!\*\*\*)[^\s&"']+/g, `$1***`)
];
// src/redact/programs.ts
const ANY$1 = String.raw`(?:[^\n]{0,200}?[ \t])?`;
const ONE = String.raw`[^\s|<>]{1,200}[ \t]{1,3}`;
const BLANK = String.raw`[ \t]{1,3}`;
const ARGUMENT = String.raw`(\\{0,3}"(?:[^"\n\\]|\\(?!\\{0,2}")){1,300}\\{0,3}"|\\{0,3}'(?:[^'\n\\]|\\(?!\\{0,2}')){1,300}\\{0,3}'|[^\s"'\\|<>]{3,300})`;
const FLAGS = [
	[
		["mongo"],
		"mongo(?:sh|dump|restore|export|import)?",
		`-p${BLANK}`
	],
	[
		[
			"cqlsh",
			"influx",
			"mosquitto_"
		],
		"cqlsh|influx|mosquitto_(?:pub|sub)",
		`-[pP]${BLANK}`
	],
	[
		["ldap"],
		"ldap(?:search|add|modify|delete|whoami|compare)",
		`-w${BLANK}`
	],
	[
		["passwd "],
		"ldappasswd|slappasswd",
		`-[swa]${BLANK}`
	],
	[
		["kadmin"],
		"kadmin(?:\\.local)?",
		`-(?:w|pw)${BLANK}`
	],
	[
		[
			"sqlcmd",
			"bcp",
			"osql",
			"isql",
			"mssql-cli"
		],
		"sqlcmd|bcp|osql|isql|mssql-cli",
		`-P[ \\t]{0,3}`
	],
	[
		["zip"],
		"zip|unzip|zipcloak",
		`-P[ \\t]{0,3}`
	],
	[
		["openssl"],
		"openssl",
		`-[kK]${BLANK}`
	],
	[
		[
			"7z ",
			"7z	",
			"7za",
			"7zr",
			"7zz"
		],
		"7z[arz]?",
		"-p"
	],
	[
		["rar"],
		"(?:un)?rar",
		"-h?p"
	],
	[
		[
			"psftp",
			"plink -",
			"plink.exe",
			"pscp",
			"putty",
			"kitty"
		],
		"psftp|plink|pscp|putty|kitty",
		`-pw${BLANK}`
	],
	[
		["ipmi"],
		"ipmitool|ipmipower|ipmi-\\w{1,20}",
		`-[Pp]${BLANK}`
	],
	[
		[
			"twine",
			"poetry",
			"rdesktop",
			"psexec",
			"PsExec",
			"snowsql"
		],
		"twine|poetry|rdesktop|[pP]s[eE]xec(?:64)?(?:\\.exe)?|snowsql",
		`-p${BLANK}`
	],
	[
		["usermod", "useradd"],
		"usermod|useradd",
		`(?:-p|--password)${BLANK}`
	],
	[
		["push "],
		"(?:nuget|gem|choco)[ \\t]push",
		`-(?:k|-api-key|ApiKey)${BLANK}`
	],
	[
		["ssh-keygen"],
		"ssh-keygen",
		`-[NP]${BLANK}`
	],
	[
		["security "],
		"security",
		`-[pwP]${BLANK}`
	],
	[
		[
			"altool",
			"osslsigncode",
			"signtool"
		],
		"altool|osslsigncode|signtool",
		`(?:-p|-pass|/p)${BLANK}`
	],
	[
		["schtasks"],
		"schtasks(?:\\.exe)?",
		`/[rR][pP]${BLANK}`
	],
	[
		["doctl"],
		"doctl",
		`-t${BLANK}`
	],
	[
		[" -a ", " --auth "],
		"https?|httpie|xh",
		`-a${BLANK}["']?[\\w.@+-]{1,80}:`
	],
	[
		["ab -"],
		"ab",
		`-[AP]${BLANK}["']?[\\w.@+-]{1,80}:`
	],
	[
		[
			"freerdp",
			"cmdkey",
			"wmic"
		],
		"w?xfreerdp3?|[sw]lfreerdp|cmdkey|wmic",
		"/(?:p|pass|password):"
	],
	[
		["lftp"],
		"lftp",
		`(?:-u|--user)${BLANK}["']?[\\w.@+-]{1,80},`
	],
	[
		["ldap"],
		"ldaps?://[^\\s\"']{1,200}",
		`-w${BLANK}`
	],
	[
		["--secret-string"],
		"aws",
		`--secret-string[ \\t=]{1,3}`
	],
	[
		["mariadb"],
		"mariadb(?:-dump|-admin)?",
		"-p"
	],
	[
		["keyvault"],
		"az",
		`--value[ \\t=]{1,3}`
	],
	[
		["gem signin"],
		"gem",
		`--key[ \\t=]{1,3}`
	],
	[
		["nuget"],
		"nuget",
		`(?:-p|-Password|--password)${BLANK}`
	],
	[
		["creds"],
		"skopeo|buildah|podman|crane|oras|nerdctl",
		`--(?:src-|dest-)?creds[ \\t=]{1,3}["']?[\\w.$@+-]{1,80}:`
	],
	[
		["secret set", "secret put"],
		"(?:gh|glab|wrangler|npx)",
		`(?:-b|--body|-v|--value)[ \\t=]{1,3}`
	],
	[
		["rclone"],
		"rclone",
		`pass(?:word)?[ \\t=]{1,3}`
	],
	[
		["pulumi"],
		"pulumi",
		`--secret${BLANK}[\\w.:-]{1,80}${BLANK}`
	]
];
const PLACES$1 = [
	[["vault "], `vault[ \\t](?:login|operator[ \\t](?:unseal|generate-root))${BLANK}(?:-[\\w-]{1,30}(?:=\\S{1,100})?${BLANK}){0,4}`],
	[["cargo login", "bw unlock"], `(?:cargo[ \\t]login|bw[ \\t]unlock)${BLANK}`],
	[["authtoken "], `ngrok[ \\t](?:config[ \\t]add-)?authtoken${BLANK}`],
	[["isql "], `iu?sql${BLANK}(?!-)${ONE}(?!-)${ONE}(?!-)`],
	[["net user "], `net[ \\t]user${BLANK}["']?[\\w.$ -]{1,60}["']?${BLANK}(?!/|\\*)`],
	[["rasdial "], `rasdial${BLANK}${ONE}${ONE}`],
	[["net use "], `net[ \\t]use${BLANK}[^\\n]{0,200}?/user:\\S{1,100}${BLANK}(?!/|\\*)`],
	[["wpa_passphrase "], `wpa_passphrase${BLANK}${ONE}`],
	[["poetry config"], `poetry[ \\t]config[ \\t](?:--\\w{1,20}[ \\t])?pypi-token\\.[\\w-]{1,40}${BLANK}`],
	[["mc alias", "mc config"], `mc[ \\t](?:alias[ \\t]set|config[ \\t]host[ \\t]add)${BLANK}${ONE}${ONE}${ONE}`],
	[["htpasswd "], `htpasswd${BLANK}(?:-[A-Za-z]{1,8}${BLANK}){0,3}-(?=\\w{0,8}b)(?=\\w{0,8}n)\\w{2,9}${BLANK}${ONE}`],
	[["htpasswd "], `htpasswd${BLANK}(?:-[A-Za-z]{1,8}${BLANK}){0,3}-(?=\\w{0,8}b)(?!\\w{0,8}n)\\w{1,9}${BLANK}${ONE}${ONE}`],
	[["mysqladmin "], `mysqladmin[ \\t]${ANY$1}password${BLANK}`],
	[["reset-admin-password "], `reset-admin-password${BLANK}(?:--\\S{1,60}${BLANK}){0,3}`],
	[["steamcmd "], `steamcmd[ \\t]${ANY$1}\\+login${BLANK}${ONE}`],
	[["-agent-token "], `consul[ \\t]acl[ \\t]set-agent-token${BLANK}\\w{1,20}${BLANK}`],
	[["http-basic"], `composer[ \\t]${ANY$1}http-basic\\.\\S{1,80}${BLANK}${ONE}`],
	[["bundle config", "bundle set"], `bundle[ \\t](?:config[ \\t])?(?:set[ \\t])?(?:--\\w{1,10}[ \\t])?[\\w./:-]{1,100}${BLANK}[\\w.@-]{1,60}:`],
	[["openssl passwd"], `openssl[ \\t]passwd${BLANK}(?:-\\w{1,8}${BLANK}){0,4}`],
	[["ansible-vault"], `ansible-vault[ \\t]encrypt_string${BLANK}(?:--?[\\w-]{1,30}[ \\t=](?!['"])\\S{1,80}${BLANK}){0,3}`],
	[[
		"assword-file",
		"ata-file",
		"asswd-file"
	], `--?(?:[\\w-]{1,30}-)?(?:passw(?:or)?d|data)-file[ \\t=]{1,3}<\\((?:echo|printf)${BLANK}`],
	[["add_user ", "change_password "], `(?:add_user|change_password)${BLANK}${ONE}`],
	[["keyring "], `(?:consul|serf|nomad)[ \\t]${ANY$1}keyring[ \\t]${ANY$1}-(?:install|use|remove)[ \\t=]{1,3}`],
	[[
		"assword-c",
		"assword_c",
		"_cmd",
		"PASSWORD_COMMAND",
		"PASSCOMMAND"
	], `(?:[\\w-]{0,40}password[_-]?(?:command|cmd)|\\w{0,40}PASSWORD_COMMAND|\\w{0,40}PASSCOMMAND)[ \\t=:]{1,3}["']?(?:echo|printf)${BLANK}`],
	[["<<<"], `(?:sudo[ \\t]${ANY$1}-S|kinit|cryptsetup|chpasswd|passwd|gpg|su|smbpasswd|vncpasswd|docker[ \\t]secret|cadaver|htpasswd|gh[ \\t]auth|\\w{1,20}[ \\t]secrets?[ \\t](?:put|set)[ \\t]\\w{1,40}|\\w{1,20}[ \\t]${ANY$1}--?[\\w-]{0,40}-?stdin)(?:[ \\t][^\\n<]{0,200})?<<<[ \\t]{0,3}(?:["']?[\\w.-]{1,60}:(?=\\S))?`]
];
function rule(hooks, before, start = "(?<![\\w.-]|--)") {
	return require_redact.inLine(hooks, `(${start}(?:${before}))(?!\\*\\*\\*|-|\\[\\w+\\])${ARGUMENT}`, (start = "", value = "") => isNoValue(value.replace(/^\\*["']|\\*["']$/g, "")) ? `${start}${value}` : `${start}***`);
}
const PROGRAM_RULES = [
	...FLAGS.map(([hooks, programs, flag]) => rule(hooks, `(?<=(?<![\\w.-]|--)(?:${programs})[ \\t]${ANY$1}["']?)${flag}`, "")),
	...PLACES$1.map(([hooks, before]) => rule(hooks, before)),
	require_redact.at(["snmp"], /((?<![\w.-])snmp(?:walk|get|getnext|bulkget|bulkwalk|set|table|trap|inform|status)[ \t](?:[^\n]{0,200}?[ \t])?-[cAX][ \t]{1,3}["']?)(?!\*\*\*|-|public\b|private\b)([^\s"'\\]{2,200})(["']?[ \t](?:[^\n]{0,80}?[ \t])?-[AX][ \t]{1,3}["']?)?((?<=-[AX][ \t]{1,3}["']?)[^\s"'\\]{2,200})?/g, (start = "", _, between = "", second = "") => `${start}***${between}${second === "" ? "" : "***"}`),
	require_redact.at([
		" -S",
		"passwd",
		"kinit",
		"cryptsetup",
		"-stdin",
		"passphrase-fd",
		"secret set",
		"secret put",
		"secrets set",
		"secrets add",
		"secret create",
		"create secret",
		"versions add"
	], /((?:echo|printf)[ \t](?:-\w{1,3}[ \t])?(?:'%s(?:\\n)?'[ \t])?)(?!\*\*\*|["']?\$)(\\?"[^"\n]{1,500}"|\\?'[^'\n]{1,500}'|[^\s"'|]{4,500})(?=[ \t]{0,3}\|[ \t]{0,3}(?:sudo[ \t][^|\n]{0,80}-S|(?:sudo[ \t])?(?:passwd|kinit|cryptsetup|su)\b|[^|\n]{1,200}(?:-stdin|passphrase-fd[ =]0)|[\w./-]{1,40}[ \t](?:[\w./-]{1,40}[ \t])?(?:secrets?[ \t](?:set|put|add|create|versions[ \t]add)|create[ \t]secret)\b))/g, `$1***`),
	require_redact.at(["| base64", "|base64"], /((?:echo|printf)[ \t](?:-\w{1,3}[ \t])?(?:'%s(?:\\n)?'[ \t])?\\?["']?)(?!\*\*\*|\$)([^\s"'|\\]{6,500})(?=\\?["']?[ \t]{0,3}\|[ \t]{0,3}base64\b(?![ \t]{1,3}(?:-d|-D|--decode)))/g, (start = "", value = "") => isDrawn(value) || isTelling(value) || isTyped(value) ? `${start}***` : `${start}${value}`),
	require_redact.at([
		"versions access",
		"base64 -d",
		"base64 --decode",
		" -field=",
		"op read ",
		"get-secret-value",
		"/run/secrets/",
		"keyvault secret show"
	], /((?:^|\n)[^\n]{0,80}?[+$#>][ \t]{1,2}(?:(?:sudo|exec)[ \t])?(?:gcloud[ \t]secrets[ \t]versions[ \t]access|kubectl[ \t][^\n]{0,200}\bsecrets?\b[^\n]{0,200}\|[ \t]{0,3}base64[ \t]{1,3}-|vault[ \t](?:kv[ \t])?(?:get|read)[ \t][^\n]{0,100}-field=|op[ \t]read[ \t]|aws[ \t]secretsmanager[ \t]get-secret-value|az[ \t]keyvault[ \t]secret[ \t]show|cat[ \t]\/run\/secrets\/)[^\n]{0,300}\n(?:[\w.-]{1,50} {1,20}\| )?["']?)(?!\*\*\*)([^\s"']{6,400})(?=["']?[ \t]*(?:\r?\n|$))/g, (start = "", value = "") => isDrawn(value) || isTelling(value) || isTyped(value) ? `${start}***` : `${start}${value}`),
	require_redact.at([
		"\\r\"",
		"\\r\\\"",
		"\\n\"",
		"\\n\\\""
	], /((?<![\w-])send[ \t](?:--[ \t])?\\{0,3}")(?!\*\*\*)([^"\s\\]{6,100})(?=\\{1,4}[rn])/g, (start = "", value = "") => (looksLikePassword(value) || isTelling(value) || isTyped(value)) && !isTalk(value) ? `${start}***` : `${start}${value}`)
];
// src/redact/prose.ts
let NAMED$1;
const KEYS = [
	"api",
	"access",
	"secret",
	"private",
	"signing",
	"encryption",
	"license",
	"account",
	"app",
	"application"
].flatMap((word) => [
	" ",
	"_",
	"-"
].map((between) => `${word}${between}key`));
let TOLD;
let MNEMONIC;
function isTold(word) {
	return isChosen(word) || /^\d{6,20}$/.test(word) || word.includes("-") && passphraseLength(word) === word.length;
}
let LOGIN;
let USERS;
const PROSE_RULES = [
	require_redact.at(["passwd", "password"], /((?<![\w-])passw(?<!on column [\w."]{1,80}passw)(?:or)?d(?:[ \t]is)?[ \t]{1,3}(["'`]))(?!\*\*\*)([^"'`\n]{1,200})(?=\2)/gi, (start = "", _, value = "") => isNoValue(value) || /\s/.test(value) ? `${start}${value}` : `${start}***`),
	require_redact.at([
		"token",
		"secret",
		"password",
		...KEYS
	], NAMED$1 ??= /((?<![a-z]|(?:continue|continuation|next|page|resume|sync)[ _-])(?:token|password|secret|(?:api|access|secret|private|signing|encryption|license|account|app|application)[ _-]key|apikey)(?:\s(?:is|was|provided|used|value|header))?\\?["']?:?[ \t]{1,2}\\?["'`]?)([\w+/=~-]{20,500})/gi, (start = "", value = "") => looksRandom$1(value) || /^(?:0x)?[0-9a-f]{32,}$/.test(value) && /_key| key|-key/i.test(start) ? `${start}***` : `${start}${value}`),
	require_redact.at([
		"password for ",
		"passwd for ",
		"passphrase for ",
		"passcode for "
	], /((?:passw(?:or)?d|passphrase|passcode) for (?:[a-z]{1,12} ){0,3}?\\?["'`]?[\w.@/-]{1,80}\\?["'`]?(?: [a-z]{1,12})?(?: \([^()\n]{1,80}\))?(?::| is)[ \t]{1,3}\\?["'`]?)(?!\*\*\*)([^\s"'`\\]{4,200})(?=\\?["'`\\]|[ \t]*\r?(?:\n|$))/gi, (start = "", value = "") => isTalk(value) || isNoValue(value) ? `${start}${value}` : `${start}***`),
	require_redact.at([
		"token here",
		"key here",
		"password here",
		"phrase (",
		"assword ("
	], /((?:(?:token|key|password|passphrase)[ \t]here|(?:password|passphrase)[ \t]\([^()\n]{1,60}\)):[ \t]{1,3})(?!\*\*\*)([^\n"\\]{6,200}?)(?=[ \t]*\r?(?:\n|\\n|["\\]|$))/gi, (start = "", value = "") => isNoValue(value) || isSentence(value) || isTalk(value) ? `${start}${value}` : `${start}***`),
	require_redact.at([
		"ash of '",
		"ash of \"",
		"with key ",
		"xpected "
	], /((?:(?:password|passwd) mismatch: expected|(?:de|en)crypt(?:ed|ing|ion)?[ \t](?:with|using)[ \t]key|hash of)[ \t]\\{0,3}["'`]?)(?!\*\*\*)([^\s"'`\\]{6,200})/gi, (start = "", value = "") => isTelling(value) || isChosen(value) ? `${start}***` : `${start}${value}`),
	require_redact.at(["PASSWORD "], /((?<![\w-])PASSWORD[ \t][a-z_]{2,40}[ \t]=[ \t])(?!\*\*\*)([^\s"'\\]{6,200})/g, (start = "", value = "") => isNoValue(value) ? `${start}${value}` : `${start}***`),
	require_redact.at([
		" p=",
		",p=",
		"&p="
	], /((?<!\w)u(?:ser)?=[^\s,&]{1,80}(?:[ ,&]|, )p=\\{0,3}["']?)(?!\*\*\*)([^\s,&"'\\]{6,200})/g, (start = "", value = "") => looksLikePassword(value) || isChosen(value) ? `${start}***` : `${start}${value}`),
	require_redact.at(["password is generated for "], /(password is generated for \S{1,80}:[ \t]{1,3})(?!\*\*\*)[^\s"\\]{6,200}/g, `$1***`),
	require_redact.at([
		"passw",
		"passphrase",
		"passcode",
		"pwd",
		"secret",
		"token",
		"credential"
	], TOLD ??= /((?<![a-z])(?:(?:passw(?:or)?d|passphrase|passcode|pwd|secret|token|credential)s?[ \t](?:is|was|are)(?:[ \t](?:now|set to))?:?|(?:with|using|wrong|invalid|incorrect|bad|new|old|default|current|initial|generated|temporary|root|admin)[ \t](?:[a-z]{2,12}[ \t])?(?:passw(?:or)?d|passphrase))[ \t]{1,3}\\?["'`]?)([^\s"'`,;<>()[\]{}\\]{6,200})/gi, (start = "", value = "") => looksLikePassword(value) || /passw|pwd|passphrase/i.test(start) && isTold(value.replace(/[.:!?]+$/, "")) ? `${start}***` : `${start}${value}`),
	require_redact.at([
		"redential",
		"REDENTIAL",
		"ogin",
		"OGIN",
		"assword"
	], LOGIN ??= /((?<![a-z])(?:(?:(?:default|initial|temporary|generated|demo|test)[ ])?credentials?|log[ _-]?in|user(?:name)?[ ]?[/:,][ ]?password)(?:[ ](?:are|is|details))?\\?["']?[:=]?[ \t]{1,3}\\?["'`]?)([\w.@+-]{2,60})([ ]\/[ ]|\/|:)([^\s"'`,;/:\\()[\]{}]{6,200})(?=\\?["'`]|[.,;)]?(?:\s|$))/gi, (start = "", user = "", between = "", value = "") => !isNoValue(value) && !isTalk(value) && (isTelling(value) || isTold(value) || (USERS ??= /^(?:admin(?:istrator)?|root|guest|user|default|postgres|elastic|sa|test|demo|superuser|operator)$/i).test(user) && /^(?:default|initial|temporary|generated|demo|test) |password/i.test(start)) ? `${start}${user}${between}***` : `${start}${user}${between}${value}`),
	require_redact.at([
		"nemonic",
		"NEMONIC",
		"hrase",
		"HRASE"
	], MNEMONIC ??= /((?:mnemonic|(?:seed|recovery|secret)[ _-]?phrase)\\?["']?(?:\s{0,2}[:=]\s{0,2}|[ \t]is[ \t])\\?["']?)(?:[a-z]{3,8} ){11,23}[a-z]{3,8}/gi, `$1***`)
];
// src/redact/search/search-wasm.ts
const SEARCH_WASM = "AGFzbQEAAAABTAtgAX8Bf2ACe3sBf2ADf39/AX9gAn9/AX9gBH9/f38Bf2AFf39/f38Bf2AHf39/f39/fwF/YAJ7fwF7YAR/f39/AGABewF7YAF/AXsDFBMAAAABAgMCBAUGBwgDBAQJAgoDBQMBAAEGBgF/AUEACwdFCAZtZW1vcnkCAAdzdG9wcGVkAwAFaG9va3MACQRsaW5lAAsEcnVucwANBXdvcmRzAA4FcG9ydHMAEAhvZGRpdGllcwASCqkPEw0AIAAoAgBB37//BnELCwAgAEGx1dXGeWwLDgAgABAAEAFBD3YtAAALNQEBeyAAIAH9tQFBD/2tASECIAL9GwAtAAAgAv0bAS0AAHIgAv0bAi0AACAC/RsDLQAAcnILfgEFe0HfAf0PIQRBsdXVxnn9ESEF/QwAAQL/AQID/wIDBP8DBAX/IQb9DAQFBv8FBgf/BgcI/wcICf8hBwNAIAIgADYCACAA/QAEACAE/U4hAyACIAMgBv0OIAUQAyADIAf9DiAFEANyQQJ0aiECIABBCGoiACABSQ0ACyACCxMAIAEgADYCACABIAAQAkECdGoLdgEBfwNAIAAgAUkEQCAAKAIAIQMgAyACEAUhAiADQQFqIAIQBSECIANBAmogAhAFIQIgA0EDaiACEAUhAiADQQRqIAIQBSECIANBBWogAhAFIQIgA0EGaiACEAUhAiADQQdqIAIQBSECIABBBGohAAwBCwsgAgtnAQN/QYCACiABQQJ0aigCACEEA0AgBCgCACIFBEAgACAFKAIQayEGIAYgAk8gBikDACAFKQMIgyAFKQMAUXEEQCADIAUoAhQ2AgAgAyAGNgIEIANBCGohAwsgBEEEaiEEDAELCyADC30BBH8DQCAAIAFJBEAgACgCACEFIAMgBEsEQCAFJAAgAw8LIAUQACEGIAYQAUETdiEHIAZBgICAgHhyIQYDQCAHQQJ0KAKAgAghCCAIIAZHBEAgB0EBakH/P3EhByAIDQEFIAUgByACIAMQByEDCwsgAEEEaiEADAELCyADCx4AIAEkACAEIAMgACABIAMQBCAEEAYgAiAFIAYQCAsKACAAIAH9D/0jC7MCAgN/BnsgACEEAkADQCAEIAFNDQEgBEEQa/0ABABBChAK/WQhBiAGBEAgBEEQaiAGZ2shBAwCCyAEQRBrIQQMAAsLIAQgAUkEQCABIQQLIAAhBQJAA0AgBSACTw0BIAX9AAQAQQoQCv1kIQYgBgRAIAUgBmhqIQUMAgsgBUEQaiEFDAALCyAFIAJLBEAgAiEFCyAEIQADQCAAIAVJBEAgAP0ABAAhByAIIAdBwAAQCv1QIQggCSAHQdwAEAr9UCEJIAogB0ElEAr9UCEKIAsgB0EmEAr9UCELIAwgB0EiEAogAP0ABAFBIhAK/U79UCEMIABBEGohAAwBCwsgAyAENgIAIAMgBTYCBCADIAj9UyAJ/VNBAXRyIAr9U0ECdCAL/VNBA3RyIAz9U0EEdHJyNgIICw0AIAAgAS0AAGotAAALsAICB38Je0Eg/Q8hDEHhAP0PIQ1BGv0PIQ5BL/0PIQ9BC/0PIRBB3wD9DyERQSv9DyESQf0B/Q8hEyAAIQQgACEGA0AgAP0ABAAhCyALIAz9UCAN/XEgDv0mIAsgD/1xIBD9Jv1QIAsgEf0jIAsgEv1xIBP9TkEA/Q/9I/1Q/VD9ZCEHIAdB/wFxQf8BRiEIIAdB//8DRiEKIAogCSAIcXIgACAGT3EEQCAAIQUCQANAIAUgBEYNASACIAVBAWsQDEEBcUUNASAFQQFrIQUMAAsLIAAhBgJAA0AgBiABRg0BIAIgBhAMQQFxRQ0BIAZBAWohBgwACwsgBiAFa0EYTwRAIAMgBTYCACADIAY2AgQgA0EIaiEDCwsgB0GA/gNPIQkgAEEQaiIAIAFJDQALIAMLxQEBB38DQCAAIAFJBEAgACgCACEEIAAoAgQhBSAAQQhqIQAgBCEGQQAhCEEAIQlBACEKA0AgBCAFSQR/IAIgBBAMBUEACyEHIAdBBHEEfyAJQQFqBUEACyEJIAkgCksEQCAJIQoLIAdBAnEEQCAIIAdyIQgFIAQgBmtBGE8EQCADIAY2AgAgAyAENgIEIAMgCDYCCCADIAo2AgwgA0EQaiEDCyAEQQFqIQZBACEIQQAhCgsgBEEBaiIEIAVNDQALDAELCyADCxAAIABBMP0P/XFBCv0P/SYLnwECAnsBf0E6/Q8hAwNAIAD9AAQAIAP9IyAA/QAEBSAD/SMgAP0ABAYgA/0j/VD9TiEEIAT9UwRAIAQgAP0ABAEQD/1OIAD9AAQCEA/9TiAA/QAEAxAPIAD9AAQEEA/9Tv1O/WQhBQJAA0AgBUUNASACIAAgBWhqNgIAIAUgBUEBa3EhBSACQQRqIQIMAAsLCyAAQRBqIgAgAUkNAAsgAguDAQEDeyAA/QAEACEBIAD9AAQBIQIgAP0ABAIhAyABQdwAEAogAkH1ABAKIAJB+AAQCv1QIAJB5QAQCv1Q/U4gAUHeABAKIAJB2wAQCv1O/VAgAkEwEAogAUHcABAKIAFBIxAK/VAgA0EzEAr9TiABQdsAEAogA0HtABAK/U79UP1O/VALugEBDHtBIP0PIQVBCf0PIQZBCv0PIQdB/wD9DyEIQdwA/Q8hCUH9Af0PIQpB2wD9DyELQSP9DyEMQTD9DyENA0AgAP0ABAAhAiADIAIgCP0j/VAgAiAF/SUgAiAG/SMgAiAH/SP9UP1P/VAhAyACIAr9TiAJ/SMgAiAL/SMgAiAM/SP9UCAA/QAEASAN/SP9Tv1Q/VMEQCAEIAAQEf1QIQQLIABBEGoiACABSQ0ACyAD/VMgBP1TQQF0cgs=";
// src/redact/search/memory.ts
const MIX = 2564123313;
const FOLD$1 = 14671839;
const IS_PROBE = 2147483648;
const PIECE = 16384;
const PAGE = 65536;
const KINDS = 196608;
const LINE = 196864;
const ROOM = 196880;
const PLACES = 205136;
const FOUND = 270736;
const FOUND_LIMIT = 401808;
const TABLES = 467344;
const AFTER_TEXT = 32;
const HOOK_SIZE = 24;
const KIND = {
	base64: 1,
	word: 2,
	alphanumeric: 4,
	digit: 8,
	upper: 16,
	underscore: 32
};
const NEEDED = {
	"@": 1,
	"\\": 2,
	"%": 4,
	"&": 8,
	"\"\"": 16
};
var SearchMemory = class {
	bytes = Buffer.alloc(0);
	wasm;
	words32 = /* @__PURE__ */ new Int32Array();
	length = 0;
	lineStart = 0;
	lineEnd = 0;
	lineHolds = 0;
	text = TABLES;
	lists = 0;
	constructor(probes = []) {
		const module = new WebAssembly.Module(Buffer.from(SEARCH_WASM, "base64"));
		this.wasm = new WebAssembly.Instance(module).exports;
		this.makeRoom(PAGE);
		for (let code = 0; code < 128; code++) this.bytes[KINDS + code] = kindOf(String.fromCharCode(code));
		this.text = this.buildTables(probes);
		this.makeRoom(PAGE);
	}
	load(text) {
		this.lineStart = 0;
		this.lineEnd = -1;
		this.begin(text.length, 0);
		this.bytes.set(text, this.text);
	}
	oddities(bytes) {
		this.begin(bytes.length, 32);
		this.bytes.set(bytes, this.text);
		const found = this.wasm.oddities(this.text, this.text + bytes.length);
		return {
			isPlain: (found & 1) === 0,
			mayHoldWritten: (found & 2) !== 0
		};
	}
	eachHook(take) {
		const end = this.text + this.length;
		for (let at = this.text; at < end;) {
			const to = Math.min(end, at + PIECE);
			const list = this.wasm.hooks(at, to, this.text, ROOM, PLACES, FOUND, FOUND_LIMIT) >> 2;
			for (let i = 67684; i < list; i += 2) take(this.words32[i] ?? 0, (this.words32[i + 1] ?? 0) - this.text);
			at = this.wasm.stopped.value;
		}
	}
	readLine(place) {
		this.wasm.line(this.text + place, this.text, this.text + this.length, LINE);
		this.lineStart = (this.words32[49216] ?? 0) - this.text;
		this.lineEnd = (this.words32[49217] ?? 0) - this.text;
		this.lineHolds = this.words32[49218] ?? 0;
	}
	runs() {
		if (this.length < 24) return {
			base64: NOTHING,
			words: NOTHING
		};
		const from = this.lists;
		const to = this.wasm.runs(this.text, this.text + this.length, KINDS, from);
		if (to === from) return {
			base64: NOTHING,
			words: NOTHING
		};
		const end = this.wasm.words(from, to, KINDS, to);
		const base64 = this.words32.slice(from >> 2, to >> 2);
		for (let i = 0; i < base64.length; i++) base64[i] = (base64[i] ?? 0) - this.text;
		const words = this.words32.slice(to >> 2, end >> 2);
		for (let i = 0; i < words.length; i += 4) {
			words[i] = (words[i] ?? 0) - this.text;
			words[i + 1] = (words[i + 1] ?? 0) - this.text;
		}
		return {
			base64,
			words
		};
	}
	ports() {
		const to = this.wasm.ports(this.text, this.text + this.length, this.lists);
		if (to === this.lists) return NOTHING;
		return this.words32.slice(this.lists >> 2, to >> 2).map((place) => place - this.text);
	}
	buildTables(probes) {
		const bySlot = /* @__PURE__ */ new Map();
		let at = TABLES;
		this.makeRoom(PAGE + probes.length * HOOK_SIZE);
		for (const [index, { mask, value, offset, keys }] of probes.entries()) {
			this.bytes.set(value.subarray(0, 8), at);
			this.bytes.set(mask.subarray(0, 8), at + 8);
			this.words32[at + 16 >> 2] = offset;
			this.words32[at + 16 + 4 >> 2] = index;
			for (const key of keys) {
				const slot = this.slotOf(key);
				const others = bySlot.get(slot);
				if (others === void 0) bySlot.set(slot, [at]);
				else if (others.at(-1) !== at) others.push(at);
			}
			at += HOOK_SIZE;
		}
		const lists = [...bySlot.values()].reduce((sum, { length }) => sum + length + 1, 0);
		this.makeRoom(PAGE + at - TABLES + lists * 4);
		for (const [slot, hooks] of bySlot) {
			this.words32[40960 + slot] = at;
			this.words32.set(hooks, at >> 2);
			at += (hooks.length + 1) * 4;
		}
		return at + 15 & -16;
	}
	slotOf(key) {
		const folded = key & FOLD$1;
		const hash = Math.imul(folded, MIX);
		this.bytes[hash >>> 15] = 1;
		const wanted = folded | IS_PROBE;
		let slot = hash >>> 19;
		for (; this.words32[32768 + slot] !== 0; slot = slot + 1 & 8191) if (this.words32[32768 + slot] === wanted) return slot;
		this.words32[32768 + slot] = wanted;
		return slot;
	}
	begin(length, behind) {
		this.makeRoom(length);
		this.length = length;
		this.bytes.fill(behind, this.text + length, this.text + length + AFTER_TEXT);
		this.lists = this.text + length + AFTER_TEXT + 7 & -8;
	}
	makeRoom(length) {
		const missing = this.text + length * 2 + AFTER_TEXT + PAGE - this.wasm.memory.buffer.byteLength;
		if (missing <= 0 && this.words32.length > 0) return;
		this.wasm.memory.grow(Math.ceil(Math.max(0, missing) / PAGE));
		this.bytes = Buffer.from(this.wasm.memory.buffer);
		this.words32 = new Int32Array(this.wasm.memory.buffer);
	}
};
const NOTHING = /* @__PURE__ */ new Int32Array();
function kindOf(character) {
	return (/[\w+/-]/.test(character) ? KIND.base64 : 0) | (/[\w-]/.test(character) ? KIND.word : 0) | (/[A-Za-z0-9]/.test(character) ? KIND.alphanumeric : 0) | (/\d/.test(character) ? KIND.digit : 0) | (/[A-Z]/.test(character) ? KIND.upper : 0) | (character === "_" ? KIND.underscore : 0);
}
// src/redact/search/hooks.ts
const ORDINARY = `2026-11-25T01:02:03.417Z INFO [main] server started on port 8080 at http://localhost:8080/api/v1/users request handled
{"level":"info","time":"2026-11-25","msg":"request completed","caller":"http/server.go:42","error":"failed: not found","status":200}
level=warning msg="connection refused, call retried, session closed" in 12 ms for user 7, using cache key=items:7 path=/index.html
I1125 01:02:03.417000 1 controller.go:121] "Reconciled" object="default/pod-7" duration="30ms" name="web-5d9c7b6f4-x2k4q" is was
10.42.0.1 - - [25/Nov/2026:01:02:03 +0000] "GET /static/main.js HTTP/1.1" 200 195 "-" "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36"
2026-11-25 01:02:03.417 ERROR 1 --- [nio-8080-exec-3] org.springframework.web.client.RestClient : error from 10.0.0.7, value processing
the service and this container are passing, checking, mapping and inserting another string authenticated author side considered inside
processor address message class passed pass access process trace_id request_id "trace.id":"4bf92f3577b34da6a3ce929d0e0e4736" kafka topic
method=GET path=/orders/17 took=12ms bytes=512 size=3 count=4 elapsed=2s latency_ms=7 remote_addr=10.1.2.3 user_agent host=web role= proto=
"method":"POST","path":"/cart","took_ms":9,"bytes":77,"referer":"","user":{"id":5,"role":""},"region":"eu","node":"n1","pod":"p","count":1
lookup book order cart item customer account invoice email product price total created updated deleted finished loaded saved sent received
{"level": "info", "message": "served", "path": "/cart", "status": 200, "kind": "Pod", "name": "web", "logger": "app", "path": "/", "path": ""}
ERROR:  duplicate key value violates unique constraint "orders_pkey"; checkpoint complete: wrote 7 buffers, 0 WAL file(s) added
"GET / HTTP/1.1" 200 "kube-probe/1.34" kubelet kubernetes.io/hostname app.kubernetes.io/name replica scaled public published policy applied
duration=7 version=1 connection=3 region=eu session started; state written, note date update create delete route site remote complete
make taken wake shared shard shape share format normal performance permanent terminal application reply supply isolation tolerations
entity identity quantity priority security availability cover recovered recovery is discovery removed overflow github.com/org/repo hub
"statusCode":200,"status_code":200,"errorCode":"","version":"1","connection":"","region":"eu","duration":12,"user":"","users":7,"host":""
2026-11-25T01:02:03Z 417Z stats status starts events attempts ts= ts= uses used user code decoded encode mode node 10 15 20 22 34 192.168.
"time":"","timestamp":"","@timestamp":"","asctime":"","levelname":"","logger_name":"","hostname":"h","name":"","taskName":"","reqId":""
"responseTime":7,"trace":"","caller":"","service":"","severity":"","message":"","msg":"cart stored","cart":"","items":7,"@version":"1"
/api/carts /api/orders /api/v2/items linux client online line link panic time timer runtime tcp http.client app.controller com.example.shop
"hash":"","user":"a","status": "ok", \u0437\u0430\u043f\u0440\u043e\u0441 \u043e\u0431\u0440\u0430\u0431\u043e\u0442\u0430\u043d, \u0441\u0435\u0440\u0432\u0435\u0440 \u0437\u0430\u043f\u0443\u0449\u0435\u043d, \u0437\u0430\u043a\u0430\u0437 \u0442\u043e\u0432\u0430\u0440\u0430 \u0441\u043e\u0437\u0434\u0430\u043d, \u043a\u043e\u0440\u0437\u0438\u043d\u0430 \u043f\u043e\u043b\u044c\u0437\u043e\u0432\u0430\u0442\u0435\u043b\u044f, \u043e\u0448\u0438\u0431\u043a\u0430 \u0441\u043e\u0435\u0434\u0438\u043d\u0435\u043d\u0438\u044f
opened connected worker thread task job queue event retry attempt offset partition group consumer producer version build image namespace
`;
const LENGTH = 3;
const FOLD = 223;
function probesOf(hooks) {
	const ordinary = countsOf(Buffer.from(ORDINARY));
	return hooks.map(({ text, ignoresCase }) => {
		const bytes = Buffer.from(text);
		const mask = bytes.map((byte) => ignoresCase && isLetter(byte) ? FOLD : 255);
		const value = bytes.map((byte, index) => byte & (mask[index] ?? 0));
		const offset = mostTelling(bytes, ordinary);
		const [a = 0, b = 0, c] = bytes.subarray(offset, offset + LENGTH);
		return {
			mask,
			value,
			offset,
			keys: (c === void 0 ? ANY : [c]).map((last) => a | b << 8 | last << 16)
		};
	});
}
function isWholeAt({ mask, value }, bytes, start) {
	for (let index = 8; index < value.length; index++) if (((bytes[start + index] ?? 0) & (mask[index] ?? 0)) !== value[index]) return false;
	return true;
}
const ANY = Array.from({ length: 256 }, (_, byte) => byte);
function isLetter(byte) {
	return byte >= 97 && byte <= 122 || byte >= 65 && byte <= 90;
}
function mostTelling(text, ordinary) {
	let best = 0;
	let least = Number.POSITIVE_INFINITY;
	for (let offset = 0; offset + LENGTH <= text.length; offset++) {
		const [all = 0, first = 0, last = 0] = [
			ordinary[keyOf(text, offset, LENGTH)],
			ordinary[keyOf(text, offset, 2)],
			ordinary[keyOf(text, offset + 1, 2)]
		];
		const common = all * 100 + first + last;
		if (common >= least) continue;
		least = common;
		best = offset;
	}
	return best;
}
function countsOf(text) {
	const counts = new Uint16Array(2 << KEY_BITS * LENGTH);
	for (const length of [2, LENGTH]) for (let from = 0; from + length <= text.length; from++) {
		const key = keyOf(text, from, length);
		counts[key] = (counts[key] ?? 0) + 1;
	}
	return counts;
}
const KEY_BITS = 6;
function keyOf(text, at, length) {
	let key = length - 2;
	for (let index = 0; index < length; index++) {
		const byte = text[at + index] ?? 0;
		key = key << KEY_BITS | byte & 31 | (byte >= 32 && byte < 64 ? 32 : 0);
	}
	return key;
}
// src/redact/search/words-of-hooks.ts
const LONGEST_BEFORE = 40;
const LONGEST_REST = 48;
const MOST_WORDS = 4096;
function wordsOfHooks(rules) {
	const known = rules.map(({ mayHold }) => mayHold === void 0 ? null : /* @__PURE__ */ new Map());
	return (rule, { bytes }, place) => {
		const words = known[rule];
		if (words === null || words === void 0) return true;
		let start = place;
		for (let left = LONGEST_BEFORE; left > 0 && IN_WORD[bytes[start - 1] ?? 0] === 1; start--) if (!continues(bytes[start - 1])) left--;
		let end = place;
		for (let left = LONGEST_REST; left > 0 && IN_WORD[bytes[end] ?? 0] === 1; end++) if (!continues(bytes[end])) left--;
		if (start > 0) start--;
		const word = bytes.toString("latin1", start, end);
		let mayHold = words.get(word);
		if (mayHold === void 0) {
			mayHold = rules[rule]?.mayHold?.(bytes.toString("utf8", start, end)) ?? true;
			if (words.size >= MOST_WORDS) words.clear();
			words.set(word, mayHold);
		}
		return mayHold;
	};
}
function continues(byte = 0) {
	return byte >> 6 === 2;
}
const IN_WORD = Uint8Array.from({ length: 256 }, (_, byte) => Number(byte > 127 || /[A-Za-z0-9_. -]/.test(String.fromCharCode(byte))));
// src/redact/search/quick-search.ts
const MOST_LINES = 2e3;
const LONGEST_RUN = 64;
const NEWLINE$2 = 10;
function createQuickSearch(rules) {
	const byHook = rulesByHook(rules);
	const probes = probesOf(byHook.map(({ hook }) => hook));
	const rulesOf = byHook.map((entry) => entry.rules);
	const lengths = probes.map(({ value }) => value.length);
	const memory = new SearchMemory(probes);
	const portRules = rules.flatMap(({ hooks }, rule) => hooks.includes(":0000:") ? [rule] : []);
	const always = rules.flatMap(({ hooks, word }, rule) => hooks.length === 0 && word === void 0 ? [rule] : []);
	const reaches = [];
	const plan = {
		rules,
		reachOf: (rule) => reaches[rule] ??= rules[rule]?.reach ?? Number.POSITIVE_INFINITY,
		needs: rules.map(({ needs = [] }) => needs.reduce((bits, text) => bits | (NEEDED[text] ?? 0), 0))
	};
	const needsOf = rulesOf.map((those) => those.every((rule) => plan.needs[rule] !== 0) ? those.reduce((bits, rule) => bits | (plan.needs[rule] ?? 0), 0) : 0);
	const wordRules = createWordRules(rules);
	const mayHold = wordsOfHooks(rules);
	return (text) => {
		memory.load(text.bytes);
		const noted = [];
		const holds = (start, needs) => {
			if (start < memory.lineStart || start > memory.lineEnd) memory.readLine(start);
			return (needs & memory.lineHolds) !== 0;
		};
		const note = (rule, start, end) => {
			const needs = plan.needs[rule] ?? 0;
			const isNear = plan.reachOf(rule) <= MOST_LINES;
			if ((isNear || needs !== 0) && !holds(start, needs) && needs !== 0) return;
			if (!mayHold(rule, text, end)) return;
			const known = noted[rule] ?? {
				lines: isNear ? [] : null,
				last: -1,
				places: []
			};
			noted[rule] = known;
			if (!isNear || plan.rules[rule]?.wantsPlaces) known.places.push(end);
			if (known.last === memory.lineStart || known.lines === null) return;
			known.last = memory.lineStart;
			if (known.lines.push(memory.lineStart, memory.lineEnd) > 2 * MOST_LINES) known.lines = null;
		};
		memory.eachHook((hook, start) => {
			const probe = probes[hook];
			if (probe === void 0 || !isWholeAt(probe, text.bytes, start)) return;
			const needs = needsOf[hook] ?? 0;
			if (needs !== 0 && !holds(start, needs)) return;
			const end = start + (lengths[hook] ?? 0);
			for (const rule of rulesOf[hook] ?? []) note(rule, start, end);
		});
		if (portRules.length > 0) for (const port of memory.ports()) for (const rule of portRules) note(rule, port, port);
		const { base64, words } = memory.runs();
		return {
			rules: wantedRules(plan, text, noted, always),
			words: wordRules(words),
			base64: textsOf(text, base64)
		};
	};
}
function rulesByHook(rules) {
	const byHook = /* @__PURE__ */ new Map();
	for (const [index, { hooks, ignoresCase = false, word }] of rules.entries()) {
		if (word !== void 0) continue;
		for (const text of new Set(hooks.map((hook) => ignoresCase ? lowerCase(hook) : hook))) {
			if (text === ":0000:") continue;
			const key = `${ignoresCase} ${text}`;
			const entry = byHook.get(key);
			if (entry === void 0) byHook.set(key, {
				hook: {
					text,
					ignoresCase
				},
				rules: [index]
			});
			else entry.rules.push(index);
		}
	}
	return [...byHook.values()];
}
function lowerCase(hook) {
	return hook.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
function wantedRules({ rules, reachOf }, text, noted, always) {
	return rules.flatMap((rule, index) => {
		if (always.includes(index)) return [{
			rule,
			places: null,
			parts: null
		}];
		const known = noted[index];
		if (known === void 0) return [];
		const places = rule.wantsPlaces ? known.places.toSorted((left, right) => left - right) : null;
		const reach = reachOf(index);
		return [{
			rule,
			places,
			parts: reach > MOST_LINES ? partsAround(text, known.places) : known.lines && linesAround(text, known.lines, reach)
		}];
	});
}
function linesAround({ bytes }, lines, reach) {
	const ranges = [];
	for (let index = 0; index < lines.length; index += 2) {
		let start = lines[index] ?? 0;
		let end = lines[index + 1] ?? 0;
		for (let count = 0; count < reach && start > 0; count++) start = start < 2 ? 0 : bytes.lastIndexOf(NEWLINE$2, start - 2) + 1;
		for (let count = 0; count < reach && end < bytes.length; count++) {
			const newline = bytes.indexOf(NEWLINE$2, end + 1);
			end = newline < 0 ? bytes.length : newline;
		}
		ranges.push([start, end]);
	}
	return merged(ranges);
}
function partsAround(text, places) {
	const ranges = [];
	for (const place of places) {
		const last = ranges.at(-1);
		if (last !== void 0 && place > last[0] + 32768 && place <= last[1]) {
			last[1] = Math.max(last[1], text.boundary(place + OVERLAP));
			continue;
		}
		const from = text.boundary(place - OVERLAP);
		const newline = from === 0 ? -1 : text.bytes.indexOf(NEWLINE$2, from);
		ranges.push([newline >= 0 && newline < place ? newline : from, text.boundary(place + OVERLAP)]);
	}
	return merged(ranges);
}
function merged(ranges) {
	ranges.sort(([left], [right]) => left - right);
	const result = [];
	for (const [start, end] of ranges) {
		const last = result.at(-1);
		if (last !== void 0 && start <= last[1] + 1) last[1] = Math.max(last[1], end);
		else result.push([start, end]);
	}
	return result;
}
function createWordRules(rules) {
	const ofWords = rules.flatMap((rule) => {
		const { run = 0, length = 0, has = [] } = rule.word ?? {};
		return rule.word === void 0 ? [] : [{
			rule,
			run,
			length,
			kinds: has.reduce((all, kind) => all | KIND[kind], 0)
		}];
	});
	const byRun = Array.from({ length: 65 }, (_, longest) => ofWords.filter(({ run }) => run <= longest));
	return (words) => {
		const byRule = /* @__PURE__ */ new Map();
		for (let index = 0; index < words.length; index += 4) {
			const [start = 0, end = 0, kinds = 0, longest = 0] = words.subarray(index, index + 4);
			for (const candidate of byRun[Math.min(longest, LONGEST_RUN)] ?? []) {
				if ((kinds & candidate.kinds) !== candidate.kinds || end - start < candidate.length) continue;
				const known = byRule.get(candidate.rule);
				if (known === void 0) byRule.set(candidate.rule, [[start, end]]);
				else known.push([start, end]);
			}
		}
		return [...byRule].map(([rule, ranges]) => ({
			rule,
			words: ranges
		}));
	};
}
function textsOf({ bytes }, runs) {
	const texts = [];
	for (let index = 0; index < runs.length; index += 2) {
		const start = runs[index] ?? 0;
		const codeAt = (at) => bytes[start + at] ?? 0;
		if (require_redact.beginsText(codeAt) || require_redact.beginsHexText(codeAt) >= 0) texts.push([start, runs[index + 1] ?? 0]);
	}
	return texts;
}
// src/redact/search/slow-search.ts
const NEWLINE$1 = 10;
let PORT;
function createSlowSearch(rules) {
	const holdsHook = (rule, text, inLower) => rule.hooks.some((hook) => {
		if (hook === ":0000:") return (PORT ??= /:\d{4,5}:/).test(text);
		return rule.ignoresCase ? inLower.includes(hook.toLowerCase()) : text.includes(hook);
	});
	const linesFor = (rule, bytes) => linesOf(bytes).filter(([start, end]) => {
		const line = bytes.toString("utf8", start, end);
		return holdsHook(rule, line, line.toLowerCase()) && rule.needs?.some((character) => line.includes(character));
	});
	return (source) => {
		const { text } = source.part(0, source.length);
		const inLower = text.toLowerCase();
		const words = require_redact.longWordsOf(source.bytes);
		const found = {
			rules: [],
			words: []
		};
		for (const rule of rules) {
			if (rule.hooks.length > 0 && !holdsHook(rule, text, inLower)) continue;
			if (rule.word !== void 0) found.words.push({
				rule,
				words
			});
			else found.rules.push({
				rule,
				places: null,
				parts: rule.needs ? linesFor(rule, source.bytes) : null
			});
		}
		return {
			...found,
			base64: require_redact.base64RunsOf(source.bytes)
		};
	};
}
function linesOf(bytes) {
	const lines = [];
	for (let start = 0; start <= bytes.length;) {
		const newline = bytes.indexOf(NEWLINE$1, start);
		const end = newline < 0 ? bytes.length : newline;
		lines.push([start, end]);
		start = end + 1;
	}
	return lines;
}
// src/redact/search/search.ts
const SHORT = 16384;
function createSearch(rules) {
	const slow = createSlowSearch(rules);
	let quick = null;
	let searched = 0;
	return (text) => {
		searched += text.length;
		if (quick === null && searched >= SHORT) quick = createQuickSearch(rules);
		return (quick ?? slow)(text);
	};
}
// src/redact/tokens.ts
const START = "(?:(?<![A-Za-z0-9])|(?<=%[0-9A-Fa-f]{2}|\\\\(?:u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|[nrtbf]|[0-3][0-7]{2})))";
function token(hooks, form, isSecret = () => true, start = START) {
	let expression;
	return {
		hooks,
		get reach() {
			return require_redact.mostBreaks(START + form);
		},
		find: (text, add) => {
			expression ??= new RegExp(start + form, "g");
			for (const { index, 0: whole, 1: kept = "" } of text.matchAll(expression)) {
				const isFirst = whole.startsWith(kept);
				const drawn = isFirst ? whole.slice(kept.length) : whole.slice(0, -kept.length);
				if (isSecret(drawn)) add(index + (isFirst ? kept.length : 0), index + (isFirst ? whole.length : drawn.length));
			}
		}
	};
}
function drawn(hooks, form) {
	return token(hooks, form, looksRandom$1);
}
function long(word, { hooks, find }) {
	return {
		hooks,
		word,
		find
	};
}
function prefixed(prefixes, rest) {
	return token(prefixes, `(${prefixes.map((prefix) => prefix.replace(/[.-]/g, "\\$&")).join("|")})${rest}`);
}
const NAMED = {
	hooks: ["_", "-"],
	word: {
		run: 28,
		has: require_redact.DRAWN
	},
	find: (text, add) => {
		for (const { index, 0: found } of text.matchAll(/_[A-Za-z0-9]{32,}(?![A-Za-z0-9])|(?<=(?<![\w-])[a-z]{2,12}(?:_[A-Za-z0-9]{2,16}){0,3})_[A-Za-z0-9]{28,}(?![A-Za-z0-9])|(?<=(?<![\w-])[a-z]{2,12}(?:-[a-z]{1,8}){0,2})-[A-Za-z0-9]{32,}(?![A-Za-z0-9])/g)) if (/[A-Za-z][A-Za-z0-9]$|_\d{6,12}$/.test(text.slice(Math.max(0, index - 13), index)) && looksRandom$1(found.slice(1))) add(index + 1, index + found.length);
	}
};
const TOKEN_RULES = [
	token(["eyJ"], "(eyJ)[\\w-]{8,}\\.[\\w-]{8,}(?:\\.[\\w-]*){0,3}"),
	{
		hooks: ["eyJ"],
		find: (text, add) => {
			for (const { index, 0: whole } of text.matchAll(/(?<![A-Za-z0-9])eyJ[\w.-]{13,200}(?:\\n|\r?\n)(?:(?:\d{4}-\d\d-\d\dT\S{8,30} std(?:out|err) [FP] )?[ \t]{0,40}[\w.-]{4,200}(?:\\n|\r?\n|$|(?=["'\s]))){1,60}/g)) {
				const lines = whole.split(/\\n|\r?\n/);
				const width = lines[0]?.length ?? 0;
				const last = lines.findIndex((line) => line.trim().length < width);
				const parts = lines.slice(0, last < 0 ? lines.length : last + 1);
				const token = parts.map((line) => line.trim()).join("");
				if (/^eyJ[\w-]{8,}\.[\w-]{8,}/.test(token) && token.includes(".")) add(index + 3, index + whole.indexOf(parts.at(-1) ?? "", parts.length > 1 ? width : 0) + (parts.at(-1)?.length ?? 0));
			}
		}
	},
	prefixed([
		"ghp_",
		"gho_",
		"ghu_",
		"ghs_",
		"ghr_",
		"github_pat_"
	], "[\\w.-]{20,}"),
	prefixed([
		"glpat-",
		"gldt-",
		"glrt-",
		"glptt-",
		"glft-",
		"glcbt-",
		"glsoat-",
		"glagent-",
		"gloas-",
		"glimt-",
		"glffct-"
	], "[\\w.-]{16,}"),
	prefixed(["GR1348941"], "[\\w-]{20}"),
	prefixed([
		"npm_",
		"ddp_",
		"ddo_",
		"rnd_"
	], "[A-Za-z0-9]{30,}"),
	prefixed([
		"CLOJARS_",
		"squ_",
		"sqp_",
		"sqa_",
		"bkua_",
		"rootly_"
	], "[0-9a-f]{40,}"),
	token(["CCIPAT_", "CCIPRJ_"], "((?:CCIPAT|CCIPRJ)_)[A-Za-z0-9]{20,}_[0-9a-f]{40}"),
	token(["sgp_", "sgd_"], "(sg[pd]_)(?:[0-9a-f]{16}_|local_)?[0-9a-f]{40}"),
	token(["snyk_"], "(snyk_[a-z]{2,5}\\.)[0-9a-f]{8}\\.[\\w.-]{20,}"),
	long({
		run: 32,
		has: require_redact.DRAWN
	}, drawn(["cio"], "(cio)[A-Za-z0-9]{32}(?![A-Za-z0-9])")),
	long({
		run: 25,
		has: require_redact.DRAWN
	}, drawn(["API-"], "(API-)[A-Z0-9]{25,27}(?![\\w-])")),
	long({ run: 34 }, token(["11"], "()11[0-9a-f]{32}(?![A-Za-z0-9])")),
	prefixed(["pypi-"], "[\\w-]{40,}"),
	prefixed(["rubygems_"], "[0-9a-f]{40,}"),
	prefixed(["dckr_pat_", "dckr_oat_"], "[\\w-]{20,}"),
	long({ run: 46 }, prefixed(["oy2"], "[a-z0-9]{43}(?![A-Za-z0-9])")),
	prefixed(["AKCp"], "[A-Za-z0-9]{60,}"),
	prefixed(["cmVmdGtu"], "[A-Za-z0-9+/=]{50,}"),
	prefixed([
		"ATATT3",
		"ATCTT3",
		"ATBB"
	], "[\\w=-]{20,}"),
	token([
		"AKIA",
		"ASIA",
		"ABIA",
		"ACCA",
		"A3T"
	], "(AKIA|ASIA|ABIA|ACCA|A3T[A-Z0-9])[A-Z0-9]{16}(?![A-Za-z0-9])"),
	prefixed(["ABSK"], "[A-Za-z0-9+/]{60,}={0,2}"),
	prefixed([
		"IQoJb3JpZ2lu",
		"FwoGZXIvYXdz",
		"FQoGZXIvYXdz"
	], "[\\w+/%=-]{60,}"),
	prefixed(["AIza"], "[\\w-]{33,}"),
	prefixed(["ya29."], "[\\w.-]{20,}"),
	prefixed(["GOCSPX-"], "[\\w-]{20,}"),
	token(["1//0"], "(1//0)[\\w-]{30,}"),
	token(["Q~"], "()[\\w~.-]{3}[0-9]Q~[\\w~.-]{31,34}(?![\\w~.-])"),
	prefixed([
		"dop_v1_",
		"doo_v1_",
		"dor_v1_"
	], "[0-9a-f]{40,}"),
	prefixed(["LTAI"], "[A-Za-z0-9]{12,}(?![A-Za-z0-9])"),
	prefixed(["AKID"], "[A-Za-z0-9]{28,}(?![A-Za-z0-9])"),
	prefixed(["HRKU-"], "[\\w-]{30,}"),
	prefixed([
		"cfk_",
		"cfut_",
		"cfat_"
	], "[A-Za-z0-9]{40,}"),
	token(["v1.0-"], "(v1\\.0-)[0-9a-f]{20,}-[0-9a-f]{100,}"),
	drawn(["AQVN", "t1."], "(AQVN|t1\\.)[\\w-]{30,}={0,2}(?:\\.[\\w-]{20,}={0,2})?"),
	prefixed(["napi_"], "[a-z0-9]{40,}"),
	prefixed(["sk.eyJ", "tk.eyJ"], "[\\w-]{20,}\\.[\\w-]{15,}"),
	long({ run: 36 }, prefixed(["dapi"], "[0-9a-f]{32}(?:-\\d)?(?![A-Za-z0-9])")),
	prefixed([
		"vcp_",
		"vci_",
		"vca_",
		"vcr_",
		"vck_"
	], "[A-Za-z0-9]{20,}"),
	prefixed([
		"nfp_",
		"nfc_",
		"nfo_",
		"nfb_",
		"nfu_"
	], "[A-Za-z0-9]{30,}"),
	prefixed(["sbp_", "sb_secret_"], "[\\w-]{20,}"),
	prefixed([
		"pscale_tkn_",
		"pscale_pw_",
		"pscale_oauth_"
	], "[\\w.=-]{30,}"),
	prefixed([
		"fo1_",
		"fm2_",
		"fm1r_"
	], "[\\w/+=-]{30,}"),
	prefixed([
		"sk_live_",
		"sk_test_",
		"rk_live_",
		"rk_test_",
		"whsec_"
	], "[A-Za-z0-9+/=]{10,}"),
	prefixed(["shippo_live_", "shippo_test_"], "[0-9a-f]{40}"),
	prefixed(["duffel_live_", "duffel_test_"], "[\\w-]{40,}"),
	prefixed(["EZAK", "EZTK"], "[A-Za-z0-9]{54}"),
	token(["FLWSECK"], "(FLWSECK(?:_TEST)?-)[0-9a-f]{12,}(?:-X)?"),
	long({ run: 35 }, token(["live_", "test_"], "((?:live|test)_)[0-9a-f]{35}(?![A-Za-z0-9])")),
	token(["access-"], "(access-(?:sandbox|development|production)-)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
	prefixed([
		"sq0atp-",
		"sq0csp-",
		"sq0idp-"
	], "[\\w-]{20,}"),
	drawn(["EAAA"], "(EAAA)[\\w-]{55,}"),
	prefixed([
		"shpat_",
		"shpca_",
		"shppa_",
		"shpss_"
	], "[A-Za-z0-9]{20,}"),
	token(["access_token$"], "(access_token\\$(?:production|sandbox)\\$)[a-z0-9$]{20,}"),
	prefixed(["rzp_live_", "rzp_test_"], "[A-Za-z0-9]{14,}"),
	drawn(["AQE"], "(AQE)[\\w+/=]{50,}"),
	token(["prv"], "([xyztuv]prv)[1-9A-HJ-NP-Za-km-z]{100,112}"),
	long({
		run: 51,
		has: require_redact.DRAWN
	}, drawn([
		"5H",
		"5J",
		"5K",
		"K",
		"L"
	], "()(?:5[HJK][1-9A-HJ-NP-Za-km-z]{49}|[KL][1-9A-HJ-NP-Za-km-z]{51})(?![A-Za-z0-9])")),
	prefixed([
		"xoxb-",
		"xoxp-",
		"xoxa-",
		"xoxo-",
		"xoxr-",
		"xoxs-",
		"xoxe-",
		"xoxc-",
		"xoxd-",
		"xapp-",
		"xoxe."
	], "[\\w.%-]{8,}"),
	token(["hooks.slack.com/"], "(hooks\\.slack\\.com/(?:services|workflows|triggers)/)[\\w/]{20,}"),
	token(["/api/webhooks/"], "(discord(?:app)?\\.com/api/(?:v\\d+/)?webhooks/\\d{15,20}/)[\\w-]{20,}"),
	token(["hooks.zapier.com/"], "(hooks\\.zapier\\.com/hooks/catch/)[\\w/]{8,}"),
	token(["maker.ifttt.com/"], "(maker\\.ifttt\\.com/[\\w/-]{1,100}/key/)[\\w-]{12,}"),
	token(["webhook.office.com/"], "(webhook\\.office\\.com/)[\\w@/-]{30,}"),
	token(["chat.googleapis.com/v1/spaces/"], "(chat\\.googleapis\\.com/v1/spaces/)[^\\s\"'<>]{20,}"),
	{
		hooks: [":AA", "/bot"],
		reach: 0,
		find: (text, add) => {
			for (const { index, 0: whole, 1: kept = "" } of text.matchAll(/((?<![\d])\d{8,12}:)AA[\w-]{30,}|(\/bot\d{6,12}:)[\w-]{30,}/g)) add(index + (kept === "" ? whole.indexOf(":") + 1 : kept.length), index + whole.length);
		}
	},
	long({ has: require_redact.DRAWN }, token(["."], "()[MNO][A-Za-z0-9_-]{23,25}\\.[\\w-]{6}\\.[\\w-]{27,40}(?![\\w-])")),
	prefixed(["SG."], "[\\w-]{10,}\\.[\\w.-]{10,}"),
	long({
		run: 32,
		length: 36
	}, token(["key-"], "(key-)[0-9a-f]{32}(?![A-Za-z0-9])")),
	long({
		run: 32,
		length: 36
	}, token(["-us"], "()[0-9a-f]{32}(-us\\d{1,2})(?![A-Za-z0-9])")),
	long({ run: 34 }, token(["SK"], "(SK)(?=[0-9]{0,31}[a-f])[0-9a-f]{32}(?![A-Za-z0-9])")),
	prefixed(["xkeysib-", "xsmtpsib-"], "[\\w-]{40,}"),
	token([":APA91b"], "([\\w-]{8,40}:)APA91b[\\w-]{100,}"),
	long({ run: 63 }, prefixed(["EAA"], "[A-Za-z0-9]{60,}")),
	drawn(["AAAAAAAAAA"], "(A{18,24})[\\w%-]{60,}"),
	token(["pat-"], "(pat-[a-z]{2}\\d-)[0-9a-f]{8}-[0-9a-f-]{20,}"),
	prefixed(["dG9rO"], "[A-Za-z0-9+/]{40,}={0,2}"),
	long({ length: 100 }, prefixed(["sl."], "[\\w-]{100,}")),
	token(["dt0"], "(dt0[a-z]\\d\\d\\.)[A-Z0-9]{24}\\.[A-Z0-9]{64}"),
	prefixed([
		"NRAK-",
		"NRJS-",
		"NRII-",
		"NRIQ-",
		"NRSP-",
		"NRRA-"
	], "[\\w-]{16,}"),
	token(["NRAL"], "()[0-9a-f]{36}(NRAL)(?![A-Za-z0-9])"),
	prefixed(["sntrys_", "sntryu_"], "[\\w+/=-]{30,}"),
	prefixed(["glc_", "glsa_"], "[\\w+/=]{30,}"),
	prefixed(["eyJrIjoi"], "[A-Za-z0-9+/=]{40,}"),
	prefixed([
		"hvs.",
		"hvb.",
		"hvr."
	], "[\\w-]{20,}"),
	long({
		run: 24,
		has: require_redact.DRAWN
	}, drawn(["s."], "(?<!\\.)(s\\.)[A-Za-z0-9]{24}(?![\\w.(-])")),
	long({
		run: 12,
		length: 40
	}, token([
		"sdk-",
		"api-",
		"mob-"
	], "((?:sdk|api|mob)-)[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}")),
	long({ run: 58 }, token([
		"SU",
		"SA",
		"SO"
	], "(S[UAO])[A-Z2-7]{56}(?![A-Za-z0-9])")),
	long({ run: 32 }, token(["st."], "(st\\.)[0-9a-f]{20,32}\\.[0-9a-f]{32}\\.[0-9a-f]{16,32}")),
	long({
		run: 24,
		has: ["digit"]
	}, token(["pat."], "([ps]at\\.)[A-Za-z0-9_-]{22}\\.[0-9a-f]{24}\\.[A-Za-z0-9]{20}")),
	long({
		length: 42,
		has: require_redact.DRAWN
	}, drawn(["00"], "()00[A-Za-z0-9][\\w-]{39}(?![\\w-])")),
	drawn(["cflt"], "(cflt)[A-Za-z0-9+/]{56,}"),
	token(["atlasv1."], "([A-Za-z0-9]{14}\\.atlasv1\\.)[\\w=-]{40,}"),
	long({ run: 40 }, prefixed(["pul-"], "[0-9a-f]{40}(?![A-Za-z0-9])")),
	prefixed([
		"dp.pt.",
		"dp.st.",
		"dp.ct.",
		"dp.sa.",
		"dp.scim.",
		"dp.audit."
	], "[\\w.-]{30,}"),
	prefixed(["tskey-"], "[\\w-]{20,}"),
	prefixed(["ops_ey"], "[\\w+/=-]{80,}"),
	prefixed(["AGE-SECRET-KEY-1"], "[A-Z0-9]{30,}"),
	prefixed(["figd_", "figo_"], "[\\w-]{20,}"),
	prefixed(["PMAK-"], "[0-9a-f-]{40,}"),
	prefixed(["lin_api_", "lin_oauth_"], "\\w{30,}"),
	prefixed(["ntn_"], "[A-Za-z0-9]{40,}"),
	prefixed(["CFPAT-"], "[\\w-]{40,}"),
	long({ length: 44 }, prefixed(["tfp_"], "(?=\\w{0,20}[0-9])[\\w-]{40,}")),
	token(["pk_"], "(pk_\\d{6,9}_)[A-Z0-9]{32}"),
	long({
		run: 28,
		has: ["underscore"]
	}, prefixed(["aio_"], "[A-Za-z0-9]{28}(?![A-Za-z0-9])")),
	long({ run: 32 }, token(["1/1", "2/1"], "([12]/1\\d{14,16}(?:/\\d{15,17})?:)[0-9a-f]{32}")),
	long({ run: 64 }, token(["pat"], "(pat[A-Za-z0-9]{14}\\.)[0-9a-f]{64}")),
	long({ run: 50 }, token(["ik_", "mk_"], "(hc[a-z][im]k_)[a-z0-9]{50,}")),
	token(["xaat-", "xapt-"], "(xa[ap]t-)[0-9a-f]{8}-[0-9a-f-]{20,}"),
	long({
		run: 32,
		length: 40
	}, token(["u"], "(u\\d{6,10}-)(?=[0-9a-f]{0,31}[a-f])[0-9a-f]{32}(?![A-Za-z0-9-])")),
	token(["SWMTKN-1-"], "(SWMTKN-1-)[a-z0-9]{40,}-[a-z0-9]{20,}"),
	long({
		run: 27,
		length: 47,
		has: require_redact.DRAWN
	}, drawn(["2"], "()[12][A-Za-z0-9]{26}_[A-Za-z0-9]{19,22}(?![\\w-])")),
	prefixed(["sha256~"], "[\\w-]{40,}"),
	prefixed(["ATTA"], "[0-9a-f]{60,}"),
	prefixed(["rdme_"], "[a-z0-9]{60,}"),
	long({ length: 46 }, prefixed(["tk-us-"], "[\\w-]{40,}")),
	long({
		run: 32,
		length: 36
	}, prefixed(["ico-"], "[A-Za-z0-9]{32}(?![A-Za-z0-9])")),
	prefixed(["dnkey-"], "[\\w=-]{40,}"),
	prefixed(["s-s4t2ud-", "s-s4t2af-"], "[0-9a-f]{64}"),
	token(["_mmk"], "()\\w{6}_\\w{29}(_mmk)(?!\\w)"),
	prefixed([
		"sm_pat_",
		"sm_aat_",
		"sm_sat_"
	], "[A-Za-z0-9]{16,}"),
	long({
		run: 42,
		has: require_redact.DRAWN
	}, drawn(["4b1d"], "(4b1d)[A-Za-z0-9]{38}(?![A-Za-z0-9])")),
	long({ has: require_redact.DRAWN }, drawn(["b_"], "(b_)[\\w=/+-]{44}(?![\\w-])")),
	long({
		run: 28,
		has: require_redact.DRAWN
	}, drawn(["KEY"], "(KEY)[A-Z0-9]{28,34}_[A-Za-z0-9]{20,24}(?![\\w-])")),
	prefixed(["eyJpdiI6"], "[\\w+/-]{60,}(?:={1,2}|(?:%3D){1,2})?"),
	token(["sk-"], "(sk-(?:proj|svcacct|admin|ant|or|lf|None)-)[\\w-]{20,}"),
	token(["sk-"], "(sk-)[A-Za-z0-9]{32,}"),
	prefixed(["hf_", "api_org_"], "[A-Za-z0-9]{30,}"),
	prefixed([
		"gsk_",
		"pplx-",
		"r8_",
		"xai-",
		"tvly-",
		"unkey_"
	], "[A-Za-z0-9]{30,}"),
	drawn(["fw_"], "(fw_)[A-Za-z0-9]{22,}"),
	long({
		length: 43,
		has: require_redact.DRAWN
	}, drawn(["pa-"], "(pa-)[\\w-]{40,50}(?![\\w-])")),
	prefixed(["csk-"], "[a-z0-9]{40,}"),
	prefixed(["nvapi-", "pcsk_"], "[\\w-]{40,}"),
	token(["lsv2_"], "(lsv2_[a-z]{2}_)[0-9a-f]{32}_[0-9a-f]{10}"),
	token(["sk_"], "(sk_)[0-9a-f]{40,}(?![A-Za-z0-9])"),
	long({ length: 32 }, token(["re_"], "(re_)(?=[A-Za-z]{0,30}\\d|\\w{0,30}[A-Z])[A-Za-z0-9]{8}_[A-Za-z0-9]{20,}(?![A-Za-z0-9])")),
	long({ run: 40 }, prefixed(["secret-"], "[A-Za-z0-9]{40,}")),
	NAMED,
	token(["AQ."], "(AQ\\.)[\\w-]{40,}"),
	long({ run: 36 }, prefixed(["dose"], "[0-9a-f]{32}(?:-\\d)?(?![A-Za-z0-9])")),
	long({
		run: 32,
		length: 50
	}, token(["-"], "()[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8}(?![\\w-])")),
	token(["oauth:"], "(oauth:)[a-z0-9]{30}(?![A-Za-z0-9])"),
	prefixed(["gAAAAA"], "[\\w-]{60,}={0,2}"),
	token([
		"oken",
		"OKEN",
		"bootstrap",
		"kubeadm"
	], "((?:token|TOKEN|Token|bootstrap|kubeadm)[^\\n]{0,40}?(?<![\\w./-]))[a-z0-9]{6}\\.[a-z0-9]{16}(?![\\w.-])"),
	prefixed([
		"phx_",
		"rpa_",
		"apify_api_",
		"jina_",
		"e2b_",
		"tgp_v1_"
	], "[A-Za-z0-9_-]{30,}"),
	long({
		run: 32,
		length: 35
	}, prefixed(["fc-"], "[0-9a-f]{32}(?![A-Za-z0-9])")),
	prefixed(["BBDC-"], "[A-Za-z0-9+/]{30,}"),
	token(["syt_"], "(syt_)[A-Za-z0-9+/=]{1,80}_[A-Za-z]{20}_[A-Za-z0-9]{6}(?![A-Za-z0-9])"),
	prefixed(["glrtr-", "glwt-"], "[\\w.-]{16,}"),
	prefixed(["shpua_", "sk_org_"], "[A-Za-z0-9_]{20,}"),
	long({ run: 35 }, token(["md5"], "(md5)[0-9a-f]{32}(?![A-Za-z0-9])")),
	token(["::server:", "::node:"], "(K10)[0-9a-f]{64}::(?:server|node):[\\w.-]{6,}"),
	prefixed(["RWRTY0Iy"], "[A-Za-z0-9+/]{60,}={0,2}"),
	token(["AZDO"], "()[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4}(?![A-Za-z0-9])"),
	token(["snyk_"], "(snyk_[a-z]{3}\\.)[\\w-]{20,}(?:\\.[\\w-]{20,})?"),
	prefixed(["fio-u-"], "[\\w-]{50,}"),
	token([
		"ook/",
		"ooks/",
		"hookb2/"
	], "((?:^|[/._-])(?:web)?hooks?(?:b2)?/(?:[\\w.~-]{1,24}/){0,3}?)(?=[\\w@-]{0,40}\\d)[\\w@-]{20,}(?:/[\\w-]{6,}){0,4}", void 0, ""),
	token(["hc-ping.com/"], "(hc-ping\\.com/)[\\w-]{22,}"),
	token(["$2"], "(\\$2[abxy]\\$\\d\\d\\$)[./A-Za-z0-9]{53}"),
	token(["$argon2"], "(\\$argon2(?:id|i|d)\\$)[\\w$=,+/.-]{20,}"),
	token(["$6$", "$5$"], "(\\$[56]\\$)(?:rounds=\\d+\\$)?[./A-Za-z0-9]{1,16}\\$[./A-Za-z0-9]{43,86}"),
	token(["$1$", "$apr1$"], "(\\$(?:1|apr1)\\$)[./A-Za-z0-9]{1,8}\\$[./A-Za-z0-9]{22}"),
	token([
		"$y$",
		"$7$",
		"$gy$"
	], "(\\$(?:y|7|gy)\\$)[./A-Za-z0-9]{1,20}\\$[./A-Za-z0-9]{1,86}\\$[./A-Za-z0-9]{43}"),
	token(["pbkdf2"], "(pbkdf2[\\w-]{0,16}\\$)\\d{1,8}\\$[\\w+/.=-]{1,64}\\$[\\w+/.=-]{27,88}"),
	token(["scrypt"], "(\\$?scrypt[:$])(?:ln=)?[\\w:,=$]{3,40}\\$[\\w+/.=-]{8,64}\\$[\\w+/.=-]{27,180}"),
	token(["$P$", "$H$"], "(\\$[PH]\\$)[./A-Za-z0-9]{31}(?![A-Za-z0-9])"),
	token(["SCRAM-SHA-", "scram-sha-"], "((?:SCRAM-SHA|scram-sha)-(?:1|256|512)\\$)\\d{3,7}:[\\w+/=]{8,64}\\$[\\w+/=]{20,90}:[\\w+/=]{20,90}"),
	long({ run: 40 }, token(["*"], "(?<![\\w*])(\\*)(?=[0-9A-F]{0,39}[A-F])[0-9A-F]{40}(?![A-Za-z0-9])")),
	token([
		"SSHA",
		"SHA}",
		"MD5}"
	], "(\\{S?(?:SHA\\d{0,3}|MD5)\\})[A-Za-z0-9+/]{22,}={0,2}")
];
// src/redact/find-secrets.ts
const VALUE_RULES = [
	...PLACE_RULES,
	...COMMAND_RULES,
	...PROGRAM_RULES,
	...CALL_RULES,
	...PROTOCOL_RULES,
	...PROSE_RULES
];
const QUOTED = new Set(VALUE_RULES);
const PLAIN_RULES = [
	KUBERNETES_SECRET_RULE,
	PEM_RULE,
	...VALUE_RULES,
	NAMED_VALUES_RULE,
	...TOKEN_RULES,
	...CARD_RULES
];
const DECODERS = /* @__PURE__ */ new Map([
	[ENCODED_LINES, findInEncodedLines],
	[DOUBLED_APOSTROPHES, findInDoubled],
	[BYTE_LISTS, findInByteLists]
]);
const OWN_RULES = [...PLAIN_RULES, ...DECODERS.keys()];
const DEEPEST = 4;
function createFinder(library, known = [], openSearch = createSearch) {
	const search = openSearch([
		...known,
		...OWN_RULES,
		...library
	]);
	const foreign = new Set(library);
	const certain = new Set(known);
	function findInWindow(text, add, depth = 0) {
		const found = search(text);
		const others = [];
		const own = [];
		const addOwn = (start, end) => own.push([start, end]);
		const addOther = (start, end) => others.push([start, end]);
		const findDecoded = (decoded, addDecoded) => findIn(decoded, addDecoded, depth + 1);
		for (const wanted of found.rules) {
			const decode = DECODERS.get(wanted.rule);
			if (decode !== void 0 && depth === DEEPEST) continue;
			findInParts(decode === void 0 ? wanted.rule.find : (part, addFound) => decode(part, findDecoded, addFound), text, wanted, certain.has(wanted.rule) ? add : foreign.has(wanted.rule) ? addOther : addOwn, QUOTED.has(wanted.rule));
		}
		for (const { rule, words } of found.words) require_redact.findInLongWords(rule, words, text, addOwn);
		if (depth < DEEPEST) findInBase64(text, found.base64, findDecoded, addOwn);
		findEchoes(text, own, add);
		for (const [start, end] of own) add(start, end);
		for (const [start, end] of others) if (!own.some(([from, to]) => from < end && to > start)) add(start, end);
	}
	function findIn(text, add, depth) {
		const source = require_redact.ByteText.of(text);
		const whole = source.isAscii ? null : source.part(0, source.length);
		findInWindow(source, (start, end) => add(whole?.indexOf(start) ?? start, whole?.indexOf(end) ?? end), depth);
	}
	return (text, add) => {
		for (const { from, to, start, end } of windowsOf(text.bytes)) findInWindow(from === 0 && to === text.length ? text : new require_redact.ByteText(text.bytes.subarray(from, to)), (left, right) => {
			if (from + right > start && from + left < end) add(Math.max(start, from + left), Math.min(end, from + right));
		});
	};
}
function findInParts(find, text, { parts, places }, add, isQuoted) {
	for (const [start, end] of parts ?? [[0, text.length]]) {
		const part = text.part(text.boundary(start - 1), text.boundary(end + 1));
		const inside = places?.filter((place) => place >= start && place <= end).map((place) => part.indexOf(place));
		const addFound = isQuoted ? (left, right) => add(part.placeOf(left), part.placeOf(endOfString(part.text, left, right))) : (left, right) => add(part.placeOf(left), part.placeOf(right));
		find(part.text, addFound, inside);
	}
}
// src/redact/stream.ts
const LONGEST_LINE = 1048576;
const CHUNK = 65536;
const SMALL = 16384;
const NEWLINE = 10;
function createSafeStream(findRanges, pass, { part, overlap } = {
	part: PART,
	overlap: OVERLAP
}) {
	return new Passage(findRanges, pass, part, overlap);
}
var Passage = class {
	#findRanges;
	#pass;
	#part;
	#overlap;
	#usual;
	#decoder = require_redact.createDecoder();
	#bytes;
	#passed = 0;
	#ready = 0;
	#length = 0;
	#lineStart = 0;
	constructor(findRanges, pass, part, overlap) {
		this.#findRanges = findRanges;
		this.#pass = pass;
		this.#part = part;
		this.#overlap = overlap;
		this.#usual = part + 2 * overlap + 2 * CHUNK;
		this.#bytes = Buffer.allocUnsafe(Math.min(SMALL, this.#usual));
	}
	write(chunk) {
		this.#take(this.#decoder.write(chunk));
	}
	end() {
		this.#take(this.#decoder.end());
		this.#normaliseTo(this.#length);
		this.#drain();
		if (this.#ready > this.#passed) this.#passOn(this.#ready, this.#ready);
		this.#passed = 0;
		this.#ready = 0;
		this.#length = 0;
		this.#lineStart = 0;
	}
	#take(more) {
		this.#reserve(more.length);
		this.#bytes.set(more, this.#length);
		const newline = this.#bytes.subarray(this.#length, this.#length + more.length).lastIndexOf(NEWLINE);
		if (newline >= 0) this.#lineStart = this.#length + newline + 1;
		this.#length += more.length;
		const unread = this.#length - this.#ready;
		if (this.#lineStart > this.#ready && unread >= CHUNK) this.#normaliseTo(this.#lineStart);
		else if (unread >= LONGEST_LINE) this.#normaliseTo(require_redact.endOfCharacters(this.#bytes, this.#length));
		this.#drain();
	}
	#reserve(more) {
		if (this.#length + more <= this.#bytes.length) return;
		const doubled = this.#bytes.length < this.#usual ? this.#usual : this.#bytes.length * 2;
		const larger = Buffer.allocUnsafe(Math.max(doubled, this.#length + more));
		this.#bytes.copy(larger, 0, 0, this.#length);
		this.#bytes = larger;
	}
	#normaliseTo(end) {
		const piece = this.#bytes.subarray(this.#ready, end);
		if (isPlain(piece)) {
			this.#ready = end;
			return;
		}
		const text = require_redact.textOf(piece);
		const normal = require_redact.normalise(text);
		if (normal === text && (0, node_buffer.isUtf8)(piece)) {
			this.#ready = end;
			return;
		}
		const shown = Buffer.from(normal);
		const rest = Buffer.from(this.#bytes.subarray(end, this.#length));
		this.#length = this.#ready;
		this.#reserve(shown.length + rest.length);
		this.#bytes.set(shown, this.#ready);
		this.#bytes.set(rest, this.#ready + shown.length);
		this.#ready += shown.length;
		this.#length = this.#ready + rest.length;
		this.#lineStart = this.#ready;
	}
	#drain() {
		while (this.#ready - this.#passed > this.#part + this.#overlap) {
			const end = endOfPart(this.#bytes, this.#passed, this.#part);
			this.#passOn(end, end + this.#overlap);
			this.#drop(Math.max(0, end - this.#overlap));
			this.#passed = Math.min(end, this.#overlap);
		}
	}
	#drop(count) {
		this.#bytes.copyWithin(0, count, this.#length);
		this.#ready -= count;
		this.#length -= count;
		this.#lineStart = Math.max(0, this.#lineStart - count);
	}
	#passOn(end, to) {
		const seen = this.#bytes.subarray(0, require_redact.endOfCharacters(this.#bytes, to));
		const ranges = this.#findRanges(seen);
		this.#pass(require_redact.mask(this.#bytes, ranges, this.#passed, end));
	}
};
let memory = null;
function isPlain(bytes) {
	memory ??= new SearchMemory();
	const { isPlain: isPlainAscii, mayHoldWritten: mayBeWritten } = memory.oddities(bytes);
	return isPlainAscii && !(mayBeWritten && require_redact.mayHoldWritten(bytes.toString("latin1")));
}
exports.createFinder = createFinder;
exports.createSafeStream = createSafeStream;
// bcb427788dc82e14
