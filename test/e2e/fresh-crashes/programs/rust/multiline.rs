fn main() {
    let (left, right) = (1, 2);
    assert_eq!(left, right, "totals differ"); // @top
}
