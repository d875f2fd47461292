// src/crash/last-words/start-failures.ts
const LONGEST = 4e3;
const NAME = "[`'\"\u2018]?([^\\s`'\"\u2018\u2019:,()]{1,300})[`'\"\u2019]?";
const ADVICE = [
	[/[\u2018'"`]([^\u2019'"`\r\\]{1,100})(?:\\r|\r)[\u2019'"`]?: No such file|([\w/.-]{1,200})\^M: bad interpreter/, ([, one, two]) => `The script's first line ends in a carriage return, so \`${one ?? two}\\r\` is looked for. Save the script with Unix line ends (a \`.gitattributes\` with \`*.sh text eol=lf\` keeps them).`],
	[/\b(ld-(?:linux|musl)[\w.-]{0,40}\.so[\w.]{0,10})\b/, ([, loader = ""]) => `The program's loader ${loader} (${loaderOf(loader)}) is not in the image. Build the program for the image's C library and architecture, or link it statically.`],
	[/CPU does not support (x86-64-v\d)|CPU ISA level is lower than required/, ([, level = "a newer instruction set"]) => `The image is built for ${level}, which the node's processor does not have. Run it on newer nodes, or take an image for the baseline.`],
	[/version [`'"]((?:GLIBC|GLIBCXX|CXXABI|OPENSSL)_[\w.]{1,20})' not found(?: \(required by ([^)]{1,300})\))?/i, ([, version = "", by = "the program"]) => `${by} was built against ${libraryOf(version)}, newer than the image's. Build it on the image's own base, or take a newer base image.`],
	[new RegExp(`(?:error while loading shared libraries: |Error loading shared library )${NAME}: (?:wrong ELF class|invalid ELF header|file too short|internal error)`), ([, library = ""]) => `${library} is in the image, but of another architecture, or cut. Build the image anew for the node's architecture.`],
	[new RegExp(`(?:error while loading shared libraries: |Error loading shared library )${NAME}: .{0,60}(?:Permission denied|Operation not permitted)`), ([, library = ""]) => `The container's user may not read ${library}. Give it the right in the image, and check the security profile (AppArmor, SELinux, seccomp).`],
	[new RegExp(`(?:error while loading shared libraries: |Error loading shared library )${NAME}:(?: cannot open| No such| Exec|.{0,40})(?:.{0,160}needed by ([^)\\s]{1,300}))?`), ([, library = "", by]) => `${library}${by === void 0 ? "" : `, which ${by} needs,`} is not in the image. Install the package that has it, or copy it from the stage that built the program.`],
	[/Error relocating ([^\s:]{1,300}): ([\w@.]{1,200}): symbol not found|symbol lookup error: ([^\s:]{1,300}): undefined symbol: ([\w@.]{1,200})/, ([, a, b, c, d]) => `${a ?? c} needs ${b ?? d}, which no library in the image has: its libraries are of other versions than those that it was built with.`],
	[/wrong ELF class|invalid ELF header|file too short/, () => "A library in the image is of another architecture, or was cut. Build the image anew for the node's architecture."],
	[/line \d{1,9}: (\S{1,300}): cannot execute binary file/, ([, program = "The program"]) => otherArchitecture(program)],
	[new RegExp(`(?:exec(?: container process)?(?: \\([^)]{1,60}\\))? )?${NAME}:? ?.{0,60}[Ee]xec format error`), ([, program = "The program"]) => otherArchitecture(program)],
	[/[Ee]xec format error/, () => otherArchitecture("The program")],
	[/exec(?:utable file)?:? ["'`]([^"'`]{1,200})["'`]:? (?:executable file )?not found in \$PATH/, ([, program = ""]) => missing(program, "in no directory of the image's $PATH")],
	[/exec: "([^"]{1,300})": stat \S+: no such file or directory/, ([, program = ""]) => missing(program, "not in the image, or hidden by a volume that is mounted over it")],
	[/exec: "([^"]{1,300})": (?:is a directory|stat \S+: not a directory)/, ([, program = ""]) => `\`${program}\` is a directory. Name the program in it in \`command\`.`],
	[/(?:exec: "([^"]{1,300})"|exec ([^\s:]{1,300})|open executable|executable file `([^`]{1,300})`).{0,20}: [Pp]ermission denied/, ([, a, b, c]) => `The container's user may not execute ${a ?? b ?? c ?? "the program"}. Set its mode bits in the image (\`COPY --chmod=755\`), and check the volume's \`noexec\`.`],
	[/exec(?: container process)?(?: \(missing dynamic library\?\))? [`'"]?([^\s:`'"]{1,300})[`'"]?(?: failed)?: [Nn]o such file or directory/, ([, program = ""]) => `${program}, the interpreter in its first line, or the loader that it was linked for is not in the image: a program linked against glibc does not start on Alpine, and a script with Windows line ends not at all.`],
	[/chdir to cwd \("([^"]{1,300})"\).{0,60}: (permission denied|no such file or directory)/, ([, folder = "", why]) => why === "permission denied" ? `The container's user may not enter its working directory ${folder}. Give it the right in the image, or set another \`workingDir\`.` : `The working directory ${folder} is not in the image. Set \`workingDir\` to one that is.`],
	[/unable to find (user|group) ([^\s:]{1,100})/, ([, kind, name]) => `The image has no ${kind} ${name}. Set \`runAsUser\` or \`runAsGroup\` to a number, or add it to the image.`],
	[/mounting "([^"]{1,300})" to rootfs at "([^"]{1,300})".{0,400}: (not a directory|is a directory|no such file or directory|permission denied|read-only file system)/, ([, , target = "", why = ""]) => why === "not a directory" || why === "is a directory" ? `A file is mounted over a directory at ${target}, or a directory over a file. Mount one key with \`subPath\`, and check that the key exists.` : `${target} cannot be mounted (${why}). Check the \`volumeMounts\` of the container.`],
	[/container init was OOM-killed|memory limit too low/, () => "The memory limit is too low for the container even to start. Raise it."],
	[/no command specified/, () => "Neither the image nor the manifest has a command. Set `command`, or build the image with an `ENTRYPOINT`."],
	[/apply (?:apparmor|seccomp) profile|seccomp.{0,60}(?:not found|no such file)|apparmor.{0,100}(?:not found|not loaded|no such file)/i, () => "The security profile that the pod names is not on the node. Install it there, or take it off the pod."]
];
function startFailureHint(message) {
	const text = message.slice(0, LONGEST);
	for (const [pattern, advise] of ADVICE) {
		const match = pattern.exec(text);
		if (match !== null) return advise(match);
	}
	return null;
}
function missing(program, where) {
	return `${program} is ${where}. Check \`command\` and \`args\` against the image.`;
}
function subject(program) {
	return /[./]/.test(program) && program.length > 1 ? program : "The program";
}
function otherArchitecture(program) {
	return `${subject(program)} is built for another architecture than the node's, or is a script without \`#!\` in its first line. Build the image for the node's \`kubernetes.io/arch\` (\`docker buildx build --platform\`).`;
}
function loaderOf(loader) {
	const library = loader.includes("musl") ? "musl" : "glibc";
	const architecture = /x86[-_]64|aarch64|armhf|arm|i386|riscv64|ppc64le|s390x/.exec(loader)?.[0];
	return architecture === void 0 ? library : `${library}, ${architecture.replace("-", "_")}`;
}
function libraryOf(version) {
	const [library = "", number = ""] = version.split("_", 2);
	return `${{
		GLIBC: "glibc",
		GLIBCXX: "libstdc++",
		CXXABI: "libstdc++'s ABI",
		OPENSSL: "OpenSSL"
	}[library.toUpperCase()] ?? library} ${number}`;
}
Object.defineProperty(exports, "startFailureHint", {
	enumerable: true,
	get: function() {
		return startFailureHint;
	}
});
// 0178994c58d59185
