"""`python -m kith` is the same as `kith`."""

from kith.command import main

if __name__ == "__main__":
    raise SystemExit(main())
