//! Group mode: a class votes on views together.

use std::path::PathBuf;
use std::sync::Arc;

use groundsign::doctrine::schema::Step;
use groundsign::drill::{Bank, Outcome, VIEWS};
use groundsign::group::{
    self, Asks, Field, Group, GroupError, GroupRecord, Hands, Next, PLACES, json,
};
use groundsign::scenario::{self, LoadedScenario};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn lesson() -> LoadedScenario {
    scenario::load(&root().join("scenarios/first-lesson.ron")).expect("a shipped scenario")
}

fn begun(loaded: &LoadedScenario, seed: u64) -> Group {
    let bank = Arc::new(Bank::of(&loaded.scenario, &loaded.doctrine));
    Group::begin(&bank, seed).expect("something to find")
}

fn hands(counts: &[u8]) -> Hands {
    Hands::try_from(counts.to_vec()).expect("a room full")
}

/// Hands of twenty: so many for the first place that is right, the others for the first that is wrong.
fn of_twenty(right: &[bool], share: u8) -> Hands {
    let mut counts = vec![0; right.len()];
    let place = |wanted: bool| right.iter().position(|is| *is == wanted).expect("both");
    counts[place(true)] = share;
    counts[place(false)] += 20 - share;
    hands(&counts)
}

/// Which places are right in the view that is asked about.
fn right_places(group: &Group) -> Vec<bool> {
    let Asks::Where(view) = group.asks() else {
        panic!("{:?}", group.asks());
    };
    let mut right: Vec<bool> = Field::ALL
        .iter()
        .map(|field| {
            let mut shown = view.shown.iter();
            shown.any(|shown| shown.of_item && field.holds(view, shown))
        })
        .collect();
    right.push(view.item().is_none());
    right
}

/// A class of twenty of whom so many see where the sign is and know what to do.
fn voted(group: &mut Group, share: u8) {
    while let Asks::Where(view) = group.asks() {
        let has_item = view.item().is_some();
        let places = of_twenty(&right_places(group), share);
        assert!(group.vote_where(places));
        let right: Vec<bool> = group
            .options()
            .iter()
            .map(|next| match next {
                Next::GoOn => !has_item,
                Next::Step(step) => has_item && *step == Step::Confirm,
                Next::Nearer => false,
            })
            .collect();
        assert!(group.vote_next(of_twenty(&right, share)));
    }
}

fn record(loaded: &LoadedScenario, group: &Group, seed: u64) -> GroupRecord {
    GroupRecord::of(GroupRecord::header(loaded, seed), None, group)
}

#[test]
fn a_class_that_is_right_is_told_so_and_what_most_hands_say_decides() {
    let loaded = lesson();
    let mut group = begun(&loaded, 3);
    voted(&mut group, 11);
    assert_eq!(group.asks(), Asks::Over);
    assert_eq!(group.rounds().len(), VIEWS);
    let mut items = 0;
    for round in group.rounds() {
        let item = round.view.item();
        match (round.outcome, item) {
            (Outcome::Hit(_), Some(_)) => items += 1,
            (Outcome::Clean, None) => {}
            other => panic!("{other:?}"),
        }
        assert_eq!(round.kind.is_some(), item.is_some());
        assert_eq!(
            (round.places.right_hands(), round.places.hands.total()),
            (11, 20)
        );
        let next = round.next.as_ref().expect("voted on");
        assert!(next.was_right() && next.right_hands() == 11);
    }
    assert!(items >= 4, "{items}");
    let mut group = begun(&loaded, 3);
    voted(&mut group, 9);
    assert!(group.rounds().iter().all(|round| !round.outcome.is_right()));
}

#[test]
fn every_view_has_a_right_place_and_a_wrong_one_and_an_item_is_never_nothing() {
    let loaded = lesson();
    for seed in 1..=6 {
        let mut group = begun(&loaded, seed);
        while let Asks::Where(view) = group.asks() {
            let has_item = view.item().is_some();
            let right = right_places(&group);
            assert_eq!(right.len(), PLACES);
            assert!(right.contains(&true) && right.contains(&false), "{right:?}");
            assert_eq!(right[PLACES - 1], !has_item);
            group.vote_where(of_twenty(&right, 20));
            let options = group.options().len();
            group.vote_next(Hands::none(options));
        }
    }
}

#[test]
fn nothing_but_the_first_step_of_the_drill_is_right_after_a_find_and_going_nearer_never_is() {
    let loaded = lesson();
    let drill = &loaded.doctrine.pack.drill;
    let options = Next::options(drill);
    assert_eq!(options.first(), Some(&Next::GoOn));
    assert_eq!(options.last(), Some(&Next::Nearer));
    assert_eq!(options.len(), drill.steps.len() + 2);
    let right = |has_item: bool| -> Vec<&Next> {
        let options = options.iter();
        options
            .filter(|next| next.is_right(drill, has_item))
            .collect()
    };
    assert_eq!(right(true), [&Next::Step(Step::Confirm)]);
    assert_eq!(right(false), [&Next::GoOn]);
}

#[test]
fn the_same_ballots_give_the_same_session_and_other_ballots_other_views() {
    let loaded = lesson();
    let [first, again, other] = [20, 20, 0].map(|share| {
        let mut group = begun(&loaded, 5);
        voted(&mut group, share);
        group.rounds().to_vec()
    });
    assert_eq!(first, again);
    let views = |rounds: &[group::Round]| -> Vec<_> {
        rounds.iter().map(|round| round.view.clone()).collect()
    };
    assert_ne!(views(&first), views(&other), "difficulty follows the class");
}

#[test]
fn what_is_not_asked_for_or_does_not_fit_changes_nothing() {
    let loaded = lesson();
    let mut group = begun(&loaded, 1);
    let options = group.options().len();
    assert!(
        !group.vote_next(Hands::none(options)),
        "the place comes first"
    );
    assert!(!group.vote_where(Hands::none(PLACES - 1)));
    assert!(group.rounds().is_empty());
    assert!(group.vote_where(Hands::none(PLACES)));
    assert!(!group.vote_where(Hands::none(PLACES)));
    assert!(!group.vote_next(Hands::none(options + 1)));
    assert!(matches!(group.asks(), Asks::Next(_)));
    assert_eq!(group.rounds().len(), 1);
    assert_eq!(
        group.rounds()[0].places.chosen(),
        None,
        "no hand, no choice"
    );
    assert!(!group.rounds()[0].outcome.is_right() || group.rounds()[0].kind.is_none());
}

#[test]
fn a_session_follows_again_from_its_file_at_every_vote() {
    let loaded = lesson();
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("class.gsgroup");
    let mut group = begun(&loaded, 2);
    let header = GroupRecord::header(&loaded, 2);
    let mut starts = std::collections::BTreeSet::new();
    let mut votes = 0;
    loop {
        match group.asks() {
            Asks::Where(_) => group.vote_where(of_twenty(&right_places(&group), 13)),
            Asks::Next(_) => {
                let mut hands = Hands::none(group.options().len());
                hands.set(1, 200).expect("a full room");
                group.vote_next(hands)
            }
            Asks::Over => break,
        };
        votes += 1;
        let record = GroupRecord::of(header.clone(), Some("March".to_owned()), &group);
        group::write(&path, &record).expect("written");
        let read = group::read(&path).expect("read");
        assert_eq!(
            (read.votes(), read.course.as_deref()),
            (votes, Some("March"))
        );
        starts.insert(read.start());
        if votes % 9 == 0 || votes == 2 * VIEWS {
            let replayed = group::replay(&read).expect("worked out");
            assert_eq!(replayed.rounds, group.rounds());
            assert_eq!(replayed.differs_at, None);
            assert_eq!(replayed.scenario, "first-lesson");
        }
    }
    assert_eq!(votes, 2 * VIEWS);
    assert_eq!(starts.len(), 1, "it stays the same session");
}

#[test]
fn ballots_of_another_session_are_found_at_the_first_view_that_differs() {
    let loaded = lesson();
    let mut group = begun(&loaded, 6);
    voted(&mut group, 15);
    let forged = record(&loaded, &group, 7);
    let replayed = group::replay(&forged).expect("worked out");
    assert_eq!(replayed.differs_at, Some(0));
}

#[test]
fn a_damaged_a_newer_and_a_foreign_file_are_told_apart() {
    let loaded = lesson();
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("class.gsgroup");
    let mut group = begun(&loaded, 2);
    voted(&mut group, 15);
    group::write(&path, &record(&loaded, &group, 2)).expect("written");
    let whole = std::fs::read(&path).expect("there");
    let read = |bytes: &[u8]| {
        std::fs::write(&path, bytes).expect("written");
        group::read(&path)
    };
    for at in (44..whole.len()).step_by(whole.len() / 40) {
        let mut changed = whole.clone();
        changed[at] ^= 0x10;
        assert!(matches!(read(&changed), Err(GroupError::Damaged)), "{at}");
        assert!(
            matches!(read(&whole[..at]), Err(GroupError::Damaged)),
            "{at}"
        );
    }
    let mut newer = whole.clone();
    newer[8] = 2;
    assert!(matches!(read(&newer), Err(GroupError::OtherFormat(2))));
    assert!(matches!(read(b"(format: 1)"), Err(GroupError::NotAGroup)));
    assert!(matches!(read(b""), Err(GroupError::NotAGroup)));
    let missing = group::read(&folder.path().join("none.gsgroup"));
    assert!(matches!(missing, Err(GroupError::Unreadable(_))));
    // A session is never written over something else.
    std::fs::write(&path, "{}").expect("written");
    assert!(group::write(&path, &record(&loaded, &group, 2)).is_err());
    assert_eq!(std::fs::read(&path).expect("there"), b"{}");
}

#[test]
fn a_session_names_nobody() {
    let loaded = lesson();
    let group = begun(&loaded, 2);
    let record = record(&loaded, &group, 2);
    assert!(
        record
            .header
            .seats
            .iter()
            .all(|seat| seat.trainee.is_empty())
    );
    let replayed = group::replay(&record).expect("worked out");
    let document = serde_json::to_value(json::document(&record, &replayed)).expect("JSON");
    let keys: Vec<&str> = document
        .as_object()
        .expect("an object")
        .keys()
        .map(String::as_str)
        .collect();
    let named = ["trainee", "name", "pseudonym", "person"];
    assert!(!keys.iter().any(|key| named.contains(key)), "{keys:?}");
}

#[test]
fn the_json_of_a_session_keeps_its_schema() {
    let file = root().join("assets/schema/group.schema.json");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&file, json::schema()).expect("the schema");
    }
    let schema = std::fs::read_to_string(&file).expect("the schema");
    assert_eq!(schema, json::schema(), "UPDATE_GOLDEN=1 writes it anew");
    let loaded = lesson();
    let mut group = begun(&loaded, 1);
    voted(&mut group, 12);
    let record = record(&loaded, &group, 1);
    let replayed = group::replay(&record).expect("worked out");
    let document = serde_json::to_value(json::document(&record, &replayed)).expect("JSON");
    let schema: serde_json::Value = serde_json::from_str(&schema).expect("JSON");
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    let faults: Vec<String> = validator
        .iter_errors(&document)
        .map(|fault| fault.to_string())
        .collect();
    assert!(faults.is_empty(), "{faults:?}");
    let views = document["views"].as_array().expect("views");
    assert_eq!(views.len(), VIEWS);
    assert_eq!(views[0]["places"].as_array().map(Vec::len), Some(PLACES));
    assert_eq!(views[0]["next"][0]["option"], "go-on");
}
