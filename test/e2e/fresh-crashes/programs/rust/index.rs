fn third(items: &[u32]) -> u32 {
    let at = items.len() + 2;
    items[at] // @top
}

fn main() {
    println!("{}", third(&[1]));
}
