;; The inner loops of the search for triggers: see trigger-search.ts, which lays out the memory.
;; `npm run generate` makes prefilter-wasm.ts of it.
(module
  (memory (export "memory") 17)

  ;; Multiplicative hashing: the upper bits of the product tell most.
  (func $hashAt (param $at i32) (result i32)
    (i32.mul (i32.load (local.get $at)) (i32.const 0x98d56ab1)))

  ;; 1 where the four bytes at a place may be a probe, else 0: what the prefilter, which begins at 0, has for the upper 18 bits of
  ;; their hash.
  (func $mayBeProbe (param $at i32) (result i32)
    (i32.load8_u (i32.shr_u (call $hashAt (local.get $at)) (i32.const 14))))

  ;; Writes to $list each place, of every eighth from $at to $end, where one of the next four even places may begin with a
  ;; probe; gives where the list ends. What is no such place is overwritten by the next: a branch would be guessed wrong
  ;; too often.
  (func $prefilter (param $at i32) (param $end i32) (param $list i32) (result i32)
    (local $hashes v128) (local $mix v128) (local $fours v128)
    (local.set $mix (i32x4.splat (i32.const 0x98d56ab1)))
    (local.set $fours (v128.const i8x16 0 1 2 3 2 3 4 5 4 5 6 7 6 7 8 9))
    (loop $next
      (i32.store (local.get $list) (local.get $at))
      (local.set $hashes
        (i32x4.shr_u
          (i32x4.mul (i8x16.swizzle (v128.load (local.get $at)) (local.get $fours)) (local.get $mix))
          (i32.const 14)))
      (local.set $list
        (i32.add
          (local.get $list)
          (i32.shl
            (i32.or
              (i32.or
                (i32.load8_u (i32x4.extract_lane 0 (local.get $hashes)))
                (i32.load8_u (i32x4.extract_lane 1 (local.get $hashes))))
              (i32.or
                (i32.load8_u (i32x4.extract_lane 2 (local.get $hashes)))
                (i32.load8_u (i32x4.extract_lane 3 (local.get $hashes)))))
            (i32.const 2))))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 8))) (local.get $end))))
    (local.get $list))

  ;; Writes a place to a list of pairs, and gives where the list then ends: unless there may be a probe, where it ended before.
  (func $noteIfProbe (param $at i32) (param $list i32) (result i32)
    (i32.store (local.get $list) (local.get $at))
    (i32.add (local.get $list) (i32.shl (call $mayBeProbe (local.get $at)) (i32.const 3))))

  ;; Of the places in the list from $from to $to, and the three even ones after each, writes those that may begin with a probe
  ;; to a list of pairs; gives where that ends.
  (func $spread (param $from i32) (param $to i32) (param $list i32) (result i32)
    (local $at i32)
    (loop $next
      (if (i32.lt_u (local.get $from) (local.get $to))
        (then
          (local.set $at (i32.load (local.get $from)))
          (local.set $list (call $noteIfProbe (local.get $at) (local.get $list)))
          (local.set $list (call $noteIfProbe (i32.add (local.get $at) (i32.const 2)) (local.get $list)))
          (local.set $list (call $noteIfProbe (i32.add (local.get $at) (i32.const 4)) (local.get $list)))
          (local.set $list (call $noteIfProbe (i32.add (local.get $at) (i32.const 6)) (local.get $list)))
          (local.set $from (i32.add (local.get $from) (i32.const 4)))
          (br $next))))
    (local.get $list))

  ;; Keeps of the places in a list of pairs those of probes, each with its slot in the table of probes; gives where the
  ;; list then ends. The table has 1 << 14 words from $table on, of which each is a probe, found at the upper bits of its hash
  ;; or after, or 0.
  (func $match (param $from i32) (param $to i32) (param $table i32) (result i32)
    (local $at i32) (local $slot i32) (local $word i32) (local $list i32)
    (local.set $list (local.get $from))
    (loop $next
      (if (i32.lt_u (local.get $from) (local.get $to))
        (then
          (local.set $at (i32.load (local.get $from)))
          (local.set $slot (i32.shr_u (call $hashAt (local.get $at)) (i32.const 18)))
          (loop $probe
            (local.set $word (i32.load (i32.add (local.get $table) (i32.shl (local.get $slot) (i32.const 2)))))
            (if (i32.ne (local.get $word) (i32.load (local.get $at)))
              (then
                (local.set $slot (i32.and (i32.add (local.get $slot) (i32.const 1)) (i32.const 0x3fff)))
                (br_if $probe (local.get $word)))
              (else
                (i32.store (local.get $list) (local.get $at))
                (i32.store offset=4 (local.get $list) (local.get $slot))
                (local.set $list (i32.add (local.get $list) (i32.const 8))))))
          (local.set $from (i32.add (local.get $from) (i32.const 8)))
          (br $next))))
    (local.get $list))

  ;; Writes the even places from $at to $end that begin with a probe to a list of pairs, each with its slot in the table; gives
  ;; where the list ends. Before $list there is room for a word for each eighth place.
  (func (export "find") (param $at i32) (param $end i32) (param $table i32) (param $room i32) (param $list i32) (result i32)
    (call $match
      (local.get $list)
      (call $spread (local.get $room) (call $prefilter (local.get $at) (local.get $end) (local.get $room)) (local.get $list))
      (local.get $table)))

  ;; How many newlines there are from $at to $end, 16 bytes a step.
  (func (export "newlines") (param $at i32) (param $end i32) (result i32)
    (local $count i32) (local $newline v128)
    (local.set $newline (i8x16.splat (i32.const 10)))
    (loop $next
      (local.set $count
        (i32.add
          (local.get $count)
          (i32.popcnt (i8x16.bitmask (i8x16.eq (v128.load (local.get $at)) (local.get $newline))))))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $end))))
    (local.get $count)))
