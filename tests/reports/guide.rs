//! The field guide.

use groundsign::assets;
use groundsign::report::card::looks_of;
use groundsign::report::guide;
use groundsign::scenario::schema::Look;
use groundsign::text::Catalogue;
use groundsign::vocabulary::SignKind;

const KINDS: [SignKind; 5] = [
    SignKind::WarningSign,
    SignKind::WarningClue,
    SignKind::MilitaryActivity,
    SignKind::Environment,
    SignKind::LocalBehaviour,
];

#[test]
fn every_look_stands_on_one_page_of_the_card() {
    let mut on_pages: Vec<Look> = KINDS.into_iter().flat_map(looks_of).copied().collect();
    on_pages.sort();
    let mut all = Look::ALL.to_vec();
    all.sort();
    assert_eq!(on_pages, all);
}

#[test]
fn the_field_guide_shows_every_look_near_and_far_and_reaches_nowhere_else() {
    let catalogue = Catalogue::read(&assets::folder(), "ar").expect("Arabic");
    let page = guide::page(&catalogue).expect("the ground of the guide");
    assert!(page.contains("dir=\"rtl\""));
    for look in Look::ALL {
        let name = catalogue.say(&look.called());
        let shown = page.matches(&format!("alt=\"{name}: ")).count();
        assert!(shown >= 6, "{look:?}: {shown} pictures");
    }
    for outside in [
        "http-equiv",
        "<script",
        "<link",
        "url(",
        "@import",
        "src=\"http",
    ] {
        assert!(
            !page.contains(outside),
            "{outside} reaches outside the page"
        );
    }
    // A page that a mail can carry.
    assert!(page.len() < 12_000_000, "{} bytes", page.len());
}
