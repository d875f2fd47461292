//! A RefCell that is borrowed twice at once.
use std::cell::RefCell;

struct Ledger {
    rows: RefCell<Vec<i32>>,
}

impl Ledger {
    fn post(&self) {
        let rows = self.rows.borrow();
        self.grow();
        drop(rows);
    }

    fn grow(&self) {
        self.rows.borrow_mut().push(1); // @top
    }
}

fn main() {
    Ledger { rows: RefCell::new(vec![]) }.post();
}
