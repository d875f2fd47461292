use strict;

sub render {
    my $user = shift;
    return $user->name; # @top
}

render(undef);
