/** Rust by cargo, C and C++ by make in a folder below. */
import type { Style } from "./style.ts";

const STORE = `use std::collections::HashMap;

pub fn load(key: &str) -> usize {
    let all: HashMap<String, String> = HashMap::new();
    all.get(key).unwrap().len() // CULPRIT
}
`;
const CRATE = (name: string, more = "") => `[package]\nname = "${name}"\nversion = "0.1.0"\nedition = "2021"\n${more}`;
const CARGO = "export CARGO_NET_OFFLINE=true CARGO_TARGET_DIR=$PWD/target";
const MAIN = 'mod store;\n\nfn main() {\n    println!("{}", store::load("a"));\n}\n';

const RUST: readonly Omit<Style, "needs">[] = [
  {
    name: "rust: one crate",
    files: { "Cargo.toml": CRATE("shop"), "src/main.rs": MAIN, "src/store.rs": STORE },
    run: `${CARGO}; cp -r $REPO app; cd app; cargo build -q && ../target/debug/shop`,
  },
  {
    name: "rust: one crate, with a backtrace",
    files: { "Cargo.toml": CRATE("shop"), "src/main.rs": MAIN, "src/store.rs": STORE },
    run: `${CARGO}; cp -r $REPO app; cd app; cargo build -q && cd .. && RUST_BACKTRACE=1 target/debug/shop`,
  },
  {
    name: "rust: one crate, with a full backtrace from another folder",
    files: { "Cargo.toml": CRATE("shop"), "src/main.rs": MAIN, "src/store.rs": STORE },
    run: `${CARGO}; cp -r $REPO app; cd app; cargo build -q && cd /usr && RUST_BACKTRACE=full "$CARGO_TARGET_DIR/debug/shop"`,
  },
  {
    name: "rust: workspace, library crate",
    files: {
      "Cargo.toml": '[workspace]\nresolver = "2"\nmembers = ["crates/*"]\n',
      "crates/api/Cargo.toml": CRATE("api", '[dependencies]\nstore = { path = "../store" }\n'),
      "crates/api/src/main.rs": 'fn main() {\n    println!("{}", store::load("a"));\n}\n',
      "crates/store/Cargo.toml": CRATE("store"),
      "crates/store/src/lib.rs": STORE,
    },
    run: `${CARGO}; cp -r $REPO app; cd app; cargo build -q && cd .. && RUST_BACKTRACE=1 target/debug/api`,
  },
  {
    name: "rust: a member built alone, beside a crate in the root",
    files: {
      "Cargo.toml": CRATE("root"),
      "src/main.rs": 'fn main() {\n    let sum = 1 + 1;\n    println!("{}", sum);\n    println!("{}", sum);\n}\n',
      "tools/job/Cargo.toml": CRATE("job", "[workspace]\n"),
      "tools/job/src/main.rs":
        'fn main() {\n    let args: Vec<String> = std::env::args().collect();\n    println!("{}", args[7]); // CULPRIT\n}\n',
    },
    run: `${CARGO}; cp -r $REPO/tools/job app; cd app; cargo build -q && cd .. && RUST_BACKTRACE=1 target/debug/job`,
  },
  {
    name: "rust: workspace, panic with words, no backtrace",
    files: {
      "Cargo.toml": '[workspace]\nresolver = "2"\nmembers = ["api", "job"]\n',
      "api/Cargo.toml": CRATE("api"),
      "api/src/main.rs": 'fn main() {\n    println!("api");\n    println!("api");\n}\n',
      "job/Cargo.toml": CRATE("job"),
      "job/src/main.rs":
        'fn main() {\n    let name = std::env::args().nth(9);\n    name.expect("no job was named"); // CULPRIT\n}\n',
    },
    run: `${CARGO}; cp -r $REPO app; cd app; cargo build -q && ../target/debug/job`,
  },
];

const C = `#include <assert.h>
#include "cart.h"

int total(const int *lines, int n) {
    assert(lines != 0); /* CULPRIT */
    return lines[n];
}
`;
const NATIVE: readonly Style[] = [
  {
    name: "c: assertion, built below build/",
    needs: "gcc",
    files: {
      "src/cart.c": C,
      "src/cart.h": "int total(const int *lines, int n);\n",
      "src/main.c": '#include "cart.h"\nint main(void) { return total(0, 1); }\n',
      "test/cart.c": "\n\n\n\nint x;\n",
    },
    run: "cp -r $REPO app; mkdir app/build; cd app/build; gcc -g ../src/*.c -o shop && ./shop",
  },
  {
    name: "c: address sanitizer",
    needs: "gcc",
    files: {
      "src/cart.c": C.replace(/ {4}assert.*\n/, "").replace("return lines[n];", "return lines[n]; /* CULPRIT */"),
      "src/cart.h": "int total(const int *lines, int n);\n",
      "src/main.c":
        '#include <stdlib.h>\n#include "cart.h"\nint main(void) { int *a = malloc(4); return total(a, 7); }\n',
    },
    run: "cp -r $REPO build; cd build; gcc -g -fsanitize=address src/*.c -o shop && ./shop",
  },
];

export const native: readonly Style[] = [...RUST.map((style) => ({ ...style, needs: "cargo" })), ...NATIVE];
