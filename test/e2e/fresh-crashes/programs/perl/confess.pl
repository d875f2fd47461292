use strict;
use Carp;

sub check {
    my $price = shift;
    confess "invalid price: $price" if $price < 0; # @top
}

sub add { check(@_) }

add(-3);
