"""The word vectors that travel with the program are what the command makes."""

import json
import sys

import boil_senses
import numpy as np


def test_vectors_are_boiled_to_whole_numbers_of_one_length(tmp_path, monkeypatch):
    """And a word without letters of its own is left out."""
    rng = np.random.default_rng(0)
    words = [f"word{n}" for n in range(300)] + ["two words"]
    package = {"dimensions": 100, "words": words, "vectors": {word: [*rng.normal(size=100), 1, 2] for word in words}}
    given = tmp_path / "package.json"
    given.write_text(json.dumps(package))
    monkeypatch.setattr(boil_senses, "resource", lambda *parts: tmp_path / parts[-1])
    monkeypatch.setattr(sys, "argv", ["boil_senses.py", str(given)])
    boil_senses.main()
    vectors = np.load(tmp_path / "vectors.npy")
    assert (tmp_path / "words.txt").read_text().split() == words[:-1]
    assert vectors.dtype == np.int8
    assert vectors.shape == (300, boil_senses.DIRECTIONS)
    lengths = np.linalg.norm(vectors.astype(float), axis=1)
    assert lengths.max() - lengths.min() < 0.05 * lengths.mean()
