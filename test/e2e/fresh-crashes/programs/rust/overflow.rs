fn walk(depth: u64) -> u64 {
    let page = [depth; 100];
    if depth == u64::MAX { 0 } else { walk(depth + 1) + page[(depth % 100) as usize] }
}

fn main() {
    println!("{}", walk(1));
}
