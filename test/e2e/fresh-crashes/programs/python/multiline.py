class ValidationError(Exception):
    pass


def check():
    raise ValidationError("2 errors\nport\n  not an integer")  # @top


check()
