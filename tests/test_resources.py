"""What travels with the program is found in a checkout."""

from reader.resources import resource, sample


def test_resources_and_samples_are_there():
    """Both folders, by one function each."""
    assert resource("desktop").is_dir()
    assert sample().is_dir()
    assert resource("desktop", "source-reader.xml").is_file()
