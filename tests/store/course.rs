//! A course from the list of names to the collected records.

use std::collections::BTreeSet;

use groundsign::record::Mode;
use groundsign::store::Entry;
use groundsign::store::course::{CourseError, Enrolling, Task};
use groundsign::store::{Database, Keeps, database};

use crate::entries::entry;
use crate::program::{Answer, command, file_with, folder, ran};

fn tasks(seeds: std::ops::Range<u64>) -> Vec<Task> {
    vec![Task {
        scenario: "the-culvert".to_owned(),
        hash: None,
        seeds: seeds.collect(),
    }]
}

fn named(names: &[&str]) -> Vec<Enrolling> {
    let named = |name: &&str| Enrolling {
        name: Some((*name).to_owned()),
        ..Enrolling::default()
    };
    names.iter().map(named).collect()
}

fn course(data: &std::path::Path, arguments: &[&str]) -> Answer {
    ran(command()
        .arg("course")
        .args(arguments)
        .env("GROUNDSIGN_DATA", data))
}

#[test]
fn everybody_has_a_pseudonym_and_a_variation_of_their_own_and_keeps_both() {
    let data = folder();
    let mut store = Database::in_folder(data.path()).expect("made");
    store.begin_course("March", &tasks(10..40)).expect("made");
    let twelve: Vec<String> = (0..12).map(|n| format!("Person {n}")).collect();
    let names: Vec<&str> = twelve.iter().map(String::as_str).collect();
    let first = store.enrol("March", &named(&names)).expect("enrolled");
    assert_eq!(first.iter().collect::<BTreeSet<_>>().len(), 12);
    assert_eq!(store.enrol("March", &named(&names)).expect("again"), first);
    let all = store.assignments("March").expect("there");
    assert_eq!(all.len(), 12);
    let seeds: BTreeSet<u64> = all.iter().map(|one| one.seed).collect();
    assert_eq!(seeds.len(), 12);
    let own = Enrolling {
        pseudonym: Some("صقر ٣".to_owned()),
        ..Enrolling::default()
    };
    assert_eq!(store.enrol("March", &[own]).expect("enrolled"), ["صقر 3"]);
}

/// Story: the same list for a second course gave everybody a second pseudonym, and their history fell apart.
#[test]
fn whoever_is_known_by_name_keeps_the_pseudonym_in_the_next_course_and_no_two_sound_alike() {
    let data = folder();
    let mut store = Database::in_folder(data.path()).expect("made");
    for course in ["March", "April"] {
        store.begin_course(course, &tasks(10..40)).expect("made");
    }
    let own = Enrolling {
        pseudonym: Some("heron-1".to_owned()),
        ..Enrolling::default()
    };
    let people = [named(&["Ada", "Ben"]), vec![own]].concat();
    let first = store.enrol("March", &people).expect("enrolled");
    assert_eq!(first[2], "heron-1");
    let known = store.known_by_name("April", &people).expect("read");
    assert_eq!(known, first[..2]);
    assert_eq!(store.enrol("April", &people).expect("enrolled"), first);
    let again = store.known_by_name("April", &people).expect("read");
    assert_eq!(again, Vec::<String>::new());
}

#[test]
fn with_too_few_variations_nobody_is_enrolled() {
    let data = folder();
    let mut store = Database::in_folder(data.path()).expect("made");
    store.begin_course("March", &tasks(0..2)).expect("made");
    let refused = store.enrol("March", &named(&["a", "b", "c"]));
    assert!(
        matches!(refused, Err(CourseError::NoSeedLeft { .. })),
        "{refused:?}"
    );
    assert_eq!(store.assignments("March"), Ok(Vec::new()));
    store.enrol("March", &named(&["a", "b"])).expect("enrolled");
    assert_eq!(
        store.begin_course("March", &tasks(0..2)),
        Err(CourseError::IsThere("March".to_owned()))
    );
    assert_eq!(
        store.enrol("May", &[]),
        Err(CourseError::Missing("May".to_owned()))
    );
}

#[test]
fn what_was_patrolled_of_a_course_is_known_on_the_machine_that_collects() {
    let (here, there) = (folder(), folder());
    let mut store = Database::in_folder(here.path()).expect("made");
    store.begin_course("March", &tasks(0..9)).expect("made");
    let who = store.enrol("March", &named(&["a", "b"])).expect("enrolled");
    let all = store.assignments("March").expect("there");
    let of_a = all
        .iter()
        .find(|one| one.trainee == who[0])
        .expect("enrolled");
    let mut other = Database::in_folder(there.path()).expect("made");
    let mut played = entry(1, &who[0]);
    played.seed = of_a.seed;
    let mut another = entry(2, &who[1]);
    another.seed = 77;
    other.add(&[played, another]).expect("added");
    drop(other);
    store
        .merge(&there.path().join(database::NAME))
        .expect("merged");
    let mut sessions: Vec<(String, u32)> = store
        .assignments("March")
        .expect("there")
        .into_iter()
        .map(|one| (one.trainee, one.sessions))
        .collect();
    sessions.sort();
    let mut expected = vec![(who[0].clone(), 1), (who[1].clone(), 0)];
    expected.sort();
    assert_eq!(sessions, expected);
}

/// Story: a patrol on a changed scenario, and one in learn mode, counted as the assessed one that was given.
#[test]
fn what_is_not_the_patrol_that_was_given_is_told_until_that_one_is_there() {
    let data = folder();
    let mut store = Database::in_folder(data.path()).expect("made");
    let given = Task {
        hash: Some("c0ffee".to_owned()),
        ..tasks(3..30).remove(0)
    };
    store.begin_course("March", &[given]).expect("made");
    let who = store.enrol("March", &named(&["a"])).expect("enrolled");
    let seed = store.assignments("March").expect("there")[0].seed;
    let played = |number: u32, change: &dyn Fn(&mut Entry)| {
        let mut entry = entry(number, &who[0]);
        (entry.seed, entry.mode) = (seed, Mode::Assess);
        change(&mut entry);
        entry
    };
    let strays = [
        played(1, &|entry| entry.scenario.hash = "another".to_owned()),
        played(2, &|entry| entry.seed += 1),
        played(3, &|entry| entry.mode = Mode::Learn),
    ];
    store.add(&strays).expect("added");
    let found = store.strays("March").expect("read");
    let what: Vec<(bool, bool, bool)> = found
        .iter()
        .map(|one| {
            (
                one.same_text,
                one.seed == one.given,
                one.mode == Some(Mode::Assess),
            )
        })
        .collect();
    assert_eq!(
        what,
        [
            (false, true, true),
            (true, false, true),
            (true, true, false)
        ]
    );
    // Of these, only the one in learn mode is a patrol of what was given.
    assert_eq!(store.assignments("March").expect("there")[0].sessions, 1);
    store.add(&[played(4, &|_| {})]).expect("added");
    assert_eq!(store.strays("March").expect("read"), []);
}

/// Story: a list with a pseudonym that was somebody else's made the newcomer that person.
#[test]
fn a_list_makes_nobody_into_somebody_else_and_says_which_line_is_wrong() {
    let data = folder();
    let mut store = Database::in_folder(data.path()).expect("made");
    store.begin_course("March", &tasks(0..30)).expect("made");
    drop(store);
    let enrol = |list: &[u8]| {
        let path = data.path().join("list.csv");
        std::fs::write(&path, list).expect("written");
        course(
            data.path(),
            &[
                "enrol",
                "March",
                &path.display().to_string(),
                "--background",
            ],
        )
    };
    enrol(b"nom\tpseudonyme\nAda\tKite 1\n").ends_with(0);
    for (list, said) in [
        (&b"name,pseudonym\nBen,Kite 1\n"[..], "belongs to Ada"),
        (b"name,pseudonym\nBen,Owl\nCia,owl\n", "line 3"),
        (b"rank,who\nSgt,Ben\n", "several columns"),
        (b"name\nJos\xe9\n", "UTF-8"),
        (b"name,age\nBen,30\nCia,200\n", "line 3"),
    ] {
        let answer = enrol(list).ends_with(2);
        assert!(answer.err().contains(said), "{said}: {}", answer.err());
    }
    let store = Database::read(&data.path().join(database::NAME)).expect("read");
    assert_eq!(store.assignments("March").expect("there").len(), 1);
}

#[test]
fn a_course_is_run_by_commands_and_real_names_stay_in_their_file() {
    let data = folder();
    let mut store = Database::in_folder(data.path()).expect("made");
    store.begin_course("March", &tasks(0..9)).expect("made");
    drop(store);
    for (at, list) in [
        "name,rank\nAda,Sgt\nBen,Cpl\n",
        "\u{feff}rank;name;pseudonym\nSgt;Cia;Kite 1\n",
        "Dov\n",
    ]
    .iter()
    .enumerate()
    {
        let list = file_with(&data, &format!("{at}.csv"), list);
        course(data.path(), &["enrol", "March", &list]).ends_with(0);
    }
    let out = data.path().join("who.csv").display().to_string();
    let list = file_with(&data, "more.csv", "name\nEve\n");
    course(data.path(), &["enrol", "March", &list, "-o", &out]).ends_with(0);
    let who = std::fs::read_to_string(&out).expect("written");
    assert_eq!(who.lines().count(), 6, "{who}");
    for name in ["Ada", "Ben", "Cia", "Dov", "Eve", "Kite 1"] {
        assert!(who.contains(name), "{name}: {who}");
    }
    let key = course(data.path(), &["key", "March"]).ends_with(0).out();
    assert!(
        key.contains("Kite 1") && key.contains("the-culvert"),
        "{key}"
    );
    assert!(!key.contains("Ada"), "{key}");
    let twice = file_with(&data, "twice.csv", "name\nFay\nGus\nFay\n");
    let told = course(data.path(), &["enrol", "March", &twice]).ends_with(2);
    assert!(told.err().contains("Fay"), "{}", told.err());
    let empty = file_with(&data, "empty.csv", "name\n");
    let told = course(data.path(), &["enrol", "March", &empty]).ends_with(2);
    assert!(told.err().contains("empty.csv"), "{}", told.err());
    let stick = folder();
    crate::records_into(stick.path(), &["first-lesson"]);
    let stick = stick.path().display().to_string();
    let said = course(data.path(), &["collect", "March", &stick])
        .ends_with(0)
        .out();
    assert!(said.contains("0 of 5") && said.contains("Kite 1"), "{said}");
    course(data.path(), &["collect", "May", &stick]).ends_with(2);
}

#[test]
fn sex_and_age_group_are_kept_only_where_wanted_shown_only_of_five_and_erased() {
    let data = folder();
    let mut store = Database::in_folder(data.path()).expect("made");
    store.begin_course("March", &tasks(10..60)).expect("made");
    let mut list = "name,sex,age\n".to_owned();
    for number in 0..12 {
        let sex = if number < 7 { "female" } else { "M" };
        let age = if number < 9 { "31" } else { "45-54" };
        list.push_str(&format!("Person {number},{sex},{age}\n"));
    }
    let file = file_with(&data, "list.csv", &list);
    course(data.path(), &["enrol", "March", &file]).ends_with(0);
    assert_eq!(store.backgrounds(), Ok(Vec::new()), "off by default");
    course(data.path(), &["enrol", "March", &file, "--background"]).ends_with(0);
    let kept = store.backgrounds().expect("read");
    assert_eq!(kept.len(), 12);
    assert!(kept.iter().any(|row| row[1..] == ["female", "25-34"]));
    let names: Vec<String> = kept.into_iter().map(|[name, ..]| name).collect();
    for (number, name) in (0..).zip(&names) {
        store.add(&[entry(number, name)]).expect("added");
    }
    let class = |arguments: &[&str]| {
        let mut command = command();
        command.args(["cohort", "--json"]).args(arguments);
        ran(command.env("GROUNDSIGN_DATA", data.path())).ends_with(0)
    };
    assert!(class(&[]).document().get("groups").is_none());
    let groups = class(&["--groups"]).document()["groups"].clone();
    let of = |by: &str| -> Vec<(String, u64)> {
        let all = groups[by].as_array().expect("groups").iter();
        all.map(|one| {
            (
                one["group"].to_string(),
                one["people"].as_u64().expect("people"),
            )
        })
        .collect()
    };
    assert_eq!(
        of("by_sex"),
        [("\"female\"".to_owned(), 7), ("\"male\"".to_owned(), 5)]
    );
    // Three of 45 to 54 would follow from nine of twelve.
    assert_eq!(of("by_age"), [("null".to_owned(), 12)]);
    let one = class(&["--groups", "--trainee", &names[0]]).document();
    assert_eq!(one["groups"]["by_sex"], serde_json::json!([]));
    for language in ["en", "fr", "es", "ar"] {
        let page = data.path().join("page.html").display().to_string();
        ran(command()
            .args(["cohort", "--groups", "--language", language, "-o", &page])
            .env("GROUNDSIGN_DATA", data.path()))
        .ends_with(0);
        let page = std::fs::read_to_string(page).expect("written");
        assert!(page.contains("id=\"groups\"") && !page.contains("cohort-group"));
    }
    store.erase_trainee(&names[0]).expect("erased");
    assert_eq!(store.backgrounds().expect("read").len(), 11);
    let erased = ran(command()
        .args(["records", "backgrounds", "--erase"])
        .env("GROUNDSIGN_DATA", data.path()))
    .ends_with(0);
    assert!(erased.out().contains("11"), "{}", erased.out());
    assert_eq!(store.backgrounds(), Ok(Vec::new()));
}
