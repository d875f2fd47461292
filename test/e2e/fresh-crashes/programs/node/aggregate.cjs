async function fetchFrom(mirror) {
  throw new TypeError(`bad mirror ${mirror}`); // @top
}
Promise.any([fetchFrom(1), fetchFrom(2)]);
