;; The inner loops of the search for hooks and long words: see memory.ts, which lays out the memory.
;; `npm run generate` makes search-wasm.ts of it.
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

  ;; Writes to $list each place, of every eighth from $at to $end, where a probe may begin there or at one of the next seven;
  ;; gives where the list ends. What is no such place is overwritten by the next: a branch would be guessed wrong too often.
  (func $prefilter (param $at i32) (param $end i32) (param $list i32) (result i32)
    (loop $next
      (i32.store (local.get $list) (local.get $at))
      (local.set $list
        (i32.add
          (local.get $list)
          (i32.shl
            (i32.or
              (i32.or
                (i32.or
                  (call $mayBeProbe (local.get $at))
                  (call $mayBeProbe (i32.add (local.get $at) (i32.const 1))))
                (i32.or
                  (call $mayBeProbe (i32.add (local.get $at) (i32.const 2)))
                  (call $mayBeProbe (i32.add (local.get $at) (i32.const 3)))))
              (i32.or
                (i32.or
                  (call $mayBeProbe (i32.add (local.get $at) (i32.const 4)))
                  (call $mayBeProbe (i32.add (local.get $at) (i32.const 5))))
                (i32.or
                  (call $mayBeProbe (i32.add (local.get $at) (i32.const 6)))
                  (call $mayBeProbe (i32.add (local.get $at) (i32.const 7))))))
            (i32.const 2))))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 8))) (local.get $end))))
    (local.get $list))

  ;; Of the places in the list from $from to $to, and the seven after each, writes those that begin with a probe to a list of
  ;; pairs, each with its slot in the table of probes; gives where that ends. The table has 1 << 13 words from $table on, of
  ;; which each is a probe with its top bit set, found at the upper bits of its hash or after, or 0.
  (func $match (param $from i32) (param $to i32) (param $table i32) (param $list i32) (result i32)
    (local $at i32) (local $last i32) (local $key i32) (local $slot i32) (local $word i32)
    (loop $group
      (if (i32.lt_u (local.get $from) (local.get $to))
        (then
          (local.set $at (i32.load (local.get $from)))
          (local.set $last (i32.add (local.get $at) (i32.const 8)))
          (loop $place
            (if (call $mayBeProbe (local.get $at))
              (then
                (local.set $key (call $keyAt (local.get $at)))
                (local.set $slot (i32.shr_u (call $hash (local.get $key)) (i32.const 19)))
                (local.set $key (i32.or (local.get $key) (i32.const 0x80000000)))
                (loop $probe
                  (local.set $word (i32.load (i32.add (local.get $table) (i32.shl (local.get $slot) (i32.const 2)))))
                  (if (i32.ne (local.get $word) (local.get $key))
                    (then
                      (local.set $slot (i32.and (i32.add (local.get $slot) (i32.const 1)) (i32.const 0x1fff)))
                      (br_if $probe (local.get $word)))
                    (else
                      (i32.store (local.get $list) (local.get $at))
                      (i32.store offset=4 (local.get $list) (local.get $slot))
                      (local.set $list (i32.add (local.get $list) (i32.const 8))))))))
            (br_if $place
              (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 1))) (local.get $last))))
          (local.set $from (i32.add (local.get $from) (i32.const 4)))
          (br $group))))
    (local.get $list))

  ;; Writes the places from $at to $end that begin with a probe to a list of pairs, each with its slot in the table; gives where
  ;; the list ends. At $room there is room for a word for each eighth place.
  (func (export "probes") (param $at i32) (param $end i32) (param $table i32) (param $room i32) (param $list i32) (result i32)
    (call $match
      (local.get $room)
      (call $prefilter (local.get $at) (local.get $end) (local.get $room))
      (local.get $table)
      (local.get $list)))

  ;; Of 16 bytes a bit for each that is a letter, a digit, or one of + / _ -
  (func $base64Bits (param $at i32) (result i32)
    (local $bytes v128)
    (local.set $bytes (v128.load (local.get $at)))
    (i8x16.bitmask
      (v128.or
        (v128.or
          (i8x16.lt_u
            (i8x16.sub (v128.or (local.get $bytes) (i8x16.splat (i32.const 0x20))) (i8x16.splat (i32.const 0x61)))
            (i8x16.splat (i32.const 26)))
          (i8x16.lt_u (i8x16.sub (local.get $bytes) (i8x16.splat (i32.const 0x2f))) (i8x16.splat (i32.const 11))))
        (v128.or
          (i8x16.eq (local.get $bytes) (i8x16.splat (i32.const 0x5f)))
          (i8x16.eq
            (v128.and (i8x16.sub (local.get $bytes) (i8x16.splat (i32.const 0x2b))) (i8x16.splat (i32.const 0xfd)))
            (i8x16.splat (i32.const 0)))))))

  ;; The bits of the byte at a place, from the table of them at $kinds.
  (func $kindAt (param $kinds i32) (param $at i32) (result i32)
    (i32.load8_u (i32.add (local.get $kinds) (i32.load8_u (local.get $at)))))

  ;; Writes the runs from $at to $end of at least 24 bytes with bit 1 of their kind, as pairs of start and end, to $list; gives
  ;; where that ends. A run of that length has two halves of 16 bytes one after the other.
  (func (export "runs") (param $at i32) (param $end i32) (param $kinds i32) (param $list i32) (result i32)
    (local $from i32) (local $start i32) (local $stop i32) (local $bits i32) (local $isFull i32) (local $wasFull i32) (local $both i32)
    (local.set $from (local.get $at))
    (local.set $stop (local.get $at))
    (loop $next
      (local.set $bits (call $base64Bits (local.get $at)))
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

  ;; Writes to $list the places from $at to $end of a colon, four digits and a colon, with any byte between or not; gives where
  ;; that ends. Adding 6 takes what follows 9 in ASCII out of the column of the digits.
  (func (export "ports") (param $at i32) (param $end i32) (param $list i32) (result i32)
    (local $bits i32) (local $place i32) (local $four i32)
    (loop $next
      (local.set $bits
        (i8x16.bitmask (i8x16.eq (v128.load (local.get $at)) (i8x16.splat (i32.const 0x3a)))))
      (block $none
        (loop $colon
          (br_if $none (i32.eqz (local.get $bits)))
          (local.set $place (i32.add (local.get $at) (i32.ctz (local.get $bits))))
          (local.set $bits (i32.and (local.get $bits) (i32.sub (local.get $bits) (i32.const 1))))
          (local.set $four (i32.load offset=1 (local.get $place)))
          (br_if $colon
            (i32.ne
              (i32.and
                (i32.or (local.get $four) (i32.add (local.get $four) (i32.const 0x06060606)))
                (i32.const 0xf0f0f0f0))
              (i32.const 0x30303030)))
          (br_if $colon
            (i32.and
              (i32.ne (i32.load8_u offset=5 (local.get $place)) (i32.const 0x3a))
              (i32.ne (i32.load8_u offset=6 (local.get $place)) (i32.const 0x3a))))
          (i32.store (local.get $list) (local.get $place))
          (local.set $list (i32.add (local.get $list) (i32.const 4)))
          (br $colon)))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $end))))
    (local.get $list))

  ;; Of the bytes from $at to $end: bit 1 if one is no newline, no tab and no printable character of ASCII, bit 2 if a back slash
  ;; stands before u, x, 0 or e, a caret or a number sign where it may begin an escape that was written, or a bracket before 0.
  (func (export "oddities") (param $at i32) (param $end i32) (result i32)
    (local $bytes v128) (local $next v128) (local $odd v128) (local $pairs v128)
    (loop $step
      (local.set $bytes (v128.load (local.get $at)))
      (local.set $next (v128.load offset=1 (local.get $at)))
      ;; Less than a blank or more than a tilde, but for 9 and 10.
      (local.set $odd
        (v128.or
          (local.get $odd)
          (v128.andnot
            (i8x16.gt_u
              (i8x16.sub (local.get $bytes) (i8x16.splat (i32.const 0x20)))
              (i8x16.splat (i32.const 0x5e)))
            (i8x16.lt_u
              (i8x16.sub (local.get $bytes) (i8x16.splat (i32.const 9)))
              (i8x16.splat (i32.const 2))))))
      (local.set $pairs
        (v128.or
          (local.get $pairs)
          (v128.or
            (v128.and
              (i8x16.eq (local.get $bytes) (i8x16.splat (i32.const 0x5c)))
              (v128.or
                (v128.or
                  (i8x16.eq (local.get $next) (i8x16.splat (i32.const 0x75)))
                  (i8x16.eq (local.get $next) (i8x16.splat (i32.const 0x78))))
                (v128.or
                  (i8x16.eq (local.get $next) (i8x16.splat (i32.const 0x30)))
                  (i8x16.eq (local.get $next) (i8x16.splat (i32.const 0x65))))))
            (v128.or
              (v128.and
                (i8x16.eq (local.get $bytes) (i8x16.splat (i32.const 0x5e)))
                (i8x16.eq (local.get $next) (i8x16.splat (i32.const 0x5b))))
              (v128.and
                (v128.or
                  (i8x16.eq (local.get $bytes) (i8x16.splat (i32.const 0x23)))
                  (i8x16.eq (local.get $bytes) (i8x16.splat (i32.const 0x5b))))
                (i8x16.eq (local.get $next) (i8x16.splat (i32.const 0x30))))))))
      (br_if $step (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $end))))
    (i32.or
      (v128.any_true (local.get $odd))
      (i32.shl (v128.any_true (local.get $pairs)) (i32.const 1)))))
