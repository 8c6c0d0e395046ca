"""One article with the evidence of the others."""

import stages

from reader.ui.panels.article_lines import article_lines


def test_the_annotated_article_has_the_others_evidence_beside_each_claim(told):
    """Any article is the base; the evidence names the kinds; a lonely claim says so."""
    lines = article_lines(told.desk._parts, stages.COURIER)
    assert [line.claim for line in lines] == list(told.session.comparison.findings.claims[stages.COURIER.id])
    evidence = "".join(run.text for run in lines[0].evidence)
    assert "Harbour" in evidence
    assert "will open on 3 May" in evidence
    assert "A Harbour  ◆ certainty, date  The bridge" in evidence
    assert "".join(run.text for run in lines[2].evidence) == "only here"
    assert "not compared: Lantern" in "".join(run.text for run in lines[1].evidence)
