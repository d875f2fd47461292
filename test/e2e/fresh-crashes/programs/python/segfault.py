import ctypes
import faulthandler

faulthandler.enable()


def poke():
    ctypes.string_at(0)  # @top


poke()
