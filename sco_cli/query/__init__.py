"""Questions to the facts: pure functions from ``FactBase`` to records. Also the Python API.

One module per subject; ``names`` finds things by the names that people use, ``past`` leaves out of
the facts what is later than a day.
"""
