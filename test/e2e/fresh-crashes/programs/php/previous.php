<?php
function read()
{
    return intdiv(1, 0); // @root
}

function sync()
{
    try {
        read();
    } catch (\Throwable $e) {
        throw new RuntimeException("sync failed", 3, $e); // @top
    }
}

sync();
