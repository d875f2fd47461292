<?php
function broken( { // @top
}
