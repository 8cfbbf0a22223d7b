"""Questions to the facts: pure functions from ``FactBase`` to records. Also the Python API.

One module a subject: ``states``, ``cards``, ``events``, ``topics``, ``people``, ``lists``,
``records``, ``search``; ``past`` cuts the facts to a day, ``names`` finds things by the names that
people use.
"""
