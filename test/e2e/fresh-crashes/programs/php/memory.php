<?php
ini_set("memory_limit", "20M");
$pages = [];
while (true) {
    $pages[] = str_repeat("x", 100000); // @top
}
