import logging

logging.basicConfig(format="%(asctime)s %(levelname)s %(name)s: %(message)s")


def risky():
    return {}["order"]  # @top


try:
    risky()
except KeyError:
    logging.exception("order failed")
logging.warning("going on")
