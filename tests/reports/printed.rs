//! What is printed: the debrief page of a scorecard, and a doctrine pack.

use groundsign::doctrine;
use groundsign::report::{debrief, pack};
use groundsign::scoring::Review;
use unicode_width::UnicodeWidthStr;

use super::{fixture, golden, plain, root, without};
use crate::mixed::mixed;

#[test]
fn the_debrief_page_stands_alone_and_says_what_the_scorecard_says() {
    let fixture = fixture();
    let mut card = mixed();
    card.trainee = "<b>12</b>".into();
    let review = Review::of_card(&card);
    let page = debrief::page(&debrief::DebriefPage {
        material: fixture.material(&card),
        review: &review,
        map: Some("<svg id=\"map\"></svg>"),
        pictures: &[],
    });
    // Drawings have tests of their own, and a style may change without changing what is said.
    let said = without(&without(&page, "<style>", "</style>"), "<svg", "</svg>");
    golden("debrief-mixed.html", &said);
    assert!(page.contains("<svg role=\"img\" aria-label=\"Map\" id=\"map\">"));
    assert!(!page.contains("<b>12</b>"), "words became markup");
    for outside in ["http-equiv", "<script", "<link", "src=", "url(", "@import"] {
        assert!(
            !page.contains(outside),
            "{outside} reaches outside the page"
        );
    }
    for finding in card
        .blocks
        .iter()
        .flat_map(|b| &b.criteria)
        .flat_map(|c| &c.findings)
    {
        assert!(page.contains(&finding.message.id), "{}", finding.message.id);
    }
}

#[test]
fn a_printed_pack_names_every_figure_source_and_criterion() {
    let fixture = fixture();
    for id in ["open-nato", "open-uk", "un-template"] {
        let pack = doctrine::load(&root().join(format!("assets/doctrine/{id}.ron")))
            .unwrap_or_else(|problems| panic!("{id}: {problems:?}"))
            .pack;
        let text = plain(&pack::printed(&pack, &fixture.catalogue, 100));
        for class in &pack.distances.classes {
            assert!(text.contains(&class.id), "{id}: {}", class.id);
            assert!(
                text.contains(&format!("{} m", class.required_m.value)),
                "{id}"
            );
        }
        for source in &pack.sources {
            assert!(
                text.contains(&format!("  {}: ", source.id)),
                "{id}: {}",
                source.id
            );
        }
        for line in text.lines() {
            assert!(line.width() <= 100, "{id}: {line:?}");
        }
        let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        for rule in &pack.scoring.criteria {
            let measures = fixture.catalogue.word(&format!("measures-{}", rule.id));
            let measures = measures.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(words.contains(&format!("{}: {measures}", rule.id)), "{id}");
        }
        assert!(
            words.contains("≥ 100 %"),
            "{id}: percent are said to be percent"
        );
        assert!(
            words.contains("≥ 0.8 of 1"),
            "{id}: shares are said to be shares"
        );
        assert!(
            words.contains("Limit: 5 m."),
            "{id}: limits have their unit"
        );
    }
    let nato = plain(&pack::printed(&fixture.pack, &fixture.catalogue, 100));
    golden("pack-open-nato.txt", &nato);
}
