use strict;
use warnings;

sub check {
    my $price = shift;
    die "invalid price: $price" if $price < 0; # @top
}

warn "about to check";
check(-3);
