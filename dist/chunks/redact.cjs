const require_rolldown_runtime = require("./rolldown-runtime.cjs");
let node_buffer = require("node:buffer");
// src/redact/decode.ts
const PROBED = 64;
const NOTHING = Buffer.alloc(0);
function createDecoder() {
	let first = NOTHING;
	let inner = AS_IT_IS;
	const open = (bytes) => {
		const endian = utf16Of(bytes);
		if (endian !== null) inner = utf16(endian);
		first = null;
		return inner.write(bytes);
	};
	return {
		write(chunk) {
			if (first === null) return inner.write(chunk);
			first = Buffer.concat([first, chunk]);
			return first.length < PROBED ? NOTHING : open(first);
		},
		end: () => first === null ? inner.end() : Buffer.concat([open(first), inner.end()])
	};
}
const AS_IT_IS = {
	write: (chunk) => chunk,
	end: () => NOTHING
};
function utf16Of(bytes) {
	if (bytes[0] === 255 && bytes[1] === 254) return "utf-16le";
	if (bytes[0] === 254 && bytes[1] === 255) return "utf-16be";
	const probe = bytes.subarray(0, PROBED);
	if (probe.length < 8) return null;
	const zeros = (parity, of) => of.filter((byte, index) => byte === 0 && index % 2 === parity).length;
	const isMostly = (parity) => zeros(parity, probe) * 5 > probe.length * 2 && zeros(parity, probe.subarray(0, 8)) > 2;
	if (isMostly(1)) return "utf-16le";
	return isMostly(0) ? "utf-16be" : null;
}
function utf16(encoding) {
	const decoder = new TextDecoder(encoding);
	return {
		write: (chunk) => Buffer.from(decoder.decode(chunk, { stream: true })),
		end: () => Buffer.from(decoder.decode())
	};
}
function textOf(bytes) {
	return ((0, node_buffer.isUtf8)(bytes) ? bytes : withWideControls(bytes)).toString("utf8");
}
function endOfCharacters(bytes, length) {
	for (let back = 1; back <= 3 && back <= length; back++) {
		const byte = bytes[length - back] ?? 0;
		if (byte >> 6 === 2) continue;
		return (byte >= 240 ? 4 : byte >= 224 ? 3 : byte >= 192 ? 2 : 1) > back ? length - back : length;
	}
	return length;
}
function withWideControls(bytes) {
	return Buffer.from(bytes.toString("latin1").replace(BAD_CONTROL ??= /(?<![\u00c2-\u00f4]|[\u00e0-\u00f4][\u0080-\u00bf]|[\u00f0-\u00f4][\u0080-\u00bf]{2})[\u0080-\u009f]/g, "\u00c2$&"), "latin1");
}
let BAD_CONTROL;
// src/redact/byte-text.ts
var ByteText = class ByteText {
	bytes;
	isAscii;
	#last = null;
	#lastFrom = 0;
	#lastTo = 0;
	constructor(bytes) {
		this.bytes = bytes;
		this.isAscii = (0, node_buffer.isAscii)(bytes);
	}
	static of(text) {
		return new ByteText(Buffer.from(text));
	}
	get length() {
		return this.bytes.length;
	}
	part(from, to) {
		if (this.#last === null || this.#lastFrom !== from || this.#lastTo !== to) {
			this.#last = this.isAscii ? new AsciiPart(this.bytes.toString("latin1", from, to), from) : new WidePart(this.bytes.toString("utf8", from, to), from);
			this.#lastFrom = from;
			this.#lastTo = to;
		}
		return this.#last;
	}
	boundary(place) {
		if (place <= 0 || place >= this.length) return Math.min(Math.max(0, place), this.length);
		return this.isAscii ? place : endOfCharacters(this.bytes, place);
	}
};
var AsciiPart = class {
	text;
	#from;
	constructor(text, from) {
		this.text = text;
		this.#from = from;
	}
	placeOf(index) {
		return this.#from + index;
	}
	indexOf(place) {
		return place - this.#from;
	}
};
var WidePart = class {
	text;
	#from;
	#index = 0;
	#place;
	constructor(text, from) {
		this.text = text;
		this.#from = from;
		this.#place = from;
	}
	placeOf(index) {
		const end = this.text.charCodeAt(index) >> 10 === 55 && this.text.charCodeAt(index - 1) >> 10 === 54 ? index + 1 : index;
		if (end >= this.#index) this.#place += Buffer.byteLength(this.text.slice(this.#index, end));
		else this.#place -= Buffer.byteLength(this.text.slice(end, this.#index));
		this.#index = end;
		return this.#place;
	}
	indexOf(place) {
		if (place < this.#place) {
			this.#index = 0;
			this.#place = this.#from;
		}
		while (this.#place < place && this.#index < this.text.length) {
			const code = this.text.codePointAt(this.#index) ?? 0;
			this.#index += code > 65535 ? 2 : 1;
			this.#place += code > 65535 ? 4 : code > 2047 ? 3 : code > 127 ? 2 : 1;
		}
		return this.#index;
	}
};
// src/redact/library-hooks.ts
const LIBRARY_HOOKS = {
	aws: [...[
		"AKIA",
		"AGPA",
		"AIDA",
		"AROA",
		"AIPA",
		"ANPA",
		"ANVA",
		"ASIA",
		"A3T"
	], ...[
		"ACCESS",
		"Access",
		"access"
	].flatMap((word) => [
		"KEY",
		"Key",
		"key",
		"_KEY",
		"_Key",
		"_key"
	].map((key) => word + key))],
	npm: [
		"_authToken=",
		"npm_",
		"x-oauth-basic"
	],
	slack: [
		"xox",
		"xapp",
		"hooks.slack.com",
		"HOOKS.SLACK.COM"
	],
	sendgrid: ["SG."],
	shopify: ["shp"],
	stripe: ["_live_", "_test_"],
	github: [
		"ghp_",
		"gho_",
		"ghu_",
		"ghs_",
		"ghr_",
		"github_pat_"
	],
	gitlab: [
		"glpat-",
		"glrt-",
		"gldt-",
		"glptt-",
		"glcbt-",
		"glagent-",
		"gloas-",
		"glsoat-",
		"glft-",
		"glimt-",
		"glffct-"
	],
	grafana: ["glc_", "glsa_"],
	openai: ["sk-"],
	anthropic: ["sk-ant"],
	groq: ["gsk_"],
	huggingface: ["hf_"],
	linear: ["lin_"],
	notion: ["ntn_", "secret_"],
	"1password": ["ops_ey"],
	"hashicorp-vault": [
		"hvs.",
		"hvb.",
		"hvr."
	],
	vercel: [
		"vcp_",
		"vci_",
		"vca_",
		"vcr_",
		"vck_"
	],
	databricks: ["dapi"],
	docker: ["dckr_"],
	figma: ["figd_"],
	cloudflare: [
		"cfk_",
		"cfut_",
		"cfat_"
	],
	tailscale: ["tskey-"],
	gcp: null,
	"filter-comments": null,
	basicauth: null,
	"database-connection-string": null,
	privatekey: null
};
function wantsLibrary(text) {
	return Object.values(LIBRARY_HOOKS).some((hooks) => hooks?.some((hook) => text.includes(hook)));
}
// src/redact/all-hooks.ts
const ALL_HOOKS = {
	"exact": [
		"kind: Secret",
		"kind: \"Secret",
		"kind\":\"Secret",
		"kind\": \"Secret",
		"kind: \\\"Secret",
		"kind\\\":\\\"Secret",
		"kind\\\": \\\"Secret",
		"PRIVATE KEY",
		"PRIVATE+KEY",
		"Private-Lines:",
		"OpenVPN Static key",
		"://",
		"cloudinary://",
		"@tcp(",
		"@unix(",
		"@tcp6(",
		"@cloudsql(",
		"jdbc:oracle:",
		"oauth_signature",
		"_json_key",
		"account.key.",
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
		"@cache",
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
		"@api",
		"private_key_id",
		"sonar.login",
		"-oauth",
		"-token",
		"{pass",
		"{:pass",
		"{secret",
		"{:secret",
		"{token",
		"{:token",
		"{api_key",
		"{:api_key",
		"kty",
		"login ",
		"auth\"",
		"auth\\\"",
		"dockerconfigjson",
		"dockercfg",
		"LS0tLS1CRUdJTi",
		"Private-MAC:",
		"/v1/input/",
		"/integration/",
		"otpauth://",
		"pass ",
		" pass:",
		"requirepass ",
		"masterauth ",
		"curl ",
		"mysql",
		"redis-cli ",
		"sshpass ",
		"-key ",
		"--from-literal",
		"-U",
		"--user",
		"sqlplus ",
		"sqlldr ",
		"expdp ",
		"impdp ",
		"rman ",
		"add_user ",
		"change_password ",
		"AUTH ",
		"AUTH",
		"mongo",
		"cqlsh",
		"influx",
		"mosquitto_",
		"ldap",
		"passwd ",
		"kadmin",
		"sqlcmd",
		"bcp",
		"osql",
		"isql",
		"mssql-cli",
		"zip",
		"openssl",
		"7z ",
		"7z	",
		"7za",
		"7zr",
		"7zz",
		"rar",
		"psftp",
		"plink -",
		"plink.exe",
		"pscp",
		"putty",
		"kitty",
		"ipmi",
		"twine",
		"poetry",
		"rdesktop",
		"psexec",
		"PsExec",
		"snowsql",
		"usermod",
		"useradd",
		"push ",
		"ssh-keygen",
		"security ",
		"altool",
		"osslsigncode",
		"signtool",
		"schtasks",
		"doctl",
		" -a ",
		" --auth ",
		"ab -",
		"freerdp",
		"cmdkey",
		"wmic",
		"lftp",
		"--secret-string",
		"mariadb",
		"keyvault",
		"gem signin",
		"nuget",
		"creds",
		"secret set",
		"secret put",
		"rclone",
		"pulumi",
		"vault ",
		"cargo login",
		"bw unlock",
		"authtoken ",
		"isql ",
		"net user ",
		"rasdial ",
		"net use ",
		"wpa_passphrase ",
		"poetry config",
		"mc alias",
		"mc config",
		"htpasswd ",
		"mysqladmin ",
		"reset-admin-password ",
		"steamcmd ",
		"-agent-token ",
		"http-basic",
		"bundle config",
		"bundle set",
		"openssl passwd",
		"ansible-vault",
		"assword-file",
		"ata-file",
		"asswd-file",
		"keyring ",
		"assword-c",
		"assword_c",
		"_cmd",
		"PASSWORD_COMMAND",
		"PASSCOMMAND",
		"<<<",
		"snmp",
		" -S",
		"passwd",
		"kinit",
		"cryptsetup",
		"-stdin",
		"passphrase-fd",
		"secrets set",
		"secrets add",
		"secret create",
		"create secret",
		"versions add",
		"| base64",
		"|base64",
		"versions access",
		"base64 -d",
		"base64 --decode",
		" -field=",
		"op read ",
		"get-secret-value",
		"/run/secrets/",
		"keyvault secret show",
		"\\r\"",
		"\\r\\\"",
		"\\n\"",
		"\\n\\\"",
		"auth(",
		"password_verify(",
		"hmac",
		"HMAC",
		"Hmac",
		"Stripe(",
		"Fernet(",
		"TOTP(",
		"SecretKeySpec(",
		"bcrypt",
		"BCrypt",
		"argon2",
		"jwt.",
		"JWT",
		"jws.",
		"reateHmac(",
		"HMAC.",
		"reateCipher",
		"reateDecipher",
		"login(",
		"Login(",
		"authenticate(",
		"bind(",
		"bind_s(",
		"_password(",
		"redential",
		"Auth(",
		"Authentication",
		"Provider(",
		"auth=(",
		"auth = (",
		"auth: (",
		"getConnection(",
		"PlainAuth(",
		"hash_hmac(",
		"openssl_",
		"create_",
		"onnect(",
		"__construct(",
		"ldap_bind(",
		"ftp_login(",
		"imap_open(",
		"334 UGFzc3dvcmQ6",
		"334 VXNlcm5hbWU6",
		"PASS ",
		"LOGIN ",
		"AUTH\\",
		"AUTH\r",
		"IDENTIFY ",
		"SAMLResponse",
		"SAMLRequest",
		"mac=",
		"ignature=",
		"password 0",
		"password	0",
		"password 5",
		"password	5",
		"password 6",
		"password	6",
		"password 7",
		"password	7",
		"password 8",
		"password	8",
		"password 9",
		"password	9",
		"secret 0",
		"secret	0",
		"secret 5",
		"secret	5",
		"secret 6",
		"secret	6",
		"secret 7",
		"secret	7",
		"secret 8",
		"secret	8",
		"secret 9",
		"secret	9",
		"key 0",
		"key	0",
		"key 5",
		"key	5",
		"key 6",
		"key	6",
		"key 7",
		"key	7",
		"key 8",
		"key	8",
		"key 9",
		"key	9",
		"createUser ",
		"insecure-pass",
		"stats auth ",
		"user ",
		"encrypt",
		": PSK ",
		"* \"",
		"* \\\"",
		"chpasswd",
		"::add-mask::",
		"\"md5",
		":15",
		"@//",
		"--cred",
		"--basic",
		"--auth",
		"--login",
		"-u ",
		"AKIA",
		"ASIA",
		"PASSWORD ",
		" p=",
		",p=",
		"&p=",
		"password is generated for ",
		"eyJ",
		"ghp_",
		"gho_",
		"ghu_",
		"ghs_",
		"ghr_",
		"github_pat_",
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
		"glffct-",
		"GR1348941",
		"npm_",
		"ddp_",
		"ddo_",
		"rnd_",
		"CLOJARS_",
		"squ_",
		"sqp_",
		"sqa_",
		"bkua_",
		"rootly_",
		"CCIPAT_",
		"CCIPRJ_",
		"sgp_",
		"sgd_",
		"snyk_",
		"pypi-",
		"rubygems_",
		"dckr_pat_",
		"dckr_oat_",
		"AKCp",
		"cmVmdGtu",
		"ATATT3",
		"ATCTT3",
		"ATBB",
		"ABIA",
		"ACCA",
		"A3T",
		"ABSK",
		"IQoJb3JpZ2lu",
		"FwoGZXIvYXdz",
		"FQoGZXIvYXdz",
		"AIza",
		"ya29.",
		"GOCSPX-",
		"1//0",
		"Q~",
		"dop_v1_",
		"doo_v1_",
		"dor_v1_",
		"LTAI",
		"AKID",
		"HRKU-",
		"cfk_",
		"cfut_",
		"cfat_",
		"v1.0-",
		"AQVN",
		"t1.",
		"napi_",
		"sk.eyJ",
		"tk.eyJ",
		"vcp_",
		"vci_",
		"vca_",
		"vcr_",
		"vck_",
		"nfp_",
		"nfc_",
		"nfo_",
		"nfb_",
		"nfu_",
		"sbp_",
		"sb_secret_",
		"pscale_tkn_",
		"pscale_pw_",
		"pscale_oauth_",
		"fo1_",
		"fm2_",
		"fm1r_",
		"sk_live_",
		"sk_test_",
		"rk_live_",
		"rk_test_",
		"whsec_",
		"shippo_live_",
		"shippo_test_",
		"duffel_live_",
		"duffel_test_",
		"EZAK",
		"EZTK",
		"FLWSECK",
		"access-",
		"sq0atp-",
		"sq0csp-",
		"sq0idp-",
		"EAAA",
		"shpat_",
		"shpca_",
		"shppa_",
		"shpss_",
		"access_token$",
		"rzp_live_",
		"rzp_test_",
		"AQE",
		"prv",
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
		"xoxe.",
		"hooks.slack.com/",
		"/api/webhooks/",
		"hooks.zapier.com/",
		"maker.ifttt.com/",
		"webhook.office.com/",
		"chat.googleapis.com/v1/spaces/",
		":AA",
		"/bot",
		"SG.",
		"xkeysib-",
		"xsmtpsib-",
		":APA91b",
		"AAAAAAAAAA",
		"pat-",
		"dG9rO",
		"dt0",
		"NRAK-",
		"NRJS-",
		"NRII-",
		"NRIQ-",
		"NRSP-",
		"NRRA-",
		"NRAL",
		"sntrys_",
		"sntryu_",
		"glc_",
		"glsa_",
		"eyJrIjoi",
		"hvs.",
		"hvb.",
		"hvr.",
		"cflt",
		"atlasv1.",
		"dp.pt.",
		"dp.st.",
		"dp.ct.",
		"dp.sa.",
		"dp.scim.",
		"dp.audit.",
		"tskey-",
		"ops_ey",
		"AGE-SECRET-KEY-1",
		"figd_",
		"figo_",
		"PMAK-",
		"lin_api_",
		"lin_oauth_",
		"ntn_",
		"CFPAT-",
		"pk_",
		"xaat-",
		"xapt-",
		"SWMTKN-1-",
		"sha256~",
		"ATTA",
		"rdme_",
		"dnkey-",
		"s-s4t2ud-",
		"s-s4t2af-",
		"_mmk",
		"sm_pat_",
		"sm_aat_",
		"sm_sat_",
		"eyJpdiI6",
		"sk-",
		"hf_",
		"api_org_",
		"gsk_",
		"pplx-",
		"r8_",
		"xai-",
		"tvly-",
		"unkey_",
		"fw_",
		"csk-",
		"nvapi-",
		"pcsk_",
		"lsv2_",
		"sk_",
		"AQ.",
		"oauth:",
		"gAAAAA",
		"oken",
		"OKEN",
		"bootstrap",
		"kubeadm",
		"phx_",
		"rpa_",
		"apify_api_",
		"jina_",
		"e2b_",
		"tgp_v1_",
		"BBDC-",
		"syt_",
		"glrtr-",
		"glwt-",
		"shpua_",
		"sk_org_",
		"::server:",
		"::node:",
		"RWRTY0Iy",
		"AZDO",
		"fio-u-",
		"ook/",
		"ooks/",
		"hookb2/",
		"hc-ping.com/",
		"$2",
		"$argon2",
		"$6$",
		"$5$",
		"$1$",
		"$apr1$",
		"$y$",
		"$7$",
		"$gy$",
		"pbkdf2",
		"scrypt",
		"$P$",
		"$H$",
		"SCRAM-SHA-",
		"scram-sha-",
		"SSHA",
		"SHA}",
		"MD5}",
		"card",
		"Card",
		"CARD",
		"pan ",
		"pan_",
		"pan-",
		"pan:",
		"pan=",
		"pan#",
		"pan\"",
		"pan'",
		"pan\\",
		"pan	",
		"panN",
		"pann",
		"PAN ",
		"PAN_",
		"PAN-",
		"PAN:",
		"PAN=",
		"PAN#",
		"PAN\"",
		"PAN'",
		"PAN\\",
		"PAN	",
		"PANN",
		"PANn",
		"cc ",
		"cc_",
		"cc-",
		"cc:",
		"cc=",
		"cc#",
		"cc\"",
		"cc'",
		"cc\\",
		"cc	",
		"ccN",
		"ccn",
		"''",
		"<Buffer ",
		"Uint8Array",
		"[]byte{",
		"[]uint8{",
		"bytearray",
		"byte[",
		"Bytes[",
		"7b 22",
		"7B 22",
		"7b:22",
		"7B-22",
		"0x7b, 0x22",
		"[123, 34,",
		"[123,34,"
	],
	"folded": [
		"authorization",
		"bearer",
		"basic ",
		"basic	",
		"set-cookie",
		"cookie",
		"phpsessid=",
		"jsessionid=",
		"sessionid=",
		"connect.sid=",
		"session=",
		"session_id=",
		"session\"",
		"session'",
		"session\\",
		"device_code=",
		"&sig\\=",
		"?sig=",
		"?signature=",
		"?x-amz-signature=",
		"?x-amz-security-token=",
		"?x-amz-credential=",
		"?x-goog-signature=",
		"?x-goog-credential=",
		"?googleaccessid=",
		"?awsaccesskeyid=",
		"?key=",
		"?apikey=",
		"?api_key=",
		"?appid=",
		"?auth=",
		"?jwt=",
		"?sas=",
		"?code=",
		"?assertion=",
		"?code_verifier=",
		"?device_code=",
		"?hmac=",
		"&sig=",
		"&signature=",
		"&x-amz-signature=",
		"&x-amz-security-token=",
		"&x-amz-credential=",
		"&x-goog-signature=",
		"&x-goog-credential=",
		"&googleaccessid=",
		"&awsaccesskeyid=",
		"&key=",
		"&apikey=",
		"&api_key=",
		"&appid=",
		"&auth=",
		"&jwt=",
		"&sas=",
		"&code=",
		"&assertion=",
		"&code_verifier=",
		"&device_code=",
		"&hmac=",
		";sig=",
		";signature=",
		";x-amz-signature=",
		";x-amz-security-token=",
		";x-amz-credential=",
		";x-goog-signature=",
		";x-goog-credential=",
		";googleaccessid=",
		";awsaccesskeyid=",
		";key=",
		";apikey=",
		";api_key=",
		";appid=",
		";auth=",
		";jwt=",
		";sas=",
		";code=",
		";assertion=",
		";code_verifier=",
		";device_code=",
		";hmac=",
		"auth=",
		"auth:",
		"auth\"",
		"auth'",
		"auth\\",
		"key=",
		"key:",
		"key =",
		"key :",
		"key  ",
		"key	",
		"key\"=",
		"key\":",
		"key\" =",
		"key\" :",
		"key\"  ",
		"key\"	",
		"key'=",
		"key':",
		"key' =",
		"key' :",
		"key'  ",
		"key'	",
		"key\\\"=",
		"key\\\":",
		"key\\\" =",
		"key\\\" :",
		"key\\\"  ",
		"key\\\"	",
		"key\\'=",
		"key\\':",
		"key\\' =",
		"key\\' :",
		"key\\'  ",
		"key\\'	",
		"key\\=",
		"key\\:",
		"key\\ =",
		"key\\ :",
		"key\\  ",
		"key\\	",
		"community",
		"digest ",
		"digest	",
		":*:",
		"password\\",
		"password\"",
		"password'",
		"password,",
		"password ",
		"password	",
		"password\r",
		"password\n",
		"passwd\\",
		"passwd\"",
		"passwd'",
		"passwd,",
		"passwd ",
		"passwd	",
		"passwd\r",
		"passwd\n",
		"_pass\\",
		"_pass\"",
		"_pass'",
		"_pass,",
		"_pass ",
		"_pass	",
		"_pass\r",
		"_pass\n",
		"secret\\",
		"secret\"",
		"secret'",
		"secret,",
		"secret ",
		"secret	",
		"secret\r",
		"secret\n",
		"token\\",
		"token\"",
		"token'",
		"token,",
		"token ",
		"token	",
		"token\r",
		"token\n",
		"apikey\\",
		"apikey\"",
		"apikey'",
		"apikey,",
		"apikey ",
		"apikey	",
		"apikey\r",
		"apikey\n",
		"api_key\\",
		"api_key\"",
		"api_key'",
		"api_key,",
		"api_key ",
		"api_key	",
		"api_key\r",
		"api_key\n",
		"accesskey\\",
		"accesskey\"",
		"accesskey'",
		"accesskey,",
		"accesskey ",
		"accesskey	",
		"accesskey\r",
		"accesskey\n",
		"access_key\\",
		"access_key\"",
		"access_key'",
		"access_key,",
		"access_key ",
		"access_key	",
		"access_key\r",
		"access_key\n",
		"privatekey\\",
		"privatekey\"",
		"privatekey'",
		"privatekey,",
		"privatekey ",
		"privatekey	",
		"privatekey\r",
		"privatekey\n",
		"private_key\\",
		"private_key\"",
		"private_key'",
		"private_key,",
		"private_key ",
		"private_key	",
		"private_key\r",
		"private_key\n",
		"credential\\",
		"credential\"",
		"credential'",
		"credential,",
		"credential ",
		"credential	",
		"credential\r",
		"credential\n",
		"credentials\\",
		"credentials\"",
		"credentials'",
		"credentials,",
		"credentials ",
		"credentials	",
		"credentials\r",
		"credentials\n",
		"string(",
		"%3d",
		"%3a",
		"identified",
		"identified by ",
		"password>",
		"passwd>",
		"secret>",
		"token>",
		"apikey>",
		"api-key>",
		"accesskey>",
		"-pass",
		"-secret",
		"-token",
		"-api",
		"-access",
		"net use ",
		"auth ",
		"auth	",
		"authenticate ",
		"authenticate	",
		"setuser ",
		"identity",
		"ignature",
		"hmac-",
		"auth2 ",
		"ecovery code",
		"ackup code",
		"cratch code",
		"login=",
		"userpwd=",
		"credentials=",
		"basicauth",
		"basic_auth",
		"basic-auth",
		"redentials: ",
		"issecret=true",
		"password(",
		"crypt(",
		"crypt_bytea(",
		"passphrase(",
		"sp_addlogin",
		"sp_password",
		"sp_addlinkedsrvlogin",
		"sp_addapprole",
		"sp_setapprole",
		"pragma ",
		"attach ",
		"securestring",
		"passwd",
		"password",
		"token",
		"secret",
		"api key",
		"api_key",
		"api-key",
		"access key",
		"access_key",
		"access-key",
		"secret key",
		"secret_key",
		"secret-key",
		"private key",
		"private_key",
		"private-key",
		"signing key",
		"signing_key",
		"signing-key",
		"encryption key",
		"encryption_key",
		"encryption-key",
		"license key",
		"license_key",
		"license-key",
		"account key",
		"account_key",
		"account-key",
		"app key",
		"app_key",
		"app-key",
		"application key",
		"application_key",
		"application-key",
		"password for ",
		"passwd for ",
		"passphrase for ",
		"passcode for ",
		"token here",
		"key here",
		"password here",
		"phrase (",
		"assword (",
		"ash of '",
		"ash of \"",
		"with key ",
		"xpected ",
		"passw",
		"passphrase",
		"passcode",
		"pwd",
		"credential",
		"redential",
		"ogin",
		"assword",
		"nemonic",
		"hrase",
		"pass",
		"psk",
		"cred",
		"salt",
		"pepper",
		"kennwort",
		"losungswort",
		"contrase",
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
		"adgangskode",
		"ifre",
		"lozinka",
		"geslo",
		"sandi",
		"masterauth",
		"geheimnis",
		"segredo",
		"secreto",
		"jeton",
		"phrase",
		"mnemonic",
		"pw",
		"seed",
		"sess",
		"sid",
		"auth",
		"otp",
		"cvv",
		"cvc",
		"akey",
		"bkey",
		"ckey",
		"dkey",
		"ekey",
		"fkey",
		"gkey",
		"hkey",
		"ikey",
		"jkey",
		"kkey",
		"lkey",
		"mkey",
		"nkey",
		"okey",
		"pkey",
		"qkey",
		"rkey",
		"skey",
		"tkey",
		"ukey",
		"vkey",
		"wkey",
		"xkey",
		"ykey",
		"zkey",
		"0key",
		"1key",
		"2key",
		"3key",
		"4key",
		"5key",
		"6key",
		"7key",
		"8key",
		"9key",
		"_key",
		".key",
		"-key",
		"shared key",
		"master key",
		"activation key",
		"product key",
		"unseal key",
		"recovery key",
		"session key",
		"stripe key",
		"hmac key",
		"fernet key",
		"aes key",
		"licence key",
		"_pat",
		"ops_pat",
		"ops-pat",
		"ops.pat",
		"opspat",
		"hub_pat",
		"hub-pat",
		"hub.pat",
		"hubpat",
		"lab_pat",
		"lab-pat",
		"lab.pat",
		"labpat",
		"gh_pat",
		"gh-pat",
		"gh.pat",
		"ghpat",
		"ado_pat",
		"ado-pat",
		"ado.pat",
		"adopat",
		"ure_pat",
		"ure-pat",
		"ure.pat",
		"urepat",
		"git_pat",
		"git-pat",
		"git.pat",
		"gitpat",
		"cks_pat",
		"cks-pat",
		"cks.pat",
		"ckspat",
		"pin",
		"kek",
		"dek",
		"khau",
		"facode",
		"fa code",
		"fa_code",
		"fa-code",
		"fa.code",
		"mscode",
		"ms code",
		"ms_code",
		"ms-code",
		"ms.code",
		"tioncode",
		"tion code",
		"tion_code",
		"tion-code",
		"tion.code",
		"itycode",
		"ity code",
		"ity_code",
		"ity-code",
		"ity.code",
		"imecode",
		"ime code",
		"ime_code",
		"ime-code",
		"ime.code",
		"gincode",
		"gin code",
		"gin_code",
		"gin-code",
		"gin.code",
		"uthcode",
		"uth code",
		"uth_code",
		"uth-code",
		"uth.code",
		"erycode",
		"ery code",
		"ery_code",
		"ery-code",
		"ery.code",
		"kupcode",
		"kup code",
		"kup_code",
		"kup-code",
		"kup.code",
		"tchcode",
		"tch code",
		"tch_code",
		"tch-code",
		"tch.code",
		"ockcode",
		"ock code",
		"ock_code",
		"ock-code",
		"ock.code",
		"has\u0142",
		"\u043f\u0430\u0440\u043e\u043b",
		"\u03ba\u03c9\u03b4\u03b9\u03ba",
		"kh\u1ea9u",
		"\u5bc6\u7801",
		"\u5bc6\u78bc",
		"\u53e3\u4ee4",
		"\u30d1\u30b9\u30ef\u30fc\u30c9",
		"\u6697\u8a3c",
		"\ube44\ubc00",
		"\uc554\ud638",
		"\u05e1\u05d9\u05e1\u05de\u05d4",
		"\u0643\u0644\u0645\u0629",
		"\u0e23\u0e2b\u0e31\u0e2a",
		";key",
		"key\\",
		"key%",
		"key&",
		"key\"",
		"key'",
		"basic",
		"identif",
		"login",
		"334 ",
		"\\bpass ",
		"card",
		"crypt",
		"&#39;",
		"&#x27;",
		"&apos;",
		"&quot;",
		"&#34;",
		"://",
		":\\/\\/",
		":\\//",
		":/\\/",
		"%2f%2f",
		"%40",
		"%24",
		"%20",
		"%25",
		"%c0",
		"%c1",
		"%c2",
		"%c3",
		"%c4",
		"%c5",
		"%c6",
		"%c7",
		"%c8",
		"%c9",
		"%ca",
		"%cb",
		"%cc",
		"%cd",
		"%ce",
		"%cf",
		"%d0",
		"%d1",
		"%d2",
		"%d3",
		"%d4",
		"%d5",
		"%d6",
		"%d7",
		"%d8",
		"%d9",
		"%da",
		"%db",
		"%dc",
		"%dd",
		"%de",
		"%df",
		"%e0",
		"%e1",
		"%e2",
		"%e3",
		"%e4",
		"%e5",
		"%e6",
		"%e7",
		"%e8",
		"%e9",
		"%ea",
		"%eb",
		"%ec",
		"%ed",
		"%ee",
		"%ef"
	],
	"words": [
		{
			"word": {
				"run": 32,
				"has": ["digit", "upper"]
			},
			"hooks": ["cio"]
		},
		{
			"word": {
				"run": 25,
				"has": ["digit", "upper"]
			},
			"hooks": ["API-"]
		},
		{
			"word": { "run": 34 },
			"hooks": ["11"]
		},
		{
			"word": { "run": 46 },
			"hooks": ["oy2"]
		},
		{
			"word": { "run": 36 },
			"hooks": ["dapi"]
		},
		{
			"word": { "run": 35 },
			"hooks": ["live_", "test_"]
		},
		{
			"word": {
				"run": 51,
				"has": ["digit", "upper"]
			},
			"hooks": [
				"5H",
				"5J",
				"5K",
				"K",
				"L"
			]
		},
		{
			"word": { "has": ["digit", "upper"] },
			"hooks": ["."]
		},
		{
			"word": {
				"run": 32,
				"length": 36
			},
			"hooks": ["key-"]
		},
		{
			"word": {
				"run": 32,
				"length": 36
			},
			"hooks": ["-us"]
		},
		{
			"word": { "run": 34 },
			"hooks": ["SK"]
		},
		{
			"word": { "run": 63 },
			"hooks": ["EAA"]
		},
		{
			"word": { "length": 100 },
			"hooks": ["sl."]
		},
		{
			"word": {
				"run": 24,
				"has": ["digit", "upper"]
			},
			"hooks": ["s."]
		},
		{
			"word": {
				"run": 12,
				"length": 40
			},
			"hooks": [
				"sdk-",
				"api-",
				"mob-"
			]
		},
		{
			"word": { "run": 58 },
			"hooks": [
				"SU",
				"SA",
				"SO"
			]
		},
		{
			"word": { "run": 32 },
			"hooks": ["st."]
		},
		{
			"word": {
				"run": 24,
				"has": ["digit"]
			},
			"hooks": ["pat."]
		},
		{
			"word": {
				"length": 42,
				"has": ["digit", "upper"]
			},
			"hooks": ["00"]
		},
		{
			"word": { "run": 40 },
			"hooks": ["pul-"]
		},
		{
			"word": { "length": 44 },
			"hooks": ["tfp_"]
		},
		{
			"word": {
				"run": 28,
				"has": ["underscore"]
			},
			"hooks": ["aio_"]
		},
		{
			"word": { "run": 32 },
			"hooks": ["1/1", "2/1"]
		},
		{
			"word": { "run": 64 },
			"hooks": ["pat"]
		},
		{
			"word": { "run": 50 },
			"hooks": ["ik_", "mk_"]
		},
		{
			"word": {
				"run": 32,
				"length": 40
			},
			"hooks": ["u"]
		},
		{
			"word": {
				"run": 27,
				"length": 47,
				"has": ["digit", "upper"]
			},
			"hooks": ["2"]
		},
		{
			"word": { "length": 46 },
			"hooks": ["tk-us-"]
		},
		{
			"word": {
				"run": 32,
				"length": 36
			},
			"hooks": ["ico-"]
		},
		{
			"word": {
				"run": 42,
				"has": ["digit", "upper"]
			},
			"hooks": ["4b1d"]
		},
		{
			"word": { "has": ["digit", "upper"] },
			"hooks": ["b_"]
		},
		{
			"word": {
				"run": 28,
				"has": ["digit", "upper"]
			},
			"hooks": ["KEY"]
		},
		{
			"word": {
				"length": 43,
				"has": ["digit", "upper"]
			},
			"hooks": ["pa-"]
		},
		{
			"word": { "length": 32 },
			"hooks": ["re_"]
		},
		{
			"word": { "run": 40 },
			"hooks": ["secret-"]
		},
		{
			"word": {
				"run": 28,
				"has": ["digit", "upper"]
			},
			"hooks": ["_", "-"]
		},
		{
			"word": { "run": 36 },
			"hooks": ["dose"]
		},
		{
			"word": {
				"run": 32,
				"length": 50
			},
			"hooks": ["-"]
		},
		{
			"word": {
				"run": 32,
				"length": 35
			},
			"hooks": ["fc-"]
		},
		{
			"word": { "run": 35 },
			"hooks": ["md5"]
		},
		{
			"word": { "run": 40 },
			"hooks": ["*"]
		}
	]
};
// src/redact/long-words.ts
const LONG_WORD = 24;
const BESIDE = 48;
function findInLongWords(rule, words, text, add) {
	const starts = [];
	const parts = [];
	let joined = "";
	for (let index = 0; index < words.length;) {
		const [first = 0] = words[index] ?? [];
		let to = first;
		for (; index < words.length && (words[index]?.[0] ?? 0) - BESIDE <= to; index++) to = (words[index]?.[1] ?? 0) + BESIDE;
		const part = text.part(text.boundary(first - BESIDE), text.boundary(to));
		if (!rule.hooks.some((hook) => part.text.includes(hook))) continue;
		starts.push(joined.length);
		parts.push(part);
		joined += `${part.text}\n`;
	}
	if (parts.length === 0) return;
	rule.find(joined.slice(0, -1), (start, end) => {
		const word = lastAtMost(starts, start);
		const part = parts[word];
		const before = starts[word] ?? 0;
		if (part !== void 0) add(part.placeOf(start - before), part.placeOf(end - before));
	});
}
function longWordsOf(text) {
	return [...longRunsOf(text, LONG_WORD, WORD_CODES)];
}
function base64RunsOf(text) {
	return [...longRunsOf(text, LONG_WORD, BASE64_CODES)];
}
function* longRunsOf(bytes, least, codes) {
	for (let probe = least - 1; probe < bytes.length;) {
		let start = probe + 1;
		while (start > probe + 1 - least && codes[bytes[start - 1] ?? 0] === 1) start--;
		if (start > probe + 1 - least) {
			probe = start - 1 + least;
			continue;
		}
		let end = probe + 1;
		while (end < bytes.length && codes[bytes[end] ?? 0] === 1) end++;
		yield [start, end];
		probe = end + least;
	}
}
const LETTERS_AND_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const WORD_CODES = codesOf(`${LETTERS_AND_DIGITS}_-`);
const BASE64_CODES = codesOf(`${LETTERS_AND_DIGITS}_-+/`);
function codesOf(characters) {
	const codes = /* @__PURE__ */ new Uint8Array(256);
	for (const byte of Buffer.from(characters)) codes[byte] = 1;
	return codes;
}
function lastAtMost(numbers, limit) {
	let low = 0;
	let high = numbers.length - 1;
	while (low < high) {
		const middle = low + high + 1 >> 1;
		if ((numbers[middle] ?? 0) <= limit) low = middle;
		else high = middle - 1;
	}
	return low;
}
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const SIXTHS = /* @__PURE__ */ new Uint8Array(256);
for (const [value, letter] of [...LETTERS].entries()) SIXTHS[letter.charCodeAt(0)] = value;
SIXTHS[45] = 62;
SIXTHS[95] = 63;
const LENGTHS = (/* @__PURE__ */ new Uint8Array(256)).fill(1, 32, 127).fill(2, 194, 224).fill(3, 224, 240).fill(4, 240, 245);
for (const blank of Buffer.from("	\n\r")) LENGTHS[blank] = 1;
const DIGITS = (/* @__PURE__ */ new Int8Array(256)).fill(-1);
for (const [value, digit] of [..."0123456789abcdef"].entries()) for (const letter of [digit, digit.toUpperCase()]) DIGITS[letter.charCodeAt(0)] = value;
function beginsText(codeAt) {
	let hasUpper = false;
	let hasLower = false;
	let bits = 0;
	let missing = 0;
	for (let index = 0; index < 24; index++) {
		const code = codeAt(index);
		if (code >= 65 && code <= 90) hasUpper = true;
		else if (code >= 97 && code <= 122) hasLower = true;
		bits = bits << 6 | (SIXTHS[code & 255] ?? 0);
		if (index % 4 !== 3) continue;
		for (let shift = 16; shift >= 0; shift -= 8) {
			const byte = bits >> shift & 255;
			if (missing > 0) {
				if (byte >> 6 !== 2) return false;
				missing--;
			} else {
				const length = LENGTHS[byte] ?? 0;
				if (length === 0) return false;
				missing = length - 1;
			}
		}
		bits = 0;
	}
	return hasUpper && hasLower;
}
function beginsHexText(codeAt) {
	const start = isX(codeAt(0)) ? 1 : codeAt(0) === 48 && isX(codeAt(1)) ? 2 : 0;
	let missing = 0;
	for (let index = start; index < start + 24 - 2; index += 2) {
		const high = DIGITS[codeAt(index) & 255] ?? -1;
		const low = DIGITS[codeAt(index + 1) & 255] ?? -1;
		if (high < 0 || low < 0) return -1;
		const byte = high * 16 + low;
		if (missing > 0) {
			if (byte >> 6 !== 2) return -1;
			missing--;
		} else {
			const length = LENGTHS[byte] ?? 0;
			if (length === 0) return -1;
			missing = length - 1;
		}
	}
	return start;
}
function isX(code) {
	return code === 120 || code === 88;
}
// src/redact/may-hold-secret.ts
const SHORT = 16384;
let PORT;
let VERDICT;
function mayHoldSecret(text, bytes) {
	if (bytes.length > SHORT || (PORT ??= /:\d{4,5}:/).test(text) || wantsLibrary(text)) return true;
	const lower = text.toLowerCase().replace(VERDICT ??= /\bpassed\b/g, "");
	return ALL_HOOKS.exact.some((hook) => text.includes(hook)) || ALL_HOOKS.folded.some((hook) => lower.includes(hook)) || longWordsOf(bytes).some(([start, end]) => mayBeToken(bytes.toString("latin1", start, end), text)) || base64RunsOf(bytes).some(([start]) => beginsAText(bytes, start));
}
function mayBeToken(word, text) {
	const longest = Math.max(...word.split(/[_-]/).map((run) => run.length));
	const has = {
		digit: /\d/.test(word),
		upper: /[A-Z]/.test(word),
		underscore: word.includes("_")
	};
	const isLike = ({ run = 0, length = 0, has: kinds = [] }) => longest >= run && word.length >= length && kinds.every((kind) => has[kind]);
	return ALL_HOOKS.words.some(({ word: wanted, hooks }) => isLike(wanted) && (hooks.length === 0 || hooks.some((hook) => text.includes(hook))));
}
function beginsAText(bytes, start) {
	const codeAt = (index) => bytes[start + index] ?? 0;
	return beginsText(codeAt) || beginsHexText(codeAt) >= 0;
}
// src/redact/normalise.ts
let PLAIN;
let CONTROL_STRING;
let ESCAPE$1;
let WRITTEN;
let ORPHAN;
let ORPHAN_RESET;
let UNSEEN;
let SEPARATORS;
const PASSES = 4;
function normalise(text) {
	if ((PLAIN ??= /^[\n\t -~\xA0-\xAC\xAE-\u02FF\u0370-\u0590\u0900-\u10FF\u1E00-\u1FFF\u2010-\u2027\u2030-\u205E\u2070-\u3163\u3165-\uD7FB\uFF01-\uFF9F]*$/).test(text) && !mayHoldWritten(text)) return text;
	let shown = text.toWellFormed();
	for (let pass = 0; pass < PASSES; pass++) {
		const before = shown;
		if (/[\u001b\u0080-\u009f]/.test(shown)) shown = shown.replace(CONTROL_STRING ??= /(?:\u001b[\]PX^_]|[\u0090\u0098\u009d-\u009f])[^\u0007\u001b\u009c\n]{0,8192}(?:\u0007|\u001b\\|\u009c)/g, "").replace(ESCAPE$1 ??= /(?:\u001b\[|\u009b)[0-?]{0,64}[ -/]{0,8}[@-~]?|\u001b(?:[ -/]{1,4}[0-~]?|[0-Z\\-~])?/g, "");
		if (mayHoldWritten(shown)) shown = shown.replace(WRITTEN ??= /(?:\\u001[bB]|\\x1[bB]|\\033|\\e|\^\[|#033|\u241b)(?:\[[0-9;:?]{0,40}[A-Za-z]|[()*+][0-9A-K]|\][^\\\u0007\n]{0,400}\\(?:u0007|x07|a))/g, "");
		if ((ORPHAN_RESET ??= /\[0m(?!\])/).test(shown)) shown = shown.replace(ORPHAN ??= /\[\d{1,3}(?:;\d{1,3}){0,8}m(?!\])/g, "");
		shown = shown.replace(SEPARATORS ??= /[\u000b\u000c\u0085\u2028\u2029]/g, " ");
		if (shown.includes("\b")) shown = mapLines(shown, withoutOverstrike);
		if (shown.includes("\r")) shown = mapLines(shown.replaceAll("\r\n", "\n"), lastWritten);
		shown = shown.replace(UNSEEN ??= /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb]|\u034f|[\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/gu, "");
		if (before === shown) break;
	}
	return shown;
}
function mayHoldWritten(text) {
	return text.includes("\\u001") || text.includes("\\x1") || text.includes("\\033") || text.includes("\\e[") || text.includes("^[") || text.includes("#033") || text.includes("[0m");
}
function mapLines(text, change) {
	return text.split("\n").map(change).join("\n");
}
function withoutOverstrike(line) {
	if (!line.includes("\b")) return line;
	const kept = [];
	for (const character of line) if (character === "\b") kept.pop();
	else kept.push(character);
	return kept.join("");
}
function lastWritten(line) {
	if (!line.includes("\r")) return line;
	return line.split("\r").findLast((part) => part.trim() !== "") ?? "";
}
// src/redact/breaks.ts
function mostBreaks(source) {
	return ofAlternatives({
		at: 0,
		source,
		groups: []
	});
}
function ofAlternatives(reading) {
	let most = 0;
	let sum = 0;
	while (reading.at < reading.source.length) {
		const next = reading.source[reading.at];
		if (next === ")") break;
		if (next === "|") {
			most = Math.max(most, sum);
			sum = 0;
			reading.at++;
		} else {
			const breaks = ofAtom(reading);
			const times = mostTimes(reading);
			sum += breaks === 0 ? 0 : breaks * times;
		}
	}
	return Math.max(most, sum);
}
let GROUP;
let CLASS;
let ESCAPE;
let QUANTIFIER;
function ofAtom(reading) {
	const group = take(reading, GROUP ??= /\((?:\?(?:[:=!]|<[=!]|[a-z-]{1,8}:|<\w+>))?/y);
	if (group !== null) {
		const isCaptured = group[0] === "(" || /^\(\?<\w/.test(group[0]);
		const index = isCaptured ? reading.groups.push(0) - 1 : -1;
		const breaks = ofAlternatives(reading);
		reading.at++;
		if (isCaptured) reading.groups[index] = breaks;
		return breaks;
	}
	const atom = take(reading, CLASS ??= /\[(?:[^\]\\]|\\.)*\]/y) ?? take(reading, ESCAPE ??= /\\(?:u\{[0-9a-fA-F]+\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[pP]\{[^}]+\}|\d+|[\s\S])/y);
	if (atom === null) {
		reading.at++;
		return 0;
	}
	const reference = /^\\([1-9]\d*)$/.exec(atom[0]);
	if (reference !== null) return reading.groups[Number(reference[1]) - 1] ?? Number.POSITIVE_INFINITY;
	return matchesBreak(atom[0]) ? 1 : 0;
}
function mostTimes(reading) {
	const found = take(reading, QUANTIFIER ??= /(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/y);
	if (found === null) return 1;
	const [whole, least, comma, most] = found;
	if (whole.startsWith("?")) return 1;
	if (least === void 0) return Number.POSITIVE_INFINITY;
	if (comma === "") return Number(least);
	return most === "" ? Number.POSITIVE_INFINITY : Number(most);
}
function take(reading, expression) {
	expression.lastIndex = reading.at;
	const found = expression.exec(reading.source);
	if (found !== null) reading.at = expression.lastIndex;
	return found;
}
const known = /* @__PURE__ */ new Map();
function matchesBreak(atom) {
	let matches = known.get(atom);
	if (matches === void 0) {
		matches = new RegExp(`^${atom}`, /\\[pP]\{|\\u\{/.test(atom) ? "u" : "").test("\n");
		known.set(atom, matches);
	}
	return matches;
}
const DRAWN = ["digit", "upper"];
const PORT_HOOK = ":0000:";
function at(hooks, expression, replacement, needs) {
	return {
		hooks,
		...needs && { needs },
		ignoresCase: expression.ignoreCase,
		get reach() {
			return mostBreaks(expression.source);
		},
		find: (text, add) => findBy(expression, replacement, text, add)
	};
}
function inLine(hooks, source, replacement) {
	let expression;
	return {
		hooks,
		reach: 0,
		find: (text, add) => {
			expression ??= new RegExp(source, "g");
			findBy(expression, replacement, text, add);
		}
	};
}
function findBy(expression, replacement, text, add) {
	expression.lastIndex = 0;
	for (let found = expression.exec(text); found !== null; found = expression.exec(text)) {
		const [match, ...groups] = found;
		if (match === "") expression.lastIndex++;
		const shown = typeof replacement === "string" ? replacement.replace(/\$(\d)/g, (_, group) => groups[Number(group) - 1] ?? "") : replacement(...groups.map((group) => group ?? ""));
		if (shown !== match) addMasked(match, shown, found.index, add);
	}
}
function addMasked(match, shown, index, add) {
	const kept = shown.split("***");
	const last = kept.length - 1;
	let start = (kept[0] ?? "").length;
	for (let part = 1; part <= last; part++) {
		const text = kept[part] ?? "";
		const end = part === last ? match.length - text.length : match.indexOf(text, start);
		if (end > start) add(index + start, index + end);
		start = end + text.length;
	}
}
// src/redact/ranges.ts
const NEWLINE = 10;
const MASK_BYTES = Buffer.from("***");
function mergeRanges(ranges, text) {
	const merged = [];
	for (const [start, end] of ranges.toSorted(([left], [right]) => left - right)) {
		const last = merged.at(-1);
		if (last !== void 0 && start <= last[1]) last[1] = Math.max(last[1], end);
		else merged.push([start, end]);
	}
	return merged.flatMap((range) => linesOf(range, text));
}
function linesOf([start, end], text) {
	if (!text.bytes.subarray(start, end).includes(NEWLINE)) return [[start, end]];
	const part = text.part(start, end);
	const ranges = [];
	for (const line of part.text.matchAll(/[^\s\n](?:[^\n]*[^\s\n])?/g)) ranges.push([part.placeOf(line.index), part.placeOf(line.index + line[0].length)]);
	return ranges;
}
function mask(bytes, ranges, from = 0, to = bytes.length) {
	const pieces = [];
	let done = from;
	for (const [start, end] of ranges) {
		if (end <= from) continue;
		if (start >= to) break;
		if (start >= from) pieces.push(bytes.subarray(done, start), MASK_BYTES);
		done = Math.min(end, to);
	}
	return pieces.length === 0 && done === from ? bytes.subarray(from, to) : Buffer.concat([...pieces, bytes.subarray(done, to)]);
}
// src/redact/index.ts
var redact_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ createRedactor: () => createRedactor });
const chunk = (name) => require("./" + name + ".cjs");
const libraryRules = (...given) => chunk("secret-library").libraryRules(...given);
const createFinder = (...given) => chunk("secret-rules").createFinder(...given);
const createSafeStream = (...given) => chunk("secret-rules").createSafeStream(...given);
const SHORTEST_LITERAL = 6;
function createRedactor(patterns, literals) {
	const forms = literalForms(literals);
	const known = forms.map(literalRule);
	const findOwn = once(() => createFinder([], known));
	const findAll = once(() => createFinder(libraryRules(LIBRARY_HOOKS), known));
	function rangesOf(bytes, needsLibrary = true) {
		const find = needsLibrary ? findAll() : findOwn();
		const text = new ByteText(bytes);
		const ranges = [];
		find(text, (start, end) => {
			if (end > start) ranges.push([start, end]);
		});
		if (patterns.length > 0) {
			const whole = text.part(0, text.length);
			for (const pattern of patterns) pattern.find(whole.text, (start, end) => {
				if (end > start) ranges.push([whole.placeOf(start), whole.placeOf(end)]);
			});
		}
		return ranges.length === 0 ? ranges : mergeRanges(ranges, text);
	}
	const redact = (text) => {
		const shown = normalise(text);
		const bytes = Buffer.from(shown);
		if (patterns.length === 0 && !forms.some((form) => shown.includes(form)) && !mayHoldSecret(shown, bytes)) return shown;
		const ranges = rangesOf(bytes, wantsLibrary(shown));
		return ranges.length === 0 ? shown : mask(bytes, ranges).toString();
	};
	return Object.assign(redact, {
		ranges: (bytes) => rangesOf(bytes),
		stream: (pass) => createSafeStream((bytes) => rangesOf(bytes), pass)
	});
}
function once(make) {
	let made;
	return () => {
		made ??= make();
		return made;
	};
}
function literalRule(literal) {
	const hook = literal.split("\n").reduce((longest, line) => line.length > longest.length ? line : longest, "");
	return {
		hooks: hook.length > 1 ? [hook] : [],
		reach: literal.split("\n").length - 1,
		find: (text, add) => {
			for (let at = text.indexOf(literal); at >= 0; at = text.indexOf(literal, at + literal.length)) add(at, at + literal.length);
		}
	};
}
function literalForms(literals) {
	const forms = literals.filter((literal) => literal.trim().length >= SHORTEST_LITERAL).flatMap((literal) => [
		literal,
		encodeURIComponent(literal.toWellFormed()),
		JSON.stringify(literal).slice(1, -1),
		...base64Forms(literal)
	]);
	return [...new Set(forms)].sort((left, right) => right.length - left.length);
}
function base64Forms(literal) {
	return [
		0,
		1,
		2
	].map((offset) => {
		const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(literal)]);
		const whole = bytes.toString("base64").replace(/=+$/, "");
		return whole.slice(offset === 0 ? 0 : offset + 1, bytes.length % 3 === 0 ? whole.length : -1);
	});
}
Object.defineProperty(exports, "ByteText", {
	enumerable: true,
	get: function() {
		return ByteText;
	}
});
Object.defineProperty(exports, "DRAWN", {
	enumerable: true,
	get: function() {
		return DRAWN;
	}
});
Object.defineProperty(exports, "PORT_HOOK", {
	enumerable: true,
	get: function() {
		return PORT_HOOK;
	}
});
Object.defineProperty(exports, "at", {
	enumerable: true,
	get: function() {
		return at;
	}
});
Object.defineProperty(exports, "base64RunsOf", {
	enumerable: true,
	get: function() {
		return base64RunsOf;
	}
});
Object.defineProperty(exports, "beginsHexText", {
	enumerable: true,
	get: function() {
		return beginsHexText;
	}
});
Object.defineProperty(exports, "beginsText", {
	enumerable: true,
	get: function() {
		return beginsText;
	}
});
Object.defineProperty(exports, "createDecoder", {
	enumerable: true,
	get: function() {
		return createDecoder;
	}
});
Object.defineProperty(exports, "endOfCharacters", {
	enumerable: true,
	get: function() {
		return endOfCharacters;
	}
});
Object.defineProperty(exports, "findBy", {
	enumerable: true,
	get: function() {
		return findBy;
	}
});
Object.defineProperty(exports, "findInLongWords", {
	enumerable: true,
	get: function() {
		return findInLongWords;
	}
});
Object.defineProperty(exports, "inLine", {
	enumerable: true,
	get: function() {
		return inLine;
	}
});
Object.defineProperty(exports, "longWordsOf", {
	enumerable: true,
	get: function() {
		return longWordsOf;
	}
});
Object.defineProperty(exports, "mask", {
	enumerable: true,
	get: function() {
		return mask;
	}
});
Object.defineProperty(exports, "mayHoldWritten", {
	enumerable: true,
	get: function() {
		return mayHoldWritten;
	}
});
Object.defineProperty(exports, "mostBreaks", {
	enumerable: true,
	get: function() {
		return mostBreaks;
	}
});
Object.defineProperty(exports, "normalise", {
	enumerable: true,
	get: function() {
		return normalise;
	}
});
Object.defineProperty(exports, "redact_exports", {
	enumerable: true,
	get: function() {
		return redact_exports;
	}
});
Object.defineProperty(exports, "textOf", {
	enumerable: true,
	get: function() {
		return textOf;
	}
});
// abfce09ed550bded
