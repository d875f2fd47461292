;; Reads the lines of a goroutine dump: see wasm-lines.ts, which lays out the memory.
;; `npm run generate` makes lines-wasm.ts of it.
;;
;; A dump of 105 MB has 2 million lines. In JavaScript each byte of a name is a step of two hashes; here eight bytes are one, and ends
;; are found 16 bytes at a time. To measure it: `npm run bench -- parse`, whose first row is that dump.
(module
  (memory (export "memory") 1)

  ;; Where the last reading ended: the start of the first line that was not read.
  (global $next (export "next") (mut i32) (i32.const 0))

  ;; Of 16 bytes at a place, a bit for each that is one of two.
  (func $eitherOf (param $at i32) (param $one i32) (param $other i32) (result i32)
    (local $bytes v128)
    (local.set $bytes (v128.load (local.get $at)))
    (i8x16.bitmask
      (v128.or
        (i8x16.eq (local.get $bytes) (i8x16.splat (local.get $one)))
        (i8x16.eq (local.get $bytes) (i8x16.splat (local.get $other))))))

  ;; The first newline from $at on: there is always one behind the text. Nor does anything else look further.
  (func $endOfLine (param $at i32) (result i32)
    (local $bits i32)
    (loop $step
      (local.set $bits (call $eitherOf (local.get $at) (i32.const 10) (i32.const 10)))
      (if (local.get $bits) (then (return (i32.add (local.get $at) (i32.ctz (local.get $bits))))))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br $step))
    (unreachable))

  ;; The end of a state, `[chan receive, 5 minutes]`: a comma, a closing bracket, or a newline.
  (func $endOfState (param $at i32) (result i32)
    (local $bits i32)
    (loop $step
      (local.set $bits
        (i32.or
          (call $eitherOf (local.get $at) (i32.const 0x2c) (i32.const 0x5d))
          (call $eitherOf (local.get $at) (i32.const 10) (i32.const 10))))
      (if (local.get $bits) (then (return (i32.add (local.get $at) (i32.ctz (local.get $bits))))))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br $step))
    (unreachable))

  ;; The first opening bracket or newline.
  (func $bracket (param $at i32) (result i32)
    (local $bits i32)
    (loop $step
      (local.set $bits (call $eitherOf (local.get $at) (i32.const 0x5b) (i32.const 10)))
      (if (local.get $bits) (then (return (i32.add (local.get $at) (i32.ctz (local.get $bits))))))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br $step))
    (unreachable))

  ;; The end of a function's name: an opening parenthesis that is not after a dot, a blank, or a newline.
  (func $endOfName (param $from i32) (result i32)
    (local $at i32) (local $bits i32) (local $place i32)
    (local.set $at (local.get $from))
    (loop $step
      (local.set $bits
        (i32.or
          (call $eitherOf (local.get $at) (i32.const 0x28) (i32.const 0x20))
          (call $eitherOf (local.get $at) (i32.const 10) (i32.const 10))))
      (loop $sign
        (if (local.get $bits)
          (then
            (local.set $place (i32.add (local.get $at) (i32.ctz (local.get $bits))))
            (if (i32.or
                  (i32.or
                    (i32.ne (i32.load8_u (local.get $place)) (i32.const 0x28))
                    (i32.eq (local.get $place) (local.get $from)))
                  (i32.ne (i32.load8_u (i32.sub (local.get $place) (i32.const 1))) (i32.const 0x2e)))
              (then (return (local.get $place))))
            (local.set $bits (i32.and (local.get $bits) (i32.sub (local.get $bits) (i32.const 1))))
            (br $sign))))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br $step))
    (unreachable))

  ;; The end of a file with its line: a newline, or a blank before `+0x1d` or `fp=0xc000…`.
  (func $endOfFile (param $at i32) (result i32)
    (local $bits i32) (local $place i32)
    (loop $step
      (local.set $bits (call $eitherOf (local.get $at) (i32.const 0x20) (i32.const 10)))
      (loop $sign
        (if (local.get $bits)
          (then
            (local.set $place (i32.add (local.get $at) (i32.ctz (local.get $bits))))
            (if (i32.or
                  (i32.or
                    (i32.eq (i32.load8_u (local.get $place)) (i32.const 10))
                    (i32.eq (i32.load8_u offset=1 (local.get $place)) (i32.const 0x2b)))
                  (i32.eq (i32.load (local.get $place)) (i32.const 0x3d706620)))
              (then (return (local.get $place))))
            (local.set $bits (i32.and (local.get $bits) (i32.sub (local.get $bits) (i32.const 1))))
            (br $sign))))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br $step))
    (unreachable))

  ;; The end of a creator: a newline, or ` in goroutine `, whose first and last eight bytes are compared.
  (func $endOfCreator (param $at i32) (result i32)
    (local $bits i32) (local $place i32)
    (loop $step
      (local.set $bits (call $eitherOf (local.get $at) (i32.const 0x20) (i32.const 10)))
      (loop $sign
        (if (local.get $bits)
          (then
            (local.set $place (i32.add (local.get $at) (i32.ctz (local.get $bits))))
            (if (i32.or
                  (i32.eq (i32.load8_u (local.get $place)) (i32.const 10))
                  (i32.and
                    (i64.eq (i64.load (local.get $place)) (i64.const 0x6f726f67206e6920))
                    (i64.eq (i64.load offset=6 (local.get $place)) (i64.const 0x20656e6974756f72))))
              (then (return (local.get $place))))
            (local.set $bits (i32.and (local.get $bits) (i32.sub (local.get $bits) (i32.const 1))))
            (br $sign))))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br $step))
    (unreachable))

  ;; One step of the hash. The product's upper half, which tells most, is folded into its lower half.
  (func $mix (param $hash i64) (param $word i64) (result i64)
    (local.set $hash
      (i64.mul (i64.xor (local.get $hash) (local.get $word)) (i64.const 0x9e3779b97f4a7c15)))
    (i64.xor (local.get $hash) (i64.shr_u (local.get $hash) (i64.const 32))))

  ;; The hash of the bytes from $at to $end, after that of the kind of text they are.
  (func $hash (param $at i32) (param $end i32) (param $kind i64) (result i64)
    (local $hash i64) (local $left i32)
    (local.set $hash (local.get $kind))
    (block $ended
      (loop $step
        (br_if $ended (i32.lt_u (i32.sub (local.get $end) (local.get $at)) (i32.const 8)))
        (local.set $hash (call $mix (local.get $hash) (i64.load (local.get $at))))
        (local.set $at (i32.add (local.get $at) (i32.const 8)))
        (br $step)))
    (local.set $left (i32.sub (local.get $end) (local.get $at)))
    (local.set $hash
      (call $mix
        (local.get $hash)
        (i64.xor
          (i64.and
            (i64.load (local.get $at))
            (i64.sub
              (i64.shl (i64.const 1) (i64.extend_i32_u (i32.shl (local.get $left) (i32.const 3))))
              (i64.const 1)))
          (i64.shl (i64.extend_i32_u (local.get $left)) (i64.const 56)))))
    (call $mix (local.get $hash) (i64.const 0)))

  ;; Writes four words for each line from $at to $end to $list, up to $limit: the hash of what identifies it, where that ends, and where
  ;; the line ends. Behind the text there are a newline and 16 bytes more. Gives where the list ends.
  (func (export "lines") (param $at i32) (param $end i32) (param $list i32) (param $limit i32) (result i32)
    (local $first i32) (local $from i32) (local $stop i32) (local $hash i64)
    (block $ended
      (loop $line
        (br_if $ended (i32.ge_u (local.get $at) (local.get $end)))
        (br_if $ended (i32.ge_u (local.get $list) (local.get $limit)))
        (local.set $first (i32.load8_u (local.get $at)))
        (block $read
          (if (i32.or (i32.eq (local.get $first) (i32.const 9)) (i32.eq (local.get $first) (i32.const 0x20)))
            (then
              (local.set $from (local.get $at))
              (loop $blank
                (local.set $first (i32.load8_u (local.tee $from (i32.add (local.get $from) (i32.const 1)))))
                (br_if $blank
                  (i32.or (i32.eq (local.get $first) (i32.const 9)) (i32.eq (local.get $first) (i32.const 0x20)))))
              (local.set $stop (call $endOfFile (local.get $from)))
              (local.set $hash (call $hash (local.get $from) (local.get $stop) (i64.const 1)))
              (br $read)))
          ;; `goroutine `
          (if (i32.and
                (i64.eq (i64.load (local.get $at)) (i64.const 0x6e6974756f726f67))
                (i32.eq (i32.load16_u offset=8 (local.get $at)) (i32.const 0x2065)))
            (then
              (local.set $stop (call $bracket (i32.add (local.get $at) (i32.const 10))))
              (local.set $hash
                (call $hash (local.get $stop) (call $endOfState (local.get $stop)) (i64.const 2)))
              (br $read)))
          ;; `created by `
          (if (i32.and
                (i64.eq (i64.load (local.get $at)) (i64.const 0x2064657461657263))
                (i32.eq
                  (i32.and (i32.load offset=8 (local.get $at)) (i32.const 0xffffff))
                  (i32.const 0x207962)))
            (then
              (local.set $stop (call $endOfCreator (local.get $at)))
              (local.set $hash (call $hash (local.get $at) (local.get $stop) (i64.const 3)))
              (br $read)))
          (local.set $stop (call $endOfName (local.get $at)))
          (local.set $hash (call $hash (local.get $at) (local.get $stop) (i64.const 3))))
        (i64.store (local.get $list) (local.get $hash))
        (i32.store offset=8 (local.get $list) (local.get $stop))
        (local.set $at (call $endOfLine (local.get $stop)))
        (i32.store offset=12 (local.get $list) (local.get $at))
        (local.set $at (i32.add (local.get $at) (i32.const 1)))
        (local.set $list (i32.add (local.get $list) (i32.const 16)))
        (br $line)))
    (global.set $next (local.get $at))
    (local.get $list)))
