<?php
array_map(function ($item) {
    if ($item === 2) throw new RangeException("bad item $item"); // @top
}, [1, 2]);
