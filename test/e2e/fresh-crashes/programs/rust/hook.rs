//! A panic hook that prints the panic in a line of its own, as loggers' do.

fn pick(rows: &[i32], at: usize) -> i32 {
    rows[at] // @top
}

fn main() {
    std::panic::set_hook(Box::new(|info| eprintln!("[ERROR shop] {info}")));
    println!("{}", pick(&[1], std::env::args().count() + 2));
}
