;; The inner loops of the search for hooks and long words: see memory.ts, which lays out the memory.
;; `npm run generate` makes search-wasm.ts of it.
;;
;; A constant vector in a loop takes as long as several steps of work, each time: those of the loops over the whole text are locals.
(module
  (memory (export "memory") 1)

  ;; Three bytes at a place, letters of both cases alike.
  (func $keyAt (param $at i32) (result i32)
    (i32.and (i32.load (local.get $at)) (i32.const 0xdfdfdf)))

  ;; Multiplicative hashing: the upper bits of the product tell most.
  (func $hash (param $key i32) (result i32)
    (i32.mul (local.get $key) (i32.const 0x98d56ab1)))

  ;; 1 where the three bytes at a place may be a probe, else 0: what the table, which begins at 0, has for the upper 17 bits of
  ;; their hash.
  (func $mayBeProbe (param $at i32) (result i32)
    (i32.load8_u (i32.shr_u (call $hash (call $keyAt (local.get $at))) (i32.const 15))))

  ;; 1 where one of four places may be a probe, else 0, given the three bytes at each.
  (func $anyMayBeProbe (param $keys v128) (param $mix v128) (result i32)
    (local $hashes v128)
    (local.set $hashes (i32x4.shr_u (i32x4.mul (local.get $keys) (local.get $mix)) (i32.const 15)))
    (i32.or
      (i32.or
        (i32.load8_u (i32x4.extract_lane 0 (local.get $hashes)))
        (i32.load8_u (i32x4.extract_lane 1 (local.get $hashes))))
      (i32.or
        (i32.load8_u (i32x4.extract_lane 2 (local.get $hashes)))
        (i32.load8_u (i32x4.extract_lane 3 (local.get $hashes))))))

  ;; Writes to $list each place, of every eighth from $at to $end, where a probe may begin there or at one of the next seven;
  ;; gives where the list ends. What is no such place is overwritten by the next: a branch would be guessed wrong too often.
  (func $prefilter (param $at i32) (param $end i32) (param $list i32) (result i32)
    (local $bytes v128) (local $fold v128) (local $mix v128) (local $first v128) (local $second v128)
    (local.set $fold (i8x16.splat (i32.const 0xdf)))
    (local.set $mix (i32x4.splat (i32.const 0x98d56ab1)))
    ;; The three bytes at each of four places; 255 gives a zero.
    (local.set $first (v128.const i8x16 0 1 2 255 1 2 3 255 2 3 4 255 3 4 5 255))
    (local.set $second (v128.const i8x16 4 5 6 255 5 6 7 255 6 7 8 255 7 8 9 255))
    (loop $next
      (i32.store (local.get $list) (local.get $at))
      (local.set $bytes (v128.and (v128.load (local.get $at)) (local.get $fold)))
      (local.set $list
        (i32.add
          (local.get $list)
          (i32.shl
            (i32.or
              (call $anyMayBeProbe (i8x16.swizzle (local.get $bytes) (local.get $first)) (local.get $mix))
              (call $anyMayBeProbe (i8x16.swizzle (local.get $bytes) (local.get $second)) (local.get $mix)))
            (i32.const 2))))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 8))) (local.get $end))))
    (local.get $list))

  ;; Writes a place to a list, and gives where the list then ends: unless there may be a probe, where it ended before.
  (func $noteIfProbe (param $at i32) (param $list i32) (result i32)
    (i32.store (local.get $list) (local.get $at))
    (i32.add (local.get $list) (i32.shl (call $mayBeProbe (local.get $at)) (i32.const 2))))

  ;; Of the places in the list from $from to $to, and the seven after each, writes those where a probe may begin to $list; gives
  ;; where that ends.
  (func $spread (param $from i32) (param $to i32) (param $list i32) (result i32)
    (local $at i32)
    (loop $next
      (if (i32.lt_u (local.get $from) (local.get $to))
        (then
          (local.set $at (i32.load (local.get $from)))
          (local.set $list (call $noteIfProbe (local.get $at) (local.get $list)))
          (local.set $list (call $noteIfProbe (i32.add (local.get $at) (i32.const 1)) (local.get $list)))
          (local.set $list (call $noteIfProbe (i32.add (local.get $at) (i32.const 2)) (local.get $list)))
          (local.set $list (call $noteIfProbe (i32.add (local.get $at) (i32.const 3)) (local.get $list)))
          (local.set $list (call $noteIfProbe (i32.add (local.get $at) (i32.const 4)) (local.get $list)))
          (local.set $list (call $noteIfProbe (i32.add (local.get $at) (i32.const 5)) (local.get $list)))
          (local.set $list (call $noteIfProbe (i32.add (local.get $at) (i32.const 6)) (local.get $list)))
          (local.set $list (call $noteIfProbe (i32.add (local.get $at) (i32.const 7)) (local.get $list)))
          (local.set $from (i32.add (local.get $from) (i32.const 4)))
          (br $next))))
    (local.get $list))

  ;; Where the last search for hooks ended: at its end, or where the room for the list was used up.
  (global $stopped (export "stopped") (mut i32) (i32.const 0))

  ;; Writes to $list each hook of a slot that stands around $at, as a pair of the hook and its start; gives where the list ends. The
  ;; slot has a list of hooks, ended by 0. Of each hook the first eight bytes are compared: what they are and what counts of
  ;; them come first, then the place of the probe in the hook, and its index.
  (func $compare (param $at i32) (param $slot i32) (param $text i32) (param $list i32) (result i32)
    (local $hooks i32) (local $hook i32) (local $start i32)
    (local.set $hooks (i32.load (i32.add (i32.const 0x28000) (i32.shl (local.get $slot) (i32.const 2)))))
    (loop $next
      (if (local.tee $hook (i32.load (local.get $hooks)))
        (then
          (local.set $start (i32.sub (local.get $at) (i32.load offset=16 (local.get $hook))))
          (if (i32.and
                (i32.ge_u (local.get $start) (local.get $text))
                (i64.eq
                  (i64.and (i64.load (local.get $start)) (i64.load offset=8 (local.get $hook)))
                  (i64.load (local.get $hook))))
            (then
              (i32.store (local.get $list) (i32.load offset=20 (local.get $hook)))
              (i32.store offset=4 (local.get $list) (local.get $start))
              (local.set $list (i32.add (local.get $list) (i32.const 8)))))
          (local.set $hooks (i32.add (local.get $hooks) (i32.const 4)))
          (br $next))))
    (local.get $list))

  ;; Writes to $list the hooks whose probe begins at one of the places in the list from $from to $to; gives where that ends. The
  ;; table of probes has 1 << 13 words, of which each is a probe with its top bit set, found at the upper bits of its hash or
  ;; after, or 0.
  (func $match (param $from i32) (param $to i32) (param $text i32) (param $list i32) (param $limit i32) (result i32)
    (local $at i32) (local $key i32) (local $slot i32) (local $word i32)
    (loop $place
      (if (i32.lt_u (local.get $from) (local.get $to))
        (then
          (local.set $at (i32.load (local.get $from)))
          (if (i32.gt_u (local.get $list) (local.get $limit))
            (then
              (global.set $stopped (local.get $at))
              (return (local.get $list))))
          (local.set $key (call $keyAt (local.get $at)))
          (local.set $slot (i32.shr_u (call $hash (local.get $key)) (i32.const 19)))
          (local.set $key (i32.or (local.get $key) (i32.const 0x80000000)))
          (loop $probe
            (local.set $word (i32.load offset=0x20000 (i32.shl (local.get $slot) (i32.const 2))))
            (if (i32.ne (local.get $word) (local.get $key))
              (then
                (local.set $slot (i32.and (i32.add (local.get $slot) (i32.const 1)) (i32.const 0x1fff)))
                (br_if $probe (local.get $word)))
              (else
                (local.set $list
                  (call $compare (local.get $at) (local.get $slot) (local.get $text) (local.get $list))))))
          (local.set $from (i32.add (local.get $from) (i32.const 4)))
          (br $place))))
    (local.get $list))

  ;; Writes the hooks from $at to $end, as far as their first eight bytes tell, to a list of pairs of hook and start; gives where the
  ;; list ends, which is not much behind $limit. At $room there is room for a word for each eighth place, at $places for one for
  ;; each place.
  (func (export "hooks") (param $at i32) (param $end i32) (param $text i32) (param $room i32) (param $places i32) (param $list i32)
    (param $limit i32) (result i32)
    (global.set $stopped (local.get $end))
    (call $match
      (local.get $places)
      (call $spread
        (local.get $room)
        (call $prefilter (local.get $at) (local.get $end) (local.get $room))
        (local.get $places))
      (local.get $text)
      (local.get $list)
      (local.get $limit)))

  ;; Of 16 bytes, all bits of each that is the one given.
  (func $equal (param $bytes v128) (param $byte i32) (result v128)
    (i8x16.eq (local.get $bytes) (i8x16.splat (local.get $byte))))

  ;; Tells of the line around $at, in the text from $from to $to, where it starts and ends, and what is in it or just behind: bit 1 an
  ;; at sign, bit 2 a back slash, bit 4 a percent sign, bit 8 an ampersand, bit 16 two quotes. Writes the three to $list.
  (func (export "line") (param $at i32) (param $from i32) (param $to i32) (param $list i32)
    (local $start i32) (local $end i32) (local $bits i32) (local $bytes v128)
    (local $ats v128) (local $slashes v128) (local $percents v128) (local $ands v128) (local $quotes v128)
    (local.set $start (local.get $at))
    (block $begun
      (loop $back
        (br_if $begun (i32.le_u (local.get $start) (local.get $from)))
        (local.set $bits
          (i8x16.bitmask
            (call $equal (v128.load (i32.sub (local.get $start) (i32.const 16))) (i32.const 10))))
        (if (local.get $bits)
          (then
            (local.set $start
              (i32.sub (i32.add (local.get $start) (i32.const 16)) (i32.clz (local.get $bits))))
            (br $begun)))
        (local.set $start (i32.sub (local.get $start) (i32.const 16)))
        (br $back)))
    (if (i32.lt_u (local.get $start) (local.get $from)) (then (local.set $start (local.get $from))))
    (local.set $end (local.get $at))
    (block $ended
      (loop $on
        (br_if $ended (i32.ge_u (local.get $end) (local.get $to)))
        (local.set $bits (i8x16.bitmask (call $equal (v128.load (local.get $end)) (i32.const 10))))
        (if (local.get $bits)
          (then
            (local.set $end (i32.add (local.get $end) (i32.ctz (local.get $bits))))
            (br $ended)))
        (local.set $end (i32.add (local.get $end) (i32.const 16)))
        (br $on)))
    (if (i32.gt_u (local.get $end) (local.get $to)) (then (local.set $end (local.get $to))))
    (local.set $at (local.get $start))
    (loop $step
      (if (i32.lt_u (local.get $at) (local.get $end))
        (then
          (local.set $bytes (v128.load (local.get $at)))
          (local.set $ats (v128.or (local.get $ats) (call $equal (local.get $bytes) (i32.const 0x40))))
          (local.set $slashes (v128.or (local.get $slashes) (call $equal (local.get $bytes) (i32.const 0x5c))))
          (local.set $percents (v128.or (local.get $percents) (call $equal (local.get $bytes) (i32.const 0x25))))
          (local.set $ands (v128.or (local.get $ands) (call $equal (local.get $bytes) (i32.const 0x26))))
          (local.set $quotes
            (v128.or
              (local.get $quotes)
              (v128.and
                (call $equal (local.get $bytes) (i32.const 0x22))
                (call $equal (v128.load offset=1 (local.get $at)) (i32.const 0x22)))))
          (local.set $at (i32.add (local.get $at) (i32.const 16)))
          (br $step))))
    (i32.store (local.get $list) (local.get $start))
    (i32.store offset=4 (local.get $list) (local.get $end))
    (i32.store offset=8
      (local.get $list)
      (i32.or
        (i32.or
          (v128.any_true (local.get $ats))
          (i32.shl (v128.any_true (local.get $slashes)) (i32.const 1)))
        (i32.or
          (i32.or
            (i32.shl (v128.any_true (local.get $percents)) (i32.const 2))
            (i32.shl (v128.any_true (local.get $ands)) (i32.const 3)))
          (i32.shl (v128.any_true (local.get $quotes)) (i32.const 4))))))

  ;; The bits of the byte at a place, from the table of them at $kinds.
  (func $kindAt (param $kinds i32) (param $at i32) (result i32)
    (i32.load8_u (i32.add (local.get $kinds) (i32.load8_u (local.get $at)))))

  ;; Writes the runs from $at to $end of at least 24 bytes with bit 1 of their kind, as pairs of start and end, to $list; gives
  ;; where that ends. A run of that length has two halves of 16 bytes one after the other.
  (func (export "runs") (param $at i32) (param $end i32) (param $kinds i32) (param $list i32) (result i32)
    (local $from i32) (local $start i32) (local $stop i32) (local $bits i32) (local $isFull i32) (local $wasFull i32) (local $both i32)
    (local $bytes v128) (local $lower v128) (local $a v128) (local $letters v128) (local $slash v128) (local $digits v128)
    (local $underscore v128) (local $plus v128) (local $allButOne v128)
    (local.set $lower (i8x16.splat (i32.const 0x20)))
    (local.set $a (i8x16.splat (i32.const 0x61)))
    (local.set $letters (i8x16.splat (i32.const 26)))
    (local.set $slash (i8x16.splat (i32.const 0x2f)))
    (local.set $digits (i8x16.splat (i32.const 11)))
    (local.set $underscore (i8x16.splat (i32.const 0x5f)))
    (local.set $plus (i8x16.splat (i32.const 0x2b)))
    (local.set $allButOne (i8x16.splat (i32.const 0xfd)))
    (local.set $from (local.get $at))
    (local.set $stop (local.get $at))
    (loop $next
      (local.set $bytes (v128.load (local.get $at)))
      ;; A bit for each that is a letter, a digit, or one of + / _ -
      (local.set $bits
        (i8x16.bitmask
          (v128.or
            (v128.or
              (i8x16.lt_u (i8x16.sub (v128.or (local.get $bytes) (local.get $lower)) (local.get $a)) (local.get $letters))
              (i8x16.lt_u (i8x16.sub (local.get $bytes) (local.get $slash)) (local.get $digits)))
            (v128.or
              (i8x16.eq (local.get $bytes) (local.get $underscore))
              (i8x16.eq
                (v128.and (i8x16.sub (local.get $bytes) (local.get $plus)) (local.get $allButOne))
                (i8x16.splat (i32.const 0)))))))
      (local.set $isFull (i32.eq (i32.and (local.get $bits) (i32.const 0xff)) (i32.const 0xff)))
      (local.set $both (i32.eq (local.get $bits) (i32.const 0xffff)))
      (if (i32.and
            (i32.or (local.get $both) (i32.and (local.get $wasFull) (local.get $isFull)))
            (i32.ge_u (local.get $at) (local.get $stop)))
        (then
          (local.set $start (local.get $at))
          (block $begun
            (loop $back
              (br_if $begun (i32.eq (local.get $start) (local.get $from)))
              (br_if $begun
                (i32.eqz
                  (i32.and (call $kindAt (local.get $kinds) (i32.sub (local.get $start) (i32.const 1))) (i32.const 1))))
              (local.set $start (i32.sub (local.get $start) (i32.const 1)))
              (br $back)))
          (local.set $stop (local.get $at))
          (block $ended
            (loop $on
              (br_if $ended (i32.eq (local.get $stop) (local.get $end)))
              (br_if $ended (i32.eqz (i32.and (call $kindAt (local.get $kinds) (local.get $stop)) (i32.const 1))))
              (local.set $stop (i32.add (local.get $stop) (i32.const 1)))
              (br $on)))
          (if (i32.ge_u (i32.sub (local.get $stop) (local.get $start)) (i32.const 24))
            (then
              (i32.store (local.get $list) (local.get $start))
              (i32.store offset=4 (local.get $list) (local.get $stop))
              (local.set $list (i32.add (local.get $list) (i32.const 8)))))))
      (local.set $wasFull (i32.ge_u (local.get $bits) (i32.const 0xff00)))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $end))))
    (local.get $list))

  ;; Writes to $list what is in the runs in the list of pairs from $from to $to: four words each, the start and end of a word of
  ;; at least 24 bytes with bit 2 of their kind, its kinds (all bits together), and its longest part with bit 4. Gives where
  ;; that ends.
  (func (export "words") (param $from i32) (param $to i32) (param $kinds i32) (param $list i32) (result i32)
    (local $at i32) (local $end i32) (local $start i32) (local $kind i32) (local $all i32) (local $part i32) (local $longest i32)
    (loop $run
      (if (i32.lt_u (local.get $from) (local.get $to))
        (then
          (local.set $at (i32.load (local.get $from)))
          (local.set $end (i32.load offset=4 (local.get $from)))
          (local.set $from (i32.add (local.get $from) (i32.const 8)))
          (local.set $start (local.get $at))
          (local.set $all (i32.const 0))
          (local.set $part (i32.const 0))
          (local.set $longest (i32.const 0))
          (loop $byte
            (local.set $kind
              (if (result i32) (i32.lt_u (local.get $at) (local.get $end))
                (then (call $kindAt (local.get $kinds) (local.get $at)))
                (else (i32.const 0))))
            (local.set $part
              (if (result i32) (i32.and (local.get $kind) (i32.const 4))
                (then (i32.add (local.get $part) (i32.const 1)))
                (else (i32.const 0))))
            (if (i32.gt_u (local.get $part) (local.get $longest)) (then (local.set $longest (local.get $part))))
            (if (i32.and (local.get $kind) (i32.const 2))
              (then (local.set $all (i32.or (local.get $all) (local.get $kind))))
              (else
                (if (i32.ge_u (i32.sub (local.get $at) (local.get $start)) (i32.const 24))
                  (then
                    (i32.store (local.get $list) (local.get $start))
                    (i32.store offset=4 (local.get $list) (local.get $at))
                    (i32.store offset=8 (local.get $list) (local.get $all))
                    (i32.store offset=12 (local.get $list) (local.get $longest))
                    (local.set $list (i32.add (local.get $list) (i32.const 16)))))
                (local.set $start (i32.add (local.get $at) (i32.const 1)))
                (local.set $all (i32.const 0))
                (local.set $longest (i32.const 0))))
            (br_if $byte
              (i32.le_u (local.tee $at (i32.add (local.get $at) (i32.const 1))) (local.get $end))))
          (br $run))))
    (local.get $list))

  ;; Of 16 bytes, all bits of each that is a digit.
  (func $digits (param $bytes v128) (result v128)
    (i8x16.lt_u (i8x16.sub (local.get $bytes) (i8x16.splat (i32.const 0x30))) (i8x16.splat (i32.const 10))))

  ;; Writes to $list the places from $at to $end of a colon, four digits and a colon, with any byte between or not; gives where
  ;; that ends.
  (func (export "ports") (param $at i32) (param $end i32) (param $list i32) (result i32)
    (local $colons v128) (local $pairs v128) (local $bits i32)
    (local.set $colons (i8x16.splat (i32.const 0x3a)))
    (loop $next
      (local.set $pairs
        (v128.and
          (i8x16.eq (v128.load (local.get $at)) (local.get $colons))
          (v128.or
            (i8x16.eq (v128.load offset=5 (local.get $at)) (local.get $colons))
            (i8x16.eq (v128.load offset=6 (local.get $at)) (local.get $colons)))))
      (if (v128.any_true (local.get $pairs))
        (then
          (local.set $bits
            (i8x16.bitmask
              (v128.and
                (v128.and
                  (v128.and (local.get $pairs) (call $digits (v128.load offset=1 (local.get $at))))
                  (call $digits (v128.load offset=2 (local.get $at))))
                (v128.and
                  (call $digits (v128.load offset=3 (local.get $at)))
                  (call $digits (v128.load offset=4 (local.get $at)))))))
          (block $none
            (loop $colon
              (br_if $none (i32.eqz (local.get $bits)))
              (i32.store (local.get $list) (i32.add (local.get $at) (i32.ctz (local.get $bits))))
              (local.set $bits (i32.and (local.get $bits) (i32.sub (local.get $bits) (i32.const 1))))
              (local.set $list (i32.add (local.get $list) (i32.const 4)))
              (br $colon)))))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $end))))
    (local.get $list))

  ;; Of 16 bytes, all bits of each at which an escape may stand that was written: a back slash before u, x, e or 03, a caret before a
  ;; bracket, #03, or what may be left of one: [0m.
  (func $written (param $at i32) (result v128)
    (local $bytes v128) (local $next v128) (local $third v128)
    (local.set $bytes (v128.load (local.get $at)))
    (local.set $next (v128.load offset=1 (local.get $at)))
    (local.set $third (v128.load offset=2 (local.get $at)))
    (v128.or
      (v128.or
        (v128.and
          (call $equal (local.get $bytes) (i32.const 0x5c))
          (v128.or
            (v128.or
              (call $equal (local.get $next) (i32.const 0x75))
              (call $equal (local.get $next) (i32.const 0x78)))
            (call $equal (local.get $next) (i32.const 0x65))))
        (v128.and
          (call $equal (local.get $bytes) (i32.const 0x5e))
          (call $equal (local.get $next) (i32.const 0x5b))))
      (v128.and
        (call $equal (local.get $next) (i32.const 0x30))
        (v128.or
          (v128.and
            (v128.or
              (call $equal (local.get $bytes) (i32.const 0x5c))
              (call $equal (local.get $bytes) (i32.const 0x23)))
            (call $equal (local.get $third) (i32.const 0x33)))
          (v128.and
            (call $equal (local.get $bytes) (i32.const 0x5b))
            (call $equal (local.get $third) (i32.const 0x6d)))))))

  ;; Of the bytes from $at to $end: bit 1 if one is no newline, no tab and no printable character of ASCII, bit 2 if an escape may
  ;; stand there that was written. Those are looked for only where there is a back slash or a caret, or a bracket or #
  ;; before a zero.
  (func (export "oddities") (param $at i32) (param $end i32) (result i32)
    (local $bytes v128) (local $odd v128) (local $pairs v128)
    (local $blank v128) (local $tab v128) (local $newline v128) (local $delete v128)
    (local $slash v128) (local $allButOne v128) (local $bracket v128) (local $hash v128) (local $zero v128)
    (local.set $blank (i8x16.splat (i32.const 0x20)))
    (local.set $tab (i8x16.splat (i32.const 9)))
    (local.set $newline (i8x16.splat (i32.const 10)))
    (local.set $delete (i8x16.splat (i32.const 0x7f)))
    (local.set $slash (i8x16.splat (i32.const 0x5c)))
    (local.set $allButOne (i8x16.splat (i32.const 0xfd)))
    (local.set $bracket (i8x16.splat (i32.const 0x5b)))
    (local.set $hash (i8x16.splat (i32.const 0x23)))
    (local.set $zero (i8x16.splat (i32.const 0x30)))
    (loop $step
      (local.set $bytes (v128.load (local.get $at)))
      ;; As a signed number, less than a blank: a control, or a byte of another character.
      (local.set $odd
        (v128.or
          (v128.or (local.get $odd) (i8x16.eq (local.get $bytes) (local.get $delete)))
          (v128.andnot
            (i8x16.lt_s (local.get $bytes) (local.get $blank))
            (v128.or
              (i8x16.eq (local.get $bytes) (local.get $tab))
              (i8x16.eq (local.get $bytes) (local.get $newline))))))
      (if (v128.any_true
            (v128.or
              (i8x16.eq (v128.and (local.get $bytes) (local.get $allButOne)) (local.get $slash))
              (v128.and
                (v128.or
                  (i8x16.eq (local.get $bytes) (local.get $bracket))
                  (i8x16.eq (local.get $bytes) (local.get $hash)))
                (i8x16.eq (v128.load offset=1 (local.get $at)) (local.get $zero)))))
        (then (local.set $pairs (v128.or (local.get $pairs) (call $written (local.get $at))))))
      (br_if $step (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $end))))
    (i32.or
      (v128.any_true (local.get $odd))
      (i32.shl (v128.any_true (local.get $pairs)) (i32.const 1)))))
