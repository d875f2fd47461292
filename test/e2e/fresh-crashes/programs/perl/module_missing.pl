use strict;
use Crashgate::Test::NoSuch; # @top
