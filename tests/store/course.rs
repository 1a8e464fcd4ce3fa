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
    (played.seed, played.mode) = (of_a.seed, Mode::Assess);
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

/// Story: a patrol on a changed scenario, and one in learn mode, counted as the assessed one that was given; of whoever did the
/// right one too, the wrong one was not told.
#[test]
fn an_assessed_patrol_that_was_not_given_is_told_and_practice_until_the_given_one_is_there() {
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
    assert_eq!(store.assignments("March").expect("there")[0].sessions, 0);
    store.add(&[played(4, &|_| {})]).expect("added");
    assert_eq!(store.assignments("March").expect("there")[0].sessions, 1);
    assert_eq!(store.strays("March").expect("read"), found[..2]);
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
    enrol("nom;pseudonyme;sexe;âge\nAda;Kite 1;femme;25 à 34 ans\n".as_bytes()).ends_with(0);
    for (list, said) in [
        (&b"name,pseudonym\nBen,Kite 1\n"[..], "belongs to Ada"),
        (b"name,pseudonym\nBen,Owl\nCia,owl\n", "line 3"),
        (b"rank,who\nSgt,Ben\n", "several columns"),
        (b"name\nJos\xe9\n", "UTF-8"),
        (b"name,age\nBen,30\nCia,200\n", "line 3"),
        ("nombre,sexo\nEva,M\n".as_bytes(), "line 2"),
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
    assert!(one.get("groups").is_none(), "one person is no group");
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

/// A data folder in which one person of two courses has patrolled all kinds of things, and their pseudonym.
fn two_courses() -> (tempfile::TempDir, String) {
    let data = folder();
    let mut store = Database::in_folder(data.path()).expect("made");
    let other = Task {
        scenario: "quiet-village".to_owned(),
        ..tasks(3..30).remove(0)
    };
    store.begin_course("A", &tasks(3..30)).expect("made");
    store.begin_course("B", &[other]).expect("made");
    let who = store.enrol("A", &named(&["a", "b"])).expect("enrolled");
    store.enrol("B", &named(&["a", "b"])).expect("enrolled");
    let given = |course: &str| {
        let all = store.assignments(course).expect("there");
        let own = all.iter().find(|one| one.trainee == who[0]);
        own.expect("enrolled").seed
    };
    let played = |number: u32, seed: u64, mode: Mode| {
        let mut entry = entry(number, &who[0]);
        (entry.seed, entry.mode) = (seed, mode);
        entry
    };
    let mut elsewhere = played(5, given("B") + 1, Mode::Assess);
    elsewhere.scenario.id = "quiet-village".to_owned();
    elsewhere.scenario.hash = "v1llage".to_owned();
    let all = [
        played(1, given("A"), Mode::Assess),
        played(2, given("A") + 1, Mode::Assess),
        played(3, given("A"), Mode::Learn),
        played(4, given("A"), Mode::Practise),
        elsewhere,
    ];
    store.add(&all).expect("added");
    (data, who[0].clone())
}

/// Story: the class of one course was judged by patrols of another, by coached ones and by ones on a wrong variation.
#[test]
fn a_course_counts_assessed_patrols_of_the_variations_given_and_nothing_else() {
    let (data, who) = two_courses();
    let class = |arguments: &[&str]| {
        let mut command = command();
        command.args(["cohort", "--json"]).args(arguments);
        let answer = ran(command.env("GROUNDSIGN_DATA", data.path()));
        answer.ends_with(0).document()
    };
    let of_a = class(&["--course", "A"]);
    assert_eq!(of_a["sessions"], 1, "{of_a}");
    assert_eq!(of_a["modes"]["assess"], of_a["verdicts"]);
    assert_eq!(of_a["kinds"][0]["of"], 1);
    assert_eq!(of_a["criteria"][0]["outcomes"]["not_met"], 1);
    assert_eq!(of_a["strays"].as_array().map(Vec::len), Some(1), "{of_a}");
    let sessions = |class: &serde_json::Value| -> u64 {
        let all = class["trainees"].as_array().expect("people");
        assert_eq!(all.len(), 2, "everybody enrolled is named");
        all.iter().filter_map(|one| one["sessions"].as_u64()).sum()
    };
    assert_eq!(sessions(&of_a), 1);
    let of_b = class(&["--course", "B"]);
    assert_eq!((sessions(&of_b), &of_b["sessions"]), (0, &0.into()));
    assert_eq!(of_b["strays"][0]["scenario"], "quiet-village");
    let sheet = class(&["--course", "A", "--trainee", &who]);
    assert_eq!(sheet["history"].as_array().map(Vec::len), Some(1));
    assert_eq!(class(&["--trainee", &who])["sessions"], 5);
    let page = data.path().join("b.html").display().to_string();
    for language in ["en", "fr", "es", "ar"] {
        let arguments = [
            "cohort",
            "--course",
            "B",
            "--language",
            language,
            "-o",
            &page,
        ];
        ran(command()
            .args(arguments)
            .env("GROUNDSIGN_DATA", data.path()))
        .ends_with(0);
        let text = std::fs::read_to_string(&page).expect("written");
        assert!(text.contains("id=\"strays\"") && !text.contains("cohort-"));
    }
}

/// Story: nothing anywhere said that a patrol had been coached.
#[test]
fn every_report_says_what_was_coached_and_the_best_points_are_of_what_was_assessed() {
    let (data, who) = two_courses();
    let csv = data.path().join("all.csv");
    let page = data.path().join("all.html");
    let said = ran(command()
        .args(["cohort"])
        .env("GROUNDSIGN_DATA", data.path()))
    .ends_with(0)
    .out();
    assert!(said.contains("Assessed sessions: 3"), "{said}");
    assert!(said.contains("items shown: 1"), "{said}");
    ran(command()
        .args(["cohort", "--csv", &csv.display().to_string()])
        .args(["-o", &page.display().to_string()])
        .env("GROUNDSIGN_DATA", data.path()))
    .ends_with(0);
    let text = std::fs::read(&csv).expect("written");
    assert!(text.starts_with("\u{feff}".as_bytes()), "a spreadsheet");
    let mut reader = csv::Reader::from_path(&csv).expect("a table");
    let heads = reader.headers().expect("heads").clone();
    assert_eq!(&heads[0], "trainee");
    let row = reader.records().next().expect("a row").expect("read");
    let of = |head: &str| {
        let at = heads.iter().position(|own| own == head).expect(head);
        row[at].to_owned()
    };
    assert_eq!(of("trainee"), who);
    for (head, count) in [
        ("assessed sessions", "3"),
        ("practised sessions", "1"),
        ("coached sessions", "1"),
    ] {
        assert_eq!(of(head), count, "{head}");
    }
    // Number 5 has the most points, and number 4, which was practised, more than the others.
    assert_eq!(
        (of("points"), of("mode of the best points")),
        ("65".to_owned(), "assess".to_owned())
    );
    let page = std::fs::read_to_string(page).expect("written");
    assert!(page.contains("Coached, with the items shown: "), "{page}");
}

/// Story: the variations were lost with a damaged store, and enrolling by the list again gave everybody another one.
#[test]
fn a_table_that_the_program_wrote_gives_everybody_the_variation_that_they_had() {
    let data = folder();
    let mut store = Database::in_folder(data.path()).expect("made");
    let two = [tasks(10..40), tasks(50..90)].concat();
    let mut two = two;
    two[1].scenario = "quiet-village".to_owned();
    store.begin_course("March", &two).expect("made");
    drop(store);
    let list = file_with(&data, "list.csv", "name\nAda\nBen\nصقر\n");
    let out = data.path().join("who.csv").display().to_string();
    course(data.path(), &["enrol", "March", &list, "-o", &out]).ends_with(0);
    let table = std::fs::read(&out).expect("written");
    assert!(table.starts_with("\u{feff}".as_bytes()));
    let path = data.path().join(database::NAME);
    let assignments = || {
        let store = Database::read(&path).expect("read");
        store.assignments("March").expect("there")
    };
    let before = assignments();
    let lose = || {
        let connection = rusqlite::Connection::open(&path).expect("opened");
        connection
            .execute_batch("DELETE FROM assignment")
            .expect("lost");
    };
    lose();
    let told = course(
        data.path(),
        &["collect", "March", &data.path().display().to_string()],
    );
    let told = told.ends_with(1).err();
    assert_eq!(told.matches("it was lost").count(), 6, "{told}");
    assert!(told.contains("course enrol -o"), "{told}");
    // In any order of rows.
    let text = String::from_utf8(table).expect("text");
    let mut lines: Vec<&str> = text.lines().collect();
    lines[1..].reverse();
    let turned = file_with(&data, "turned.csv", &lines.join("\r\n"));
    course(data.path(), &["enrol", "March", &turned]).ends_with(0);
    assert_eq!(assignments(), before);
    lose();
    let foreign = text.replacen(&before[0].seed.to_string(), "7", 1);
    let foreign = file_with(&data, "foreign.csv", &foreign);
    let told = course(data.path(), &["enrol", "March", &foreign]).ends_with(2);
    assert!(told.err().contains("Variation 7"), "{}", told.err());
    assert_eq!(assignments(), []);
}

/// Story: of somebody whose patrol had been broken off, "1 imported" and "still missing" were said, and not why.
#[test]
fn a_patrol_that_was_broken_off_is_told_as_such_and_does_not_count() {
    let data = folder();
    let mut store = Database::in_folder(data.path()).expect("made");
    store.begin_course("March", &tasks(0..9)).expect("made");
    let who = store.enrol("March", &named(&["a", "b"])).expect("enrolled");
    let given = store.assignments("March").expect("there");
    let of_a = given.iter().find(|one| one.trainee == who[0]).expect("a");
    let mut broken = entry(1, &who[0]);
    (broken.seed, broken.mode, broken.broken_off) = (of_a.seed, Mode::Assess, true);
    store.add(&[broken]).expect("added");
    drop(store);
    let stick = folder();
    let stick = stick.path().display().to_string();
    let said = course(data.path(), &["collect", "March", &stick])
        .ends_with(0)
        .out();
    let line = |start: &str, of: &str| {
        said.lines()
            .any(|line| line.starts_with(start) && line.contains(of))
    };
    assert!(line("Broken off", &who[0]), "{said}");
    assert!(line("Still missing", &who[1]), "{said}");
    assert!(said.contains("0 of 2"), "{said}");
    let listed = course(data.path(), &["list"]).ends_with(0).out();
    assert!(
        listed.contains("March") && listed.contains("0 of 2"),
        "{listed}"
    );
}

/// Story: `course new ""` made a course that nobody could find again.
#[test]
fn a_course_without_a_name_to_read_is_refused_before_anything_is_reckoned() {
    let data = folder();
    for name in ["", "  ", "a\nb", &"x".repeat(81)] {
        let told = course(data.path(), &["new", name, "--scenario", "the-culvert"]).ends_with(2);
        assert!(told.err().contains("name of a course"), "{}", told.err());
    }
    let listed = course(data.path(), &["list"]).ends_with(0).out();
    assert!(listed.contains("no course yet"), "{listed}");
}

/// Story: 14 of 15 points on a route without an item were the best of somebody who found one of three.
#[test]
fn a_route_on_which_there_is_nothing_is_nobodys_best() {
    let data = folder();
    let mut store = Database::in_folder(data.path()).expect("made");
    let mut clean = entry(1, "Heron 3");
    clean.opportunities.clear();
    (clean.trials.hits, clean.trials.misses) = (0, 0);
    (clean.points.earned, clean.points.possible) = (14.0, 15.0);
    store.add(&[clean, entry(2, "Heron 3")]).expect("added");
    drop(store);
    let csv = data.path().join("all.csv");
    ran(command()
        .args(["cohort", "--csv", &csv.display().to_string()])
        .env("GROUNDSIGN_DATA", data.path()))
    .ends_with(0);
    let text = std::fs::read_to_string(&csv).expect("written");
    let mut reader = csv::Reader::from_path(&csv).expect("a table");
    let heads = reader.headers().expect("heads").clone();
    let at = heads
        .iter()
        .position(|head| head == "points")
        .expect("points");
    let row = reader.records().next().expect("a row").expect("read");
    assert_eq!(&row[at], "62", "{text}");
}
