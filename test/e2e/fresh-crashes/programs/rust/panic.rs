fn check(price: i64) -> i64 {
    if price < 0 {
        panic!("invalid price: {}", price); // @top
    }
    price
}

fn main() {
    println!("{}", check(-3));
}
