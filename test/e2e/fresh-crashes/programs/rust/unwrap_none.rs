fn first(items: &[u32]) -> u32 {
    *items.first().unwrap() // @top
}

fn main() {
    println!("{}", first(&[]));
}
