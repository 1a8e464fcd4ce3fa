//! Group sessions in the store: each once, in the results of its course, and never under anybody's name.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use groundsign::drill::Bank;
use groundsign::group::{self, Asks, Group, GroupRecord, Hands, PLACES};
use groundsign::scenario;
use groundsign::scoring::cohort::{GroupVotes, Whose};
use groundsign::store::group::look;
use groundsign::store::{Database, Keeps, database};

use crate::entries::entry;
use crate::program::{Answer, command, folder, ran, root};

/// A session that got so many views far, in which everybody raises both hands for the first field and the first option.
pub(crate) fn session(into: &Path, name: &str, course: Option<&str>, views: usize) -> PathBuf {
    let path = root().join("scenarios/first-lesson.ron");
    let loaded = scenario::load(&path).expect("a shipped scenario");
    let bank = Arc::new(Bank::of(&loaded.scenario, &loaded.doctrine));
    let mut group = Group::begin(&bank, 4).expect("something to find");
    let first = |options: usize| {
        let mut hands = Hands::none(options);
        hands.set(0, 20).expect("few");
        hands
    };
    while group.rounds().len() < views && matches!(group.asks(), Asks::Where(_)) {
        group.vote_where(first(PLACES));
        let options = group.options().len();
        group.vote_next(first(options));
    }
    let mut header = GroupRecord::header(&loaded, 4);
    header.recorded_at = Some("2026-11-20T08:15:00Z".to_owned());
    let record = GroupRecord::of(header, course.map(str::to_owned), &group);
    std::fs::create_dir_all(into).expect("made");
    let path = into.join(format!("{name}.gsgroup"));
    group::write(&path, &record).expect("written");
    path
}

fn answer(data: &Path, arguments: &[&str]) -> Answer {
    ran(command().args(arguments).env("GROUNDSIGN_DATA", data))
}

fn votes(data: &Path, whose: Whose) -> GroupVotes {
    let store = Database::read(&data.join(database::NAME)).expect("read");
    store.group_votes(&whose).expect("votes")
}

fn views(votes: &GroupVotes) -> u32 {
    votes.kinds.iter().map(|kind| kind.views).sum()
}

fn march() -> Whose {
    Whose::Course("March".to_owned())
}

#[test]
fn a_session_counts_once_for_its_course_and_what_goes_on_takes_the_place_of_its_beginning() {
    let (data, stick) = (folder(), folder());
    let begun = session(stick.path(), "begun", Some("March"), 3);
    let known = std::collections::BTreeSet::new();
    let entry_of = |path: &Path| look(path, &known).expect("read").expect("new");
    let mut store = Database::in_folder(data.path()).expect("made");
    let begun = entry_of(&begun);
    assert_eq!(
        store
            .add_groups(std::slice::from_ref(&begun))
            .expect("added")
            .new,
        1
    );
    assert_eq!(views(&votes(data.path(), march())), 3);
    assert_eq!(
        store
            .add_groups(std::slice::from_ref(&begun))
            .expect("again")
            .known,
        1
    );
    let longer = entry_of(&session(stick.path(), "longer", Some("March"), 5));
    assert_eq!(longer.start, begun.start);
    assert_eq!(
        store
            .add_groups(std::slice::from_ref(&longer))
            .expect("added")
            .new,
        1
    );
    assert_eq!(store.add_groups(&[begun]).expect("known").known, 1);
    let course = votes(data.path(), march());
    assert_eq!((course.sessions, views(&course)), (1, 5));
    assert_eq!(votes(data.path(), Whose::Everybody), course);
    assert!(store.known_groups().expect("known").contains(&longer.hash));
    // Every hand is counted: twenty a question.
    let hands = |count: fn(&groundsign::scoring::cohort::VotesOnKind) -> u32| {
        course.kinds.iter().map(count).sum::<u32>()
    };
    assert_eq!(hands(|kind| kind.places.of), 100);
    assert_eq!(hands(|kind| kind.next.of), 100);
    let clean: u32 = course
        .kinds
        .iter()
        .filter(|kind| kind.kind.is_none())
        .map(|kind| kind.views * 20)
        .sum();
    assert_eq!(
        hands(|kind| kind.next.right),
        clean,
        "going on is right there"
    );
    let other = votes(data.path(), Whose::Course("May".to_owned()));
    assert_eq!(other, GroupVotes::default());
    let one = votes(data.path(), Whose::Trainee("Heron 3".to_owned()));
    assert_eq!(one, GroupVotes::default(), "never of a person");
}

#[test]
fn two_stores_merge_with_the_longer_of_two_halves_and_nothing_twice() {
    let (here, there, stick) = (folder(), folder(), folder());
    let short = session(stick.path(), "short", Some("March"), 2);
    let long = session(stick.path(), "long", Some("March"), 6);
    let free = session(&stick.path().join("free"), "free", None, 4);
    let known = std::collections::BTreeSet::new();
    let keep = |data: &Path, files: &[&Path]| {
        let mut store = Database::in_folder(data).expect("made");
        let entries: Vec<_> = files
            .iter()
            .map(|file| look(file, &known).expect("read").expect("new"))
            .collect();
        store.add_groups(&entries).expect("added");
    };
    keep(here.path(), &[&short]);
    keep(there.path(), &[&long, &free]);
    let path = |data: &Path| data.join(database::NAME);
    let mut store = Database::in_folder(here.path()).expect("opened");
    for _ in 0..2 {
        store.merge(&path(there.path())).expect("merged");
        let all = votes(here.path(), Whose::Everybody);
        assert_eq!((all.sessions, views(&all)), (2, 10));
        assert_eq!(views(&votes(here.path(), march())), 6);
    }
    let mut other = Database::in_folder(there.path()).expect("opened");
    other.merge(&path(here.path())).expect("merged");
    assert_eq!(
        votes(there.path(), Whose::Everybody),
        votes(here.path(), Whose::Everybody)
    );
}

#[test]
fn a_session_is_imported_and_stands_in_the_results_of_its_course_in_every_form() {
    let (data, stick) = (folder(), folder());
    Database::in_folder(data.path())
        .expect("made")
        .add(&[entry(1, "Heron 3")])
        .expect("added");
    session(&stick.path().join("deep"), "class", Some("March"), 4);
    let damaged = stick.path().join("broken.gsgroup");
    std::fs::write(&damaged, "GNGROUP").expect("written");
    let stick = stick.path().display().to_string();
    let first = answer(data.path(), &["records", "import", &stick]).ends_with(1);
    assert!(
        first.out().contains("Group sessions: 1 new"),
        "{}",
        first.out()
    );
    assert!(first.err().contains("broken.gsgroup"), "{}", first.err());
    std::fs::remove_file(&damaged).expect("removed");
    let again = answer(data.path(), &["records", "import", &stick]).ends_with(0);
    assert!(again.out().contains("0 new, 1 known"), "{}", again.out());
    let said = answer(data.path(), &["cohort", "--course", "March"]).ends_with(0);
    assert!(said.out().contains("Votes in group mode"), "{}", said.out());
    let json = answer(data.path(), &["cohort", "--course", "March", "--json"]).ends_with(0);
    assert_eq!(json.document()["group"]["sessions"], 1);
    for language in ["en", "fr", "es", "ar"] {
        let page = data.path().join(format!("{language}.html"));
        let to = page.display().to_string();
        let arguments = [
            "cohort",
            "--course",
            "March",
            "--language",
            language,
            "-o",
            &to,
        ];
        answer(data.path(), &arguments).ends_with(0);
        let page = std::fs::read_to_string(&page).expect("written");
        assert!(page.contains("id=\"group\""), "{language}");
    }
    let nobody = answer(data.path(), &["cohort", "--trainee", "Heron 3"]).ends_with(0);
    assert!(!nobody.out().contains("group mode"), "{}", nobody.out());
}

#[test]
fn sessions_of_the_data_folder_are_counted_without_being_imported_by_hand() {
    let data = folder();
    session(
        &groundsign::store::groups(data.path()),
        "class",
        Some("March"),
        2,
    );
    let json = answer(data.path(), &["cohort", "--course", "March", "--json"]).ends_with(0);
    assert_eq!(json.document()["group"]["sessions"], 1);
}

#[test]
fn a_session_is_told_with_the_hands_of_the_class_and_a_file_that_is_none_is_refused() {
    let data = folder();
    let path = session(data.path(), "class", Some("March"), 3);
    let path = path.display().to_string();
    let told = answer(data.path(), &["group", &path]).ends_with(0);
    for part in ["March", "Field A", "20", "Go on with the patrol", "View 3"] {
        assert!(told.out().contains(part), "{part}: {}", told.out());
    }
    let json = answer(data.path(), &["group", &path, "--json"]).ends_with(0);
    assert_eq!(json.document()["views"][2]["places"][0]["hands"], 20);
    std::fs::write(&path, "no session").expect("written");
    let refused = answer(data.path(), &["group", &path]).ends_with(2);
    assert!(
        refused.err().contains("not a group session"),
        "{}",
        refused.err()
    );
    let missing = answer(data.path(), &["group", "none.gsgroup"]).ends_with(2);
    assert!(missing.err().contains("none.gsgroup"), "{}", missing.err());
}
