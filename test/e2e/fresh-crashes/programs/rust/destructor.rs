struct Guard;

impl Drop for Guard {
    fn drop(&mut self) {
        panic!("cannot close"); // @top
    }
}

fn run() {
    let _guard = Guard;
    panic!("cannot write"); // @root
}

fn main() {
    run();
}
