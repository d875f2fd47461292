import os


def settings():
    return os.environ["CRASHGATE_TEST_DATABASE_URL"]  # @top


settings()
