fn main() {
    let worker = std::thread::Builder::new()
        .name("worker-3".into())
        .spawn(|| panic!("worker failed")) // @top
        .unwrap();
    let _ = worker.join();
    println!("still serving");
}
