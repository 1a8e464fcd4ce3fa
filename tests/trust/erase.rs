//! `groundsign records erase --files`: what goes and what stays.

use std::path::{Path, PathBuf};

use crate::program::folder;
use crate::{in_a_line, record, shown, with_data};

/// A record with its scorecard and debrief page beside it, as `groundsign run --out` leaves them.
fn reported(folder: &Path, trainee: &str, data: &Path) -> [PathBuf; 3] {
    let record = record(folder, trainee, Some(data));
    let card = with_data(data, &["score", &shown(&record), "--json"]).ends_with(0);
    let [scorecard, page] = ["json", "html"].map(|ending| record.with_extension(ending));
    std::fs::write(&scorecard, card.out()).expect("written");
    with_data(data, &["debrief", &shown(&record)]).ends_with(0);
    [record, scorecard, page]
}

/// Story: everything about careful was erased, said the program, and careful.json and careful.html were still there.
#[test]
fn whoever_is_erased_leaves_neither_scorecard_nor_page_beside_their_record() {
    let data = folder();
    let records = data.path().join("records");
    let own = reported(&records, "careful", data.path());
    let others = reported(&records, "Merlin", data.path());
    let elsewhere = records.join("for-the-wall.html");
    std::fs::copy(&own[2], &elsewhere).expect("copied");
    let said = with_data(data.path(), &["records", "mine", "careful"]).ends_with(0);
    let said = in_a_line(&said.out());
    assert!(
        said.contains("careful.html") && !said.contains("Merlin"),
        "{said}"
    );
    let answer = with_data(data.path(), &["records", "erase", "careful", "--files"]).ends_with(0);
    assert!(answer.out().contains("Everything"), "{}", answer.out());
    for path in own.iter().chain([&elsewhere]) {
        assert!(!path.exists(), "{}", path.display());
    }
    for path in &others {
        assert!(path.is_file(), "{}", path.display());
    }
}

/// Story: a stranger's page that happened to be called like a record was deleted with it.
#[test]
fn no_file_goes_for_its_name_alone_and_what_stays_is_named() {
    let data = folder();
    let records = data.path().join("records");
    let own = reported(&records, "careful", data.path());
    let others = reported(&records, "Merlin", data.path());
    let notes = own[0].with_extension("html");
    std::fs::copy(&others[1], &own[1]).expect("copied");
    std::fs::write(&notes, "<p>My notes on careful driving</p>").expect("written");
    let unread = records.join("other.gsrec");
    std::fs::write(&unread, "cut short").expect("written");
    let kept = data.path().join("groundsign.db.damaged");
    std::fs::write(&kept, "damaged").expect("written");
    let answer = with_data(data.path(), &["records", "erase", "careful", "--files"]).ends_with(1);
    assert!(!own[0].exists());
    let told = in_a_line(&answer.err());
    for path in [&own[1], &notes, &unread, &kept] {
        assert!(path.is_file(), "{}", path.display());
        assert!(told.contains(&shown(path)), "{told}");
    }
    let said = in_a_line(&answer.out());
    assert!(
        said.contains("1 files are deleted. Not everything is gone: 4 files"),
        "{said}"
    );
}

/// Story: of two people with one pseudonym one got another; when the second was erased, the records of the first were deleted.
#[test]
fn a_record_is_of_whom_the_store_says_whatever_pseudonym_stands_in_it() {
    let data = folder();
    let records = data.path().join("records");
    let first = record(&records.join("one"), "Heron", Some(data.path()));
    let import = |path: &Path| {
        with_data(data.path(), &["records", "import", &shown(path)]).ends_with(0);
    };
    import(&first);
    with_data(data.path(), &["records", "rename", "Heron", "Ibis"]).ends_with(0);
    // A second on, so that it is another patrol.
    std::thread::sleep(std::time::Duration::from_millis(1100));
    let second = record(&records.join("two"), "Heron", Some(data.path()));
    import(&second);
    let mine = |trainee: &str| {
        let answer = with_data(data.path(), &["records", "mine", trainee]).ends_with(0);
        in_a_line(&answer.out())
    };
    assert!(mine("Ibis").contains(&shown(&first)) && !mine("Ibis").contains(&shown(&second)));
    with_data(data.path(), &["records", "erase", "Heron", "--files"]).ends_with(0);
    assert!(first.is_file() && !second.exists());
    with_data(data.path(), &["records", "erase", "Ibis", "--files"]).ends_with(0);
    assert!(!first.exists());
}

/// Story: pages and scorecards in other folders of the data folder were neither deleted nor named, and the status was 0.
#[test]
fn what_was_made_of_an_erased_trainee_anywhere_in_the_data_folder_goes_or_is_named() {
    let data = folder();
    let own = reported(&data.path().join("records/x"), "careful", data.path());
    let others = reported(&data.path().join("records/y"), "Merlin", data.path());
    let debriefs = data.path().join("debriefs/2026");
    std::fs::create_dir_all(&debriefs).expect("made");
    let [card, page] = ["card.json", "page.html"].map(|name| debriefs.join(name));
    std::fs::copy(&own[1], &card).expect("copied");
    std::fs::copy(&own[2], &page).expect("copied");
    let foreign = debriefs.join("others.html");
    std::fs::copy(&others[2], &foreign).expect("copied");
    let table = data.path().join("class.csv");
    std::fs::write(&table, "\u{feff}trainee,sessions\ncareful,1\nMerlin,1\n").expect("written");
    let mine = with_data(data.path(), &["records", "mine", "careful"]).ends_with(0);
    assert!(
        in_a_line(&mine.out()).contains("page.html"),
        "{}",
        mine.out()
    );
    let answer = with_data(data.path(), &["records", "erase", "careful", "--files"]).ends_with(1);
    for path in own.iter().chain([&card, &page]) {
        assert!(!path.exists(), "{}", path.display());
    }
    for path in others.iter().chain([&foreign, &table]) {
        assert!(path.is_file(), "{}", path.display());
    }
    let told = in_a_line(&answer.err());
    assert!(
        told.contains("class.csv") && !told.contains("others.html"),
        "{told}"
    );
}
