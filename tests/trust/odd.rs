//! Records that say what cannot be: names that are no pseudonym, dates that are none or lie ahead.

use crate::program::folder;
use crate::{in_a_line, recorded, shown, with_data};

/// Story: a record named somebody with 5000 letters, another with markup; both stood in the tables of the class as they were.
#[test]
fn a_name_that_is_no_pseudonym_is_told_and_stands_in_no_table_as_it_is() {
    let (data, stick) = (folder(), folder());
    let markup = "<img src=x onerror=alert(1)>";
    let long = "Heron ".repeat(900);
    for (file, name) in [("markup", markup), ("long", long.as_str()), ("none", "..")] {
        recorded(&stick.path().join(file), None, true, |header| {
            name.clone_into(&mut header.seats[0].trainee);
        });
    }
    let import = ["records", "import", &shown(stick.path())];
    let answer = with_data(data.path(), &import).ends_with(1);
    let (said, told) = (in_a_line(&answer.out()), in_a_line(&answer.err()));
    assert!(
        said.contains("2 imported, 0 already in the store, 1 not readable"),
        "{said}"
    );
    assert_eq!(
        told.matches("can be no pseudonym. It is kept under")
            .count(),
        2,
        "{told}"
    );
    assert!(
        told.contains("none.gsrec: It does not say who trained"),
        "{told}"
    );
    let page = stick.path().join("class.html");
    let table = stick.path().join("class.csv");
    let both = ["cohort", "-o", &shown(&page), "--csv", &shown(&table)];
    let printed = with_data(data.path(), &both).ends_with(0).out();
    let [page, table] = [page, table].map(|path| std::fs::read_to_string(path).expect("written"));
    for text in [&printed, &page, &table] {
        assert!(
            !text.contains("<img") && !text.contains("Heron Heron Heron Heron Heron"),
            "{text}"
        );
    }
    assert!(table.contains("Heron Heron Heron H~"), "{table}");
    assert_eq!(
        with_data(data.path(), &import)
            .out()
            .matches("2 already")
            .count(),
        1
    );
}

/// Story: the last day of somebody was 2099-12-31 for good, for one laptop's clock was wrong.
#[test]
fn a_date_that_is_none_or_lies_ahead_is_told_and_is_nobodys_last_day() {
    let (data, stick) = (folder(), folder());
    for (file, date) in [
        ("none", "2099-13-45T99:99:99Z"),
        ("ahead", "2099-12-31T08:00:00Z"),
        ("right", "2026-03-01T08:00:00Z"),
    ] {
        recorded(&stick.path().join(file), None, true, |header| {
            header.recorded_at = Some(date.to_owned());
        });
    }
    let import = ["records", "import", &shown(stick.path())];
    let answer = with_data(data.path(), &import).ends_with(0);
    let told = in_a_line(&answer.err());
    assert!(
        told.contains("none.gsrec: It has no date, or one that is none"),
        "{told}"
    );
    assert!(
        told.contains("lies ahead of the clock of this machine"),
        "{told}"
    );
    assert!(!told.contains("right.gsrec"), "{told}");
    let class = |today: &str| {
        let answer = with_data(data.path(), &["cohort", "--json", "--today", today]).ends_with(0);
        let document = answer.document();
        (
            document["sessions"].clone(),
            document["trainees"][0]["last_day"].clone(),
        )
    };
    assert_eq!(class("2026-03-02"), (3.into(), "2026-03-01".into()));
    assert_eq!(class("2100-01-01"), (3.into(), "2099-12-31".into()));
}
