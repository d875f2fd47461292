fn work() {
    panic!("worker failed"); // @root
}

fn main() {
    let worker = std::thread::Builder::new().name("worker-3".into()).spawn(work).unwrap();
    worker.join().unwrap(); // @top
}
