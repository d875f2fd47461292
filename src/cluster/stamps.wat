;; Copies the lines of a log without the kubelet's timestamps: see stamped-lines.ts, which lays out the memory.
;; `npm run generate` makes stamps-wasm.ts of it.
;;
;; One pass of 16 bytes a step copies and finds the newlines. In JavaScript a line costs two calls of its own, to find its end and to
;; copy it: an eighth of the processor time of a log of 100 MB, of which this takes a fifth. To measure it: `npm run bench -- logs`,
;; whose row of 100 MB spends it in `strip`.
(module
  (memory (export "memory") 2)

  ;; Where the last copy ended: at its end, or at the start of a line without a usual timestamp.
  (global $stopped (export "stopped") (mut i32) (i32.const 0))

  ;; True if the 31 bytes of `2026-11-24T03:00:00.123456789Z ` may begin at a place.
  (func $isStamp (param $at i32) (result i32)
    (i32.and
      (i32.and
        (i32.and
          (i32.eq (i32.load8_u offset=4 (local.get $at)) (i32.const 0x2d))
          (i32.eq (i32.load8_u offset=7 (local.get $at)) (i32.const 0x2d)))
        (i32.and
          (i32.eq (i32.load8_u offset=10 (local.get $at)) (i32.const 0x54))
          (i32.eq (i32.load8_u offset=13 (local.get $at)) (i32.const 0x3a))))
      (i32.eq (i32.load16_u offset=29 (local.get $at)) (i32.const 0x205a))))

  ;; Copies the rest of a line from $at on, and the lines after it up to $end, to $to; gives where the copy ends. Up to 15 bytes behind
  ;; both ends are read and written.
  (func (export "copy") (param $at i32) (param $end i32) (param $to i32) (result i32)
    (local $bytes v128) (local $newlines i32) (local $length i32)
    (block $stop
      (loop $next
        (br_if $stop (i32.ge_u (local.get $at) (local.get $end)))
        (local.set $bytes (v128.load (local.get $at)))
        (v128.store (local.get $to) (local.get $bytes))
        (local.set $newlines (i8x16.bitmask (i8x16.eq (local.get $bytes) (i8x16.splat (i32.const 10)))))
        (if (i32.eqz (local.get $newlines))
          (then
            (local.set $at (i32.add (local.get $at) (i32.const 16)))
            (local.set $to (i32.add (local.get $to) (i32.const 16)))
            (br $next)))
        (local.set $length (i32.add (i32.ctz (local.get $newlines)) (i32.const 1)))
        (local.set $at (i32.add (local.get $at) (local.get $length)))
        (local.set $to (i32.add (local.get $to) (local.get $length)))
        (br_if $stop (i32.gt_u (i32.add (local.get $at) (i32.const 31)) (local.get $end)))
        (br_if $stop (i32.eqz (call $isStamp (local.get $at))))
        (local.set $at (i32.add (local.get $at) (i32.const 31)))
        (br $next)))
    ;; The last step may have gone beyond the end.
    (if (i32.gt_u (local.get $at) (local.get $end))
      (then
        (local.set $to (i32.sub (local.get $to) (i32.sub (local.get $at) (local.get $end))))
        (local.set $at (local.get $end))))
    (global.set $stopped (local.get $at))
    (local.get $to)))
